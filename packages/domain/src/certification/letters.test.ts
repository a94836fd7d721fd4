import { describe, expect, it } from 'vitest';
import type { EmployerFacts, Letter } from '../shared/facts.js';
import { aCondition, aLetter, anAudit, certifiedOn, WORKER } from '../testing/an-employer.js';
import { evaluateEmployer } from './evaluate-employer.js';
import { letterPeriods, mayReceiveLetter } from './may-receive-letter.js';

/** Year 2 from 2024-05-10; its letter may be issued from 60 days before, 2024-03-11. Year 3 from 2025-05-10: 2025-03-11. */
const S = '2023-05-10';
const MAINTAINED = [
  anAudit('SELF', '2024-02-01'),
  anAudit('VERIFICATION_REVIEW', '2024-02-01'),
  anAudit('SELF', '2025-02-01'),
  anAudit('VERIFICATION_REVIEW', '2025-02-01'),
];

const maintained = (given: Partial<EmployerFacts> = {}) =>
  certifiedOn(S, 'SECOR', { audits: MAINTAINED, ...given });
const withLetters = (...letters: Letter[]) => certifiedOn(S, 'SECOR', { letters });
const standing = (facts: EmployerFacts, day: string) => evaluateEmployer(facts, day).standing;
const through = (facts: EmployerFacts, day: string) => evaluateEmployer(facts, day).letterValidThrough;

describe('a letter may be issued', () => {
  it.each([
    [2, '2024-03-10', false],
    [2, '2024-03-11', true],
    [2, '2024-05-10', true],
    [2, '2025-05-09', true],
    [2, '2025-05-10', false],
    [3, '2025-03-10', false],
    [3, '2025-03-11', true],
    [3, '2026-05-09', true],
    [3, '2026-05-10', false],
  ] as const)('for year %i on %s: %s', (year, day, allowed) => {
    expect(mayReceiveLetter(maintained(), year, day).allowed).toBe(allowed);
  });

  it.each([1, 4])('never for year %i', (year) => {
    expect(mayReceiveLetter(maintained(), year, '2024-05-10').allowed).toBe(false);
  });

  it('not while maintenance is incomplete', () => {
    for (const audits of [MAINTAINED.slice(0, 1), MAINTAINED.slice(1, 2), []]) {
      const { allowed, reasons } = mayReceiveLetter(maintained({ audits }), 2, '2024-05-10');
      expect(allowed).toBe(false);
      expect(reasons.filter((reason) => !reason.met).map((reason) => reason.code)).toContain(
        'MAINTENANCE_AUDIT_MISSING',
      );
    }
  });

  it('not while training is missing, to the day', () => {
    const employments = [{ personId: WORKER, fullTime: true, from: '2020-01-01', to: '2024-05-10' }];
    expect(mayReceiveLetter(maintained({ employments }), 2, '2024-05-09').allowed).toBe(true);
    expect(mayReceiveLetter(maintained({ employments }), 2, '2024-05-10').allowed).toBe(false);
  });

  it.each(['REVOKED', 'WITHDRAWN', 'UNDER_REVIEW'] as const)('not under %s, but after it', (kind) => {
    const facts = maintained({ conditions: [aCondition(kind, '2024-05-01', '2024-06-01')] });
    expect(mayReceiveLetter(facts, 2, '2024-04-30').allowed).toBe(true);
    expect(mayReceiveLetter(facts, 2, '2024-05-01').allowed).toBe(false);
    expect(mayReceiveLetter(facts, 2, '2024-05-31').allowed).toBe(false);
    expect(mayReceiveLetter(facts, 2, '2024-06-01').allowed).toBe(true);
  });

  it.each(['PENALTY', 'CONVICTION', 'INVESTIGATION'] as const)('under %s all the same', (kind) => {
    const facts = maintained({ conditions: [aCondition(kind, '2024-05-01')] });
    expect(mayReceiveLetter(facts, 2, '2024-05-10').allowed).toBe(true);
  });

  it('not without a certificate in force', () => {
    expect(mayReceiveLetter(maintained({ certifications: [] }), 2, '2024-05-10').allowed).toBe(false);
  });

  it('returns every failing line, not only the first', () => {
    const facts = certifiedOn(S, 'SECOR', { employments: [], conditions: [aCondition('UNDER_REVIEW', S)] });
    const unmet = mayReceiveLetter(facts, 2, '2023-06-01').reasons.filter((reason) => !reason.met);
    expect(unmet.map((reason) => reason.code)).toEqual([
      'LETTER_WINDOW_CLOSED',
      'MAINTENANCE_AUDIT_MISSING',
      'MAINTENANCE_AUDIT_MISSING',
      'TRAINING_MISSING',
      'CONDITION_OPEN',
    ]);
  });
});

