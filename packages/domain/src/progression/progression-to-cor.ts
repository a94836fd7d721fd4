import { type Dossier, openDossier } from '../certification/dossier.js';
import { headcountOn, secorLimitOn } from '../certification/headcount.js';
import { certificationReasons } from '../certification/may-be-certified.js';
import { type StandingOn, standingOn } from '../certification/standing.js';
import { type CalendarDate, covers } from '../shared/calendar.js';
import type { EmployerFacts } from '../shared/facts.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { met, type Reason, unmet } from '../shared/reason.js';
import { coverageOf, type ModuleCoverage } from '../training/training-coverage.js';

export const PROGRESSION_STAGES = [
  'NOT_STARTED',
  'SECOR_CERTIFIED',
  'COR_TRAINING',
  'COR_AUDITS',
  'COR_CERTIFIED',
] as const;
/**
 * How far an employer has come towards COR®. COR_TRAINING: registered for COR®, or holding training that only COR®
 * asks for, with some still missing. COR_AUDITS: all training covered, the certificate still ahead.
 */
export type ProgressionStage = (typeof PROGRESSION_STAGES)[number];

export interface ProgressionRequirement {
  code: string;
  met: boolean;
  reason: Reason;
  /** Person ids of full-time employees who could take what is missing. */
  couldBeMetBy: string[];
  /** The day by which it is needed; null when nothing presses. */
  neededBy: CalendarDate | null;
}

export interface Progression {
  stage: ProgressionStage;
  stepsDone: number;
  stepsTotal: number;
  /** Over the SECOR® headcount limit: the next certificate must be COR®. */
  overLimit: boolean;
  requirements: ProgressionRequirement[];
}

/** What COR® needs of this employer on the day: what is there and still valid, what is missing, who could take it, by when. */
export function progressionToCor(
  facts: EmployerFacts,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): Progression {
  const dossier = openDossier(facts, on, rules);
  const standing = standingOn(dossier, on);
  const coverage = coverageOf(dossier, 'COR', on);
  const certified = standing.certificate?.certification.program === 'COR';
  const neededBy = certified ? null : (standing.certificate?.expiresOn ?? null);
  const requirements = certified
    ? [{ code: 'COR_CERTIFIED', met: true, reason: met('COR_IN_FORCE'), couldBeMetBy: [], neededBy: null }]
    : [
        ...coverage.map((module) => moduleRequirement(dossier, module, neededBy)),
        ...otherRequirements(dossier, neededBy),
      ];
  const headcount = headcountOn(dossier, on);
  return {
    stage: stageOf(dossier, standing, coverage),
    stepsDone: requirements.filter((requirement) => requirement.met).length,
    stepsTotal: requirements.length,
    overLimit: headcount !== null && headcount >= secorLimitOn(dossier, on),
    requirements,
  };
}

function moduleRequirement(
  dossier: Dossier,
  coverage: ModuleCoverage,
  neededBy: CalendarDate | null,
): ProgressionRequirement {
  const { module, coveredBy } = coverage;
  const covered = coveredBy.length > 0;
  const params = { module, program: 'COR' };
  return {
    code: module,
    met: covered,
    reason: covered ? met('MODULE_COVERED', params) : unmet('MODULE_MISSING', params),
    couldBeMetBy: covered ? [] : fullTimePeople(dossier),
    neededBy: covered ? null : neededBy,
  };
}

/** The other lines of a COR® certification; training is listed by module instead. */
function otherRequirements(dossier: Dossier, neededBy: CalendarDate | null): ProgressionRequirement[] {
  return certificationReasons(dossier, 'COR')
    .filter((reason) => reason.code !== 'TRAINING_COVERED' && reason.code !== 'TRAINING_MISSING')
    .map((reason) => ({
      code: reason.code,
      met: reason.met,
      reason,
      couldBeMetBy: [],
      neededBy: reason.met ? null : neededBy,
    }));
}

function fullTimePeople(dossier: Dossier): string[] {
  const people = dossier.employments
    .filter(({ fullTime, from, to }) => fullTime && covers(from, to, dossier.on))
    .map((employment) => employment.personId);
  return [...new Set(people)];
}

function stageOf(
  dossier: Dossier,
  { certificate }: StandingOn,
  coverage: readonly ModuleCoverage[],
): ProgressionStage {
  const program = certificate?.certification.program;
  if (program === 'COR') return 'COR_CERTIFIED';
  if (coverage.every((module) => module.coveredBy.length > 0)) return 'COR_AUDITS';
  const corOnly = coverage.some((module) => module.coveredBy.length > 0 && module.module === 'TTT');
  if (corOnly || dossier.program === 'COR') return 'COR_TRAINING';
  return program === 'SECOR' ? 'SECOR_CERTIFIED' : 'NOT_STARTED';
}
