import { type CalendarDate, covers, dayNumber } from '../shared/calendar.js';
import { valueOn } from '../shared/parameter.js';
import { met, type Reason, unmet } from '../shared/reason.js';
import { registeredUntil } from '../training/auditor-registration.js';
import { missingModules } from '../training/training-coverage.js';
import { type CertificateSpan, yearStart, yearsOf } from './certificate-spans.js';
import { correctiveActionState } from './corrective-actions.js';
import type { Dossier } from './dossier.js';
import { headcountOn, secorLimitOn } from './headcount.js';
import { lettersToIssue } from './letters.js';
import { allMaintenance, type Maintenance } from './maintenance.js';
import type { StandingOn } from './standing.js';

export const CONCERNS = [
  'TRAINING_NOT_COVERED',
  'MAINTENANCE_DUE',
  'MAINTENANCE_OVERDUE',
  'RECERTIFICATION_DUE',
  'HEADCOUNT_OVER_LIMIT',
  'LETTER_TO_ISSUE',
  'AUDITOR_EXPIRING',
  'CORRECTIVE_ACTIONS_OVERDUE',
  'REGISTRATION_LAPSING',
] as const;
/** Stands beside the standing and never changes it. */
export type ConcernName = (typeof CONCERNS)[number];

export interface Concern {
  name: ConcernName;
  reasons: Reason[];
}

type Finding = Reason[] | null;

/** What needs attention on the day, in the rules' order; none while the standing is REVOKED or WITHDRAWN. */
export function concernsOn(dossier: Dossier, standing: StandingOn): Concern[] {
  if (standing.standing === 'REVOKED' || standing.standing === 'WITHDRAWN') return [];
  const maintenance = standing.certificate === null ? [] : allMaintenance(dossier, standing.certificate);
  const findings: Record<ConcernName, Finding> = {
    TRAINING_NOT_COVERED: trainingNotCovered(dossier, standing),
    MAINTENANCE_DUE: maintenanceDue(dossier, standing, maintenance),
    MAINTENANCE_OVERDUE: maintenanceOverdue(standing, maintenance),
    RECERTIFICATION_DUE: recertificationDue(dossier, standing),
    HEADCOUNT_OVER_LIMIT: headcountOverLimit(dossier, standing),
    LETTER_TO_ISSUE: letterToIssue(dossier, standing),
    AUDITOR_EXPIRING: auditorExpiring(dossier, standing.on),
    CORRECTIVE_ACTIONS_OVERDUE: correctiveActionsOverdue(dossier, standing.on),
    REGISTRATION_LAPSING: registrationLapsing(dossier, standing),
  };
  const concerns: Concern[] = [];
  for (const name of CONCERNS) {
    const reasons = findings[name];
    if (reasons !== null) concerns.push({ name, reasons });
  }
  return concerns;
}

function trainingNotCovered(dossier: Dossier, { on, certificate }: StandingOn): Finding {
  if (certificate === null) return null;
  const program = certificate.certification.program;
  const modules = missingModules(dossier, program, on);
  return modules.length === 0 ? null : [unmet('TRAINING_MISSING', { program, modules })];
}

function nextYearsMaintenance(standing: StandingOn, maintenance: readonly Maintenance[]): Maintenance | null {
  const { certificate, cycleYear } = standing;
  if (certificate === null || cycleYear === null || cycleYear >= yearsOf(certificate)) return null;
  const next = maintenance.find((entry) => entry.cycleYear === cycleYear + 1);
  return next === undefined || next.complete ? null : next;
}

function maintenanceDue(
  dossier: Dossier,
  standing: StandingOn,
  maintenance: readonly Maintenance[],
): Finding {
  const next = nextYearsMaintenance(standing, maintenance);
  if (next === null || next.dueOn < standing.on) return null;
  const notice = valueOn(dossier.rules.maintenanceNoticeDays, standing.on);
  return daysUntil(standing.on, next.dueOn) <= notice ? missingMaintenance(next) : null;
}

