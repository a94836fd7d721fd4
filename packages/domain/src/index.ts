export { auditCounts } from './audit-scoring/audit-counts.js';
export {
  interviewsRequired,
  SAMPLING_DEFECTS,
  type SamplingDefect,
  type SamplingDefectKind,
  type SamplingRange,
  samplingDefects,
} from './audit-scoring/interview-sampling.js';
export { formatHundredths, percentHundredths } from './audit-scoring/percent.js';
export {
  type AuditScore,
  type SectionResult,
  scoreAudit,
} from './audit-scoring/score-audit.js';
export {
  ANSWER_FLAWS,
  type AnswerFlaw,
  EVIDENCE_KINDS,
  type EvidenceKind,
  type QuestionAnswer,
  type QuestionScore,
  SCORING_PATTERNS,
  type ScoredQuestion,
  type ScoringPattern,
  scoreQuestion,
  sectionScoresOf,
} from './audit-scoring/score-question.js';
export { type StepToPass, shortestWayToPass } from './audit-scoring/shortest-way-to-pass.js';
export { questionShortfalls, type Shortfall, sectionShortfalls } from './audit-scoring/shortfalls.js';
export {
  CERTIFICATE_STATES,
  type CertificateOn,
  type CertificateState,
  certificatesOn,
} from './certification/certificates-on.js';
export { actBy, concernDueOn } from './certification/concern-due.js';
export { CONCERNS, type Concern, type ConcernName } from './certification/concerns.js';
export {
  CORRECTIVE_ACTION_STATES,
  type CorrectiveActionState,
  correctiveActionState,
} from './certification/corrective-actions.js';
export {
  CHECKLIST_CODES,
  type ChecklistCode,
  type ChecklistItem,
  cycleChecklist,
} from './certification/cycle-checklist.js';
export {
  certificateDocumentOn,
  DOCUMENT_STATES,
  type DocumentOn,
  type DocumentState,
  letterDocumentOn,
} from './certification/document-state.js';
export { type Evaluation, evaluateEmployer } from './certification/evaluate-employer.js';
export { CERTIFYING_KINDS, mayBeCertified } from './certification/may-be-certified.js';
export {
  type AuditToSubmit,
  mayBeSubmitted,
  type SubmissionCheck,
} from './certification/may-be-submitted.js';
export { type LetterPeriod, letterPeriods, mayReceiveLetter } from './certification/may-receive-letter.js';
export { MILESTONES, type MilestoneName, milestonesOn } from './certification/milestones.js';
export { type ComingChange, comingChange } from './certification/next-change.js';
export { NEXT_DUE_KINDS, type NextDue, type NextDueKind } from './certification/next-due.js';
export {
  type ProgramStep,
  programSteps,
  STEP_NAMES,
  STEP_STATES,
  type StepName,
  type StepState,
} from './certification/program-steps.js';
export { registrationLapsesOn } from './certification/registration.js';
export { STANDINGS, type StandingName } from './certification/standing.js';
export {
  PROGRESSION_STAGES,
  type Progression,
  type ProgressionRequirement,
  type ProgressionStage,
  progressionToCor,
} from './progression/progression-to-cor.js';
export { rebateAmount } from './rebates/rebate-amount.js';
export {
  REBATE_OUTCOMES,
  type RebateOutcome,
  type RebatePeriod,
  rebatePeriods,
} from './rebates/rebate-periods.js';
export { REFUSALS, type RefusalName } from './rebates/refusals.js';
export * from './shared/calendar.js';
export {
  assumptionOf,
  explain,
  explainParts,
  isOptional,
  type ReasonPart,
  type RuleReference,
  ruleOf,
  ruleReference,
} from './shared/explain.js';
export * from './shared/facts.js';
export {
  AUDIT_KIND_LABELS,
  CONDITION_KIND_LABELS,
  labelOf,
  MODULE_LABELS,
  PROGRAM_LABELS,
} from './shared/labels.js';
export { compareText } from './shared/order.js';
export { type Citation, type DatedValue, NotInForce, type Parameter, valueOn } from './shared/parameter.js';
export * from './shared/points.js';
export {
  MODULES,
  type ModuleName,
  type ModuleRequirement,
  type ParameterName,
  type ProgramRules,
  programRules,
  requiredModulesOn,
} from './shared/program-rules.js';
export type { Decision, Reason } from './shared/reason.js';
export { REASON_TEXTS, type ReasonCode } from './shared/reason-texts.js';
export { COURSES, INDUSTRY_CODES, isProgramSection, SECTIONS } from './shared/reference-data.js';
export { RULEBOOK_VERSION, type RuleParameter, rulebookVersion, ruleParameters } from './shared/rulebook.js';
export { RULES, type RuleId } from './shared/rules.js';
export { fillText, LANGUAGES, type Language, type Text, type TextParams } from './shared/text.js';
export { decimalText, typeset } from './shared/typography.js';
export { keptWcbAccount } from './shared/wcb-account.js';
export {
  type AuditorApplication,
  mayRegisterAuditor,
} from './training/auditor-application.js';
export { auditorRegistrationEndsOn } from './training/auditor-registration.js';
export { mayRenewAuditorRegistration, type SubmittedSelfAudit } from './training/auditor-renewal.js';
export { countsFrom, isCredit } from './training/course-credit.js';
export { type Leaving, leavingOf, type Prospect } from './training/leaving.js';
export { INDEPENDENCE_KINDS, type IndependenceKind, mayAudit } from './training/may-audit.js';
export {
  type CoveringCompletion,
  type ModuleCoverage,
  missingTraining,
  trainingCoverage,
} from './training/training-coverage.js';
