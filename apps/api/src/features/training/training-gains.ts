import {
  type CalendarDate,
  type EmployerFacts,
  evaluateEmployer,
  type ModuleName,
  missingTraining,
  type Program,
} from '@good-standing/domain';

/** A module that an employer covers and did not before. */
export interface Gain {
  employerId: string;
  module: ModuleName;
  program: Program;
}

/** What each employer newly covers on the day, by the facts before and after. */
export function gainsBetween(
  employerIds: readonly string[],
  before: ReadonlyMap<string, EmployerFacts>,
  after: ReadonlyMap<string, EmployerFacts>,
  today: CalendarDate,
): Gain[] {
  return employerIds.flatMap((employerId) =>
    gainsOf(employerId, before.get(employerId), after.get(employerId), today),
  );
}

function gainsOf(
  employerId: string,
  before: EmployerFacts | undefined,
  after: EmployerFacts | undefined,
  today: CalendarDate,
): Gain[] {
  if (!before || !after) return [];
  const { program } = evaluateEmployer(after, today);
  const stillMissing = new Set(missingTraining(after, program, today));
  return missingTraining(before, program, today)
    .filter((module) => !stillMissing.has(module))
    .map((module) => ({ employerId, module, program }));
}
