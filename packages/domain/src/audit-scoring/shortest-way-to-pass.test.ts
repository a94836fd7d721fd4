import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wholePoints } from '../shared/points.js';
import { programRules } from '../shared/program-rules.js';
import { auditResult } from './score-audit.js';
import { type QuestionAnswer, type ScoredQuestion, sectionScoresOf } from './score-question.js';
import { shortestWayToPass } from './shortest-way-to-pass.js';

const DAY = '2026-06-12';

/** Each question as [section, points possible, percent earned; null: not answered; 'n/a': left out]. */
type Sketch = readonly [sectionNo: number, possible: number, earned: number | null | 'n/a'];

function audit(sketches: readonly Sketch[]) {
  const questions = sketches.map(
    ([sectionNo, possible], index): ScoredQuestion => ({
      id: `q${index}`,
      sectionNo,
      position: index + 1,
      pointsPossible: wholePoints(possible),
      pattern: 'PROPORTIONAL',
      thresholdPercent: null,
      choices: [],
      mayNotApply: true,
    }),
  );
  const answers = new Map(
    sketches.flatMap(([, , earned], index): [string, QuestionAnswer][] => {
      const nothing = { positive: null, total: null, choice: null, notApplicableReason: null };
      if (earned === null) return [];
      if (earned === 'n/a') return [[`q${index}`, { ...nothing, notApplicableReason: 'None' }]];
      return [[`q${index}`, { ...nothing, positive: earned, total: 100 }]];
    }),
  );
  const full = { positive: 100, total: 100, choice: null, notApplicableReason: null };
  return {
    way: shortestWayToPass(questions, (id) => answers.get(id) ?? null, DAY),
    resultWith: (gained: ReadonlySet<string>) =>
      auditResult(
        sectionScoresOf(questions, (id) => (gained.has(id) ? full : (answers.get(id) ?? null))),
        DAY,
        programRules,
      ),
    ids: questions.map(({ id }) => id),
  };
}

it.each<[string, Sketch[], string[]]>([
  ['nothing when it passes', [[1, 10, 80]], []],
  ['nothing when nothing applies', [[1, 10, 'n/a']], []],
  [
    'exactly at both marks',
    [
      [1, 10, 50],
      [2, 20, 95],
    ],
    [],
  ],
  [
    'the largest gain of a section first',
    [
      [1, 2, 0],
      [1, 8, 0],
      [2, 90, 100],
    ],
    ['q1'],
  ],
  [
    'what a section needs comes before the whole',
    [
      [1, 4, 0],
      [2, 100, 79],
    ],
    ['q0', 'q1'],
  ],
  [
    'of equal gains what is not answered yet',
    [
      [1, 10, 0],
      [1, 10, null],
      [2, 80, 100],
    ],
    ['q1'],
  ],
  [
    'what does not apply is no way',
    [
      [1, 50, 'n/a'],
      [1, 10, 70],
    ],
    ['q1'],
  ],
])('%s', (_name, sketches, expected) => {
  expect(audit(sketches).way.map(({ questionId }) => questionId)).toEqual(expected);
});

it('says what each step adds and what needs it', () => {
  expect(
    audit([
      [1, 10, 40],
      [2, 100, 78],
      [2, 10, null],
    ]).way,
  ).toEqual([
    { questionId: 'q0', sectionNo: 1, gain: wholePoints(6), answered: true, needFor: 'SECTION' },
    { questionId: 'q1', sectionNo: 2, gain: wholePoints(22), answered: true, needFor: 'OVERALL' },
  ]);
});

it('leads to a pass, and no fewer questions would', () => {
  const sketch = fc.tuple(
    fc.integer({ min: 1, max: 3 }),
    fc.integer({ min: 1, max: 12 }),
    fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant(null), fc.constant('n/a' as const)),
  );
  fc.assert(
    fc.property(fc.array(sketch, { minLength: 1, maxLength: 8 }), (sketches) => {
      const { way, resultWith, ids } = audit(sketches);
      if (resultWith(new Set()) === 'NONE') return way.length === 0;
      const gained = new Set(way.map(({ questionId }) => questionId));
      const fewer = subsets(ids).filter(
        (subset) =>
          subset.length < way.length &&
          resultWith(new Set(subset.filter((id) => applies(sketches, id)))) === 'PASS',
      );
      return resultWith(gained) === 'PASS' && fewer.length === 0;
    }),
    { numRuns: 300 },
  );
});

function applies(sketches: readonly Sketch[], id: string): boolean {
  return sketches[Number(id.slice(1))]?.[2] !== 'n/a';
}

function subsets(ids: readonly string[]): string[][] {
  return Array.from({ length: 2 ** ids.length }, (_, bits) =>
    ids.filter((_id, place) => (bits >> place) % 2 === 1),
  );
}
