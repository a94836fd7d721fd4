import {
  auditorRegistrationEndsOn,
  type CalendarDate,
  covers,
  type EmployerFacts,
  evaluateEmployer,
  missingTraining,
  type Program,
  trainingCoverage,
} from '@good-standing/domain';
import type { LeavingPreview, TrainingCoverage } from './training-coverage.type.js';

/** Coverage of every module; without a program, of the one that the employer's standing is in. */
export function coverageOf(
  facts: EmployerFacts,
  program: Program | null,
  today: CalendarDate,
): TrainingCoverage {
  const asked = program ?? evaluateEmployer(facts, today).program;
  const modules = trainingCoverage(facts, asked, today).map(({ module, metBy, coveredBy }) => ({
    module,
    metBy: [...metBy],
    coveredBy,
    covered: coveredBy.length > 0,
  }));
  return { program: asked, modules, covered: modules.every((module) => module.covered) };
}

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
  const ending = (to: CalendarDate | null): EmployerFacts => ({
    ...facts,
    employments: facts.employments.map((employment) =>
      employment.personId === leaving.personId && employment.from === leaving.from
        ? { ...employment, to }
        : employment,
    ),
  });
  const [staying, left] = [ending(null), ending(endsOn)];
  const { program } = evaluateEmployer(facts, endsOn);
  return {
    endsOn,
    program,
    missingBefore: missingTraining(staying, program, endsOn),
    missingAfter: missingTraining(left, program, endsOn),
    auditorLost: hasRegisteredAuditor(staying, endsOn) && !hasRegisteredAuditor(left, endsOn),
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
