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
  return [
    trainingStep(dossier, standing),
    implementationStep(dossier, standing),
    verificationStep(dossier, standing),
  ];
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

/**
 * The program's documentation and manual. A certificate in force says that audits have seen the program at work: then the
 * step is done, and what is not recorded here (an employer taken in from older records) is a remark and no fault.
 */
function implementationStep(dossier: Dossier, { certificate }: StandingOn): ProgramStep {
  const manual = manualReasons(dossier);
  if (certificate !== null) {
    const { program, certificateNo } = certificate.certification;
    const verified = met('IMPLEMENTATION_VERIFIED', { program, certificate: certificateNo });
    const reasons = [verified, certifiedDocumentationReason(dossier), ...manual];
    return { name: 'IMPLEMENTATION', state: 'DONE', reasons };
  }
  const [state, documentation] = documentationOf(dossier);
  return { name: 'IMPLEMENTATION', state, reasons: [documentation, ...manual] };
}

/** How far the documentation is on the way to a certificate. */
function documentationOf(dossier: Dossier): [StepState, Reason] {
  const { rules, on, documentationSince: since, manualSubmittedOn: submitted } = dossier;
  const months = valueOn(rules.documentationMonths, on);
  if (since === null) {
    const state = submitted === null ? 'NOT_STARTED' : 'STARTED';
    return [state, unmet('DOCUMENTATION_NOT_RECORDED', { months })];
  }
  const ready = addMonths(since, months);
  if (ready > on) return ['STARTED', unmet('DOCUMENTATION_GROWING', { since, months, ready })];
  return ['DONE', met('DOCUMENTATION_KEPT', { since })];
}

/** What is recorded of the documentation of somebody certified, who needs none of it before the next certification. */
function certifiedDocumentationReason({ documentationSince: since }: Dossier): Reason {
  return since === null ? unmet('DOCUMENTATION_NOT_KEPT_HERE') : met('DOCUMENTATION_KEPT', { since });
}

function manualReasons({ manualSubmittedOn: submitted, manualReviewedOn: reviewed }: Dossier): Reason[] {
  return [
    submitted === null ? unmet('MANUAL_NOT_SUBMITTED') : met('MANUAL_SUBMITTED', { submitted }),
    ...(reviewed === null ? [] : [met('MANUAL_REVIEWED', { reviewed })]),
  ];
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
