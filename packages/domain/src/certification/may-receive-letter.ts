import { addDays, type CalendarDate, covers, later } from '../shared/calendar.js';
import type { CycleYear, EmployerFacts, Letter } from '../shared/facts.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { type Decision, decide, met, type Reason, unmet } from '../shared/reason.js';
import { type CertificateSpan, certificateInForce, yearStart, yearsOf } from './certificate-spans.js';
import { missingMaintenance } from './concerns.js';
import { barReason, LETTER_BARS } from './conditions.js';
import { type Dossier, openDossier } from './dossier.js';
import { lettersFor, letterWindowOpensOn, standingLetter } from './letters.js';
import { allMaintenance, FIRST_MAINTENANCE_YEAR } from './maintenance.js';
import { creditReasons, trainingReason } from './may-be-certified.js';

/** Whether a letter of good standing for the cycle year may be issued on the day; every line comes back, met or not. */
export function mayReceiveLetter(
  facts: EmployerFacts,
  cycleYear: CycleYear,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): Decision {
  const dossier = openDossier(facts, on, rules);
  const span = certificateInForce(dossier.certificates, on);
  if (span === null) return decide([unmet('NO_CERTIFICATE_IN_FORCE')]);
  const { program, certificateNo } = span.certification;
  if (cycleYear < FIRST_MAINTENANCE_YEAR || cycleYear > yearsOf(span))
    return decide([unmet('YEAR_HAS_NO_LETTER', { year: cycleYear })]);
  return decide([
    met('CERTIFICATE_IN_FORCE', {
      program,
      certificate: certificateNo,
      from: span.startsOn,
      expires: span.expiresOn,
    }),
    windowReason(dossier, span, cycleYear),
    ...maintenanceReasons(dossier, span, cycleYear),
    trainingReason(dossier, program),
    ...creditReasons(dossier, program),
    barReason(dossier, LETTER_BARS),
    ...duplicateReasons(dossier, span, cycleYear),
  ]);
}

function windowReason(dossier: Dossier, span: CertificateSpan, year: CycleYear): Reason {
  const opens = letterWindowOpensOn(dossier, span, year);
  const closes = yearStart(span, year + 1);
  return covers(opens, closes, dossier.on)
    ? met('LETTER_WINDOW_OPEN', { year, opens, closes })
    : unmet('LETTER_WINDOW_CLOSED', { year, opens, closes });
}

function maintenanceReasons(dossier: Dossier, span: CertificateSpan, year: CycleYear): Reason[] {
  const maintenance = allMaintenance(dossier, span).find((entry) => entry.cycleYear === year);
  if (maintenance === undefined) return [];
  return maintenance.complete ? [met('MAINTENANCE_COMPLETE', { year })] : missingMaintenance(maintenance);
}

function duplicateReasons(dossier: Dossier, span: CertificateSpan, year: CycleYear): Reason[] {
  const standing = standingLetter(dossier, span, year, dossier.on);
  return standing === null
    ? []
    : [unmet('LETTER_STANDS', { year, letter: standing.letterNo, issued: standing.issuedOn })];
}

export interface LetterPeriod {
  letter: Letter;
  /** The certificate the letter belongs to; null when it was issued outside every certificate's window. */
  certificateNo: string | null;
  validFrom: CalendarDate | null;
  /** The last day it is valid by its year, its certificate and its voiding; null when it never is. */
  validThrough: CalendarDate | null;
}

/** Every letter issued by the day, with the days it is valid. */
export function letterPeriods(
  facts: EmployerFacts,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): LetterPeriod[] {
  const dossier = openDossier(facts, on, rules);
  return dossier.letters.map((letter) => {
    const span = dossier.certificates.findLast(
      (candidate) =>
        letter.cycleYear >= FIRST_MAINTENANCE_YEAR &&
        letter.cycleYear <= yearsOf(candidate) &&
        covers(candidate.startsOn, candidate.endsOn, letter.issuedOn) &&
        lettersFor(dossier, candidate, letter.cycleYear).includes(letter),
    );
    return span === undefined
      ? { letter, certificateNo: null, validFrom: null, validThrough: null }
      : periodOf(letter, span);
  });
}

function periodOf(letter: Letter, span: CertificateSpan): LetterPeriod {
  const from = later(letter.issuedOn, yearStart(span, letter.cycleYear));
  const ends = [
    yearStart(span, letter.cycleYear + 1),
    span.endsOn,
    ...(letter.voidedOn === null ? [] : [letter.voidedOn]),
  ];
  const [end] = ends.sort() as [CalendarDate];
  const valid = from < end;
  return {
    letter,
    certificateNo: span.certification.certificateNo,
    validFrom: valid ? from : null,
    validThrough: valid ? addDays(end, -1) : null,
  };
}
