import { addMonths, addYears, type CalendarDate, covers, earlier, later } from '../shared/calendar.js';
import type { Certification, CycleYear } from '../shared/facts.js';
import { compareText } from '../shared/order.js';
import { valueOn } from '../shared/parameter.js';
import type { ProgramRules } from '../shared/program-rules.js';

/** A certificate's life as seen from the certifications made so far. */
export interface CertificateSpan {
  certification: Certification;
  startsOn: CalendarDate;
  /** First day no longer valid by its own term. */
  expiresOn: CalendarDate;
  /** First day no longer in force: the expiry, or earlier where a later certificate began. Equal to the start when it never began. */
  endsOn: CalendarDate;
  /** The day cycle year k begins at index k − 1; the last entry is the expiry. */
  yearStarts: readonly CalendarDate[];
}

const PROGRAM_ORDER = { SECOR: 0, COR: 1 } as const;

/**
 * Certificates of the certifications made so far, in order of making. Each starts on the day it is made, but
 * for a renewal of the same program made shortly before the expiry (the renewal window, both ends included), which
 * starts on that expiry. A certificate is in force until its expiry or until one made later begins; a deferred
 * renewal that had not begun by then never does.
 */
export function certificateSpans(
  certifications: readonly Certification[],
  rules: ProgramRules,
): CertificateSpan[] {
  const made = [...certifications].sort(
    (a, b) =>
      compareText(a.certifiedOn, b.certifiedOn) ||
      PROGRAM_ORDER[a.program] - PROGRAM_ORDER[b.program] ||
      compareText(a.certificateNo, b.certificateNo),
  );
  const spans: CertificateSpan[] = [];
  for (const certification of made) {
    const startsOn = certificateStart(certification, spans, rules);
    for (const span of spans) span.endsOn = earlier(span.endsOn, later(startsOn, span.startsOn));
    spans.push(newSpan(certification, startsOn, rules));
  }
  return spans;
}

function certificateStart(
  certification: Certification,
  spans: readonly CertificateSpan[],
  rules: ProgramRules,
): CalendarDate {
  const madeOn = certification.certifiedOn;
  const current = certificateInForce(spans, madeOn);
  if (current === null || current.certification.program !== certification.program) return madeOn;
  const windowOpens = addMonths(current.expiresOn, -valueOn(rules.renewalWindowMonths, madeOn));
  return windowOpens <= madeOn ? current.expiresOn : madeOn;
}

function newSpan(certification: Certification, startsOn: CalendarDate, rules: ProgramRules): CertificateSpan {
  const term = valueOn(rules.certificateTermYears, certification.certifiedOn);
  const yearStarts = Array.from({ length: term + 1 }, (_, years) => addYears(startsOn, years));
  const expiresOn = yearStarts[term] as CalendarDate;
  return { certification, startsOn, expiresOn, endsOn: expiresOn, yearStarts };
}

/** The certificate in force on the day. */
export function certificateInForce(
  spans: readonly CertificateSpan[],
  on: CalendarDate,
): CertificateSpan | null {
  for (let index = spans.length - 1; index >= 0; index -= 1) {
    const span = spans[index] as CertificateSpan;
    if (covers(span.startsOn, span.endsOn, on)) return span;
  }
  return null;
}

/** The certificate that was the last in force before the day; null when none ever was. */
export function lastInForceBefore(
  spans: readonly CertificateSpan[],
  on: CalendarDate,
): CertificateSpan | null {
  let last: CertificateSpan | null = null;
  for (const span of spans) {
    const began = span.startsOn < span.endsOn && span.startsOn < on;
    if (began && (last === null || span.endsOn >= last.endsOn)) last = span;
  }
  return last;
}

/** k of the day within the certificate's term: `start + (k − 1) y ≤ day < start + k y`. */
export function cycleYearOn(span: CertificateSpan, on: CalendarDate): CycleYear {
  let year = 1;
  while (year < span.yearStarts.length - 1 && (span.yearStarts[year] as CalendarDate) <= on) year += 1;
  return year;
}

/** The first day of cycle year k, or for k one past the last, the expiry. */
export function yearStart(span: CertificateSpan, cycleYear: CycleYear): CalendarDate {
  return span.yearStarts[cycleYear - 1] as CalendarDate;
}

/** How many cycle years the certificate has. */
export function yearsOf(span: CertificateSpan): number {
  return span.yearStarts.length - 1;
}
