import type { CalendarDate } from '../shared/calendar.js';
import type { CycleYear } from '../shared/facts.js';
import type { Dossier } from './dossier.js';
import { allMaintenance, FIRST_MAINTENANCE_YEAR } from './maintenance.js';
import type { StandingOn } from './standing.js';

export const NEXT_DUE_KINDS = ['MAINTENANCE', 'RECERTIFICATION'] as const;
export type NextDueKind = (typeof NEXT_DUE_KINDS)[number];

export interface NextDue {
  kind: NextDueKind;
  on: CalendarDate;
  /** The year the maintenance is for; null for the recertification. */
  cycleYear: CycleYear | null;
}

/**
 * What the holder of a certificate owes next: the maintenance of the earliest year from now on that is incomplete (the
 * current year's only while it has no valid letter), otherwise the recertification on the expiry. Null without a
 * certificate in force, and under a revocation or withdrawal.
 */
export function nextDueOn(dossier: Dossier, standing: StandingOn): NextDue | null {
  const { certificate, cycleYear, letter } = standing;
  if (certificate === null || cycleYear === null) return null;
  const owed = allMaintenance(dossier, certificate).find(
    (entry) =>
      entry.cycleYear >= Math.max(FIRST_MAINTENANCE_YEAR, cycleYear) &&
      !entry.complete &&
      !(entry.cycleYear === cycleYear && letter !== null),
  );
  if (owed !== undefined) return { kind: 'MAINTENANCE', on: owed.dueOn, cycleYear: owed.cycleYear };
  return { kind: 'RECERTIFICATION', on: certificate.expiresOn, cycleYear: null };
}
