import { addMonths, type CalendarDate } from '../shared/calendar.js';
import type { AuditFacts, AuditKind, EmployerFacts, Program } from '../shared/facts.js';
import { valueOn } from '../shared/parameter.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { type Decision, decide, met, type Reason, unmet } from '../shared/reason.js';
import { isFirstTimeApplicant, isRegisteredAuditor } from '../training/auditor-registration.js';
import { independenceBreaches } from '../training/independence.js';
import { coverageOf, missingModules } from '../training/training-coverage.js';
import { barReason, CERTIFICATION_BARS } from './conditions.js';
import { type Dossier, openDossier } from './dossier.js';
import { headcountOn, secorLimitOn } from './headcount.js';
import { registrationLapsesOn } from './registration.js';

/** The audits a certification needs, one of each. Source: CSAM program page. */
export const CERTIFYING_KINDS = ['SELF', 'AUTHORITY', 'INDEPENDENT'] as const satisfies readonly AuditKind[];
type CertifyingKind = (typeof CERTIFYING_KINDS)[number];
type CertifyingSet = Partial<Record<CertifyingKind, AuditFacts>>;

/**
 * Whether the employer may be certified on the day: registered, within the program's limits, trained, program
 * implemented, the three audits passed and accepted, no condition in the way. Every line comes back, met or not.
 */
export function mayBeCertified(
  facts: EmployerFacts,
  program: Program,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): Decision {
  return decide(certificationReasons(openDossier(facts, on, rules), program));
}

export function certificationReasons(dossier: Dossier, program: Program): Reason[] {
  const set = bestCertifyingSet(dossier);
  return [
    registrationReason(dossier),
    ...headcountReasons(dossier, program),
    trainingReason(dossier, program),
    ...creditReasons(dossier, program),
    implementationReason(dossier, set),
    ...setReasons(dossier, set),
    barReason(dossier, CERTIFICATION_BARS),
  ];
}

function registrationReason(dossier: Dossier): Reason {
  const registered = dossier.registeredOn;
  if (registered === null) return unmet('NOT_REGISTERED');
  const lapses = registrationLapsesOn(registered, dossier.rules);
  return lapses <= dossier.on
    ? met('LAPSE_DOES_NOT_BAR', { registered, lapsed: lapses })
    : met('REGISTERED', { registered, lapses });
}

function headcountReasons(dossier: Dossier, program: Program): Reason[] {
  if (program === 'COR') return [];
  const limit = secorLimitOn(dossier, dossier.on);
  const headcount = headcountOn(dossier, dossier.on);
  if (headcount === null) return [unmet('HEADCOUNT_UNKNOWN', { limit })];
  return [
    headcount < limit
      ? met('HEADCOUNT_WITHIN_LIMIT', { headcount, limit })
      : unmet('HEADCOUNT_OVER_LIMIT', { headcount, limit }),
  ];
}

export function trainingReason(dossier: Dossier, program: Program): Reason {
  const modules = missingModules(dossier, program, dossier.on);
  return modules.length === 0
    ? met('TRAINING_COVERED', { program })
    : unmet('TRAINING_MISSING', { program, modules });
}

/** Says which modules rest on credit alone, so that nobody takes them for courses of ours. */
export function creditReasons(dossier: Dossier, program: Program): Reason[] {
  const modules = coverageOf(dossier, program, dossier.on)
    .filter(({ coveredBy }) => coveredBy.length > 0 && coveredBy.every(({ credited }) => credited))
    .map(({ module }) => module);
  return modules.length === 0 ? [] : [met('TRAINING_CREDITED', { modules })];
}

/** Whether the program's documentation was old enough when the first of the audits began. */
export function implementationReason(
  dossier: Dossier,
  set: Readonly<Partial<Record<AuditKind, AuditFacts>>>,
): Reason {
  const since = dossier.documentationSince;
  if (since === null)
    return unmet('DOCUMENTATION_NOT_RECORDED', {
      months: valueOn(dossier.rules.documentationMonths, dossier.on),
    });
  const firstDays = Object.values(set)
    .map((audit) => audit.firstDay)
    .sort();
  const [earliest] = firstDays;
  if (earliest === undefined) return met('DOCUMENTATION_KEPT', { since });
  const months = valueOn(dossier.rules.documentationMonths, earliest);
  return since <= addMonths(earliest, -months)
    ? met('DOCUMENTATION_KEPT', { since })
    : unmet('DOCUMENTATION_TOO_SHORT', { since, months, audit: earliest });
}

