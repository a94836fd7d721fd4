import type { EmployerFacts, Program } from '../shared/facts.js';
import { naiveIsRegisteredAuditor, naiveMaintenanceComplete, naiveMaintenanceDue } from './naive-audits.js';
import { daysAhead, plusDays, plusMonths, plusYears } from './naive-calendar.js';
import {
  type NaiveCertificate,
  naiveCertificates,
  naiveCycleYear,
  naiveInForce,
  naiveLatestBegun,
} from './naive-certificates.js';
import { naiveCovers, naiveMissing } from './naive-known.js';
import { naiveHasLetter, naiveHasValidLetter, naiveMayIssueLetter } from './naive-letters.js';

/**
 * Standing, concerns and what is next due, a second time: written from the written rules alone, slow and plain.
 * Every function expects facts already reduced to what is known (see known-on.ts) and may then be asked for that
 * day or, to look ahead, for any later one.
 */
export interface NaiveStanding {
  program: Program;
  standing: string;
  certificateNo: string | null;
  startsOn: string | null;
  expiresOn: string | null;
  cycleYear: number | null;
  letterValidThrough: string | null;
  nextDue: { kind: string; on: string } | null;
  trainingMissing: string[];
  concerns: string[];
}

export function naiveStanding(facts: EmployerFacts, day: string): NaiveStanding {
  const certificate = naiveInForce(facts, day);
  const program = naiveLatestBegun(facts, day)?.program ?? facts.program;
  const standing = standingName(facts, day);
  const ended = standing === 'REVOKED' || standing === 'WITHDRAWN';
  const shown = ended ? null : certificate;
  const k = shown === null ? null : naiveCycleYear(shown, day);
  const covered = shown !== null && k !== null && yearIsCovered(facts, shown, day);
  return {
    program,
    standing,
    certificateNo: certificate?.certificateNo ?? null,
    startsOn: certificate?.startsOn ?? null,
    expiresOn: certificate?.expiresOn ?? null,
    cycleYear: k,
    letterValidThrough: covered ? plusDays(plusYears(shown.startsOn, k), -1) : null,
    nextDue: shown === null ? null : nextDue(facts, shown, day),
    trainingMissing: naiveMissing(facts, program, day),
    concerns: ended ? [] : concerns(facts, certificate, standing, program, day),
  };
}

export function naiveLapse(registeredOn: string): string {
  return registeredOn < '2015-05-01' ? '2016-11-01' : plusMonths(registeredOn, 18);
}

function standingName(facts: EmployerFacts, day: string): string {
  const certificate = naiveInForce(facts, day);
  if (facts.registeredOn === null && facts.certifications.length === 0) return 'NOT_REGISTERED';
  if (naiveCovers(facts, 'REVOKED', day)) return 'REVOKED';
  if (naiveCovers(facts, 'WITHDRAWN', day)) return 'WITHDRAWN';
  if (certificate !== null) {
    if (naiveCovers(facts, 'UNDER_REVIEW', day)) return 'UNDER_REVIEW';
    return yearIsCovered(facts, certificate, day) ? 'GOOD_STANDING' : 'NOT_IN_GOOD_STANDING';
  }
  if (naiveLatestBegun(facts, day) !== null) return 'EXPIRED';
  if (facts.registeredOn !== null && day < naiveLapse(facts.registeredOn)) return 'IN_PROGRESS';
  return 'REGISTRATION_LAPSED';
}

function yearIsCovered(facts: EmployerFacts, certificate: NaiveCertificate, day: string): boolean {
  const k = naiveCycleYear(certificate, day);
  return k === 1 || naiveHasValidLetter(facts, certificate, k, day);
}

function nextDue(facts: EmployerFacts, certificate: NaiveCertificate, day: string) {
  const current = naiveCycleYear(certificate, day);
  for (let k = Math.max(2, current); k <= 3; k += 1) {
    if (naiveMaintenanceComplete(facts, certificate, k)) continue;
    if (k === current && naiveHasValidLetter(facts, certificate, k, day)) continue;
    return { kind: 'MAINTENANCE', on: naiveMaintenanceDue(certificate, k) };
  }
  return { kind: 'RECERTIFICATION', on: certificate.expiresOn };
}

