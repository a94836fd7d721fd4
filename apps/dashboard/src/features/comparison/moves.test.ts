import { describe, expect, it } from 'vitest';
import { type Move, moveFilter, readMove, whyOf } from './moves';

const moves: Move[] = [
  { from: 'GOOD_STANDING', to: 'GOOD_STANDING', count: 7 },
  { from: 'GOOD_STANDING', to: 'EXPIRED', count: 2 },
];
const days = { from: '2025-01-01', to: '2026-01-01', program: undefined };

describe('the move in an address', () => {
  it.each([
    ['GOOD_STANDING:EXPIRED', moves[1]],
    ['GOOD_STANDING:GOOD_STANDING', undefined],
    ['EXPIRED:GOOD_STANDING', undefined],
    ['nonsense', undefined],
    [undefined, undefined],
  ])('%s', (text, move) => {
    expect(readMove(text, moves)).toEqual(move);
  });
});

it('asks for exactly the employers that a move counts', () => {
  const asked = { changedSince: '2025-01-01', changedFrom: ['GOOD_STANDING'], standings: ['EXPIRED'] };
  expect(moveFilter({ ...days, move: moves[1] })).toEqual({ ...asked, programs: undefined });
  const everybody = { changedSince: '2025-01-01', changedFrom: undefined, standings: undefined };
  expect(moveFilter({ ...days, program: 'COR', move: undefined })).toEqual({
    ...everybody,
    programs: ['COR'],
  });
});

describe('why', () => {
  const line = (met: boolean, message: string) => ({ met, message });
  it('is what was not met', () => {
    const reasons = [line(true, 'In force.'), line(false, 'No letter.'), line(false, 'No audit.')];
    expect(whyOf({ standing: 'NOT_IN_GOOD_STANDING', reasons })).toEqual(['No letter.', 'No audit.']);
  });
  it('is the last line where everything was met', () => {
    const reasons = [line(true, 'In force.'), line(true, 'A letter.')];
    expect(whyOf({ standing: 'GOOD_STANDING', reasons })).toEqual(['A letter.']);
  });
});
