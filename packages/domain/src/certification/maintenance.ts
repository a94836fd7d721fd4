import { addDays, addMonths, type CalendarDate, firstOfMonth } from '../shared/calendar.js';
import type { AuditFacts, AuditKind, CycleYear, Program } from '../shared/facts.js';
import { valueOn } from '../shared/parameter.js';
import { isRegisteredAuditor } from '../training/auditor-registration.js';
import { type CertificateSpan, yearStart, yearsOf } from './certificate-spans.js';
import type { Dossier } from './dossier.js';

/** The first cycle year that needs maintenance and a letter. */
export const FIRST_MAINTENANCE_YEAR: CycleYear = 2;

export interface Maintenance {
  cycleYear: CycleYear;
  /** The last day on which the work is in time; late work still counts. */
  dueOn: CalendarDate;
  selfAudit: AuditFacts | null;
  reviewKind: AuditKind;
  review: AuditFacts | null;
  complete: boolean;
}

const REVIEW_KIND: Record<Program, AuditKind> = { SECOR: 'VERIFICATION_REVIEW', COR: 'AUTHORITY' };

/**
 * Maintenance for a cycle year needs a self-audit made by a registered auditor, and the authority's verification
 * review (SECOR®) or audit (COR®). Seen on the dossier's day. Source: CSAM program page.
 */
function maintenanceFor(dossier: Dossier, span: CertificateSpan, cycleYear: CycleYear): Maintenance {
  const reviewKind = REVIEW_KIND[span.certification.program];
  const selfAudit = servingAudit(dossier, span, cycleYear, 'SELF');
  const review = servingAudit(dossier, span, cycleYear, reviewKind);
  return {
    cycleYear,
    dueOn: maintenanceDueOn(dossier, yearStart(span, cycleYear)),
    selfAudit,
    reviewKind,
    review,
    complete: selfAudit !== null && review !== null,
  };
}

/** Maintenance of every cycle year that needs it, in order. */
export function allMaintenance(dossier: Dossier, span: CertificateSpan): readonly Maintenance[] {
  const kept = dossier.maintenance.get(span);
  if (kept !== undefined) return kept;
  const all: Maintenance[] = [];
  for (let year = FIRST_MAINTENANCE_YEAR; year <= yearsOf(span); year += 1)
    all.push(maintenanceFor(dossier, span, year));
  dossier.maintenance.set(span, all);
  return all;
}

function maintenanceDueOn(dossier: Dossier, anniversary: CalendarDate): CalendarDate {
  return addDays(firstOfMonth(anniversary), -valueOn(dossier.rules.maintenanceDueDaysBefore, anniversary));
}

/**
 * The earliest counting audit of the kind with its last day strictly between the start of the year before and the
 * end of the year it serves, and far enough after the previous one.
 */
function servingAudit(
  dossier: Dossier,
  span: CertificateSpan,
  cycleYear: CycleYear,
  kind: AuditKind,
): AuditFacts | null {
  const after = yearStart(span, cycleYear - 1);
  const before = yearStart(span, cycleYear + 1);
  const previous = previousAudit(dossier, span, cycleYear, kind);
  const notBefore =
    previous === null
      ? null
      : addMonths(previous.lastDay, valueOn(dossier.rules.maintenanceSpacingMonths, previous.lastDay));
  const serving = dossier.countingAudits.find(
    (audit) =>
      audit.kind === kind &&
      audit.lastDay > after &&
      audit.lastDay < before &&
      (notBefore === null || audit.lastDay >= notBefore) &&
      (kind !== 'SELF' || isRegisteredAuditor(dossier, audit.auditorId, audit.lastDay)),
  );
  return serving ?? null;
}

/**
 * The audit the minimum spacing is counted from: the one that serves the year before, otherwise the latest counting
 * one up to the start of the year before. A verification review also looks back at authority audits.
 */
function previousAudit(
  dossier: Dossier,
  span: CertificateSpan,
  cycleYear: CycleYear,
  kind: AuditKind,
): AuditFacts | null {
  if (cycleYear > FIRST_MAINTENANCE_YEAR) {
    const servingBefore = servingAudit(dossier, span, cycleYear - 1, kind);
    if (servingBefore !== null) return servingBefore;
  }
  const kinds: readonly AuditKind[] =
    kind === 'VERIFICATION_REVIEW' ? ['AUTHORITY', 'VERIFICATION_REVIEW'] : [kind];
  const upTo = yearStart(span, cycleYear - 1);
  return (
    dossier.countingAudits.findLast((audit) => kinds.includes(audit.kind) && audit.lastDay <= upTo) ?? null
  );
}
