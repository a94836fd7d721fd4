import { describe, expect, it } from 'vitest';
import type { EmployerFacts } from '../shared/facts.js';
import { anAudit, anEmployer, aPremium, certifiedOn, WORKER } from '../testing/an-employer.js';
import { leavingOf } from './leaving.js';

/** Year 2 from 2024-05-10; its letter may be issued from 2024-03-11. */
const S = '2023-05-10';
const AUDITS = [anAudit('SELF', '2024-02-01'), anAudit('VERIFICATION_REVIEW', '2024-02-01')];
const BEGAN = '2020-01-01';
const WORKS = { personId: WORKER, fullTime: true, from: BEGAN, to: null };
const certified = (given: Partial<EmployerFacts> = {}) =>
  certifiedOn(S, 'SECOR', { audits: AUDITS, employments: [WORKS], ...given });
const leaves = (facts: EmployerFacts, day: string) =>
  leavingOf(facts, { personId: WORKER, from: BEGAN }, day);
const names = (side: { concerns: { name: string }[] }) => side.concerns.map(({ name }) => name);

describe('when the one who holds the training leaves', () => {
  it('the standing stays, training is no longer covered, and the letter may no longer be issued', () => {
    const { before, after, reasons, program } = leaves(certified(), '2024-04-01');
    expect(program).toBe('SECOR');
    expect([before.standing, after.standing]).toEqual(['GOOD_STANDING', 'GOOD_STANDING']);
    expect(names(before)).toContain('LETTER_TO_ISSUE');
    expect(names(after)).toContain('TRAINING_NOT_COVERED');
    expect(names(after)).not.toContain('LETTER_TO_ISSUE');
    expect(before.letter).toMatchObject({ cycleYear: 2, decision: { allowed: true } });
    expect(after.letter).toMatchObject({ cycleYear: 2, decision: { allowed: false } });
    expect([before.trainingMissing.length, after.trainingMissing.length]).toEqual([0, 3]);
    expect(reasons.map(({ code }) => code)).toContain('TRAINING_MISSING');
    expect(reasons.every(({ met }) => !met)).toBe(true);
  });

  it('the day counts, not what was before: the rules are asked about the first day without the person', () => {
    const { before, after } = leaves(certified(), '2024-06-01');
    expect([before.standing, after.standing]).toEqual(['NOT_IN_GOOD_STANDING', 'NOT_IN_GOOD_STANDING']);
    expect([before.letter?.cycleYear, after.letter?.cycleYear]).toEqual([2, 2]);
  });

  it('a planned end on record is set aside: before is as if the person stayed', () => {
    const planned = certified({ employments: [{ ...WORKS, to: '2024-03-20' }] });
    const { before, after } = leaves(planned, '2024-04-01');
    expect([before.trainingMissing.length, after.trainingMissing.length]).toEqual([0, 3]);
  });

  it('the rebate of the running period stays as it is', () => {
    const premium = aPremium('2023-06-01', { premiumCents: 2_000_000 });
    const { before, after } = leaves(certified({ premiums: [premium] }), '2024-04-01');
    expect(before.rebates.map(({ outcome, amountCents }) => [outcome, amountCents])).toEqual([
      ['RUNNING', 300_000],
    ]);
    expect(after.rebates).toEqual(before.rebates);
  });
});

it('nothing changes, and no reason is given, when somebody else holds the same', () => {
  const two = certified({ employments: [WORKS, { ...WORKS, from: '2021-01-01' }] });
  const { before, after, reasons } = leaves(two, '2024-04-01');
  expect(after).toEqual(before);
  expect(reasons).toEqual([]);
});

it('before any certificate it is the certification that is no longer possible', () => {
  const { before, after } = leaves(anEmployer({ employments: [WORKS] }), '2023-01-01');
  expect([before.standing, after.standing]).toEqual(['IN_PROGRESS', 'IN_PROGRESS']);
  expect([before.letter, after.letter]).toEqual([null, null]);
  const unmet = (side: typeof before) =>
    side.certification.reasons.filter(({ met }) => !met).map(({ code }) => code);
  expect(unmet(before)).not.toContain('TRAINING_MISSING');
  expect(unmet(after)).toContain('TRAINING_MISSING');
});