function concerns(
  facts: EmployerFacts,
  certificate: NaiveCertificate | null,
  standing: string,
  program: Program,
  day: string,
): string[] {
  const found: string[] = [];
  const seeking = standing === 'IN_PROGRESS' || standing === 'REGISTRATION_LAPSED';
  if (certificate !== null && naiveMissing(facts, certificate.program, day).length > 0) {
    found.push('TRAINING_NOT_COVERED');
  }
  if (certificate !== null) found.push(...maintenanceConcerns(facts, certificate, day));
  if (certificate !== null && daysAhead(day, certificate.expiresOn) <= 180) {
    const last = naiveCertificates(facts).at(-1);
    if (last?.certificateNo === certificate.certificateNo) found.push('RECERTIFICATION_DUE');
  }
  if (program === 'SECOR' && (certificate !== null || seeking) && isOverLimit(facts, day)) {
    found.push('HEADCOUNT_OVER_LIMIT');
  }
  const toIssue = [2, 3].some(
    (k) =>
      certificate !== null &&
      naiveMayIssueLetter(facts, k, day) &&
      !naiveHasLetter(facts, certificate, k, day),
  );
  if (toIssue) found.push('LETTER_TO_ISSUE');
  if (onlyAuditorExpires(facts, day)) found.push('AUDITOR_EXPIRING');
  if (facts.correctiveActions.some((one) => one.doneOn === null && one.dueOn < day)) {
    found.push('CORRECTIVE_ACTIONS_OVERDUE');
  }
  if (standing === 'IN_PROGRESS' && facts.registeredOn !== null) {
    if (daysAhead(day, naiveLapse(facts.registeredOn)) <= 90) found.push('REGISTRATION_LAPSING');
  }
  return found;
}

function maintenanceConcerns(facts: EmployerFacts, certificate: NaiveCertificate, day: string): string[] {
  const k = naiveCycleYear(certificate, day);
  let due = false;
  let overdue = false;
  if (k <= 2 && !naiveMaintenanceComplete(facts, certificate, k + 1)) {
    const dueOn = naiveMaintenanceDue(certificate, k + 1);
    if (day <= dueOn && daysAhead(day, dueOn) <= 90) due = true;
    if (dueOn < day) overdue = true;
  }
  if (k >= 2 && !naiveHasValidLetter(facts, certificate, k, day)) {
    if (!naiveMaintenanceComplete(facts, certificate, k)) overdue = true;
  }
  return [...(due ? ['MAINTENANCE_DUE'] : []), ...(overdue ? ['MAINTENANCE_OVERDUE'] : [])];
}

function isOverLimit(facts: EmployerFacts, day: string): boolean {
  const known = facts.headcounts.filter((one) => one.effectiveOn <= day);
  known.sort((a, b) => (a.effectiveOn < b.effectiveOn ? -1 : 1));
  const latest = known.at(-1);
  return latest !== undefined && latest.headcount >= 10;
}

function onlyAuditorExpires(facts: EmployerFacts, day: string): boolean {
  const employed = new Set(
    facts.employments
      .filter((one) => one.from <= day && (one.to === null || day < one.to))
      .map((one) => one.personId),
  );
  const holders = [...employed].filter((personId) => naiveIsRegisteredAuditor(facts, personId, day));
  const [only] = holders;
  if (only === undefined || holders.length > 1) return false;
  const ends = (facts.people.get(only)?.registrations ?? [])
    .filter((one) => one.kind === 'REGISTERED' && one.registeredOn <= day)
    .map((one) => plusYears(one.registeredOn, 3))
    .filter((end) => day < end)
    .sort();
  const latest = ends.at(-1);
  return latest !== undefined && daysAhead(day, latest) <= 90;
}
