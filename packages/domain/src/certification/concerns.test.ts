import { describe, expect, it } from 'vitest';
import type { EmployerFacts } from '../shared/facts.js';
import { aLetter, anAudit, anEmployer, certifiedOn, WORKER } from '../testing/an-employer.js';
import type { ConcernName } from './concerns.js';
import { evaluateEmployer } from './evaluate-employer.js';

/** Year 2 from 2024-05-10, its maintenance due on 2024-04-30; year 3: 2025-05-10 and 2025-04-30; expiry 2026-05-10. */
const S = '2023-05-10';

function raised(name: ConcernName, facts: EmployerFacts, ...days: string[]): boolean[] {
  return days.map((day) => evaluateEmployer(facts, day).concerns.some((concern) => concern.name === name));
}

const work = (day: string) => [anAudit('SELF', day), anAudit('VERIFICATION_REVIEW', day)];

describe('TRAINING_NOT_COVERED', () => {
  it('stands while a certificate is in force and training is missing', () => {
    const employments = [
      { personId: WORKER, fullTime: true, from: '2020-01-01', to: '2023-08-15' },
      { personId: WORKER, fullTime: true, from: '2023-09-01', to: '2023-10-01' },
    ];
    const facts = certifiedOn(S, 'SECOR', { employments });
    const days = [
      '2023-08-14',
      '2023-08-15',
      '2023-08-31',
      '2023-09-01',
      '2023-10-01',
      '2026-05-09',
      '2026-05-10',
    ];
    expect(raised('TRAINING_NOT_COVERED', facts, ...days)).toEqual([
      false,
      true,
      true,
      false,
      true,
      true,
      false,
    ]);
  });

  it('needs a certificate', () => {
    expect(raised('TRAINING_NOT_COVERED', anEmployer({ employments: [] }), '2022-08-01')).toEqual([false]);
  });
});

describe('MAINTENANCE_DUE', () => {
  // 2024-04-30 less ninety days is 2024-01-31; 2025-04-30 less ninety is 2025-01-30.
  it('stands from ninety days ahead to the due date', () => {
    const days = ['2024-01-30', '2024-01-31', '2024-04-30', '2024-05-01'];
    expect(raised('MAINTENANCE_DUE', certifiedOn(S), ...days)).toEqual([false, true, true, false]);
    const later = ['2025-01-29', '2025-01-30', '2025-04-30', '2025-05-01', '2025-12-31'];
    expect(raised('MAINTENANCE_DUE', certifiedOn(S), ...later)).toEqual([false, true, true, false, false]);
  });

  it('ends with the work, also when done early', () => {
    expect(
      raised(
        'MAINTENANCE_DUE',
        certifiedOn(S, 'SECOR', { audits: work('2024-03-01') }),
        '2024-02-29',
        '2024-03-01',
      ),
    ).toEqual([true, false]);
    expect(
      raised('MAINTENANCE_DUE', certifiedOn(S, 'SECOR', { audits: work('2023-12-01') }), '2024-03-01'),
    ).toEqual([false]);
  });
});

describe('MAINTENANCE_OVERDUE', () => {
  it('stands from the day after the due date until the work is done', () => {
    const days = ['2024-04-30', '2024-05-01', '2024-05-10', '2024-07-31', '2024-08-01'];
    const facts = certifiedOn(S, 'SECOR', { audits: work('2024-08-01') });
    expect(raised('MAINTENANCE_OVERDUE', facts, ...days)).toEqual([false, true, true, true, false]);
  });

  it('stands in years 2 and 3 without a valid letter while the year’s own work is incomplete', () => {
    expect(
      raised('MAINTENANCE_OVERDUE', certifiedOn(S), '2024-05-10', '2025-05-10', '2026-05-09', '2026-05-10'),
    ).toEqual([true, true, true, false]);
    const letters = [aLetter(2, '2024-05-10', '2024-08-01')];
    expect(
      raised(
        'MAINTENANCE_OVERDUE',
        certifiedOn(S, 'SECOR', { letters }),
        '2024-05-10',
        '2024-07-31',
        '2024-08-01',
      ),
    ).toEqual([false, false, true]);
  });

  it('stands for the next year beside a valid letter for this one', () => {
    const letters = [aLetter(2, '2024-05-10')];
    expect(
      raised('MAINTENANCE_OVERDUE', certifiedOn(S, 'SECOR', { letters }), '2025-04-30', '2025-05-01'),
    ).toEqual([false, true]);
  });

  it('may stand together with MAINTENANCE_DUE', () => {
    expect(evaluateEmployer(certifiedOn(S), '2025-02-15').concerns.map((concern) => concern.name)).toEqual([
      'MAINTENANCE_DUE',
      'MAINTENANCE_OVERDUE',
    ]);
  });
});

