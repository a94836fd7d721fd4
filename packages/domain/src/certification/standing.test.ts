import { describe, expect, it } from 'vitest';
import type { Condition, EmployerFacts } from '../shared/facts.js';
import { aCondition, aLetter, anAudit, anEmployer, certifiedOn, WORKER } from '../testing/an-employer.js';
import { evaluateEmployer } from './evaluate-employer.js';

const S = '2023-05-10';
const standing = (facts: EmployerFacts, day: string) => evaluateEmployer(facts, day).standing;

describe('conditions', () => {
  const under = (...conditions: Condition[]) => certifiedOn(S, 'SECOR', { conditions });

  it.each(['REVOKED', 'WITHDRAWN', 'UNDER_REVIEW'] as const)(
    '%s covers from its first day to before its end',
    (kind) => {
      const facts = under(aCondition(kind, '2023-08-01', '2023-09-01'));
      const days = ['2023-07-31', '2023-08-01', '2023-08-31', '2023-09-01'];
      expect(days.map((day) => standing(facts, day))).toEqual(['GOOD_STANDING', kind, kind, 'GOOD_STANDING']);
    },
  );

  it.each(['REVOKED', 'WITHDRAWN', 'UNDER_REVIEW'] as const)('%s without an end stays open', (kind) => {
    expect(standing(under(aCondition(kind, '2023-08-01')), '2026-05-09')).toBe(kind);
  });

  it('UNDER_REVIEW ends with the certificate; REVOKED and WITHDRAWN do not', () => {
    const onExpiry = (kind: 'UNDER_REVIEW' | 'REVOKED' | 'WITHDRAWN') =>
      standing(under(aCondition(kind, '2023-08-01')), '2026-05-10');
    expect(onExpiry('UNDER_REVIEW')).toBe('EXPIRED');
    expect(onExpiry('REVOKED')).toBe('REVOKED');
    expect(onExpiry('WITHDRAWN')).toBe('WITHDRAWN');
  });

  it('REVOKED comes before WITHDRAWN, and both before UNDER_REVIEW', () => {
    const [revoked, withdrawn, review] = (['REVOKED', 'WITHDRAWN', 'UNDER_REVIEW'] as const).map((kind) =>
      aCondition(kind, '2023-08-01'),
    ) as [Condition, Condition, Condition];
    expect(standing(under(review, withdrawn, revoked), '2023-08-01')).toBe('REVOKED');
    expect(standing(under(review, withdrawn), '2023-08-01')).toBe('WITHDRAWN');
  });

  it.each(['PENALTY', 'CONVICTION', 'INVESTIGATION'] as const)('%s changes no standing', (kind) => {
    expect(standing(under(aCondition(kind, '2023-08-01')), '2023-08-01')).toBe('GOOD_STANDING');
  });

  it.each(['REVOKED', 'WITHDRAWN'] as const)(
    '%s leaves no cycle year, letter, next due or concern',
    (kind) => {
      const facts = certifiedOn(S, 'SECOR', {
        conditions: [aCondition(kind, '2024-06-01')],
        letters: [aLetter(2, '2024-05-10')],
        employments: [],
        correctiveActions: [{ recordedOn: '2024-01-01', dueOn: '2024-02-01', doneOn: null }],
      });
      expect(evaluateEmployer(facts, '2024-06-01')).toMatchObject({
        standing: kind,
        cycleYear: null,
        letterValidThrough: null,
        nextDue: null,
        concerns: [],
        trainingMissing: ['PHSM', 'SAFETY_AUDITOR', 'LSE'],
        certificate: { expiresOn: '2026-05-10' },
      });
      expect(evaluateEmployer(facts, '2024-05-31').concerns.length).toBeGreaterThan(0);
    },
  );

  it('UNDER_REVIEW leaves them as they are', () => {
    const given = { letters: [aLetter(2, '2024-05-10')], employments: [] };
    const before = evaluateEmployer(certifiedOn(S, 'SECOR', given), '2024-06-01');
    const conditions = [aCondition('UNDER_REVIEW', '2024-06-01')];
    const {
      standing: name,
      cycleYear,
      letterValidThrough,
      nextDue,
      concerns,
    } = evaluateEmployer(certifiedOn(S, 'SECOR', { ...given, conditions }), '2024-06-01');
    expect(name).toBe('UNDER_REVIEW');
    expect({ cycleYear, letterValidThrough, nextDue }).toEqual({
      cycleYear: before.cycleYear,
      letterValidThrough: before.letterValidThrough,
      nextDue: before.nextDue,
    });
    expect(concerns).toEqual(before.concerns);
  });
});

describe('the program of the standing', () => {
  it('is that of the certificate in force or last in force, otherwise the registered one', () => {
    const facts = anEmployer({
      program: 'COR',
      registeredOn: '2023-01-01',
      certifications: [{ program: 'SECOR', certifiedOn: S, certificateNo: 'C-1' }],
    });
    expect(evaluateEmployer(facts, '2023-05-09').program).toBe('COR');
    expect(evaluateEmployer(facts, '2023-05-10').program).toBe('SECOR');
    expect(evaluateEmployer(facts, '2026-05-10')).toMatchObject({ program: 'SECOR', standing: 'EXPIRED' });
  });

  it('needs no registration once there is a certification', () => {
    expect(standing(certifiedOn(S, 'SECOR', { registeredOn: null }), S)).toBe('GOOD_STANDING');
  });
});

