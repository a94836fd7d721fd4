import { describe, expect, it } from 'vitest';
import {
  emptySections,
  isOverPossible,
  isUnscored,
  type SectionEntry,
  scoreOf,
  sectionEntrySchema,
  sectionInputs,
  sectionsAsTyped,
} from './section-entry';

const row = (changes: Partial<SectionEntry>): SectionEntry => ({
  sectionNo: 1,
  awarded: '8',
  possible: '10',
  applies: true,
  reason: '',
  ...changes,
});
const problems = (entry: SectionEntry) =>
  sectionEntrySchema.safeParse(entry).error?.issues.map((issue) => [issue.path[0], issue.message]) ?? [];

describe('a row of points', () => {
  it.each([
    [row({}), []],
    [row({ awarded: '10' }), []],
    [row({ awarded: '32,5', possible: '40' }), []],
    [row({ awarded: '' }), [['awarded', 'required']]],
    [row({ awarded: '10.0001' }), [['awarded', 'pointsOverPossible']]],
    [row({ awarded: '1.00001' }), [['awarded', 'points']]],
    [
      row({ possible: '0' }),
      [
        ['possible', 'points'],
        ['awarded', 'pointsOverPossible'],
      ],
    ],
    [row({ applies: false, awarded: '', possible: '' }), [['reason', 'required']]],
    [row({ applies: false, awarded: '', reason: 'No vehicles' }), []],
  ])('%j', (entry, expected) => {
    expect(problems(entry)).toEqual(expected);
  });

  it('scores exactly, and not before it is complete', () => {
    expect(scoreOf(row({ awarded: '32.5', possible: '40' }))).toMatchObject({
      awarded: 325_000,
      possible: 400_000,
    });
    expect(scoreOf(row({ awarded: '' }))).toBeNull();
    expect(scoreOf(row({ applies: false, reason: 'No vehicles' }))).toMatchObject({
      possible: 0,
      notApplicableReason: 'No vehicles',
    });
  });
});

describe('the fifteen rows', () => {
  it('start with the points possible last time', () => {
    const rows = emptySections(new Map([[3, '45']]));
    expect(rows).toHaveLength(15);
    expect(rows[2]).toMatchObject({ sectionNo: 3, awarded: '', possible: '45' });
    expect(isUnscored(rows)).toBe(true);
  });

  it('give back what was recorded', () => {
    const recorded = [
      { sectionNo: 1, awarded: 32.5, possible: 40, notApplicableReason: null },
      { sectionNo: 2, awarded: 0, possible: 0, notApplicableReason: 'No vehicles' },
    ];
    expect(sectionInputs(sectionsAsTyped(recorded))).toEqual(recorded);
  });
});

it('says more points than possible while they are typed, and only then', () => {
  expect(isOverPossible(row({ awarded: '11' }))).toBe(true);
  expect(isOverPossible(row({ awarded: '10' }))).toBe(false);
  expect(isOverPossible(row({ awarded: '11', possible: '' }))).toBe(false);
  expect(isOverPossible(row({ awarded: '11', applies: false }))).toBe(false);
});
