import type { CalendarDate } from '../shared/calendar.js';
import type { Certification, EmployerFacts } from '../shared/facts.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import type { CertificateSpan } from './certificate-spans.js';
import { openDossier } from './dossier.js';

export const CERTIFICATE_STATES = ['IN_FORCE', 'NOT_BEGUN', 'ENDED', 'VOID'] as const;
/** VOID: a deferred renewal that another certificate overtook before it began. */
export type CertificateState = (typeof CERTIFICATE_STATES)[number];

export interface CertificateOn {
  certification: Certification;
  startsOn: CalendarDate;
  /** First day no longer valid by its own term. */
  expiresOn: CalendarDate;
  /** First day no longer in force; before the expiry where a later certificate begins. */
  endsOn: CalendarDate;
  /** The day cycle year k begins at index k − 1; the last entry is the expiry. */
  yearStarts: readonly CalendarDate[];
  state: CertificateState;
}

/** Every certificate made by the day, in order of making, with its state on that day. */
export function certificatesOn(
  facts: EmployerFacts,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): CertificateOn[] {
  return openDossier(facts, on, rules).certificates.map((span) => certificateOn(span, on));
}

export function certificateOn(span: CertificateSpan, on: CalendarDate): CertificateOn {
  const { certification, startsOn, expiresOn, endsOn, yearStarts } = span;
  return { certification, startsOn, expiresOn, endsOn, yearStarts, state: stateOf(span, on) };
}

function stateOf({ startsOn, endsOn }: CertificateSpan, on: CalendarDate): CertificateState {
  if (endsOn <= startsOn) return 'VOID';
  if (on < startsOn) return 'NOT_BEGUN';
  return on < endsOn ? 'IN_FORCE' : 'ENDED';
}