describe('a letter is valid', () => {
  it('from the year’s start when issued before, to the day before the next year', () => {
    const facts = withLetters(aLetter(2, '2024-04-01'));
    expect(standing(facts, '2024-05-09')).toBe('GOOD_STANDING');
    expect(through(facts, '2024-05-09')).toBe('2024-05-09');
    expect(standing(facts, '2024-05-10')).toBe('GOOD_STANDING');
    expect(through(facts, '2024-05-10')).toBe('2025-05-09');
    expect(standing(facts, '2025-05-09')).toBe('GOOD_STANDING');
    expect(standing(facts, '2025-05-10')).toBe('NOT_IN_GOOD_STANDING');
    expect(through(facts, '2025-05-10')).toBeNull();
  });

  it('from its issue when issued late', () => {
    const facts = withLetters(aLetter(3, '2025-08-01'));
    expect(standing(facts, '2025-07-31')).toBe('NOT_IN_GOOD_STANDING');
    expect(standing(facts, '2025-08-01')).toBe('GOOD_STANDING');
    expect(through(facts, '2025-08-01')).toBe('2026-05-09');
  });

  it.each([
    ['2024-03-10', false],
    ['2024-03-11', true],
    ['2025-05-09', true],
    ['2025-05-10', false],
  ])('for year 2 when issued on %s: %s', (issuedOn, belongs) => {
    const [period] = letterPeriods(withLetters(aLetter(2, issuedOn)), '2025-06-01');
    expect(period?.certificateNo).toBe(belongs ? 'C-1' : null);
  });

  it('not for another year than its own', () => {
    expect(standing(withLetters(aLetter(3, '2025-03-11')), '2025-05-09')).toBe('NOT_IN_GOOD_STANDING');
    expect(standing(withLetters(aLetter(2, '2024-05-10')), '2025-05-10')).toBe('NOT_IN_GOOD_STANDING');
  });

  it('not from its voided date on, and a voiding is known from its own date only', () => {
    const facts = withLetters(aLetter(2, '2024-05-10', '2024-09-01'));
    expect(standing(facts, '2024-08-31')).toBe('GOOD_STANDING');
    expect(through(facts, '2024-08-31')).toBe('2025-05-09');
    expect(evaluateEmployer(facts, '2024-08-31').nextChangeOn).not.toBe('2024-09-01');
    expect(evaluateEmployer(facts, '2024-08-31').staleOn).toBe('2024-09-01');
    expect(standing(facts, '2024-09-01')).toBe('NOT_IN_GOOD_STANDING');
  });

  it('again when another one replaces the void one', () => {
    const facts = withLetters(aLetter(2, '2024-05-10', '2024-09-01'), aLetter(2, '2024-09-05'));
    expect(standing(facts, '2024-09-04')).toBe('NOT_IN_GOOD_STANDING');
    expect(standing(facts, '2024-09-05')).toBe('GOOD_STANDING');
  });

  it('only while its certificate is in force', () => {
    const certifications = [
      { program: 'SECOR' as const, certifiedOn: S, certificateNo: 'C-1' },
      { program: 'COR' as const, certifiedOn: '2024-08-01', certificateNo: 'C-2' },
    ];
    const facts = certifiedOn(S, 'SECOR', { certifications, letters: [aLetter(2, '2024-05-10')] });
    const [period] = letterPeriods(facts, '2024-09-01');
    expect(period).toMatchObject({
      validFrom: '2024-05-10',
      validThrough: '2024-07-31',
      certificateNo: 'C-1',
    });
    // Year 2 of the COR certificate needs a letter of its own.
    expect(standing(facts, '2025-07-31')).toBe('GOOD_STANDING');
    expect(standing(facts, '2025-08-01')).toBe('NOT_IN_GOOD_STANDING');
  });

  it('as a fact, also when the rules would not have allowed it', () => {
    const facts = certifiedOn(S, 'SECOR', {
      letters: [aLetter(2, '2024-05-10')],
      conditions: [aCondition('UNDER_REVIEW', '2024-05-01', '2024-06-01')],
      employments: [],
    });
    expect(standing(facts, '2024-05-10')).toBe('UNDER_REVIEW');
    expect(through(facts, '2024-05-10')).toBe('2025-05-09');
    expect(standing(facts, '2024-06-01')).toBe('GOOD_STANDING');
  });
});

describe('LETTER_TO_ISSUE', () => {
  const raised = (facts: EmployerFacts, day: string) =>
    evaluateEmployer(facts, day).concerns.some((concern) => concern.name === 'LETTER_TO_ISSUE');

  it('stands from the first day of the window until the letter is issued', () => {
    const facts = maintained({ letters: [aLetter(2, '2024-04-01'), aLetter(3, '2025-06-01')] });
    const days = [
      '2024-03-10',
      '2024-03-11',
      '2024-03-31',
      '2024-04-01',
      '2025-03-10',
      '2025-03-11',
      '2025-05-31',
      '2025-06-01',
    ];
    expect(days.map((day) => raised(facts, day))).toEqual([
      false,
      true,
      true,
      false,
      false,
      true,
      true,
      false,
    ]);
  });

  it('comes back when the letter is voided, and not under review', () => {
    const facts = maintained({
      letters: [aLetter(2, '2024-04-01', '2024-06-01')],
      conditions: [aCondition('UNDER_REVIEW', '2024-07-01', '2024-08-01')],
    });
    const days = ['2024-05-31', '2024-06-01', '2024-06-30', '2024-07-01', '2024-07-31', '2024-08-01'];
    expect(days.map((day) => raised(facts, day))).toEqual([false, true, true, false, false, true]);
  });
});
