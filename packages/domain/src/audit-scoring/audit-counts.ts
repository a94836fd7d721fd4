import type { CalendarDate } from '../shared/calendar.js';
import type { AuditFacts } from '../shared/facts.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { auditResult } from './score-audit.js';

/**
 * An audit counts from the day it is both submitted and accepted, when its result is a pass. A verification review
 * may also be unscored. Acceptance (quality) and result (points) are two things; both are needed.
 */
export function auditCounts(
  audit: AuditFacts,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): boolean {
  if (audit.decision !== 'ACCEPTED' || audit.decidedOn === null) return false;
  if (audit.decidedOn > on || audit.submittedOn > on) return false;
  const kept = rules === programRules ? audit.keptResult : undefined;
  const result = kept ?? auditResult(audit.sections, audit.lastDay, rules);
  return result === 'PASS' || (result === 'NONE' && audit.kind === 'VERIFICATION_REVIEW');
}
