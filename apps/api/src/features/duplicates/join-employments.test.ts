import { expect, test } from 'vitest';
import { type JoinedEmployment, joinEmployments } from './join-employments.js';

const work = (id: string, from: string, to: string | null, given: Partial<JoinedEmployment> = {}) => ({
  id,
  employerId: 'E1',
  fullTime: true,
  from,
  to,
  ...given,
});

test.each([
  ['apart', work('k', '2020-01-01', '2021-01-01'), work('m', '2021-01-01', null), [], []],
  [
    'overlapping by a day',
    work('k', '2020-01-01', '2021-01-02'),
    work('m', '2021-01-01', null),
    [{ id: 'k', from: '2020-01-01', to: null }],
    ['m'],
  ],
  [
    'the merged one earlier',
    work('k', '2020-06-01', null),
    work('m', '2020-01-01', '2020-07-01'),
    [{ id: 'k', from: '2020-01-01', to: null }],
    ['m'],
  ],
  ['the merged one within', work('k', '2020-01-01', null), work('m', '2020-02-01', '2020-03-01'), [], ['m']],
  [
    'the same first day, no length',
    work('k', '2020-01-01', '2020-01-01'),
    work('m', '2020-01-01', '2020-01-01'),
    [],
    ['m'],
  ],
])('%s', (_what, kept, merged, extended, dropped) => {
  expect(joinEmployments([kept], [merged])).toEqual({
    extended,
    dropped,
    remaining: dropped.length > 0 ? ['k'] : [],
    unclear: [],
  });
});

test('one of the merged person’s joins two of the kept one’s', () => {
  const plan = joinEmployments(
    [work('k1', '2020-01-01', '2020-06-01'), work('k2', '2020-09-01', null)],
    [work('m', '2020-05-01', '2020-10-01')],
  );
  expect(plan).toEqual({
    extended: [{ id: 'k1', from: '2020-01-01', to: null }],
    dropped: ['m', 'k2'],
    remaining: ['k1'],
    unclear: [],
  });
});

test('full-time beside part-time is left to people, and other employers are no matter', () => {
  const kept = [work('k', '2020-01-01', null)];
  expect(joinEmployments(kept, [work('m', '2020-02-01', null, { fullTime: false })]).unclear).toEqual(['E1']);
  expect(joinEmployments(kept, [work('m', '2020-02-01', null, { employerId: 'E2' })])).toEqual({
    extended: [],
    dropped: [],
    remaining: [],
    unclear: [],
  });
});
