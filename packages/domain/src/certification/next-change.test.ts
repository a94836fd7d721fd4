import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebatePeriods } from '../rebates/rebate-periods.js';
import { arbitraryCase } from '../testing/arbitrary-facts.js';
import { knownOn } from '../testing/known-on.js';
import { plusDays, plusYears } from '../testing/naive-calendar.js';
import { firstDifferentDay } from '../testing/walk-forward.js';
import { evaluateEmployer } from './evaluate-employer.js';

const YEARS_WALKED = 4;

describe('the next change', () => {
  it('is exactly the first day on which standing or concerns differ when nothing more is recorded', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ facts, day }) => {
        const known = knownOn(facts, day);
        const next = evaluateEmployer(facts, day).nextChangeOn;
        const last = next ?? plusYears(day, YEARS_WALKED);
        expect(next, day).toBe(firstDifferentDay(known, day, last));
      }),
      { numRuns: 60 },
    );
  });

  it('leaves everything shown, and every rebate, as it is on each day before it goes stale', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ facts, day }) => {
        const { asOf, ...today } = evaluateEmployer(facts, day);
        const rebates = rebatePeriods(facts, day);
        const last = today.staleOn ?? plusYears(day, YEARS_WALKED);
        for (let next = plusDays(day, 1); next < last; next = plusDays(next, 1)) {
          const { asOf: _, ...then } = evaluateEmployer(facts, next);
          expect(then, `${day} ${next}`).toEqual(today);
          expect(rebatePeriods(facts, next), `${day} ${next}`).toEqual(rebates);
        }
      }),
      { numRuns: 40 },
    );
  });
});
