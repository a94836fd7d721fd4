import { describe, expect, it } from 'vitest';
import { wholePoints } from '../shared/points.js';
import type { QuestionAnswer, ScoredQuestion } from './score-question.js';
import { questionShortfalls, sectionShortfalls } from './shortfalls.js';

const question = (id: string, sectionNo: number, position: number): ScoredQuestion => ({
  id,
  sectionNo,
  position,
  pointsPossible: wholePoints(10),
  pattern: 'PROPORTIONAL',
  thresholdPercent: null,
  choices: [],
  mayNotApply: true,
});
const tally = (positive: number, total = 10): QuestionAnswer => ({
  positive,
  total,
  choice: null,
  notApplicableReason: null,
});

describe('shortfalls', () => {
  it('of sections are those under their full points, by a ten-thousandth too', () => {
    const section = (sectionNo: number, awarded: number, possible: number) => ({
      sectionNo,
      awarded,
      possible,
      notApplicableReason: possible === 0 ? 'No vehicles' : null,
    });
    expect(
      sectionShortfalls([
        section(3, 99_999, 100_000),
        section(1, 0, 100_000),
        section(2, 100_000, 100_000),
        section(4, 0, 0),
      ]).map(({ sectionNo, awarded }) => [sectionNo, awarded]),
    ).toEqual([
      [1, 0],
      [3, 99_999],
    ]);
  });

  it('of questions come in the instrument’s order, unanswered ones among them, and none for what does not apply', () => {
    const questions = [question('b', 2, 1), question('d', 1, 3), question('a', 1, 1), question('c', 1, 2)];
    const answers: Record<string, QuestionAnswer> = {
      a: tally(9),
      b: tally(10),
      c: { positive: null, total: null, choice: null, notApplicableReason: 'No vehicles' },
    };
    expect(questionShortfalls(questions, (id) => answers[id] ?? null)).toEqual([
      { sectionNo: 1, questionId: 'a', awarded: wholePoints(9), possible: wholePoints(10) },
      { sectionNo: 1, questionId: 'd', awarded: 0, possible: wholePoints(10) },
    ]);
  });
});