describe('what is known on a day', () => {
  it('holds no fact dated later', () => {
    const facts = anEmployer({
      registeredOn: '2022-06-01',
      certifications: [{ program: 'SECOR', certifiedOn: '2023-05-10', certificateNo: 'C-1' }],
      conditions: [aCondition('REVOKED', '2023-06-01')],
      headcounts: [{ effectiveOn: '2023-06-01', headcount: 30 }],
    });
    expect(standing(facts, '2022-05-31')).toBe('NOT_REGISTERED');
    expect(standing(facts, '2023-05-09')).toBe('IN_PROGRESS');
    expect(evaluateEmployer(facts, '2023-05-10')).toMatchObject({ standing: 'GOOD_STANDING', concerns: [] });
    expect(evaluateEmployer(facts, '2023-05-10').nextChangeOn).not.toBe('2023-06-01');
    expect(evaluateEmployer(facts, '2023-05-10').staleOn).toBe('2023-06-01');
  });

  it('holds the end of a visible employment ahead of time', () => {
    const employments = [{ personId: WORKER, fullTime: true, from: '2020-01-01', to: '2023-08-15' }];
    const found = evaluateEmployer(certifiedOn(S, 'SECOR', { employments }), S);
    expect(found.concerns).toEqual([]);
    expect(found.nextChangeOn).toBe('2023-08-15');
  });

  it('holds the end of a visible condition ahead of time', () => {
    const facts = certifiedOn(S, 'SECOR', { conditions: [aCondition('UNDER_REVIEW', S, '2023-08-15')] });
    expect(evaluateEmployer(facts, S).nextChangeOn).toBe('2023-08-15');
  });

  it('holds no decision before its day', () => {
    const audits = [
      anAudit('SELF', '2024-02-01', { decidedOn: '2024-04-15' }),
      anAudit('VERIFICATION_REVIEW', '2024-02-01'),
    ];
    const due = (day: string) => evaluateEmployer(certifiedOn(S, 'SECOR', { audits }), day).nextDue?.on;
    expect(due('2024-04-14')).toBe('2024-04-30');
    expect(due('2024-04-15')).toBe('2025-04-30');
  });

  it('lets nothing change when nothing ever would', () => {
    const never = anEmployer({ registeredOn: null });
    expect(evaluateEmployer(never, '2024-01-01')).toMatchObject({ nextChangeOn: null });
    expect(evaluateEmployer(certifiedOn(S), '2026-05-10').nextChangeOn).toBeNull();
  });
});

describe('what is next due', () => {
  const maintained = (...years: (2 | 3)[]) =>
    years.flatMap((year) => [
      anAudit('SELF', `${2022 + year}-02-01`),
      anAudit('VERIFICATION_REVIEW', `${2022 + year}-02-01`),
    ]);
  const nextDue = (day: string, given: Partial<EmployerFacts> = {}) => {
    const due = evaluateEmployer(certifiedOn(S, 'SECOR', given), day).nextDue;
    return due === null ? null : `${due.kind} ${due.on}`;
  };

  it('is the maintenance of the earliest incomplete year from the current one on', () => {
    expect(nextDue(S)).toBe('MAINTENANCE 2024-04-30');
    expect(nextDue('2024-05-10')).toBe('MAINTENANCE 2024-04-30');
    expect(nextDue('2025-05-10')).toBe('MAINTENANCE 2025-04-30');
    expect(nextDue('2024-02-01', { audits: maintained(2) })).toBe('MAINTENANCE 2025-04-30');
  });

  it('skips the current year when it has a valid letter', () => {
    const letters = [aLetter(2, '2024-05-10', '2024-08-01')];
    expect(nextDue('2024-07-31', { letters })).toBe('MAINTENANCE 2025-04-30');
    expect(nextDue('2024-08-01', { letters })).toBe('MAINTENANCE 2024-04-30');
  });

  it('does not skip the next year, though its letter be issued already', () => {
    expect(nextDue('2024-05-09', { letters: [aLetter(2, '2024-04-01')] })).toBe('MAINTENANCE 2024-04-30');
  });

  it('is the recertification when nothing else is owed, made or not', () => {
    const audits = maintained(2, 3);
    expect(nextDue('2025-05-10', { audits })).toBe('RECERTIFICATION 2026-05-10');
    const certifications = ['2023-05-10', '2026-01-10'].map((certifiedOn, index) => ({
      program: 'SECOR' as const,
      certifiedOn,
      certificateNo: `C-${index + 1}`,
    }));
    expect(nextDue('2026-02-01', { audits, certifications })).toBe('RECERTIFICATION 2026-05-10');
    expect(nextDue('2026-05-10', { audits, certifications })).toBe('MAINTENANCE 2027-04-30');
  });

  it('is nothing without a certificate in force', () => {
    expect(nextDue('2026-05-10')).toBeNull();
    expect(nextDue('2023-05-09')).toBeNull();
  });
});
