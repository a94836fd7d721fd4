import { addDays, addYears, type CalendarDate, covers, earlier } from '../shared/calendar.js';
import type { CourseCode, EmployerFacts, Employment, Program, TrainingCompletion } from '../shared/facts.js';
import { type KnownFacts, knownOn } from '../shared/known-facts.js';
import { compareText } from '../shared/order.js';
import { valueOn } from '../shared/parameter.js';
import {
  type ModuleName,
  type ProgramRules,
  programRules,
  requiredModulesOn,
} from '../shared/program-rules.js';
import { countsFrom, isCredit } from './course-credit.js';

export interface CoveringCompletion {
  personId: string;
  courseCode: CourseCode;
  completedOn: CalendarDate;
  /** An equivalent course from elsewhere that was credited as this one. */
  credited: boolean;
}

export interface ModuleCoverage {
  module: ModuleName;
  /** The courses any one of which meets the module. */
  metBy: readonly CourseCode[];
  /** By person and day, the first of each course; empty when the module is not covered. */
  coveredBy: CoveringCompletion[];
}

/**
 * A module is covered on a day when someone who is employed full-time by the employer on that day holds a valid
 * completion of a course that meets it. Someone who leaves takes the training along. Source: CSAM program page; the
 * leaver's effect is its consequence; that a leaver need not be replaced later than at once is assumed.
 */
export function trainingCoverage(
  facts: EmployerFacts,
  program: Program,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): ModuleCoverage[] {
  return coverageOf(knownOn(facts, on, rules), program, on);
}

/** Required modules that nobody covers on the day, in the standard's order. */
export function missingTraining(
  facts: EmployerFacts,
  program: Program,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): ModuleName[] {
  return missingModules(knownOn(facts, on, rules), program, on);
}

export function coverageOf(known: KnownFacts, program: Program, on: CalendarDate): ModuleCoverage[] {
  return requiredModulesOn(program, on, known.rules).map(({ module, metBy }) => {
    const coveredBy = new Map<string, CoveringCompletion>();
    for (const { personId } of known.employments.filter((employment) =>
      lendsTraining(known, employment, on),
    )) {
      for (const completion of completionsOf(known, personId)) {
        if (!isCovering(known, completion, metBy, on)) continue;
        const { courseCode, completedOn } = completion;
        const key = `${personId} ${courseCode}`;
        const other = coveredBy.get(key);
        if (other === undefined || completedOn < other.completedOn)
          coveredBy.set(key, { personId, courseCode, completedOn, credited: isCredit(completion) });
      }
    }
    return { module, metBy, coveredBy: [...coveredBy.values()].sort(byPersonAndDay) };
  });
}

function byPersonAndDay(a: CoveringCompletion, b: CoveringCompletion): number {
  return (
    compareText(a.personId, b.personId) ||
    compareText(a.completedOn, b.completedOn) ||
    compareText(a.courseCode, b.courseCode)
  );
}

export function missingModules(known: KnownFacts, program: Program, on: CalendarDate): ModuleName[] {
  const missing: ModuleName[] = [];
  for (const { module, metBy } of requiredModulesOn(program, on, known.rules)) {
    const covered = known.employments.some(
      (employment) =>
        lendsTraining(known, employment, on) &&
        completionsOf(known, employment.personId).some((completion) =>
          isCovering(known, completion, metBy, on),
        ),
    );
    if (!covered) missing.push(module);
  }
  return missing;
}

/** The first day on which a leaver's training no longer counts for the employer; null while the employment is open. */
export function trainingLeavesOn(known: KnownFacts, employment: Employment): CalendarDate | null {
  return employment.to === null
    ? null
    : addDays(employment.to, valueOn(known.rules.leaverReplacementDays, employment.to));
}

/** The first day on which a completion is no longer valid; null when it does not expire. */
export function completionEndsOn(completion: TrainingCompletion, rules: ProgramRules): CalendarDate | null {
  const term = valueOn(rules.completionTermYears, completion.completedOn);
  return term === null ? null : addYears(completion.completedOn, term);
}

function lendsTraining(known: KnownFacts, employment: Employment, on: CalendarDate): boolean {
  return employment.fullTime && covers(employment.from, trainingLeavesOn(known, employment), on);
}

function completionsOf(known: KnownFacts, personId: string): readonly TrainingCompletion[] {
  return known.people.get(personId)?.completions ?? [];
}

function isCovering(
  known: KnownFacts,
  completion: TrainingCompletion,
  metBy: readonly CourseCode[],
  on: CalendarDate,
): boolean {
  if (!metBy.includes(completion.courseCode)) return false;
  if (countsFrom(completion) > earlier(known.on, on)) return false;
  const endsOn = completionEndsOn(completion, known.rules);
  return endsOn === null || on < endsOn;
}
