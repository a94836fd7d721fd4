import { addMonths, type CalendarDate } from '../shared/calendar.js';
import type { EmployerFacts } from '../shared/facts.js';
import { valueOn } from '../shared/parameter.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { met, type Reason, unmet } from '../shared/reason.js';
import { coverageOf } from '../training/training-coverage.js';
import { type Dossier, openDossier } from './dossier.js';
import {
  bestCertifyingSet,
  CERTIFYING_KINDS,
  certifyingAuditReason,
  trainingReason,
} from './may-be-certified.js';
import { type StandingOn, standingOn } from './standing.js';

export const STEP_NAMES = ['TRAINING', 'IMPLEMENTATION', 'VERIFICATION'] as const;
export type StepName = (typeof STEP_NAMES)[number];
export const STEP_STATES = ['DONE', 'STARTED', 'NOT_STARTED'] as const;
export type StepState = (typeof STEP_STATES)[number];

export interface ProgramStep {
  name: StepName;
  state: StepState;
  reasons: Reason[];
}

/** The three steps an employer sees, for the program of its standing. Source: CSAM program page. */
export function programSteps(
  facts: EmployerFacts,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): ProgramStep[] {
  const dossier = openDossier(facts, on, rules);
  const standing = standingOn(dossier, on);
  return [trainingStep(dossier, standing), implementationStep(dossier), verificationStep(dossier, standing)];
}

function trainingStep(dossier: Dossier, { program, on }: StandingOn): ProgramStep {
  const modules = coverageOf(dossier, program, on);
  const covered = modules.filter((module) => module.coveredBy.length > 0).length;
  return {
    name: 'TRAINING',
    state: stateOf(covered, modules.length),
    // One line: which modules are missing says how many are.
    reasons: [
      covered === modules.length
        ? met('MODULES_COVERED', { program, covered, total: modules.length })
        : trainingReason(dossier, program),
    ],
  };
}

function implementationStep(dossier: Dossier): ProgramStep {
  const { documentationSince: since, manualSubmittedOn: submitted, manualReviewedOn: reviewed } = dossier;
  const manual: Reason[] = [
    submitted === null ? unmet('MANUAL_NOT_SUBMITTED') : met('MANUAL_SUBMITTED', { submitted }),
    ...(reviewed === null ? [] : [met('MANUAL_REVIEWED', { reviewed })]),
  ];
  const months = valueOn(dossier.rules.documentationMonths, dossier.on);
  if (since === null) {
    const state = submitted === null ? 'NOT_STARTED' : 'STARTED';
    return {
      name: 'IMPLEMENTATION',
      state,
      reasons: [unmet('DOCUMENTATION_NOT_RECORDED', { months }), ...manual],
    };
  }
  const ready = addMonths(since, months);
  if (ready > dossier.on) {
    return {
      name: 'IMPLEMENTATION',
      state: 'STARTED',
      reasons: [unmet('DOCUMENTATION_GROWING', { since, months, ready }), ...manual],
    };
  }
  return {
    name: 'IMPLEMENTATION',
    state: 'DONE',
    reasons: [met('DOCUMENTATION_KEPT', { since }), ...manual],
  };
}

function verificationStep(dossier: Dossier, { certificate }: StandingOn): ProgramStep {
  if (certificate !== null) {
    const { program, certificateNo } = certificate.certification;
    const params = {
      program,
      certificate: certificateNo,
      from: certificate.startsOn,
      expires: certificate.expiresOn,
    };
    return { name: 'VERIFICATION', state: 'DONE', reasons: [met('CERTIFICATE_IN_FORCE', params)] };
  }
  const set = bestCertifyingSet(dossier);
  const reasons = CERTIFYING_KINDS.map((kind) => certifyingAuditReason(dossier, kind, set[kind]));
  const started = reasons.some((reason) => reason.met);
  return {
    name: 'VERIFICATION',
    state: started ? 'STARTED' : 'NOT_STARTED',
    reasons: [...reasons, unmet('NOT_CERTIFIED_YET')],
  };
}

function stateOf(done: number, total: number): StepState {
  if (done === total) return 'DONE';
  return done > 0 ? 'STARTED' : 'NOT_STARTED';
}
