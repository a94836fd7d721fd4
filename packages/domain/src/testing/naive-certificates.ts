import type { Certification, EmployerFacts, Program } from '../shared/facts.js';
import { plusMonths, plusYears } from './naive-calendar.js';

export interface NaiveCertificate {
  program: Program;
  certificateNo: string;
  certifiedOn: string;
  startsOn: string;
  expiresOn: string;
}

/**
 * Every certificate in the order made. A renewal starts on the expiry of the certificate of the same program that
 * was in force on its day, or ended on that very day by expiring.
 */
export function naiveCertificates(facts: EmployerFacts): NaiveCertificate[] {
  const made: NaiveCertificate[] = [];
  for (const certification of [...facts.certifications].sort(byDayThenProgram)) {
    const day = certification.certifiedOn;
    const renewed = made.filter((one) => one.startsOn <= day).at(-1);
    const isRenewal =
      renewed !== undefined &&
      renewed.program === certification.program &&
      plusMonths(renewed.expiresOn, -6) <= day &&
      day <= renewed.expiresOn;
    const startsOn = isRenewal ? renewed.expiresOn : day;
    made.push({ ...certification, startsOn, expiresOn: plusYears(startsOn, 3) });
  }
  return made;
}

/** The written rules do not order two certifications of one day: COR after SECOR, then by number. */
function byDayThenProgram(a: Certification, b: Certification): number {
  const rank = (one: Certification) =>
    `${one.certifiedOn} ${one.program === 'COR' ? 2 : 1} ${one.certificateNo}`;
  return rank(a) < rank(b) ? -1 : 1;
}

/** The latest made that has begun: no certificate outlasts the beginning of a later one. */
export function naiveLatestBegun(facts: EmployerFacts, day: string): NaiveCertificate | null {
  return (
    naiveCertificates(facts)
      .filter((one) => one.startsOn <= day)
      .at(-1) ?? null
  );
}

export function naiveInForce(facts: EmployerFacts, day: string): NaiveCertificate | null {
  const latest = naiveLatestBegun(facts, day);
  return latest !== null && day < latest.expiresOn ? latest : null;
}

export function naiveCycleYear(certificate: NaiveCertificate, day: string): number {
  if (day < plusYears(certificate.startsOn, 1)) return 1;
  return day < plusYears(certificate.startsOn, 2) ? 2 : 3;
}
