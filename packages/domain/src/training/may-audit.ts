import { addMonths, type CalendarDate } from '../shared/calendar.js';
import type { EmployerFacts } from '../shared/facts.js';
import { knownOn } from '../shared/known-facts.js';
import { valueOn } from '../shared/parameter.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { type Decision, decide, met, unmet } from '../shared/reason.js';
import { isFirstTimeApplicant, registeredUntil } from './auditor-registration.js';
import { independenceBreaches } from './independence.js';

/** The audits for which the rules say who may make them. */
export const INDEPENDENCE_KINDS = ['SELF', 'INDEPENDENT'] as const;
export type IndependenceKind = (typeof INDEPENDENCE_KINDS)[number];

/**
 * Whether somebody may make the employer's audit of that kind with its last day on the day asked about. A self-audit
 * is made by a registered auditor, or by a trained applicant who never was registered; an independent audit by
 * somebody who was never employed there, is not on the authority's staff and did not make the self-audit that it
 * would be certified with. The facts' `people` must hold the person. Sources: CSAM, registered auditors; WCB.
 */
export function mayAudit(
  facts: EmployerFacts,
  personId: string,
  kind: IndependenceKind,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): Decision {
  const known = knownOn(facts, on, rules);
  if (kind === 'SELF') {
    const until = registeredUntil(known, personId, on);
    if (until !== null) return decide([met('AUDITOR_REGISTERED_UNTIL', { until })]);
    return decide([
      isFirstTimeApplicant(known, personId, on)
        ? met('AUDITOR_APPLIES_FIRST')
        : unmet('AUDITOR_NOT_REGISTERED'),
    ]);
  }
  const after = addMonths(on, -valueOn(rules.certifyingAuditMonths, on));
  const selfAudits = known.audits.filter((audit) => audit.kind === 'SELF' && audit.lastDay > after);
  const breaches = independenceBreaches(known, personId, on, selfAudits);
  if (breaches.length === 0) return decide([met('AUDITOR_INDEPENDENT')]);
  return decide(
    breaches.map(({ breach, audit }) => {
      if (breach === 'EMPLOYED') return unmet('AUDITOR_WAS_EMPLOYED');
      if (breach === 'STAFF') return unmet('AUDITOR_IS_STAFF');
      return unmet('AUDITOR_MADE_SELF_AUDIT', { audit: audit?.ref ?? '' });
    }),
  );
}
