import { addYears, type CalendarDate, covers } from '../shared/calendar.js';
import type { AuditorRegistration } from '../shared/facts.js';
import type { KnownFacts } from '../shared/known-facts.js';
import { valueOn } from '../shared/parameter.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { countsFrom } from './course-credit.js';

/** First day no longer registered; null for a kind that has no term. Source: CSAM, registered auditors. */
export function auditorRegistrationEndsOn(
  registration: AuditorRegistration,
  rules: ProgramRules = programRules,
): CalendarDate | null {
  if (registration.kind !== 'REGISTERED') return null;
  return addYears(
    registration.registeredOn,
    valueOn(rules.auditorRegistrationYears, registration.registeredOn),
  );
}

/** The latest end among the person's REGISTERED registrations that hold the day; null when none does. */
export function registeredUntil(known: KnownFacts, personId: string, on: CalendarDate): CalendarDate | null {
  let latest: CalendarDate | null = null;
  for (const registration of registrationsOf(known, personId)) {
    const endsOn = auditorRegistrationEndsOn(registration, known.rules);
    if (endsOn === null || !covers(registration.registeredOn, endsOn, on)) continue;
    if (latest === null || endsOn > latest) latest = endsOn;
  }
  return latest;
}

export function isRegisteredAuditor(known: KnownFacts, personId: string, on: CalendarDate): boolean {
  return registeredUntil(known, personId, on) !== null;
}

/**
 * Someone not registered yet who holds the applicant's training: the first self-audit counts as part of the
 * application. Source: CSAM, registered auditors.
 */
export function isFirstTimeApplicant(known: KnownFacts, personId: string, on: CalendarDate): boolean {
  const everRegistered = registrationsOf(known, personId).some(
    (registration) => registration.kind === 'REGISTERED' && registration.registeredOn <= on,
  );
  if (everRegistered) return false;
  const completions = known.people.get(personId)?.completions ?? [];
  return valueOn(known.rules.auditorApplicantModules, on).every((group) =>
    completions.some((completion) => group.includes(completion.courseCode) && countsFrom(completion) <= on),
  );
}

/** On the authority's staff on the day, as far as its register says. */
export function isAuthorityStaff(known: KnownFacts, personId: string, on: CalendarDate): boolean {
  return registrationsOf(known, personId).some(
    (registration) => registration.kind === 'AUTHORITY' && registration.registeredOn <= on,
  );
}

/** The person's registrations that are known. */
export function registrationsOf(known: KnownFacts, personId: string): readonly AuditorRegistration[] {
  const registrations = known.people.get(personId)?.registrations ?? [];
  return registrations.filter((registration) => registration.registeredOn <= known.on);
}
