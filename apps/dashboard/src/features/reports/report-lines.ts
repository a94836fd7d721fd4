import type { ReportNumbersFragment } from '../../gql/graphql';
import { everything, writeWhere } from './report-question';
import type { ReportValue, ReportWords } from './report-words';

/** A line of the table: a group, or everything. */
export interface ReportLine {
  id: string;
  /** What the group is called, dimension by dimension; null for the line over everything. */
  names: string[] | null;
  values: readonly ReportValue[];
  /** What opens its list. */
  open: string[];
}

export interface LineOrder {
  by: string;
  direction: 'ASC' | 'DESC';
}

/** The lines as they are shown: in the asked order, everything last. */
export function reportLines(
  { groups, total }: ReportNumbersFragment,
  words: ReportWords,
  order: LineOrder | undefined,
): ReportLine[] {
  const lines = groups.map(({ key, values }): ReportLine => {
    const open = key.map(({ dimension, value }) => writeWhere(dimension, value));
    return { id: open.join(' '), names: key.map(words.key), values, open };
  });
  if (order) lines.sort(byMeasure(order));
  return [...lines, { id: everything, names: null, values: total, open: [everything] }];
}

/** By a measure; what has no number comes last either way, and equals keep their place. */
function byMeasure({ by, direction }: LineOrder) {
  const numberOf = ({ values }: ReportLine): number | null => {
    const value = values.find(({ measure }) => measure === by)?.value;
    return value == null ? null : Number(value);
  };
  return (a: ReportLine, b: ReportLine): number => {
    const [first, second] = [numberOf(a), numberOf(b)];
    if (first === null || second === null) return first === second ? 0 : first === null ? 1 : -1;
    return direction === 'ASC' ? first - second : second - first;
  };
}