/** Among the counting audits recent enough, one of each kind, such that the fewest lines fail; the latest first. */
export function bestCertifyingSet(dossier: Dossier): CertifyingSet {
  let best: CertifyingSet = {};
  let fewest = Number.POSITIVE_INFINITY;
  for (const self of candidates(dossier, 'SELF')) {
    for (const authority of candidates(dossier, 'AUTHORITY')) {
      for (const independent of candidates(dossier, 'INDEPENDENT')) {
        const set = compact({ SELF: self, AUTHORITY: authority, INDEPENDENT: independent });
        const failing = [implementationReason(dossier, set), ...setReasons(dossier, set)].filter(
          (reason) => !reason.met,
        ).length;
        if (failing >= fewest) continue;
        fewest = failing;
        best = set;
      }
    }
  }
  return best;
}

function candidates(dossier: Dossier, kind: CertifyingKind): (AuditFacts | undefined)[] {
  const after = addMonths(dossier.on, -valueOn(dossier.rules.certifyingAuditMonths, dossier.on));
  const found = dossier.countingAudits.filter(
    (audit) => audit.kind === kind && audit.lastDay > after && audit.lastDay <= dossier.on,
  );
  return found.length === 0 ? [undefined] : found.toReversed();
}

function compact(set: Record<CertifyingKind, AuditFacts | undefined>): CertifyingSet {
  const compacted: CertifyingSet = {};
  for (const kind of CERTIFYING_KINDS) {
    const audit = set[kind];
    if (audit !== undefined) compacted[kind] = audit;
  }
  return compacted;
}

function setReasons(dossier: Dossier, set: CertifyingSet): Reason[] {
  const reasons = CERTIFYING_KINDS.map((kind) => certifyingAuditReason(dossier, kind, set[kind]));
  if (set.SELF !== undefined) reasons.push(selfAuditorReason(dossier, set.SELF));
  if (set.INDEPENDENT !== undefined) reasons.push(...independenceReasons(dossier, set.INDEPENDENT, set.SELF));
  return reasons;
}

export function certifyingAuditReason(
  dossier: Dossier,
  kind: CertifyingKind,
  audit: AuditFacts | undefined,
): Reason {
  const months = valueOn(dossier.rules.certifyingAuditMonths, dossier.on);
  return audit === undefined
    ? unmet('CERTIFYING_AUDIT_MISSING', { kind, months })
    : met('CERTIFYING_AUDIT_COUNTS', { kind, audit: audit.ref, lastDay: audit.lastDay });
}

export function selfAuditorReason(dossier: Dossier, audit: AuditFacts): Reason {
  const params = { audit: audit.ref, lastDay: audit.lastDay };
  if (isRegisteredAuditor(dossier, audit.auditorId, audit.lastDay))
    return met('SELF_AUDITOR_REGISTERED', params);
  if (isFirstTimeApplicant(dossier, audit.auditorId, audit.lastDay))
    return met('SELF_AUDITOR_APPLIES', params);
  return unmet('SELF_AUDITOR_NOT_ELIGIBLE', params);
}

const INDEPENDENCE_BREACHED = {
  EMPLOYED: 'INDEPENDENT_WAS_EMPLOYED',
  STAFF: 'INDEPENDENT_IS_STAFF',
  SELF_AUDITOR: 'INDEPENDENT_MADE_SELF_AUDIT',
} as const;

export function independenceReasons(
  dossier: Dossier,
  audit: AuditFacts,
  selfAudit: AuditFacts | undefined,
): Reason[] {
  const params = { audit: audit.ref };
  const selfAudits = selfAudit === undefined ? [] : [selfAudit];
  const reasons = independenceBreaches(dossier, audit.auditorId, audit.lastDay, selfAudits).map(
    ({ breach }) => unmet(INDEPENDENCE_BREACHED[breach], params),
  );
  return reasons.length === 0 ? [met('INDEPENDENT_IS_INDEPENDENT', params)] : reasons;
}
