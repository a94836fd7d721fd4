import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { rebatePeriods } from '../rebates/rebate-periods.js';
import type { EmployerFacts } from '../shared/facts.js';
import {
  aCondition,
  aLetter,
  anAudit,
  anEmployer,
  certifiedOn,
  person,
  WORKER,
  withPeople,
} from '../testing/an-employer.js';
import { arbitraryCase } from '../testing/arbitrary-facts.js';
import { knownOn } from '../testing/known-on.js';
import { plusDays, plusYears } from '../testing/naive-calendar.js';
import { firstDifferentDay, standingLine } from '../testing/walk-forward.js';
import { evaluateEmployer } from './evaluate-employer.js';
import { comingChange } from './next-change.js';

const S = '2023-05-10';
const secor = (given: Partial<EmployerFacts> = {}) => certifiedOn(S, 'SECOR', given);
const next = (facts: EmployerFacts, day: string) => evaluateEmployer(facts, day).nextChangeOn;

const MAINTAINED = ['2024-01-15', '2025-01-15'].flatMap((day) => [
  anAudit('SELF', day),
  anAudit('VERIFICATION_REVIEW', day),
]);
const LETTERS = [aLetter(2, '2024-03-15'), aLetter(3, '2025-03-15')];
const KEPT_UP = secor({ audits: MAINTAINED, letters: LETTERS });
const ANN = person({ registrations: [{ kind: 'REGISTERED', registeredOn: '2021-03-15' }] });
const WITH_ANN = anEmployer({
  registeredOn: null,
  people: withPeople({ ann: ANN }),
  employments: [{ personId: 'ann', fullTime: false, from: '2021-01-01', to: '2024-02-01' }],
});

describe('the next change comes with', () => {
  it.each<[what: string, facts: EmployerFacts, day: string, next: string | null]>([
    ['the notice of a lapse', anEmployer(), '2022-06-01', '2023-09-02'],
    ['a lapse', anEmployer(), '2023-09-02', '2023-12-01'],
    ['the notice of maintenance', secor(), S, '2024-01-31'],
    ['the day after the due date', secor(), '2024-01-31', '2024-05-01'],
    ['an anniversary without a letter', secor(), '2024-05-01', '2024-05-10'],
    ['the window of a letter to issue', secor({ audits: MAINTAINED }), '2024-01-15', '2024-03-11'],
    ['the notice of recertification', KEPT_UP, '2025-03-15', '2025-11-11'],
    ['the expiry', KEPT_UP, '2025-11-11', '2026-05-10'],
    [
      'the end of a condition',
      secor({ conditions: [aCondition('REVOKED', S, '2023-07-01')] }),
      S,
      '2023-07-01',
    ],
    [
      'the end of somebody’s employment',
      secor({ employments: [{ personId: WORKER, fullTime: true, from: S, to: '2023-07-01' }] }),
      S,
      '2023-07-01',
    ],
    ['the notice of an auditor’s expiry', WITH_ANN, '2023-06-01', '2023-12-16'],
    ['the end of the only auditor’s employment', WITH_ANN, '2023-12-16', '2024-02-01'],
    [
      'the day after a corrective action was due',
      secor({ correctiveActions: [{ recordedOn: S, dueOn: '2023-07-01', doneOn: null }] }),
      S,
      '2023-07-02',
    ],
    ['nothing, after the expiry', KEPT_UP, '2026-05-10', null],
  ])('%s', (_, facts, day, expected) => {
    expect(next(facts, day)).toBe(expected);
  });
});

