import { auditCounts } from '../audit-scoring/audit-counts.js';
import type { CalendarDate } from '../shared/calendar.js';
import type { AuditFacts, EmployerFacts } from '../shared/facts.js';
import { type KnownFacts, knownOn } from '../shared/known-facts.js';
import { compareText } from '../shared/order.js';
import type { ProgramRules } from '../shared/program-rules.js';
import { type CertificateSpan, certificateSpans } from './certificate-spans.js';
import type { Maintenance } from './maintenance.js';

/** The known facts with what certification rules make of them once, whatever date is asked about. */
export interface Dossier extends KnownFacts {
  /** By last day. */
  countingAudits: readonly AuditFacts[];
  /** In order of making. */
  certificates: readonly CertificateSpan[];
  /** Filled as it is asked for: maintenance depends on what is known, not on the day asked about. */
  maintenance: Map<CertificateSpan, readonly Maintenance[]>;
}

export function openDossier(facts: EmployerFacts, on: CalendarDate, rules: ProgramRules): Dossier {
  const known = knownOn(facts, on, rules);
  return {
    ...known,
    countingAudits: known.audits
      .filter((audit) => auditCounts(audit, on, rules))
      .sort((a, b) => compareText(a.lastDay, b.lastDay) || compareText(a.ref, b.ref)),
    certificates: certificateSpans(known.certifications, rules),
    maintenance: new Map(),
  };
}
