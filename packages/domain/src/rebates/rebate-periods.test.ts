import { describe, expect, it } from 'vitest';
import type { AuditFacts, EmployerFacts, Program } from '../shared/facts.js';
import { ACCOUNT, aCondition, anAudit, aPremium, certifiedOn } from '../testing/an-employer.js';
import { rebatePeriods } from './rebate-periods.js';

/** Periods: [2023-05-10, 2024-05-10), [2024-05-10, 2025-05-10), [2025-05-10, 2026-05-10). */
const S = '2023-05-10';
const END = '2024-05-10';
const submitted = (day: string, given: Partial<AuditFacts> = {}) => anAudit('SELF', day, given);

function employer(given: Partial<EmployerFacts> = {}): EmployerFacts {
  return certifiedOn(S, 'SECOR', {
    wcbAccount: ACCOUNT,
    premiums: [aPremium(S)],
    audits: [submitted('2024-03-01')],
    ...given,
  });
}

const first = (given: Partial<EmployerFacts> = {}, day = END) => {
  const [period] = rebatePeriods(employer(given), day);
  return period ?? expect.unreachable('no period');
};

describe('which periods are listed', () => {
  it.each([
    ['2023-05-09', 0],
    ['2023-05-10', 1],
    ['2024-05-09', 1],
    ['2024-05-10', 2],
    ['2025-05-10', 3],
    ['2029-01-01', 3],
  ])('on %s: %i', (day, count) => {
    expect(rebatePeriods(employer(), day)).toHaveLength(count);
  });

  it('run from anniversary to anniversary', () => {
    const periods = rebatePeriods(certifiedOn('2024-02-29', 'SECOR', { wcbAccount: ACCOUNT }), '2027-01-01');
    expect(periods.map(({ from, to }) => [from, to])).toEqual([
      ['2024-02-29', '2025-02-28'],
      ['2025-02-28', '2026-02-28'],
      ['2026-02-28', '2027-02-28'],
    ]);
  });

  it.each([
    ['2024-05-09', 0],
    ['2024-05-10', 1],
    ['2024-05-11', 1],
  ])('leave out one unfinished when a later certificate starts on %s', (second, finished) => {
    const made = (program: Program, day: string) => ({ program, certifiedOn: day, certificateNo: day });
    const facts = employer({ certifications: [made('SECOR', S), made('COR', second)] });
    const ofTheFirst = rebatePeriods(facts, '2025-01-01').filter((period) => period.certificateNo === S);
    expect(ofTheFirst).toHaveLength(finished);
    expect(rebatePeriods(facts, '2025-01-01').at(-1)?.from).toBe(second);
    // Until that certificate is made nobody knows of it.
    expect(rebatePeriods(facts, '2024-05-08')).toHaveLength(1);
  });

  it('leave out every period of a deferred renewal that never began', () => {
    const made = (program: Program, day: string) => ({ program, certifiedOn: day, certificateNo: day });
    const certifications = [made('SECOR', S), made('SECOR', '2026-01-10'), made('COR', '2026-03-01')];
    const periods = rebatePeriods(employer({ certifications }), '2027-01-01');
    expect(periods.map((period) => period.from)).toEqual(['2023-05-10', '2024-05-10', '2026-03-01']);
  });

  it('are those of the own account and of every other with a premium by the day', () => {
    const premiums = [aPremium(S, { wcbAccount: '111' }), aPremium('2024-06-01', { wcbAccount: '222' })];
    const accounts = (day: string, wcbAccount: string | null) =>
      rebatePeriods(employer({ premiums, wcbAccount }), day).map((period) => period.wcbAccount);
    expect(accounts('2024-05-09', ACCOUNT)).toEqual([ACCOUNT, '111']);
    expect(accounts('2024-05-09', null)).toEqual(['111']);
    expect(accounts('2024-06-01', null)).toEqual(['111', '111', '222', '222']);
  });
});

