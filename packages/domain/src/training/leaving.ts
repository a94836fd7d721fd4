import { certificateInForce, yearsOf } from '../certification/certificate-spans.js';
import type { Concern } from '../certification/concerns.js';
import { type Dossier, openDossier } from '../certification/dossier.js';
import { type Evaluation, evaluateEmployer } from '../certification/evaluate-employer.js';
import { mayBeCertified } from '../certification/may-be-certified.js';
import { mayReceiveLetter } from '../certification/may-receive-letter.js';
import type { StandingName } from '../certification/standing.js';
import { type RebatePeriod, rebatePeriods } from '../rebates/rebate-periods.js';
import { type CalendarDate, covers } from '../shared/calendar.js';
import type { CycleYear, EmployerFacts, Employment, Program } from '../shared/facts.js';
import { type ModuleName, type ProgramRules, programRules } from '../shared/program-rules.js';
import type { Decision, Reason } from '../shared/reason.js';

/** How an employer stands on one day, and what it may have then. */
export interface Prospect {
  standing: StandingName;
  concerns: Concern[];
  trainingMissing: ModuleName[];
  /** The letter that comes next; null while no certificate is in force, and once its last letter is issued. */
  letter: { cycleYear: CycleYear; decision: Decision } | null;
  /** Whether it may be certified, for the program of its standing. */
  certification: Decision;
  /** The rebate periods that run on the day, by account. */
  rebates: RebatePeriod[];
}

export interface Leaving {
  program: Program;
  before: Prospect;
  after: Prospect;
  /** The unmet lines of concerns, letter and certification that are there only without the person. */
  reasons: Reason[];
}

/**
 * What somebody's leaving does to the employer: the first day without the person, beside the same day if the person
 * stayed. Only employment follows from it directly; whatever changes, changes by the rules that ask who is employed.
 *
 * @param leaving the employment, to be found among the facts by person and first day
 * @param endsOn the first day no longer employed
 */
export function leavingOf(
  facts: EmployerFacts,
  leaving: Pick<Employment, 'personId' | 'from'>,
  endsOn: CalendarDate,
  rules: ProgramRules = programRules,
): Leaving {
  const ending = (to: CalendarDate | null): EmployerFacts => ({
    ...facts,
    employments: facts.employments.map((employment) =>
      employment.personId === leaving.personId && employment.from === leaving.from
        ? { ...employment, to }
        : employment,
    ),
  });
  const { program } = evaluateEmployer(facts, endsOn, rules);
  const before = prospectOn(ending(null), program, endsOn, rules);
  const after = prospectOn(ending(endsOn), program, endsOn, rules);
  const known = new Set(unmetLines(before).map(asText));
  const reasons = new Map(unmetLines(after).map((reason) => [asText(reason), reason]));
  return {
    program,
    before,
    after,
    reasons: [...reasons].flatMap(([text, reason]) => (known.has(text) ? [] : [reason])),
  };
}

function prospectOn(facts: EmployerFacts, program: Program, on: CalendarDate, rules: ProgramRules): Prospect {
  const evaluation = evaluateEmployer(facts, on, rules);
  const cycleYear = nextLetterYear(evaluation, openDossier(facts, on, rules));
  return {
    standing: evaluation.standing,
    concerns: evaluation.concerns,
    trainingMissing: evaluation.trainingMissing,
    letter:
      cycleYear === null ? null : { cycleYear, decision: mayReceiveLetter(facts, cycleYear, on, rules) },
    certification: mayBeCertified(facts, program, on, rules),
    rebates: rebatePeriods(facts, on, rules).filter(({ from, to }) => covers(from, to, on)),
  };
}

/** The letter of the running year while there is none, else that of the year after; the first year needs none. */
function nextLetterYear(
  { asOf, cycleYear, letterValidThrough }: Evaluation,
  { certificates }: Dossier,
): CycleYear | null {
  const span = certificateInForce(certificates, asOf);
  if (cycleYear === null || span === null) return null;
  if (letterValidThrough === null) return cycleYear;
  return cycleYear < yearsOf(span) ? cycleYear + 1 : null;
}

function unmetLines({ concerns, letter, certification }: Prospect): Reason[] {
  return [
    ...concerns.flatMap(({ reasons }) => reasons),
    ...(letter?.decision.reasons ?? []),
    ...certification.reasons,
  ].filter(({ met }) => !met);
}

const asText = ({ code, params }: Reason): string => JSON.stringify([code, params]);