function maintenanceOverdue(standing: StandingOn, maintenance: readonly Maintenance[]): Finding {
  const next = nextYearsMaintenance(standing, maintenance);
  const reasons = next !== null && next.dueOn < standing.on ? missingMaintenance(next) : [];
  const current = maintenance.find((entry) => entry.cycleYear === standing.cycleYear);
  if (current !== undefined && standing.letter === null && !current.complete)
    reasons.unshift(...missingMaintenance(current));
  return reasons.length === 0 ? null : reasons;
}

/** What a cycle year's maintenance still lacks. */
export function missingMaintenance(maintenance: Maintenance): Reason[] {
  const { cycleYear, dueOn, reviewKind } = maintenance;
  const reasons: Reason[] = [];
  if (maintenance.selfAudit === null)
    reasons.push(unmet('MAINTENANCE_AUDIT_MISSING', { year: cycleYear, kind: 'SELF', due: dueOn }));
  if (maintenance.review === null)
    reasons.push(unmet('MAINTENANCE_AUDIT_MISSING', { year: cycleYear, kind: reviewKind, due: dueOn }));
  return reasons;
}

function recertificationDue(dossier: Dossier, { on, certificate }: StandingOn): Finding {
  if (certificate === null || hasLaterCertificate(dossier, certificate)) return null;
  const notice = valueOn(dossier.rules.recertificationNoticeDays, on);
  if (daysUntil(on, certificate.expiresOn) > notice) return null;
  return [
    unmet('CERTIFICATE_EXPIRES', {
      expires: certificate.expiresOn,
      certificate: certificate.certification.certificateNo,
    }),
  ];
}

function hasLaterCertificate(dossier: Dossier, certificate: CertificateSpan): boolean {
  return dossier.certificates.indexOf(certificate) < dossier.certificates.length - 1;
}

function headcountOverLimit(dossier: Dossier, { on, standing, certificate }: StandingOn): Finding {
  const secorInForce = certificate?.certification.program === 'SECOR';
  const secorUnderway =
    dossier.program === 'SECOR' && (standing === 'IN_PROGRESS' || standing === 'REGISTRATION_LAPSED');
  if (!secorInForce && !secorUnderway) return null;
  const headcount = headcountOn(dossier, on);
  const limit = secorLimitOn(dossier, on);
  return headcount !== null && headcount >= limit
    ? [unmet('HEADCOUNT_OVER_LIMIT', { headcount, limit })]
    : null;
}

function letterToIssue(dossier: Dossier, { on, certificate }: StandingOn): Finding {
  if (certificate === null) return null;
  const years = lettersToIssue(dossier, certificate, on);
  return years.length === 0
    ? null
    : years.map((year) => met('LETTER_MAY_BE_ISSUED', { year, from: yearStart(certificate, year) }));
}

function auditorExpiring(dossier: Dossier, on: CalendarDate): Finding {
  const ends = new Map<string, CalendarDate>();
  for (const employment of dossier.employments) {
    if (ends.has(employment.personId) || !covers(employment.from, employment.to, on)) continue;
    const endsOn = registeredUntil(dossier, employment.personId, on);
    if (endsOn !== null) ends.set(employment.personId, endsOn);
    if (ends.size > 1) return null;
  }
  const [only] = ends.values();
  if (only === undefined || daysUntil(on, only) > valueOn(dossier.rules.auditorNoticeDays, on)) return null;
  return [unmet('AUDITOR_EXPIRES', { ends: only })];
}

function correctiveActionsOverdue(dossier: Dossier, on: CalendarDate): Finding {
  const overdue = dossier.correctiveActions.filter(
    (action) => correctiveActionState(action, on) === 'OVERDUE',
  );
  const [first] = overdue.map((action) => action.dueOn).sort();
  return first === undefined
    ? null
    : [unmet('CORRECTIVE_ACTIONS_OVERDUE', { count: overdue.length, due: first })];
}

function registrationLapsing(dossier: Dossier, { on, standing, lapsesOn }: StandingOn): Finding {
  if (standing !== 'IN_PROGRESS' || lapsesOn === null) return null;
  const notice = valueOn(dossier.rules.registrationNoticeDays, on);
  return daysUntil(on, lapsesOn) <= notice ? [unmet('REGISTRATION_LAPSES', { lapses: lapsesOn })] : null;
}

function daysUntil(on: CalendarDate, date: CalendarDate): number {
  return dayNumber(date) - dayNumber(on);
}
