import { addDays, type CalendarDate, later } from '../shared/calendar.js';
import type { EmployerFacts } from '../shared/facts.js';
import { type Parameter, valueOn } from '../shared/parameter.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { auditorRegistrationEndsOn, registrationsOf } from '../training/auditor-registration.js';
import { countsFrom } from '../training/course-credit.js';
import { completionEndsOn, trainingLeavesOn } from '../training/training-coverage.js';
import { type CertificateSpan, yearStart, yearsOf } from './certificate-spans.js';
import { type ConcernName, concernsOn } from './concerns.js';
import { type Dossier, openDossier } from './dossier.js';
import { lettersFor, letterWindowOpensOn } from './letters.js';
import { allMaintenance, FIRST_MAINTENANCE_YEAR } from './maintenance.js';
import { registrationLapsesOn } from './registration.js';
import { type StandingName, standingOn } from './standing.js';

/**
 * The days after the dossier's own on which time alone may change something: every end, start and notice that the
 * known facts carry, ascending.
 */
export function turningDays(dossier: Dossier): CalendarDate[] {
  const days = new Set<CalendarDate>();
  const add = (day: CalendarDate | null): void => {
    if (day !== null && day > dossier.on) days.add(day);
  };
  addRegistrationDays(dossier, add);
  for (const span of dossier.certificates) addCertificateDays(dossier, span, add);
  for (const condition of dossier.conditions) add(condition.to);
  for (const action of dossier.correctiveActions) if (action.doneOn === null) add(addDays(action.dueOn, 1));
  addPeopleDays(dossier, add);
  for (const parameter of Object.values(dossier.rules)) for (const { from } of parameter.values) add(from);
  return [...days].sort();
}

type AddDay = (day: CalendarDate | null) => void;

function addRegistrationDays(dossier: Dossier, add: AddDay): void {
  if (dossier.registeredOn === null) return;
  const lapsesOn = registrationLapsesOn(dossier.registeredOn, dossier.rules);
  addNotice(dossier.rules.registrationNoticeDays, lapsesOn, add);
  add(lapsesOn);
}

function addCertificateDays(dossier: Dossier, span: CertificateSpan, add: AddDay): void {
  if (span.endsOn <= dossier.on) return;
  for (const start of span.yearStarts) add(start);
  add(span.endsOn);
  addNotice(dossier.rules.recertificationNoticeDays, span.expiresOn, add);
  for (const { cycleYear, dueOn } of allMaintenance(dossier, span)) {
    addNotice(dossier.rules.maintenanceNoticeDays, dueOn, add);
    add(addDays(dueOn, 1));
    add(letterWindowOpensOn(dossier, span, cycleYear));
    const start = yearStart(span, cycleYear);
    add(addDays(start, valueOn(dossier.rules.missedYearGraceDays, start)));
  }
  for (let year = FIRST_MAINTENANCE_YEAR; year <= yearsOf(span); year += 1) {
    for (const letter of lettersFor(dossier, span, year)) add(later(letter.issuedOn, yearStart(span, year)));
  }
}

function addPeopleDays(dossier: Dossier, add: AddDay): void {
  for (const employment of dossier.employments) {
    add(employment.to);
    add(trainingLeavesOn(dossier, employment));
    for (const completion of dossier.people.get(employment.personId)?.completions ?? []) {
      add(completionEndsOn(completion, dossier.rules));
    }
    for (const registration of registrationsOf(dossier, employment.personId)) {
      const endsOn = auditorRegistrationEndsOn(registration, dossier.rules);
      if (endsOn === null) continue;
      addNotice(dossier.rules.auditorNoticeDays, endsOn, add);
      add(endsOn);
    }
  }
}

/** The day the notice of something on `date` begins, under each value the notice ever has. */
function addNotice(notice: Parameter<number>, date: CalendarDate, add: AddDay): void {
  for (const { value } of notice.values) add(addDays(date, -value));
}

/** The earliest of the turning days on which the standing or the concerns differ; null when none ever does. */
export function nextChange(dossier: Dossier, days: readonly CalendarDate[]): CalendarDate | null {
  const today = outcomeOn(dossier, dossier.on);
  return days.find((day) => outcomeOn(dossier, day) !== today) ?? null;
}

/** What differs on a later day if nothing more is recorded. */
export interface ComingChange {
  on: CalendarDate;
  standing: { from: StandingName; to: StandingName };
  /** Concerns that begin, and that end, by then. */
  beginning: ConcernName[];
  ending: ConcernName[];
}

/** The next day on which standing or concerns differ if nothing more is recorded, and in what; null when never. */
export function comingChange(
  facts: EmployerFacts,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): ComingChange | null {
  const dossier = openDossier(facts, on, rules);
  const day = nextChange(dossier, turningDays(dossier));
  if (day === null) return null;
  const [now, then] = [situationOn(dossier, on), situationOn(dossier, day)];
  return {
    on: day,
    standing: { from: now.standing, to: then.standing },
    beginning: then.concerns.filter((name) => !now.concerns.includes(name)),
    ending: now.concerns.filter((name) => !then.concerns.includes(name)),
  };
}

interface Situation {
  standing: StandingName;
  concerns: ConcernName[];
}

function situationOn(dossier: Dossier, on: CalendarDate): Situation {
  const standing = standingOn(dossier, on);
  return { standing: standing.standing, concerns: concernsOn(dossier, standing).map(({ name }) => name) };
}

function outcomeOn(dossier: Dossier, on: CalendarDate): string {
  const { standing, concerns } = situationOn(dossier, on);
  return [standing, ...concerns].join(';');
}

/** The first date after the day that any recorded fact bears; null when none does. */
export function nextFactDay(facts: EmployerFacts, on: CalendarDate): CalendarDate | null {
  let next: CalendarDate | null = null;
  const see = (date: CalendarDate | null | undefined): void => {
    if (date && date > on && (next === null || date < next)) next = date;
  };
  see(facts.registeredOn);
  see(facts.implementation?.documentationSince);
  see(facts.implementation?.manualSubmittedOn);
  see(facts.implementation?.manualReviewedOn);
  for (const headcount of facts.headcounts) see(headcount.effectiveOn);
  for (const employment of facts.employments) see(employment.from);
  for (const personId of peopleOf(facts)) {
    const person = facts.people.get(personId);
    for (const completion of person?.completions ?? []) see(countsFrom(completion));
    for (const registration of person?.registrations ?? []) see(registration.registeredOn);
  }
  for (const audit of facts.audits) {
    see(audit.submittedOn);
    see(audit.decidedOn);
  }
  for (const certification of facts.certifications) see(certification.certifiedOn);
  for (const letter of facts.letters) {
    see(letter.issuedOn);
    see(letter.voidedOn);
  }
  for (const condition of facts.conditions) see(condition.from);
  for (const premium of facts.premiums) see(premium.periodStart);
  for (const action of facts.correctiveActions) {
    see(action.recordedOn);
    see(action.doneOn);
  }
  return next;
}

/** Everyone whose facts bear on the employer: its people and its audits' auditors. */
function peopleOf(facts: EmployerFacts): Set<string> {
  return new Set([
    ...facts.employments.map((employment) => employment.personId),
    ...facts.audits.map((audit) => audit.auditorId),
  ]);
}
