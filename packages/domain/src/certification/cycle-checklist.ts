import { addDays, type CalendarDate } from '../shared/calendar.js';
import type { AuditFacts, AuditKind, CycleYear, EmployerFacts } from '../shared/facts.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { met, type Reason, unmet } from '../shared/reason.js';
import { type CertificateSpan, yearStart, yearsOf } from './certificate-spans.js';
import { type Dossier, openDossier } from './dossier.js';
import { standingLetter } from './letters.js';
import { allMaintenance, FIRST_MAINTENANCE_YEAR, type Maintenance } from './maintenance.js';
import {
  bestCertifyingSet,
  CERTIFYING_KINDS,
  certifyingAuditReason,
  trainingReason,
} from './may-be-certified.js';
import { type StandingOn, standingOn } from './standing.js';

export const CHECKLIST_CODES = [
  'TRAINING',
  'SELF',
  'AUTHORITY',
  'INDEPENDENT',
  'VERIFICATION_REVIEW',
  'LETTER',
  'CERTIFICATE',
] as const;
export type ChecklistCode = (typeof CHECKLIST_CODES)[number];

export interface ChecklistItem {
  code: ChecklistCode;
  /** The cycle year it is for; null when it is for a certification. */
  cycleYear: CycleYear | null;
  done: boolean;
  overdue: boolean;
  /** The last day on which it is in time, whatever the item; null when it has no date. */
  dueOn: CalendarDate | null;
  doneOn: CalendarDate | null;
  /** The audit that fulfils it. */
  auditRef: string | null;
  reason: Reason;
}

/**
 * What this cycle year asks: training; for a year from the second on its own maintenance and letter; then the next
 * year's maintenance, or in the last year the recertification audits. Before a certificate: the way to the first.
 * An audit that serves the last year and already counts toward the next certificate is one item, not two.
 */
export function cycleChecklist(
  facts: EmployerFacts,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): ChecklistItem[] {
  const dossier = openDossier(facts, on, rules);
  const standing = standingOn(dossier, on);
  const { certificate, cycleYear } = standing;
  const training = trainingItem(dossier, standing);
  if (certificate === null) {
    const dueOn = standing.standing === 'IN_PROGRESS' ? standing.lapsesOn : null;
    return [training, ...certificationItems(dossier, dueOn, null)];
  }
  if (cycleYear === null) return [];
  const own = cycleYear >= FIRST_MAINTENANCE_YEAR ? yearItems(dossier, certificate, cycleYear) : [];
  if (cycleYear < yearsOf(certificate))
    return [training, ...own, ...yearItems(dossier, certificate, cycleYear + 1)];
  return [training, ...joinSame(own, certificationItems(dossier, certificate.expiresOn, certificate))];
}

/** The year's own items, those whose audit counts for the next certificate too saying so, and the rest of the next. */
function joinSame(own: readonly ChecklistItem[], next: readonly ChecklistItem[]): ChecklistItem[] {
  const isSame = (one: ChecklistItem) => (other: ChecklistItem) =>
    one.auditRef !== null && one.auditRef === other.auditRef;
  const joined = own.map((one) => {
    if (!next.some(isSame(one))) return one;
    return { ...one, reason: met('MAINTENANCE_AUDIT_SERVES_TWICE', one.reason.params) };
  });
  return [...joined, ...next.filter((other) => !own.some(isSame(other)))];
}

function trainingItem(dossier: Dossier, { program }: StandingOn): ChecklistItem {
  const reason = trainingReason(dossier, program);
  return item(dossier, 'TRAINING', { done: reason.met, reason });
}

function yearItems(dossier: Dossier, span: CertificateSpan, cycleYear: CycleYear): ChecklistItem[] {
  const maintenance = allMaintenance(dossier, span).find((entry) => entry.cycleYear === cycleYear);
  if (maintenance === undefined) return [];
  return [
    maintenanceItem(dossier, maintenance, 'SELF', maintenance.selfAudit),
    maintenanceItem(dossier, maintenance, maintenance.reviewKind, maintenance.review),
    letterItem(dossier, span, cycleYear),
  ];
}

