import { coveringCondition } from '../certification/conditions.js';
import type { CalendarDate } from '../shared/calendar.js';
import type { Premium } from '../shared/facts.js';
import type { KnownFacts } from '../shared/known-facts.js';

export const REFUSALS = [
  'REVOKED_OR_WITHDRAWN',
  'UNDER_REVIEW',
  'NO_AUDIT_SUBMITTED',
  'PENALTY_OR_CONVICTION',
  'ACCOUNT_INACTIVE',
  'PAYROLL_NOT_REPORTED',
  'HOURS_NOT_REPORTED',
] as const;
/** Why a finished rebate period is refused, in the rules' order. */
export type RefusalName = (typeof REFUSALS)[number];

/** A rebate period: twelve months from the certification anniversary. */
export interface Period {
  from: CalendarDate;
  /** First day after the period. */
  to: CalendarDate;
}

/** Every refusal that holds for the finished period on the day of knowledge. Source: WCB of Manitoba, Prevention rebate program. */
export function refusalsOf(known: KnownFacts, premium: Premium, period: Period): RefusalName[] {
  const holds: Record<RefusalName, boolean> = {
    REVOKED_OR_WITHDRAWN: isRevokedOrWithdrawn(known, period),
    UNDER_REVIEW: coveringCondition(known, ['UNDER_REVIEW'], known.on) !== null,
    NO_AUDIT_SUBMITTED: !known.audits.some(
      (audit) => audit.kind === 'SELF' && audit.submittedOn > period.from && audit.submittedOn <= period.to,
    ),
    PENALTY_OR_CONVICTION: known.conditions.some(
      ({ kind, from }) =>
        (kind === 'PENALTY' || kind === 'CONVICTION') && from >= period.from && from < period.to,
    ),
    ACCOUNT_INACTIVE: !premium.accountActive,
    PAYROLL_NOT_REPORTED: !premium.payrollReported && !premium.personalCoverageOnly,
    HOURS_NOT_REPORTED: !premium.hoursReported && !premium.personalCoverageOnly,
  };
  return REFUSALS.filter((refusal) => holds[refusal]);
}

/** Such a condition covers the day of knowledge or any day of the period. */
function isRevokedOrWithdrawn(known: KnownFacts, period: Period): boolean {
  if (coveringCondition(known, ['REVOKED', 'WITHDRAWN'], known.on) !== null) return true;
  return known.conditions.some(
    ({ kind, from, to }) =>
      (kind === 'REVOKED' || kind === 'WITHDRAWN') &&
      from < period.to &&
      (to === null || (to > period.from && to > from)),
  );
}
