import type { AuditFacts, EmployerFacts, PersonFacts } from '../shared/facts.js';

/**
 * The facts as somebody knew them at the end of a day: whatever is dated later is taken out, decisions and
 * voidings included. Ends of visible employments and conditions stay, being known ahead of time.
 */
export function knownOn(facts: EmployerFacts, day: string): EmployerFacts {
  return {
    program: facts.program,
    wcbAccount: facts.wcbAccount,
    registeredOn: facts.registeredOn !== null && facts.registeredOn <= day ? facts.registeredOn : null,
    implementation:
      facts.implementation !== null && facts.implementation.documentationSince <= day
        ? facts.implementation
        : null,
    headcounts: facts.headcounts.filter((headcount) => headcount.effectiveOn <= day),
    employments: facts.employments.filter((employment) => employment.from <= day),
    people: new Map([...facts.people].map(([id, person]) => [id, personKnownOn(person, day)])),
    audits: facts.audits.filter((audit) => audit.submittedOn <= day).map((audit) => auditKnownOn(audit, day)),
    certifications: facts.certifications.filter((certification) => certification.certifiedOn <= day),
    letters: facts.letters
      .filter((letter) => letter.issuedOn <= day)
      .map((letter) => ({
        ...letter,
        voidedOn: letter.voidedOn !== null && letter.voidedOn <= day ? letter.voidedOn : null,
      })),
    conditions: facts.conditions.filter((condition) => condition.from <= day),
    premiums: facts.premiums.filter((premium) => premium.periodStart <= day),
    correctiveActions: facts.correctiveActions
      .filter((action) => action.recordedOn <= day)
      .map((action) => ({
        ...action,
        doneOn: action.doneOn !== null && action.doneOn <= day ? action.doneOn : null,
      })),
  };
}

function personKnownOn(person: PersonFacts, day: string): PersonFacts {
  return {
    completions: person.completions.filter((completion) => completion.completedOn <= day),
    registrations: person.registrations.filter((registration) => registration.registeredOn <= day),
  };
}

function auditKnownOn(audit: AuditFacts, day: string): AuditFacts {
  if (audit.decidedOn !== null && audit.decidedOn <= day) return audit;
  return { ...audit, decision: null, decidedOn: null };
}
