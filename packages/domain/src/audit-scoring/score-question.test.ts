import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatPoints, wholePoints } from '../shared/points.js';
import {
  type QuestionAnswer,
  type ScoredQuestion,
  scoreQuestion,
  sectionScoresOf,
} from './score-question.js';

const NOTHING: QuestionAnswer = { positive: null, total: null, choice: null, notApplicableReason: null };
const question = (other: Partial<ScoredQuestion> = {}): ScoredQuestion => ({
  id: 'q',
  sectionNo: 1,
  position: 1,
  pointsPossible: wholePoints(10),
  pattern: 'PROPORTIONAL',
  thresholdPercent: null,
  choices: [],
  mayNotApply: false,
  ...other,
});
const tally = (positive: number, total: number): QuestionAnswer => ({ ...NOTHING, positive, total });
const choices = [
  { key: 'none', points: 0 },
  { key: 'some', points: wholePoints(2) },
  { key: 'all', points: wholePoints(5) },
];

describe('all or nothing', () => {
  it.each([
    [70, 69, 100, 0],
    [70, 70, 100, 10],
    [70, 71, 100, 10],
    [70, 6, 9, 0],
    [70, 7, 10, 10],
    [70, 699_999, 1_000_000, 0],
    [70, 700_000, 1_000_000, 10],
    [100, 99, 100, 0],
    [100, 100, 100, 10],
    [100, 0, 1, 0],
    [100, 1, 1, 10],
  ])('at %i %%: %i of %i gives %i', (thresholdPercent, positive, total, points) => {
    const score = scoreQuestion(
      question({ pattern: 'ALL_OR_NOTHING', thresholdPercent }),
      tally(positive, total),
    );
    expect(score).toEqual({ state: 'SCORED', points: wholePoints(points) });
  });
});

describe('proportional, to the nearest whole point', () => {
  it.each([
    ['73 % of 10', 73, 100, 10, 7],
    ['73 % of 20', 73, 100, 20, 15],
    ['just below a half', 749, 1000, 10, 7],
    ['a half goes up', 75, 100, 10, 8],
    ['just above a half', 751, 1000, 10, 8],
    ['a half point of one', 1, 2, 1, 1],
    ['just below a half point of one', 499, 1000, 1, 0],
    ['a third of 10', 1, 3, 10, 3],
    ['two thirds of 10', 2, 3, 10, 7],
    ['none', 0, 7, 10, 0],
    ['all', 7, 7, 10, 10],
  ])('%s', (_name, positive, total, possible, points) => {
    const score = scoreQuestion(question({ pointsPossible: wholePoints(possible) }), tally(positive, total));
    expect(score).toEqual({ state: 'SCORED', points: wholePoints(points) });
  });

  it('is within half a point of the exact share, and never off the whole', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 1000 })
          .chain((total) => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total))),
        fc.integer({ min: 1, max: 100 }),
        ([positive, total], possible) => {
          const score = scoreQuestion(
            question({ pointsPossible: wholePoints(possible) }),
            tally(positive, total),
          );
          const points = Number(formatPoints(score.points ?? -1));
          // Twice the distance in total-ths: whole numbers, so exact. A half goes up, so only above may it be reached.
          const distance = 2 * (points * total - positive * possible);
          return Number.isInteger(points) && distance <= total && distance > -total;
        },
      ),
    );
  });
});

it.each(['none', 'some', 'all'])('partial by choice: %s', (choice) => {
  const partial = question({ pattern: 'PARTIAL', choices, pointsPossible: wholePoints(5) });
  expect(scoreQuestion(partial, { ...NOTHING, choice })).toEqual({
    state: 'SCORED',
    points: choices.find(({ key }) => key === choice)?.points,
  });
});

describe('what is no answer', () => {
  const partial = question({ pattern: 'PARTIAL', choices });
  const optional = question({ mayNotApply: true });
  it.each([
    ['more positive than looked at', question(), tally(2, 1), 'TALLY_IMPOSSIBLE'],
    ['fewer than none', question(), tally(-1, 1), 'TALLY_IMPOSSIBLE'],
    ['nothing looked at', question(), tally(0, 0), 'NOTHING_LOOKED_AT'],
    ['half a tally', question(), { ...NOTHING, positive: 1 }, 'TALLY_EXPECTED'],
    ['a choice for a tally', question(), { ...NOTHING, choice: 'all' }, 'TALLY_EXPECTED'],
    ['a tally for a choice', partial, tally(1, 1), 'CHOICE_EXPECTED'],
    ['a choice that is not offered', partial, { ...NOTHING, choice: 'most' }, 'NO_SUCH_CHOICE'],
    [
      'left out, though it applies',
      question(),
      { ...NOTHING, notApplicableReason: 'No' },
      'MAY_NOT_BE_LEFT_OUT',
    ],
    ['left out and answered', optional, { ...tally(1, 1), notApplicableReason: 'No' }, 'ONE_OR_THE_OTHER'],
  ])('%s', (_name, asked, answer, flaw) => {
    expect(scoreQuestion(asked, answer)).toEqual({ state: 'IMPOSSIBLE', points: null, flaw });
  });

  it.each([null, NOTHING])('nothing yet: %j', (answer) => {
    expect(scoreQuestion(question(), answer).state).toBe('UNANSWERED');
  });
});

describe('sections', () => {
  const questions = [
    question({ id: 'b', sectionNo: 2, mayNotApply: true }),
    question({ id: 'c', sectionNo: 2, mayNotApply: true }),
    question({ id: 'a', sectionNo: 1, mayNotApply: true }),
    question({ id: 'd', sectionNo: 1 }),
  ];
  const left = (notApplicableReason: string) => ({ ...NOTHING, notApplicableReason });

  it('what does not apply leaves both sides; what is not answered has earned nothing', () => {
    const answers = new Map([['a', left('No such work')]]);
    expect(sectionScoresOf(questions, (id) => answers.get(id) ?? null)).toEqual([
      { sectionNo: 1, awarded: 0, possible: wholePoints(10), notApplicableReason: null },
      { sectionNo: 2, awarded: 0, possible: wholePoints(20), notApplicableReason: null },
    ]);
  });

  it('a section in which nothing applies says why, each reason once', () => {
    const answers = new Map([
      ['b', left('No such work')],
      ['c', left('No such work')],
    ]);
    expect(sectionScoresOf(questions, (id) => answers.get(id) ?? null)[1]).toEqual({
      sectionNo: 2,
      awarded: 0,
      possible: 0,
      notApplicableReason: 'No such work',
    });
  });
});
