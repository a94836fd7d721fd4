import { describe, expect, it } from 'vitest';
import { standingLines, totalOf } from './standing-counts';

const lines = standingLines([
  { program: 'SECOR', standing: 'GOOD_STANDING', count: 40 },
  { program: 'COR', standing: 'GOOD_STANDING', count: 25 },
  { program: 'SECOR', standing: 'EXPIRED', count: 3 },
]);

describe('standingLines', () => {
  it('has a line for each of the nine standings, best first', () => {
    expect(lines).toHaveLength(9);
    expect(lines[0]).toEqual({ standing: 'GOOD_STANDING', SECOR: 40, COR: 25 });
    expect(lines.find((line) => line.standing === 'REVOKED')).toEqual({
      standing: 'REVOKED',
      SECOR: 0,
      COR: 0,
    });
  });

  it('adds up to the employers of a program', () => {
    expect(totalOf(lines, 'SECOR')).toBe(43);
    expect(totalOf(lines, 'COR')).toBe(25);
  });
});
