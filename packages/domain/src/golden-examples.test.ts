import { describe, expect, it } from 'vitest';
import { formatHundredths } from './audit-scoring/percent.js';
import { scoreAudit } from './audit-scoring/score-audit.js';
import { evaluateEmployer } from './certification/evaluate-employer.js';
import { registrationLapsesOn } from './certification/registration.js';
import { rebateAmount } from './rebates/rebate-amount.js';
import { addDays } from './shared/calendar.js';
import type { SectionScore } from './shared/facts.js';
import { wholePoints } from './shared/points.js';
import { aLetter, anEmployer, certifiedOn } from './testing/an-employer.js';

/** The worked examples that the written rules end with. */

const section = (sectionNo: number, awarded: number, possible: number): SectionScore => ({
  sectionNo,
  awarded: wholePoints(awarded),
  possible: wholePoints(possible),
  notApplicableReason: null,
});

describe('golden example 1: a certificate of 29 February', () => {
  const facts = certifiedOn('2024-02-29');
  const on = (day: string) => evaluateEmployer(facts, day);

  it.each([
    ['2024-02-29', 1],
    ['2025-02-27', 1],
    ['2025-02-28', 2],
    ['2026-02-27', 2],
    ['2026-02-28', 3],
    ['2027-02-27', 3],
    ['2027-02-28', null],
  ])('is on %s in year %s', (day, year) => {
    expect(on(day).cycleYear).toBe(year);
  });

  it('expires on 2027-02-28', () => {
    expect(on('2024-02-29').certificate?.expiresOn).toBe('2027-02-28');
    expect(on('2027-02-27').standing).toBe('NOT_IN_GOOD_STANDING');
    expect(on('2027-02-28').standing).toBe('EXPIRED');
  });

  it('owes the maintenance for year 2 by 2025-01-31', () => {
    expect(on('2024-02-29').nextDue).toEqual({ kind: 'MAINTENANCE', on: '2025-01-31', cycleYear: 2 });
  });
});

describe('golden example 2: the rebate', () => {
  it.each([
    [4_000_00, 3_000_00],
    [100_000_00, 15_000_00],
    [3_999_99, 2_999_99],
    [20_000_00, 3_000_00],
    [20_000_10, 3_000_02],
    [0, 0],
  ])('of a premium of %i cents is %i cents', (premium, amount) => {
    expect(rebateAmount(premium, '2024-05-10').amountCents).toBe(amount);
  });
});

describe('golden example 3: the audit result', () => {
  it('fails on one section at 40 % though the whole stands at 96 %', () => {
    const sections = Array.from({ length: 15 }, (_, index) => section(index + 1, 10, 10));
    sections[7] = section(8, 4, 10);
    const score = scoreAudit(sections, '2024-05-10');
    expect(score).toMatchObject({ result: 'FAIL', sectionsBelow: [8], overallHundredths: 9600 });
  });

  it('fails at 799 of 1,000 and never shows that as 80 %', () => {
    const score = scoreAudit([section(1, 399, 500), section(2, 400, 500)], '2024-05-10');
    expect(score.result).toBe('FAIL');
    expect(formatHundredths(score.overallHundredths ?? 0)).toBe('79.90');
  });

  it('passes at 800 of 1,000 with each section at least at 50 %', () => {
    const score = scoreAudit([section(1, 550, 500 + 200), section(2, 250, 300)], '2024-05-10');
    expect(score).toMatchObject({ result: 'PASS', sectionsBelow: [], overallHundredths: 8000 });
  });
});

describe('golden example 4: registered 2024-08-31, never certified', () => {
  const facts = anEmployer({ registeredOn: '2024-08-31' });

  it('lapses on 2026-02-28', () => {
    expect(registrationLapsesOn('2024-08-31')).toBe('2026-02-28');
  });

  it.each([
    ['2024-08-30', 'NOT_REGISTERED'],
    ['2024-08-31', 'IN_PROGRESS'],
    ['2026-02-27', 'IN_PROGRESS'],
    ['2026-02-28', 'REGISTRATION_LAPSED'],
    ['2030-01-01', 'REGISTRATION_LAPSED'],
  ])('is on %s %s', (day, standing) => {
    expect(evaluateEmployer(facts, day).standing).toBe(standing);
  });
});

describe('golden example 5: certified 2023-05-10, year-2 letter of 2024-06-02', () => {
  const facts = certifiedOn('2023-05-10', 'SECOR', { letters: [aLetter(2, '2024-06-02')] });
  const stretches: [string, string, string][] = [
    ['2023-05-10', '2024-05-09', 'GOOD_STANDING'],
    ['2024-05-10', '2024-06-01', 'NOT_IN_GOOD_STANDING'],
    ['2024-06-02', '2025-05-09', 'GOOD_STANDING'],
    ['2025-05-10', '2026-05-09', 'NOT_IN_GOOD_STANDING'],
  ];

  it.each(stretches)('is from %s to %s, every day, %s', (first, last, standing) => {
    for (let day = first; day <= last; day = addDays(day, 1)) {
      expect(evaluateEmployer(facts, day).standing, day).toBe(standing);
    }
  });
});