describe('an evaluation goes stale with', () => {
  const ahead: [what: string, given: Partial<EmployerFacts>][] = [
    ['a headcount', { headcounts: [{ effectiveOn: '2023-07-01', headcount: 4 }] }],
    ['an employment', { employments: [{ personId: WORKER, fullTime: true, from: '2023-07-01', to: null }] }],
    ['an audit', { audits: [anAudit('SELF', '2023-07-01')] }],
    ['a decision', { audits: [anAudit('SELF', '2023-05-09', { decidedOn: '2023-07-01' })] }],
    ['a letter', { letters: [aLetter(2, '2023-07-01')] }],
    ['a voiding', { letters: [aLetter(2, S, '2023-07-01')] }],
    ['a condition', { conditions: [aCondition('REVOKED', '2023-07-01')] }],
    [
      'a correction done',
      { correctiveActions: [{ recordedOn: S, dueOn: '2023-07-15', doneOn: '2023-07-01' }] },
    ],
    [
      'a completion',
      {
        people: withPeople({
          [WORKER]: person({ completions: [{ courseCode: 'LSE', completedOn: '2023-07-01' }] }),
        }),
      },
    ],
    [
      'an auditor’s registration',
      {
        people: withPeople({
          [WORKER]: person({ registrations: [{ kind: 'REGISTERED', registeredOn: '2023-07-01' }] }),
        }),
      },
    ],
  ];

  it.each(ahead)('%s dated ahead, which the next change does not know of', (_, given) => {
    const found = evaluateEmployer(secor(given), '2023-05-20');
    expect(found.staleOn).toBe('2023-07-01');
    expect(found.nextChangeOn).not.toBe('2023-07-01');
  });
});

/** A history and a day, and what is known of it then. */
function overCases(numRuns: number, check: (facts: EmployerFacts, day: string) => void): void {
  fc.assert(
    fc.property(arbitraryCase, ({ facts, day }) => check(facts, day)),
    { numRuns },
  );
}

describe('walking forward day by day', () => {
  it('meets the next change exactly on its day, over four years', () => {
    overCases(15, (facts, day) => {
      const found = next(facts, day);
      expect(found, day).toBe(firstDifferentDay(knownOn(facts, day), day, found ?? plusYears(day, 4)));
    });
  });

  it('meets no change before it, and one on it, in many more histories', () => {
    overCases(250, (facts, day) => {
      const known = knownOn(facts, day);
      const found = next(facts, day);
      const horizon = plusDays(day, 200);
      const last = found !== null && found <= horizon ? plusDays(found, -1) : horizon;
      expect(firstDifferentDay(known, day, last), day).toBeNull();
      if (found !== null) expect(standingLine(known, found), found).not.toBe(standingLine(known, day));
    });
  });

  it('finds everything shown, and every rebate, unchanged on each day before it goes stale', () => {
    overCases(100, (facts, day) => {
      const { asOf, ...today } = evaluateEmployer(facts, day);
      const rebates = rebatePeriods(facts, day);
      const horizon = plusDays(asOf, 120);
      const last = today.staleOn !== null && today.staleOn <= horizon ? today.staleOn : horizon;
      for (let then = plusDays(day, 1); then < last; then = plusDays(then, 1)) {
        expect({ ...evaluateEmployer(facts, then), asOf }, `${day} ${then}`).toEqual({ ...today, asOf });
        expect(rebatePeriods(facts, then), `${day} ${then}`).toEqual(rebates);
      }
    });
  });
});

describe('what the next change brings', () => {
  it('names the standing before and after, and the concerns that begin and end', () => {
    expect(comingChange(secor(), '2024-05-01')).toEqual({
      on: '2024-05-10',
      standing: { from: 'GOOD_STANDING', to: 'NOT_IN_GOOD_STANDING' },
      beginning: [],
      ending: [],
    });
    expect(comingChange(secor(), '2024-01-31')).toEqual({
      on: '2024-05-01',
      standing: { from: 'GOOD_STANDING', to: 'GOOD_STANDING' },
      beginning: ['MAINTENANCE_OVERDUE'],
      ending: ['MAINTENANCE_DUE'],
    });
  });

  it('is of the day of the next change, and something differs', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ facts, day }) => {
        const change = comingChange(facts, day);
        expect(change?.on ?? null).toBe(next(facts, day));
        if (change === null) return;
        const { standing, beginning, ending } = change;
        expect(standing.from !== standing.to || beginning.length + ending.length > 0).toBe(true);
      }),
      { numRuns: 150 },
    );
  });
});
