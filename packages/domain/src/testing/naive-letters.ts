import type { EmployerFacts, Letter } from '../shared/facts.js';
import { naiveMaintenanceComplete } from './naive-audits.js';
import { plusDays, plusYears } from './naive-calendar.js';
import { type NaiveCertificate, naiveInForce } from './naive-certificates.js';
import { naiveCovers, naiveMissing } from './naive-known.js';

/** Letters that belong to the certificate's year and are not void on the day. */
export function naiveLetters(
  facts: EmployerFacts,
  certificate: NaiveCertificate,
  k: number,
  day: string,
): Letter[] {
  const opens = plusDays(plusYears(certificate.startsOn, k - 1), -60);
  const closes = plusYears(certificate.startsOn, k);
  return facts.letters
    .filter((letter) => letter.cycleYear === k && opens <= letter.issuedOn && letter.issuedOn < closes)
    .filter((letter) => letter.voidedOn === null || day < letter.voidedOn);
}

export function naiveHasValidLetter(
  facts: EmployerFacts,
  certificate: NaiveCertificate,
  k: number,
  day: string,
): boolean {
  return naiveLetters(facts, certificate, k, day).some(
    (letter) =>
      letter.issuedOn <= day &&
      plusYears(certificate.startsOn, k - 1) <= day &&
      day < plusYears(certificate.startsOn, k),
  );
}

/** One that is not void is issued for the year, valid already or not yet. */
export function naiveHasLetter(
  facts: EmployerFacts,
  certificate: NaiveCertificate,
  k: number,
  day: string,
): boolean {
  return naiveLetters(facts, certificate, k, day).length > 0;
}

export function naiveMayIssueLetter(facts: EmployerFacts, k: number, day: string): boolean {
  const certificate = naiveInForce(facts, day);
  if (certificate === null) return false;
  if (naiveCovers(facts, 'REVOKED', day) || naiveCovers(facts, 'WITHDRAWN', day)) return false;
  if (naiveCovers(facts, 'UNDER_REVIEW', day)) return false;
  const opens = plusDays(plusYears(certificate.startsOn, k - 1), -60);
  const closes = plusYears(certificate.startsOn, k);
  if (day < opens || day >= closes) return false;
  if (naiveMissing(facts, certificate.program, day).length > 0) return false;
  return naiveMaintenanceComplete(facts, certificate, k);
}
