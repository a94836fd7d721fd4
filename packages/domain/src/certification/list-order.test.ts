import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { progressionToCor } from '../progression/progression-to-cor.js';
import { rebatePeriods } from '../rebates/rebate-periods.js';
import type { EmployerFacts } from '../shared/facts.js';
import { arbitraryCase } from '../testing/arbitrary-facts.js';
import { trainingCoverage } from '../training/training-coverage.js';
import { certificatesOn } from './certificates-on.js';
import { cycleChecklist } from './cycle-checklist.js';
import { evaluateEmployer } from './evaluate-employer.js';
import { mayBeCertified } from './may-be-certified.js';
import { letterPeriods, mayReceiveLetter } from './may-receive-letter.js';
import { programSteps } from './program-steps.js';

/** The same facts, every list the other way round. */
function reversed(facts: EmployerFacts): EmployerFacts {
  return {
    ...facts,
    headcounts: facts.headcounts.toReversed(),
    employments: facts.employments.toReversed(),
    people: new Map(
      [...facts.people]
        .reverse()
        .map(([id, person]) => [
          id,
          { completions: person.completions.toReversed(), registrations: person.registrations.toReversed() },
        ]),
    ),
    audits: facts.audits.map((audit) => ({ ...audit, sections: audit.sections.toReversed() })).reverse(),
    certifications: facts.certifications.toReversed(),
    letters: facts.letters.toReversed(),
    conditions: facts.conditions.toReversed(),
    premiums: facts.premiums.toReversed(),
    correctiveActions: facts.correctiveActions.toReversed(),
  };
}

const ANSWERS = {
  evaluateEmployer,
  certificatesOn,
  rebatePeriods,
  letterPeriods,
  cycleChecklist,
  programSteps,
  progressionToCor,
  'trainingCoverage for COR': (facts: EmployerFacts, on: string) => trainingCoverage(facts, 'COR', on),
  'mayBeCertified for SECOR': (facts: EmployerFacts, on: string) => mayBeCertified(facts, 'SECOR', on),
  'mayReceiveLetter for year 2': (facts: EmployerFacts, on: string) => mayReceiveLetter(facts, 2, on),
};

describe('the order in which facts are listed', () => {
  for (const [name, answer] of Object.entries(ANSWERS)) {
    it(`makes no difference to ${name}`, () => {
      fc.assert(
        fc.property(arbitraryCase, ({ facts, day }) => {
          expect(answer(reversed(facts), day)).toEqual(answer(facts, day));
        }),
        { numRuns: 150 },
      );
    });
  }
});