describe('RECERTIFICATION_DUE', () => {
  // 2026-05-10 less 180 days is 2025-11-11.
  it('stands from 180 days ahead to the last day in force', () => {
    const days = ['2025-11-10', '2025-11-11', '2026-05-09', '2026-05-10'];
    expect(raised('RECERTIFICATION_DUE', certifiedOn(S), ...days)).toEqual([false, true, true, false]);
  });

  it('ends when a later certificate is made, though it be deferred', () => {
    const certifications = [S, '2026-01-10'].map((certifiedOn, index) => ({
      program: 'SECOR' as const,
      certifiedOn,
      certificateNo: `C-${index + 1}`,
    }));
    const facts = certifiedOn(S, 'SECOR', { certifications });
    expect(raised('RECERTIFICATION_DUE', facts, '2026-01-09', '2026-01-10', '2026-05-10')).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('HEADCOUNT_OVER_LIMIT', () => {
  const headcounts = (headcount: number) => [{ effectiveOn: '2023-06-01', headcount }];

  it.each([
    [9, false],
    [10, true],
    [11, true],
  ])('with %i people: %s', (headcount, over) => {
    const facts = certifiedOn(S, 'SECOR', { headcounts: headcounts(headcount) });
    expect(raised('HEADCOUNT_OVER_LIMIT', facts, '2023-05-31', '2023-06-01')).toEqual([false, over]);
  });

  it('reads the latest headcount in effect', () => {
    const facts = certifiedOn(S, 'SECOR', {
      headcounts: [...headcounts(12), { effectiveOn: '2023-09-01', headcount: 9 }],
    });
    expect(raised('HEADCOUNT_OVER_LIMIT', facts, '2023-08-31', '2023-09-01')).toEqual([true, false]);
  });

  it('concerns those registered for SECOR too, lapsed or not, but no COR and nobody expired', () => {
    const seeking = anEmployer({ headcounts: headcounts(12) });
    expect(raised('HEADCOUNT_OVER_LIMIT', seeking, '2023-11-30', '2023-12-01')).toEqual([true, true]);
    expect(
      raised(
        'HEADCOUNT_OVER_LIMIT',
        anEmployer({ program: 'COR', headcounts: headcounts(12) }),
        '2023-11-30',
      ),
    ).toEqual([false]);
    const cor = certifiedOn(S, 'COR', { headcounts: headcounts(12), program: 'SECOR' });
    expect(raised('HEADCOUNT_OVER_LIMIT', cor, '2023-08-01')).toEqual([false]);
    expect(
      raised(
        'HEADCOUNT_OVER_LIMIT',
        certifiedOn(S, 'SECOR', { headcounts: headcounts(12) }),
        '2026-05-09',
        '2026-05-10',
      ),
    ).toEqual([true, false]);
  });
});

describe('CORRECTIVE_ACTIONS_OVERDUE', () => {
  it('stands from the day after the due date until it is done', () => {
    const correctiveActions = [{ recordedOn: '2023-06-01', dueOn: '2023-07-15', doneOn: '2023-08-01' }];
    const facts = certifiedOn(S, 'SECOR', { correctiveActions });
    const days = ['2023-07-15', '2023-07-16', '2023-07-31', '2023-08-01'];
    expect(raised('CORRECTIVE_ACTIONS_OVERDUE', facts, ...days)).toEqual([false, true, true, false]);
  });
});

describe('concerns', () => {
  it('come in the rules’ order and never change the standing', () => {
    const facts = certifiedOn(S, 'SECOR', {
      employments: [],
      headcounts: [{ effectiveOn: '2023-06-01', headcount: 12 }],
      correctiveActions: [{ recordedOn: '2023-06-01', dueOn: '2023-07-15', doneOn: null }],
      letters: [aLetter(3, '2025-05-10')],
    });
    const found = evaluateEmployer(facts, '2026-01-01');
    expect(found.standing).toBe('GOOD_STANDING');
    expect(found.concerns.map((concern) => concern.name)).toEqual([
      'TRAINING_NOT_COVERED',
      'RECERTIFICATION_DUE',
      'HEADCOUNT_OVER_LIMIT',
      'CORRECTIVE_ACTIONS_OVERDUE',
    ]);
  });

  it('each give a reason', () => {
    for (const concern of evaluateEmployer(certifiedOn(S, 'SECOR', { employments: [] }), '2025-12-01')
      .concerns)
      expect(concern.reasons.length, concern.name).toBeGreaterThan(0);
  });
});
