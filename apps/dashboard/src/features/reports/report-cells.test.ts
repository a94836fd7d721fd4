import { expect, it } from 'vitest';
import { toCsv } from '../../ui/csv';
import { reportCells } from './report-cells';
import { type ReportLine, reportLines } from './report-lines';

const value = (text: string | null) => ({ measure: 'COUNT' as const, value: text });
const cents = (text: string | null) => ({ measure: 'REBATE_CENTS' as const, value: text });
const words = { key: ({ value: name }: { value?: string | null }) => name ?? 'None', number: () => '' };
const group = (name: string, count: string, amount: string | null) => ({
  key: [{ dimension: 'CITY' as const, value: name }],
  values: [value(count), cents(amount)],
});

const lines = (order?: { by: string; direction: 'ASC' | 'DESC' }): ReportLine[] =>
  reportLines(
    {
      asOf: '2026-10-31',
      overlapping: false,
      columns: [],
      groups: [group('=SUM(A1)', '2', '1050'), group('Brandon', '10', null), group('Arborg', '9', '300000')],
      total: [value('21'), cents('301050')],
    },
    words,
    order,
  );

it('takes away what is on screen, money in dollars, and no formula', () => {
  const cells = reportCells(['City', 'Count', 'Rebates'], 1, ['COUNT', 'CENTS'], lines(), 'Total');
  expect(cells).toEqual([
    ['City', 'Count', 'Rebates'],
    ['=SUM(A1)', 2, 10.5],
    ['Brandon', 10, null],
    ['Arborg', 9, 3000],
    ['Total', 21, 3010.5],
  ]);
  expect(toCsv(cells)).toContain("'=SUM(A1),2,10.5\r\nBrandon,10,\r\n");
});

it('orders by number, nothing last, everything at the end', () => {
  const names = (direction: 'ASC' | 'DESC') =>
    lines({ by: 'REBATE_CENTS', direction }).map((line) => line.names?.[0]);
  expect(names('DESC')).toEqual(['Arborg', '=SUM(A1)', 'Brandon', undefined]);
  expect(names('ASC')).toEqual(['=SUM(A1)', 'Arborg', 'Brandon', undefined]);
});