describe('the premium of a period', () => {
  it.each([
    ['2023-05-09', null],
    ['2023-05-10', 1_000_000],
    ['2024-05-09', 1_000_000],
    ['2024-05-10', null],
  ])('that starts on %s: %s', (periodStart, premiumCents) => {
    expect(first({ premiums: [aPremium(periodStart)] }).premiumCents).toBe(premiumCents);
  });

  it('is the earliest of several, and of that account only', () => {
    const premiums = [
      aPremium('2023-09-01', { premiumCents: 2 }),
      aPremium('2023-06-01', { premiumCents: 1 }),
      aPremium(S, { premiumCents: 3, wcbAccount: '9' }),
    ];
    expect(first({ premiums }).premiumCents).toBe(1);
  });

  it('missing gives NO_PREMIUM, before every other outcome', () => {
    const conditions = [aCondition('INVESTIGATION', S), aCondition('REVOKED', S)];
    const expected = {
      outcome: 'NO_PREMIUM',
      premiumCents: null,
      amountCents: null,
      refusals: [],
      payableIn: null,
    };
    expect(first({ premiums: [], conditions })).toMatchObject(expected);
    expect(first({ premiums: [], conditions }, S)).toMatchObject(expected);
  });
});

describe('the outcome', () => {
  it('is RUNNING to the last day of the period, an estimate, whatever else holds', () => {
    const conditions = [aCondition('INVESTIGATION', S), aCondition('REVOKED', S)];
    expect(first({ conditions }, '2024-05-09')).toMatchObject({
      outcome: 'RUNNING',
      amountCents: 300_000,
      refusals: [],
      payableIn: null,
    });
    expect(first({ conditions }).outcome).toBe('HELD');
  });

  it('is ELIGIBLE from the end of the period on, payable in the month after', () => {
    expect(first()).toMatchObject({ outcome: 'ELIGIBLE', amountCents: 300_000, payableIn: '2024-06' });
    const inDecember = certifiedOn('2022-12-31', 'SECOR', {
      premiums: [aPremium('2022-12-31')],
      audits: [submitted('2023-06-01')],
    });
    expect(rebatePeriods(inDecember, '2023-12-31')[0]).toMatchObject({
      outcome: 'ELIGIBLE',
      payableIn: '2024-01',
    });
  });

  it.each([
    ['2024-05-10', null, 'HELD'],
    ['2024-05-09', '2024-05-11', 'HELD'],
    ['2024-05-01', '2024-05-10', 'ELIGIBLE'],
    ['2024-05-11', null, 'ELIGIBLE'],
  ])('with an investigation from %s to %s: %s', (from, to, outcome) => {
    const found = first({ conditions: [aCondition('INVESTIGATION', from, to)] });
    expect(found).toMatchObject({ outcome, amountCents: 300_000 });
  });

  it('HELD comes before REFUSED', () => {
    const found = first({ audits: [], conditions: [aCondition('INVESTIGATION', S)] });
    expect(found).toMatchObject({ outcome: 'HELD', refusals: [], amountCents: 300_000, payableIn: null });
  });
});

