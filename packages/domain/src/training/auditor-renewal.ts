import { type CalendarDate, covers } from '../shared/calendar.js';
import type { AuditorRegistration } from '../shared/facts.js';
import { valueOn } from '../shared/parameter.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { type Decision, decide, met, unmet } from '../shared/reason.js';
import { auditorRegistrationEndsOn } from './auditor-registration.js';

/** A self-audit that the auditor submitted, for whichever employer. */
export interface SubmittedSelfAudit {
  ref: string;
  submittedOn: CalendarDate;
}

interface Term {
  from: CalendarDate;
  until: CalendarDate;
}

/**
 * Whether a registered auditor's registration may be renewed on the day: a term runs, and in it at least one self-audit
 * was submitted, whatever was decided about it later. Source: CSAM, registered auditors; that a term that has ended is
 * applied for anew is assumed.
 */
export function mayRenewAuditorRegistration(
  registrations: readonly AuditorRegistration[],
  selfAudits: readonly SubmittedSelfAudit[],
  on: CalendarDate,
  rules: ProgramRules = programRules,
): Decision {
  const term = runningTerm(registrations, on, rules);
  if (term === null) return decide([unmet('RENEWAL_NO_TERM')]);
  const { from, until } = term;
  const submitted = selfAudits
    .filter(({ submittedOn }) => submittedOn <= on && covers(from, until, submittedOn))
    .map(({ submittedOn }) => submittedOn)
    .sort();
  const needed = valueOn(rules.auditorRenewalSelfAudits, from);
  const latest = submitted.at(-1);
  const count = submitted.length;
  return decide([
    met('RENEWAL_TERM_RUNS', { from, until }),
    latest !== undefined && count >= needed
      ? met('RENEWAL_SELF_AUDIT', { count, needed, latest })
      : unmet('RENEWAL_NO_SELF_AUDIT', { count, needed, from, until }),
  ]);
}

/** The latest begun of the terms that hold the day. */
function runningTerm(
  registrations: readonly AuditorRegistration[],
  on: CalendarDate,
  rules: ProgramRules,
): Term | null {
  let latest: Term | null = null;
  for (const registration of registrations) {
    const until = auditorRegistrationEndsOn(registration, rules);
    const from = registration.registeredOn;
    if (until === null || !covers(from, until, on)) continue;
    if (latest === null || from > latest.from) latest = { from, until };
  }
  return latest;
}
