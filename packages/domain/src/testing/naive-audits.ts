import type { AuditFacts, AuditKind, EmployerFacts } from '../shared/facts.js';
import { plusMonths, plusYears } from './naive-calendar.js';
import type { NaiveCertificate } from './naive-certificates.js';

/** The audit rules, as plainly as the written rules say them. Expects facts that hold nothing later than the day asked. */

export function naiveResult(audit: AuditFacts): 'PASS' | 'FAIL' | 'NONE' {
  const applicable = audit.sections.filter((section) => section.possible > 0);
  if (applicable.length === 0) return 'NONE';
  let awarded = 0;
  let possible = 0;
  for (const section of applicable) {
    if (section.awarded * 100 < section.possible * 50) return 'FAIL';
    awarded += section.awarded;
    possible += section.possible;
  }
  return awarded * 100 >= possible * 80 ? 'PASS' : 'FAIL';
}

export function naiveCounts(audit: AuditFacts): boolean {
  if (audit.decision !== 'ACCEPTED') return false;
  const result = naiveResult(audit);
  return result === 'PASS' || (audit.kind === 'VERIFICATION_REVIEW' && result === 'NONE');
}

export function naiveIsRegisteredAuditor(facts: EmployerFacts, personId: string, day: string): boolean {
  const registrations = facts.people.get(personId)?.registrations ?? [];
  return registrations.some(
    (one) => one.kind === 'REGISTERED' && one.registeredOn <= day && day < plusYears(one.registeredOn, 3),
  );
}

export function naiveMaintenanceComplete(
  facts: EmployerFacts,
  certificate: NaiveCertificate,
  k: number,
): boolean {
  const review = certificate.program === 'SECOR' ? 'VERIFICATION_REVIEW' : 'AUTHORITY';
  return serving(facts, certificate, k, 'SELF') !== null && serving(facts, certificate, k, review) !== null;
}

export function naiveMaintenanceDue(certificate: NaiveCertificate, k: number): string {
  const anniversary = plusYears(certificate.startsOn, k - 1);
  const previous = new Date(`${anniversary.slice(0, 8)}01T00:00:00Z`);
  previous.setUTCDate(0);
  return previous.toISOString().slice(0, 10);
}

/** The last day of the audit that serves the year; null when none does. */
function serving(
  facts: EmployerFacts,
  certificate: NaiveCertificate,
  k: number,
  kind: AuditKind,
): string | null {
  const after = plusYears(certificate.startsOn, k - 2);
  const before = plusYears(certificate.startsOn, k);
  const previous = previousDay(facts, certificate, k, kind);
  const days = facts.audits
    .filter((audit) => audit.kind === kind && naiveCounts(audit))
    .filter((audit) => kind !== 'SELF' || naiveIsRegisteredAuditor(facts, audit.auditorId, audit.lastDay))
    .map((audit) => audit.lastDay)
    .filter((day) => after < day && day < before)
    .filter((day) => previous === null || day >= plusMonths(previous, 6))
    .sort();
  return days[0] ?? null;
}

function previousDay(
  facts: EmployerFacts,
  certificate: NaiveCertificate,
  k: number,
  kind: AuditKind,
): string | null {
  if (k === 3) {
    const servedYearTwo = serving(facts, certificate, 2, kind);
    if (servedYearTwo !== null) return servedYearTwo;
  }
  const kinds = kind === 'VERIFICATION_REVIEW' ? ['AUTHORITY', 'VERIFICATION_REVIEW'] : [kind];
  const limit = plusYears(certificate.startsOn, k - 2);
  const days = facts.audits
    .filter((audit) => kinds.includes(audit.kind) && naiveCounts(audit) && audit.lastDay <= limit)
    .map((audit) => audit.lastDay)
    .sort();
  return days.at(-1) ?? null;
}
