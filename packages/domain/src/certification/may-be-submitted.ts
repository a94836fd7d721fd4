import { addMonths, type CalendarDate } from '../shared/calendar.js';
import type { AuditFacts, AuditKind, EmployerFacts } from '../shared/facts.js';
import { valueOn } from '../shared/parameter.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { type Decision, decide, met, type Reason, unmet } from '../shared/reason.js';
import { type Dossier, openDossier } from './dossier.js';
import { implementationReason, independenceReasons, selfAuditorReason } from './may-be-certified.js';

/** An audit that somebody is about to hand in. */
export interface AuditToSubmit {
  kind: AuditKind;
  /** The person who audited. */
  auditorId: string;
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  /** Sections in which questions are neither answered nor not applicable, and how many. */
  openSections: readonly { sectionNo: number; questions: number }[];
  /** Worksites at work during the audit; null while nobody has noted it. */
  activeWorksites: number | null;
  /** People who were there during the audit, and the most there are in a year; null while not noted. */
  peopleAvailable: number | null;
  peakWorkforce: number | null;
}

export interface SubmissionCheck {
  /** What has to hold before it can be handed in. */
  decision: Decision;
  /** What the reviewer should know and weigh; none of it keeps the audit from being handed in. */
  cautions: Reason[];
}

/** How the reasons call an audit that has no reference yet. */
const THIS_AUDIT = 'THIS_AUDIT';
const ALL_PERCENT = 100;

/**
 * Whether an audit may be handed in on the day: finished, every question settled, made by somebody who may make it,
 * and the worksites and people that were there noted. That too few were there, or that the program's documentation was
 * too young, is a caution: the reviewer decides. Source: CSAM, registered auditors; CSAM program page.
 * Not modelled: who on the authority's side may make its own audits.
 */
export function mayBeSubmitted(
  facts: EmployerFacts,
  audit: AuditToSubmit,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): SubmissionCheck {
  const dossier = openDossier(facts, on, rules);
  const asAudit = asFacts(audit, on);
  return {
    decision: decide([
      ...completenessReasons(audit),
      audit.lastDay <= on
        ? met('AUDIT_DAYS_OVER', { lastDay: audit.lastDay })
        : unmet('AUDIT_NOT_OVER', { lastDay: audit.lastDay }),
      ...auditorReasons(dossier, asAudit),
      ...notedReasons(audit),
    ]),
    cautions: [
      ...readinessReasons(audit, rules),
      implementationReason(dossier, { [audit.kind]: asAudit }),
    ].filter((reason) => !reason.met),
  };
}

function asFacts({ kind, auditorId, firstDay, lastDay }: AuditToSubmit, on: CalendarDate): AuditFacts {
  const undecided = { decision: null, decidedOn: null, submittedOn: on, sections: [] };
  return { ref: THIS_AUDIT, kind, auditorId, firstDay, lastDay, ...undecided };
}

function completenessReasons({ openSections }: AuditToSubmit): Reason[] {
  if (openSections.length === 0) return [met('QUESTIONS_SETTLED')];
  return openSections.map(({ sectionNo, questions }) =>
    unmet('SECTION_OPEN', { section: sectionNo, count: questions }),
  );
}

function auditorReasons(dossier: Dossier, audit: AuditFacts): Reason[] {
  if (audit.kind === 'SELF') return [selfAuditorReason(dossier, audit)];
  if (audit.kind !== 'INDEPENDENT') return [];
  const months = valueOn(dossier.rules.certifyingAuditMonths, dossier.on);
  const since = addMonths(audit.lastDay, -months);
  const ownSelfAudit = dossier.audits.find(
    (other) => other.kind === 'SELF' && other.auditorId === audit.auditorId && other.lastDay > since,
  );
  return independenceReasons(dossier, audit, ownSelfAudit);
}

function notedReasons({ activeWorksites, peopleAvailable, peakWorkforce }: AuditToSubmit): Reason[] {
  const noted = activeWorksites !== null && peopleAvailable !== null && peakWorkforce !== null;
  return [noted ? met('READINESS_NOTED') : unmet('READINESS_NOT_NOTED')];
}

function readinessReasons(
  { firstDay, activeWorksites, peopleAvailable, peakWorkforce }: AuditToSubmit,
  rules: ProgramRules,
): Reason[] {
  const reasons: Reason[] = [];
  const sites = valueOn(rules.auditWorksites, firstDay);
  if (activeWorksites !== null && activeWorksites < sites)
    reasons.push(unmet('WORKSITES_TOO_FEW', { count: activeWorksites, needed: sites }));
  const percent = valueOn(rules.auditWorkforcePercent, firstDay);
  if (peopleAvailable !== null && peakWorkforce !== null) {
    if (peopleAvailable * ALL_PERCENT < percent * peakWorkforce)
      reasons.push(
        unmet('WORKFORCE_TOO_SMALL', { available: peopleAvailable, peak: peakWorkforce, percent }),
      );
  }
  return reasons;
}
