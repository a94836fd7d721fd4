import { expect, it } from 'vitest';
import { interviewsRequired, type SamplingRange, samplingDefects } from './interview-sampling.js';

const table = (...rows: [from: number, to: number, interviews: number | null][]): SamplingRange[] =>
  rows.map(([from, to, interviews]) => ({ from, to, interviews }));
const GOOD = table([1, 4, null], [5, 9, 4], [10, 19, 8]);

it.each([
  ['in order', GOOD, []],
  [
    'one size in two ranges',
    table([1, 499, null], [500, 510, 499], [510, 519, 500]),
    [['OVERLAP', 2, 510, 510]],
  ],
  ['several sizes in two ranges', table([1, 20, null], [15, 30, 12]), [['OVERLAP', 1, 15, 20]]],
  ['a range within the one above', table([1, 20, null], [5, 10, 5]), [['OVERLAP', 1, 5, 10]]],
  ['a size in none', table([1, 4, null], [6, 9, 5]), [['GAP', 1, 5, 5]]],
  ['not from 1', table([2, 4, null]), [['GAP', 0, 1, 1]]],
  [
    'large before small',
    table([1, 4, null], [10, 19, 5], [5, 9, 5]),
    [
      ['GAP', 1, 5, 9],
      ['ORDER', 2, 5, 9],
    ],
  ],
  [
    'the wrong way round',
    table([1, 4, null], [9, 5, 4]),
    [
      ['REVERSED', 1, 9, 5],
      ['GAP', 1, 5, 8],
    ],
  ],
  ['more than there are', table([1, 4, 4]), [['TOO_MANY', 0, 1, 4]]],
  ['fewer for more people', table([1, 4, null], [5, 9, 5], [10, 19, 4]), [['FEWER', 2, 10, 19]]],
])('%s', (_name, ranges, defects) => {
  expect(samplingDefects(ranges).map(({ kind, index, from, to }) => [kind, index, from, to])).toEqual(
    defects,
  );
});

it.each([
  [0, 0],
  [1, 1],
  [4, 4],
  [5, 4],
  [9, 4],
  [10, 8],
  [19, 8],
  [20, 8],
  [500, 8],
])('a workforce of %i: %i interviews', (workforce, interviews) => {
  expect(interviewsRequired(GOOD, workforce)).toBe(interviews);
});

it('an empty table says nothing', () => {
  expect(interviewsRequired([], 5)).toBeNull();
});
