import {
  auditorRegistrationEndsOn,
  type CalendarDate,
  covers,
  type Prospect as DomainProspect,
  type EmployerFacts,
  leavingOf,
} from '@good-standing/domain';
import type { LeavingPreview, Prospect } from './leaving-preview.type.js';

/** An employment as the rules know it, to be found among the facts. */
export interface LeavingEmployment {
  personId: string;
  from: CalendarDate;
}

/** Compares the day the person would be gone with the same day if the employment went on. */
export function previewLeaving(
  facts: EmployerFacts,
  leaving: LeavingEmployment,
  endsOn: CalendarDate,
): LeavingPreview {
  const { program, before, after, reasons } = leavingOf(facts, leaving, endsOn);
  const others = facts.employments.filter(
    ({ personId, from }) => personId !== leaving.personId || from !== leaving.from,
  );
  const stayed = [...others, { ...leaving, fullTime: true, to: null }];
  return {
    endsOn,
    program,
    before: asShown(before),
    after: asShown(after),
    reasons,
    auditorLost:
      hasRegisteredAuditor({ ...facts, employments: stayed }, endsOn) &&
      !hasRegisteredAuditor({ ...facts, employments: others }, endsOn),
  };
}

function asShown({
  standing,
  concerns,
  trainingMissing,
  letter,
  certification,
  rebates,
}: DomainProspect): Prospect {
  return {
    standing,
    concerns: concerns.map(({ name }) => name),
    missingTraining: trainingMissing,
    letterYear: letter?.cycleYear ?? null,
    letterAllowed: letter?.decision.allowed ?? null,
    certifiable: certification.allowed,
    rebates,
  };
}

function hasRegisteredAuditor(facts: EmployerFacts, on: CalendarDate): boolean {
  return facts.employments.some(
    ({ personId, from, to }) =>
      covers(from, to, on) &&
      facts.people.get(personId)?.registrations.some((registration) => {
        const registered = covers(registration.registeredOn, auditorRegistrationEndsOn(registration), on);
        return registration.kind === 'REGISTERED' && registered;
      }),
  );
}
