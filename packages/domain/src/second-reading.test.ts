import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CONCERNS } from './certification/concerns.js';
import { evaluateEmployer } from './certification/evaluate-employer.js';
import { mayReceiveLetter } from './certification/may-receive-letter.js';
import { STANDINGS } from './certification/standing.js';
import { REBATE_OUTCOMES, rebatePeriods } from './rebates/rebate-periods.js';
import { REFUSALS } from './rebates/refusals.js';
import type { EmployerFacts } from './shared/facts.js';
import { arbitraryCase } from './testing/arbitrary-facts.js';
import { knownOn } from './testing/known-on.js';
import { naiveInForce } from './testing/naive-certificates.js';
import { naiveHasLetter, naiveMayIssueLetter } from './testing/naive-letters.js';
import { naiveRebates } from './testing/naive-rebates.js';
import { naiveStanding } from './testing/naive-standing.js';

/**
 * The rules were written down once and programmed twice: here, and plainly in `testing/naive-*.ts`, from the
 * written rules alone. On thousands of histories both must give the same answer. Each test also sees to it that
 * the histories reach every answer there is.
 */
const RUNS = 1200;

function overHistories(compare: (facts: EmployerFacts, day: string) => void): void {
  fc.assert(
    fc.property(arbitraryCase, ({ facts, day }) => compare(facts, day)),
    { numRuns: RUNS },
  );
}

describe('the rules and a second, independent reading of them', () => {
  it('agree on standing, cycle year, letter, training, concerns and what is next due', () => {
    overHistories((facts, day) => {
      const evaluation = evaluateEmployer(facts, day);
      const { program, standing, certificate, cycleYear, letterValidThrough, nextDue } = evaluation;
      const concerns = evaluation.concerns.map((concern) => concern.name);
      const answer = {
        program,
        standing,
        certificateNo: certificate?.certification.certificateNo ?? null,
        startsOn: certificate?.startsOn ?? null,
        expiresOn: certificate?.expiresOn ?? null,
        cycleYear,
        letterValidThrough,
        nextDue: nextDue === null ? null : { kind: nextDue.kind, on: nextDue.on },
        trainingMissing: evaluation.trainingMissing,
        concerns,
      };
      expect(answer, day).toEqual(naiveStanding(knownOn(facts, day), day));
    });
  });

  it('agree on every rebate period', () => {
    overHistories((facts, day) => {
      const answer = rebatePeriods(facts, day).map((period) => {
        const { wcbAccount, from, to, premiumCents, outcome, amountCents, refusals } = period;
        return { wcbAccount, from, to, premiumCents, outcome, amountCents, refusals };
      });
      expect(answer, day).toEqual(naiveRebates(knownOn(facts, day), day));
    });
  });

  it('agree on when a letter may be issued, a second one for the same year apart', () => {
    overHistories((facts, day) => {
      const known = knownOn(facts, day);
      const certificate = naiveInForce(known, day);
      for (const year of [2, 3]) {
        const { allowed } = mayReceiveLetter(facts, year, day);
        const stands = certificate !== null && naiveHasLetter(known, certificate, year, day);
        expect(allowed, `${day} year ${year}`).toBe(naiveMayIssueLetter(known, year, day) && !stands);
      }
    });
  });

  it('are compared on histories that reach every answer there is', () => {
    const seen = new Set<string>();
    for (const { facts, day } of fc.sample(arbitraryCase, { seed: 20_240_229, numRuns: RUNS })) {
      const { standing, concerns } = naiveStanding(knownOn(facts, day), day);
      for (const name of [standing, ...concerns]) seen.add(name);
      for (const { outcome, refusals } of naiveRebates(knownOn(facts, day), day)) {
        for (const name of [outcome, ...refusals]) seen.add(name);
      }
      if (naiveMayIssueLetter(knownOn(facts, day), 3, day)) seen.add('LETTER_FOR_YEAR_3');
    }
    const everyAnswer = [...STANDINGS, ...CONCERNS, ...REBATE_OUTCOMES, ...REFUSALS, 'LETTER_FOR_YEAR_3'];
    expect(everyAnswer.filter((name) => !seen.has(name))).toEqual([]);
  });
});
