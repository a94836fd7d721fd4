import { addDays, type CalendarDate, covers } from '../shared/calendar.js';
import type { Condition, CycleYear, Letter, Program } from '../shared/facts.js';
import { valueOn } from '../shared/parameter.js';
import {
  type CertificateSpan,
  certificateInForce,
  cycleYearOn,
  lastInForceBefore,
  yearStart,
} from './certificate-spans.js';
import { CERTIFICATE_SUSPENSIONS, coveringCondition } from './conditions.js';
import type { Dossier } from './dossier.js';
import { validLetter } from './letters.js';
import { registrationLapsesOn } from './registration.js';

export const STANDINGS = [
  'NOT_REGISTERED',
  'REVOKED',
  'WITHDRAWN',
  'UNDER_REVIEW',
  'GOOD_STANDING',
  'NOT_IN_GOOD_STANDING',
  'EXPIRED',
  'IN_PROGRESS',
  'REGISTRATION_LAPSED',
] as const;
/** In the order in which the rules ask; the first that applies is the standing. */
export type StandingName = (typeof STANDINGS)[number];

/** The standing on a day with what it rests on. */
export interface StandingOn {
  on: CalendarDate;
  standing: StandingName;
  program: Program;
  certificate: CertificateSpan | null;
  /** null without a certificate in force, and under a revocation or withdrawal. */
  cycleYear: CycleYear | null;
  /** The letter valid for the cycle year; null in year 1, which the certificate covers. */
  letter: Letter | null;
  /** The revocation, withdrawal or review that decides the standing. */
  condition: Condition | null;
  lapsesOn: CalendarDate | null;
  /** The certificate last in force when none is now. */
  expired: CertificateSpan | null;
}

/** The standing on the day, from what is known. Source: the program's rules on certificates, letters and registration. */
export function standingOn(dossier: Dossier, on: CalendarDate): StandingOn {
  const certificate = certificateInForce(dossier.certificates, on);
  const expired = certificate === null ? lastInForceBefore(dossier.certificates, on) : null;
  const suspension = coveringCondition(dossier, CERTIFICATE_SUSPENSIONS, on);
  const review = certificate === null ? null : coveringCondition(dossier, ['UNDER_REVIEW'], on);
  const condition = suspension ?? review;
  const cycleYear = certificate === null || suspension !== null ? null : cycleYearOn(certificate, on);
  const letter =
    certificate === null || cycleYear === null || cycleYear === 1
      ? null
      : validLetter(dossier, certificate, cycleYear, on);
  const registeredOn = dossier.registeredOn;
  const found: StandingOn = {
    on,
    standing: 'REGISTRATION_LAPSED',
    program: (certificate ?? expired)?.certification.program ?? dossier.program,
    certificate,
    cycleYear,
    letter,
    condition,
    lapsesOn: registeredOn === null ? null : registrationLapsesOn(registeredOn, dossier.rules),
    expired,
  };
  return { ...found, standing: nameOf(dossier, found) };
}

function nameOf(dossier: Dossier, found: StandingOn): StandingName {
  const { on, certificate, cycleYear, condition } = found;
  if (dossier.registeredOn === null && dossier.certifications.length === 0) return 'NOT_REGISTERED';
  if (condition?.kind === 'REVOKED') return 'REVOKED';
  if (condition?.kind === 'WITHDRAWN') return 'WITHDRAWN';
  if (certificate !== null && condition?.kind === 'UNDER_REVIEW') return 'UNDER_REVIEW';
  if (certificate !== null && cycleYear !== null) {
    return isYearCovered(dossier, found, certificate, cycleYear) ? 'GOOD_STANDING' : 'NOT_IN_GOOD_STANDING';
  }
  if (found.expired !== null) return 'EXPIRED';
  if (dossier.registeredOn !== null && covers(dossier.registeredOn, found.lapsesOn, on)) return 'IN_PROGRESS';
  return 'REGISTRATION_LAPSED';
}

function isYearCovered(
  dossier: Dossier,
  found: StandingOn,
  certificate: CertificateSpan,
  cycleYear: CycleYear,
): boolean {
  if (cycleYear === 1 || found.letter !== null) return true;
  const start = yearStart(certificate, cycleYear);
  return found.on < addDays(start, valueOn(dossier.rules.missedYearGraceDays, start));
}
