import {
  type CalendarDate,
  type EmployerFacts,
  evaluateEmployer,
  type Program,
  trainingCoverage,
} from '@good-standing/domain';
import type { TrainingCoverage } from './training-coverage.type.js';

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
