import { auditorRegistrationEndsOn, type CalendarDate, correctiveActionState } from '@good-standing/domain';
import type { Context } from '../../context.js';
import type { Letterhead } from '../../pdf/letterhead.js';
import { type CorrectiveActionRow, sectionTitle } from '../corrective-actions/index.js';
import { employerById } from '../employers/index.js';
import { readInstallation, readLetterheads } from '../settings/index.js';
import { personById, registrationsOf } from '../training/index.js';
import type { ReportedAction, ReportedAuditor, ReportedEmployer } from './audit-report.js';

/** The letterhead of today; a report is drawn anew whenever it is asked for. */
export async function ownLetterhead({ pool }: Context): Promise<Letterhead | null> {
  const { letterheadId } = await readInstallation(pool);
  if (letterheadId === null) return null;
  return (await readLetterheads(pool, [letterheadId])).get(letterheadId) ?? null;
}

/** In the order given; left out are those the viewer may not see. */
export async function reportedEmployers(
  { loaders }: Context,
  audited: readonly { employerId: string }[],
): Promise<ReportedEmployer[]> {
  const rows = await Promise.all(audited.map(({ employerId }) => loaders.get(employerById).load(employerId)));
  return rows
    .filter((row) => row !== null)
    .map(({ legalName, operatingName, city, wcbAccount }) => ({
      legalName,
      operatingName: operatingName === legalName ? null : operatingName,
      city,
      wcbAccount,
    }));
}

export async function reportedAuditor(
  { loaders }: Context,
  auditorId: string,
  lastDay: CalendarDate,
): Promise<ReportedAuditor> {
  const [person, registrations] = await Promise.all([
    loaders.get(personById).load(auditorId),
    loaders.get(registrationsOf).load(auditorId),
  ]);
  return {
    fullName: person?.fullName ?? '—',
    registrations: registrations
      .map((registration) => ({ ...registration, endsOn: auditorRegistrationEndsOn(registration) }))
      .filter(({ registeredOn, endsOn }) => registeredOn <= lastDay && (endsOn === null || endsOn > lastDay)),
  };
}

export function reportedActions(context: Context, actions: readonly CorrectiveActionRow[]): ReportedAction[] {
  return actions.map((action) => ({
    ...action,
    sectionTitle: sectionTitle(action.sectionNo, context.language),
    state: correctiveActionState(action, context.today()),
  }));
}
