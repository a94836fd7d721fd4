import type { ReportUnit } from '../../gql/graphql';
import type { ReportLine } from './report-lines';

/** A cell of an exported table: text, or a number in the unit it has on screen. */
export type ReportCell = string | number | null;

const centsPerDollar = 100;

/** The table as it stands on screen, one list per line: names as texts, numbers as numbers, head first. */
export function reportCells(
  head: readonly string[],
  dimensions: number,
  units: readonly ReportUnit[],
  lines: readonly ReportLine[],
  total: string,
): ReportCell[][] {
  return [
    [...head],
    ...lines.map(({ names, values }) => [
      ...Array.from({ length: dimensions }, (_, index) => names?.[index] ?? (index === 0 ? total : null)),
      ...values.map(({ value }, index) => {
        if (value == null) return null;
        return units[index] === 'CENTS' ? Number(value) / centsPerDollar : Number(value);
      }),
    ]),
  ];
}
