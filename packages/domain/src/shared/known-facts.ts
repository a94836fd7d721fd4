import type { CalendarDate } from './calendar.js';
import type { AuditFacts, Condition, EmployerFacts, Employment, Letter } from './facts.js';
import { compareText } from './order.js';
import type { ProgramRules } from './program-rules.js';

/**
 * What is known of an employer on one day: every fact from its own date on; a decision and a voiding by their own
 * dates; the end of a visible fact is known ahead. Rules ask it about that day or, to see what time alone will
 * bring, about later ones. Completions and registrations stay unfiltered in `people`: rules compare them with `on`.
 * Lists of which a reason names one are put in order, so that the order of recording never shows.
 */
export interface KnownFacts extends Omit<EmployerFacts, 'implementation'> {
  on: CalendarDate;
  rules: ProgramRules;
  documentationSince: CalendarDate | null;
  manualSubmittedOn: CalendarDate | null;
  manualReviewedOn: CalendarDate | null;
}

export function knownOn(facts: EmployerFacts, on: CalendarDate, rules: ProgramRules): KnownFacts {
  const dated = (date: CalendarDate | null | undefined): CalendarDate | null =>
    date && date <= on ? date : null;
  return {
    on,
    rules,
    program: facts.program,
    registeredOn: dated(facts.registeredOn),
    wcbAccount: facts.wcbAccount,
    documentationSince: dated(facts.implementation?.documentationSince),
    manualSubmittedOn: dated(facts.implementation?.manualSubmittedOn),
    manualReviewedOn: dated(facts.implementation?.manualReviewedOn),
    headcounts: facts.headcounts.filter((headcount) => headcount.effectiveOn <= on),
    employments: facts.employments.filter((employment) => employment.from <= on).sort(byPerson),
    people: facts.people,
    audits: facts.audits
      .filter((audit) => audit.submittedOn <= on)
      .map((audit) => withKnownDecision(audit, on)),
    certifications: facts.certifications.filter((certification) => certification.certifiedOn <= on),
    letters: facts.letters
      .filter((letter) => letter.issuedOn <= on)
      .map((letter) =>
        letter.voidedOn === null || letter.voidedOn <= on ? letter : { ...letter, voidedOn: null },
      )
      .sort(byIssue),
    conditions: facts.conditions.filter((condition) => condition.from <= on).sort(byBeginning),
    premiums: facts.premiums.filter((premium) => premium.periodStart <= on),
    correctiveActions: facts.correctiveActions
      .filter((action) => action.recordedOn <= on)
      .map((action) =>
        action.doneOn === null || action.doneOn <= on ? action : { ...action, doneOn: null },
      ),
  };
}

function withKnownDecision(audit: AuditFacts, on: CalendarDate): AuditFacts {
  return audit.decidedOn === null || audit.decidedOn <= on
    ? audit
    : { ...audit, decision: null, decidedOn: null };
}

function byPerson(a: Employment, b: Employment): number {
  return compareText(a.personId, b.personId) || compareText(a.from, b.from);
}

function byIssue(a: Letter, b: Letter): number {
  return compareText(a.issuedOn, b.issuedOn) || compareText(a.letterNo, b.letterNo);
}

/** Of conditions that begin together, an open-ended one comes first. */
function byBeginning(a: Condition, b: Condition): number {
  return compareText(a.from, b.from) || compareText(a.to ?? '', b.to ?? '');
}
