import { addDays, type CalendarDate, covers, later } from '../shared/calendar.js';
import type { CycleYear, Letter } from '../shared/facts.js';
import { valueOn } from '../shared/parameter.js';
import { missingModules } from '../training/training-coverage.js';
import { type CertificateSpan, yearStart } from './certificate-spans.js';
import { coveringCondition, LETTER_BARS } from './conditions.js';
import type { Dossier } from './dossier.js';
import { allMaintenance } from './maintenance.js';

/** The first day on which a letter for the cycle year may be issued. */
export function letterWindowOpensOn(
  dossier: Dossier,
  span: CertificateSpan,
  cycleYear: CycleYear,
): CalendarDate {
  const start = yearStart(span, cycleYear);
  return addDays(start, -valueOn(dossier.rules.letterLeadDays, start));
}

/** The letters issued for that year of that certificate, void ones included. */
export function lettersFor(dossier: Dossier, span: CertificateSpan, cycleYear: CycleYear): Letter[] {
  const opensOn = letterWindowOpensOn(dossier, span, cycleYear);
  const closesOn = yearStart(span, cycleYear + 1);
  return dossier.letters.filter(
    (letter) => letter.cycleYear === cycleYear && covers(opensOn, closesOn, letter.issuedOn),
  );
}

/** A letter for the cycle year that is valid on the day; it is valid from its issue or the year's start, the later. */
export function validLetter(
  dossier: Dossier,
  span: CertificateSpan,
  cycleYear: CycleYear,
  on: CalendarDate,
): Letter | null {
  const start = yearStart(span, cycleYear);
  const end = yearStart(span, cycleYear + 1);
  const valid = lettersFor(dossier, span, cycleYear).find(
    (letter) => covers(later(letter.issuedOn, start), end, on) && !isVoid(letter, on),
  );
  return valid ?? null;
}

export function isVoid(letter: Letter, on: CalendarDate): boolean {
  return letter.voidedOn !== null && letter.voidedOn <= on;
}

/** A letter for the year that is issued and not void on the day. */
export function standingLetter(
  dossier: Dossier,
  span: CertificateSpan,
  cycleYear: CycleYear,
  on: CalendarDate,
): Letter | null {
  return lettersFor(dossier, span, cycleYear).find((letter) => !isVoid(letter, on)) ?? null;
}

/** The years for which a letter may be issued on the day and none stands. */
export function lettersToIssue(dossier: Dossier, span: CertificateSpan, on: CalendarDate): CycleYear[] {
  if (coveringCondition(dossier, LETTER_BARS, on) !== null) return [];
  const years: CycleYear[] = [];
  for (const { cycleYear, complete } of allMaintenance(dossier, span)) {
    if (
      !complete ||
      !covers(letterWindowOpensOn(dossier, span, cycleYear), yearStart(span, cycleYear + 1), on)
    )
      continue;
    if (standingLetter(dossier, span, cycleYear, on) === null) years.push(cycleYear);
  }
  return years.length > 0 && missingModules(dossier, span.certification.program, on).length === 0
    ? years
    : [];
}
