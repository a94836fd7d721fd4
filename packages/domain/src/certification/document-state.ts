import { addDays, type CalendarDate } from '../shared/calendar.js';
import type { EmployerFacts } from '../shared/facts.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { certificatesOn } from './certificates-on.js';
import { coveringCondition, LETTER_BARS } from './conditions.js';
import { openDossier } from './dossier.js';
import { letterPeriods } from './may-receive-letter.js';

export const DOCUMENT_STATES = [
  'VALID',
  'NOT_YET_VALID',
  'EXPIRED',
  'VOID',
  'REVOKED',
  'WITHDRAWN',
  'UNDER_REVIEW',
] as const;
/** What whoever holds a certificate or a letter may rely on, on one day. */
export type DocumentState = (typeof DOCUMENT_STATES)[number];

export interface DocumentOn {
  state: DocumentState;
  /** The first day it covers; null for a letter that belongs to no certificate, or never covered a day. */
  validFrom: CalendarDate | null;
  /** The last day it covers, as far as is known on the day; null as above. */
  validThrough: CalendarDate | null;
}

const NEVER: DocumentOn = { state: 'VOID', validFrom: null, validThrough: null };

/**
 * What a certificate is worth on the day: void when it is a renewal that never began, expired from the day it is no
 * longer in force (its term is over, or a later certificate has begun), and not to be relied on while the certification
 * is revoked, withdrawn or under review. Null when no such certificate was made by the day.
 */
export function certificateDocumentOn(
  facts: EmployerFacts,
  certificateNo: string,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): DocumentOn | null {
  const certificate = certificatesOn(facts, on, rules).find(
    ({ certification }) => certification.certificateNo === certificateNo,
  );
  if (certificate === undefined) return null;
  const { startsOn, endsOn, state } = certificate;
  if (state === 'VOID') return NEVER;
  return withConditions(
    facts,
    { state: stateBetween(startsOn, endsOn, on), validFrom: startsOn, validThrough: addDays(endsOn, -1) },
    on,
    rules,
  );
}

/**
 * What a letter is worth on the day: void from the day of its voiding, and when it belongs to no certificate. Null when
 * no such letter was issued by the day.
 */
export function letterDocumentOn(
  facts: EmployerFacts,
  letterNo: string,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): DocumentOn | null {
  const period = letterPeriods(facts, on, rules).find(({ letter }) => letter.letterNo === letterNo);
  if (period === undefined) return null;
  const { letter, validFrom, validThrough } = period;
  if (letter.voidedOn !== null && letter.voidedOn <= on) return { state: 'VOID', validFrom, validThrough };
  if (validFrom === null || validThrough === null) return NEVER;
  const state = stateBetween(validFrom, addDays(validThrough, 1), on);
  return withConditions(facts, { state, validFrom, validThrough }, on, rules);
}

function stateBetween(from: CalendarDate, to: CalendarDate, on: CalendarDate): DocumentState {
  if (on < from) return 'NOT_YET_VALID';
  return on < to ? 'VALID' : 'EXPIRED';
}

/** What has run out stays expired; what could be relied on, cannot while the certification is in question. */
function withConditions(
  facts: EmployerFacts,
  document: DocumentOn,
  on: CalendarDate,
  rules: ProgramRules,
): DocumentOn {
  if (document.state === 'EXPIRED') return document;
  const condition = coveringCondition(openDossier(facts, on, rules), LETTER_BARS, on);
  return condition === null ? document : { ...document, state: condition.kind as DocumentState };
}