function maintenanceItem(
  dossier: Dossier,
  { cycleYear, dueOn }: Maintenance,
  kind: AuditKind,
  audit: AuditFacts | null,
): ChecklistItem {
  const reason =
    audit === null
      ? unmet('MAINTENANCE_AUDIT_MISSING', { year: cycleYear, kind, due: dueOn })
      : met('MAINTENANCE_AUDIT_SERVES', { year: cycleYear, kind, audit: audit.ref, lastDay: audit.lastDay });
  return item(dossier, kind, { cycleYear, dueOn, ...doneBy(audit), reason });
}

function letterItem(dossier: Dossier, span: CertificateSpan, cycleYear: CycleYear): ChecklistItem {
  const letter = standingLetter(dossier, span, cycleYear, dossier.on);
  const dueOn = dayBefore(yearStart(span, cycleYear));
  if (letter === null) {
    const reason = unmet('LETTER_NOT_ISSUED', { year: cycleYear });
    return item(dossier, 'LETTER', { cycleYear, dueOn, reason });
  }
  const reason = met('LETTER_ISSUED', { year: cycleYear, letter: letter.letterNo, issued: letter.issuedOn });
  return item(dossier, 'LETTER', { cycleYear, dueOn, done: true, doneOn: letter.issuedOn, reason });
}

/** The way to the next certificate, the first one or the one after `current`, to be gone before the day it is needed. */
function certificationItems(
  dossier: Dossier,
  neededOn: CalendarDate | null,
  current: CertificateSpan | null,
): ChecklistItem[] {
  const set = bestCertifyingSet(dossier);
  const dueOn = neededOn === null ? null : dayBefore(neededOn);
  const audits = CERTIFYING_KINDS.map((kind) => {
    const audit = set[kind] ?? null;
    return item(dossier, kind, {
      dueOn,
      ...doneBy(audit),
      reason: certifyingAuditReason(dossier, kind, set[kind]),
    });
  });
  const renewal =
    dossier.certificates.findLast((span) => span.startsOn >= dossier.on && span.endsOn > span.startsOn) ??
    null;
  const certificate =
    renewal === null
      ? item(dossier, 'CERTIFICATE', { dueOn, reason: nextCertificateMissing(current) })
      : item(dossier, 'CERTIFICATE', {
          dueOn,
          done: true,
          doneOn: renewal.certification.certifiedOn,
          reason: renewalReason(renewal),
        });
  return [...audits, certificate];
}

function nextCertificateMissing(current: CertificateSpan | null): Reason {
  if (current === null) return unmet('NOT_CERTIFIED_YET');
  const { certification, expiresOn } = current;
  return unmet('CERTIFICATE_EXPIRES', { expires: expiresOn, certificate: certification.certificateNo });
}

function renewalReason({ certification, startsOn, expiresOn }: CertificateSpan): Reason {
  const { program, certificateNo } = certification;
  return met('CERTIFICATE_IN_FORCE', {
    program,
    certificate: certificateNo,
    from: startsOn,
    expires: expiresOn,
  });
}

function doneBy(audit: AuditFacts | null): Pick<ChecklistItem, 'done' | 'doneOn' | 'auditRef'> {
  return { done: audit !== null, doneOn: audit?.lastDay ?? null, auditRef: audit?.ref ?? null };
}

function dayBefore(day: CalendarDate): CalendarDate {
  return addDays(day, -1);
}

function item(
  { on }: Dossier,
  code: ChecklistCode,
  given: Partial<Omit<ChecklistItem, 'overdue'>> & { reason: Reason },
): ChecklistItem {
  const { done = false, dueOn = null } = given;
  return {
    code,
    cycleYear: null,
    doneOn: null,
    auditRef: null,
    ...given,
    done,
    dueOn,
    overdue: !done && dueOn !== null && dueOn < on,
  };
}
