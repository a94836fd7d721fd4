import { describe, expect, it } from 'vitest';
import type { ReportNumbersFragment } from '../../../gql/graphql';
import { crossingOf, withRows } from './crossing';

const group = (row: string | null, column: string, count: number) => ({
  key: [
    { dimension: 'CITY' as const, value: row, label: null },
    { dimension: 'STANDING' as const, value: column, label: null },
  ],
  values: [{ measure: 'COUNT' as const, value: String(count), part: null, whole: null }],
});
const report = (...groups: ReportNumbersFragment['groups']): ReportNumbersFragment => ({
  asOf: '2026-10-31',
  overlapping: false,
  columns: [{ measure: 'COUNT', unit: 'COUNT' }],
  groups,
  total: [],
});

describe('a report by two dimensions', () => {
  const crossing = crossingOf(
    report(
      group('Brandon', 'GOOD_STANDING', 3),
      group('Brandon', 'IN_PROGRESS', 2),
      group('Morden', 'REVOKED', 1),
      group('Morden', 'GOOD_STANDING', 4),
      group('Morden', 'EXPIRED', 5),
      group(null, 'EXPIRED', 1),
      group(null, 'IN_PROGRESS', 1),
    ),
  );

  it('has a row for each first value, with its numbers and their sum', () => {
    expect(crossing.rows.map(({ key, total }) => [key.value, total])).toEqual([
      ['Brandon', 5],
      ['Morden', 10],
      [null, 2],
    ]);
    expect(crossing.rows[1]?.cells.get('EXPIRED')).toBe(5);
    expect(crossing.rows[0]?.cells.has('EXPIRED')).toBe(false);
    expect([crossing.lowest, crossing.largest]).toEqual([1, 5]);
  });

  it('keeps the columns in the order of the server, also where no row has them all', () => {
    expect(crossing.columns.map(({ value }) => value)).toEqual([
      'REVOKED',
      'GOOD_STANDING',
      'EXPIRED',
      'IN_PROGRESS',
    ]);
  });

  it('shows the rows that are asked for, empty ones too', () => {
    const { rows } = withRows(crossing, ['Winkler', 'Brandon']);
    expect(rows.map(({ key, total }) => [key.value, total])).toEqual([
      ['Winkler', 0],
      ['Brandon', 5],
    ]);
  });
});
