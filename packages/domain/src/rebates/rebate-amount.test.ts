import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { explain } from '../shared/explain.js';
import { naiveAmount } from '../testing/naive-rebates.js';
import { rebateAmount } from './rebate-amount.js';

const DAY = '2024-05-10';
/** Up to a premium of ten million dollars. */
const arbitraryPremium = fc.integer({ min: 0, max: 1_000_000_000 });

describe('the zone of the formula', () => {
  it.each([
    [
      399_999,
      'REBATE_BY_CAP',
      '75\u00a0% of the premium: 75\u00a0% × CA$ 3,999.99 = CA$ 2,999.99. The least rebate of CA$ 3,000.00 would be more than that.',
    ],
    [
      400_000,
      'REBATE_BY_FLOOR',
      'The least rebate, CA$ 3,000.00: 15\u00a0% × CA$ 4,000.00 = CA$ 600.00 would be less, and 75\u00a0% × CA$ 4,000.00 = CA$ 3,000.00 is the most.',
    ],
    [
      1_999_999,
      'REBATE_BY_FLOOR',
      'The least rebate, CA$ 3,000.00: 15\u00a0% × CA$ 19,999.99 = CA$ 3,000.00 would be less, and 75\u00a0% × CA$ 19,999.99 = CA$ 14,999.99 is the most.',
    ],
    [
      2_000_000,
      'REBATE_BY_SHARE',
      '15\u00a0% of the premium: 15\u00a0% × CA$ 20,000.00 = CA$ 3,000.00. That is no less than the least rebate of CA$ 3,000.00.',
    ],
    [
      10_000_000,
      'REBATE_BY_SHARE',
      '15\u00a0% of the premium: 15\u00a0% × CA$ 100,000.00 = CA$ 15,000.00. That is no less than the least rebate of CA$ 3,000.00.',
    ],
  ])('of %i cents is %s', (premium, code, sentence) => {
    const { reason } = rebateAmount(premium, DAY);
    expect(reason.code).toBe(code);
    expect(explain(reason, 'en')).toBe(sentence);
    expect(explain(reason, 'fr')).toMatch(/×\s[\d\u00a0]+,\d\d\u00a0\$ = /);
  });
});

describe('the rebate', () => {
  it.each([
    [1, 1], // 0.75 of a cent
    [2, 2], // 1.5 rounds up
    [3, 2], // 2.25
    [399_999, 299_999],
    [400_000, 300_000],
    [400_001, 300_000],
    [1_999_999, 300_000],
    [2_000_000, 300_000],
    [2_000_003, 300_000], // 300,000.45
    [2_000_004, 300_001], // 300,000.6
    [2_000_010, 300_002], // 300,001.5 rounds up
    [10_000_000, 1_500_000],
  ])('of %i cents is %i cents', (premium, amount) => {
    expect(rebateAmount(premium, DAY).amountCents).toBe(amount);
  });

  it('never falls when the premium rises', () => {
    fc.assert(
      fc.property(arbitraryPremium, fc.integer({ min: 0, max: 100_000 }), (premium, more) => {
        expect(rebateAmount(premium + more, DAY).amountCents).toBeGreaterThanOrEqual(
          rebateAmount(premium, DAY).amountCents,
        );
      }),
    );
  });

  it('is never above 75 % of the premium, but for the one rounding to the cent', () => {
    fc.assert(
      fc.property(arbitraryPremium, (premium) => {
        // rebate ≤ 75 % + half a cent, in quarter cents: whole numbers on both sides.
        expect(rebateAmount(premium, DAY).amountCents * 4).toBeLessThanOrEqual(premium * 3 + 2);
      }),
    );
  });

  it('is the exact amount rounded half up once', () => {
    fc.assert(
      fc.property(fc.oneof(arbitraryPremium, fc.integer({ min: 0, max: 2_100_000 })), (premium) => {
        expect(rebateAmount(premium, DAY).amountCents).toBe(naiveAmount(premium));
      }),
      { numRuns: 1000 },
    );
  });
});