describe('REFUSED', () => {
  const refusals = (given: Partial<EmployerFacts>, day = END) => {
    const found = first(given, day);
    expect(found.outcome).toBe(found.refusals.length > 0 ? 'REFUSED' : 'ELIGIBLE');
    if (found.refusals.length > 0) expect(found).toMatchObject({ amountCents: 0, payableIn: null });
    return found.refusals;
  };

  it.each([
    ['2023-05-10', ['NO_AUDIT_SUBMITTED']],
    ['2023-05-11', []],
    ['2024-05-10', []],
    ['2024-05-11', ['NO_AUDIT_SUBMITTED']],
  ])('self-audit submitted on %s, in (from, to]: %s', (day, expected) => {
    expect(refusals({ audits: [submitted(day)] }, '2024-05-20')).toEqual(expected);
  });

  it('needs the self-audit submitted, not accepted or passed; no other kind will do', () => {
    expect(
      refusals({ audits: [submitted('2024-03-01', { decision: null, decidedOn: null, sections: [] })] }),
    ).toEqual([]);
    for (const kind of ['AUTHORITY', 'INDEPENDENT', 'VERIFICATION_REVIEW'] as const)
      expect(refusals({ audits: [anAudit(kind, '2024-03-01')] })).toEqual(['NO_AUDIT_SUBMITTED']);
  });

  it.each(['PENALTY', 'CONVICTION'] as const)('%s that begins in [from, to)', (kind) => {
    const on = (from: string, to: string | null = null) =>
      refusals({ conditions: [aCondition(kind, from, to)] }, '2024-05-20').length;
    expect(on('2023-05-09')).toBe(0);
    expect(on('2023-05-10')).toBe(1);
    expect(on('2024-05-09')).toBe(1);
    expect(on('2024-05-10')).toBe(0);
    expect(on('2023-08-01', '2023-08-02')).toBe(1);
  });

  it.each(['REVOKED', 'WITHDRAWN'] as const)('%s on the day or on a day of the period', (kind) => {
    const on = (from: string, to: string | null) =>
      refusals({ conditions: [aCondition(kind, from, to)] }, '2024-08-01').length;
    expect(on('2023-01-01', '2023-05-10')).toBe(0);
    expect(on('2023-01-01', '2023-05-11')).toBe(1);
    expect(on('2024-05-09', '2024-05-10')).toBe(1);
    expect(on('2024-05-10', '2024-08-01')).toBe(0);
    expect(on('2024-05-10', '2024-08-02')).toBe(1);
    expect(on('2024-08-01', null)).toBe(1);
    expect(on('2024-08-02', null)).toBe(0);
  });

  it('UNDER_REVIEW on the day only', () => {
    const on = (from: string, to: string | null) =>
      refusals({ conditions: [aCondition('UNDER_REVIEW', from, to)] }, '2024-08-01').length;
    expect(on('2023-08-01', '2024-08-01')).toBe(0);
    expect(on('2023-08-01', '2024-08-02')).toBe(1);
    expect(on('2024-08-01', null)).toBe(1);
  });

  it.each([
    [{ accountActive: false }, ['ACCOUNT_INACTIVE']],
    [{ payrollReported: false }, ['PAYROLL_NOT_REPORTED']],
    [{ hoursReported: false }, ['HOURS_NOT_REPORTED']],
    [{ payrollReported: false, hoursReported: false, personalCoverageOnly: true }, []],
    [{ accountActive: false, personalCoverageOnly: true }, ['ACCOUNT_INACTIVE']],
  ])('by the account: %o gives %s', (given, expected) => {
    expect(refusals({ premiums: [aPremium(S, given)] })).toEqual(expected);
  });

  it('carries every reason that holds, in the rules’ order, each said in words', () => {
    const given = {
      audits: [],
      conditions: [aCondition('UNDER_REVIEW', S), aCondition('REVOKED', S), aCondition('PENALTY', S)],
      premiums: [aPremium(S, { accountActive: false, payrollReported: false, hoursReported: false })],
    };
    expect(refusals(given)).toEqual([
      'REVOKED_OR_WITHDRAWN',
      'UNDER_REVIEW',
      'NO_AUDIT_SUBMITTED',
      'PENALTY_OR_CONVICTION',
      'ACCOUNT_INACTIVE',
      'PAYROLL_NOT_REPORTED',
      'HOURS_NOT_REPORTED',
    ]);
    expect(first(given).reasons.map((reason) => reason.code)).toEqual(refusals(given));
  });

  it('does not know what is dated after the day', () => {
    expect(refusals({ conditions: [aCondition('REVOKED', '2024-05-11')] })).toEqual([]);
    expect(refusals({ audits: [submitted('2024-05-05', { submittedOn: '2024-05-11' })] })).toEqual([
      'NO_AUDIT_SUBMITTED',
    ]);
  });
});
