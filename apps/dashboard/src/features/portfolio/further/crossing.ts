import type { ReportNumbersFragment } from '../../../gql/graphql';

type Key = ReportNumbersFragment['groups'][number]['key'][number];

/** One line of a crossing: what it is called, and its number under each column. */
export interface CrossingRow {
  key: Pick<Key, 'dimension' | 'value' | 'label'>;
  /** By the column's value; absent where nothing is counted. */
  cells: ReadonlyMap<string | null, number>;
  total: number;
}

export interface Crossing {
  rows: CrossingRow[];
  columns: Pick<Key, 'dimension' | 'value' | 'label'>[];
  lowest: number;
  largest: number;
}

/** A report by two dimensions as rows and columns, in the order in which the server gives their values. */
export function crossingOf({ groups }: ReportNumbersFragment): Crossing {
  const rows = new Map<string | null, CrossingRow & { cells: Map<string | null, number> }>();
  const columns = new Map<string | null, Key>();
  for (const { key, values } of groups) {
    const [row, column] = key;
    if (!row || !column) continue;
    const number = Number(values[0]?.value ?? 0);
    const value = row.value ?? null;
    const line = rows.get(value) ?? { key: row, cells: new Map<string | null, number>(), total: 0 };
    rows.set(value, line);
    line.cells.set(column.value ?? null, number);
    line.total += number;
    columns.set(column.value ?? null, column);
  }
  const lines = [...rows.values()];
  const numbers = lines.flatMap(({ cells }) => [...cells.values()]);
  return {
    rows: lines,
    columns: inOrder([...columns.values()], groups),
    lowest: Math.min(...numbers),
    largest: Math.max(1, ...numbers),
  };
}

/** Each row has its columns in the server's order, but none may have all: a column stands before what follows it anywhere. */
function inOrder(columns: Key[], groups: ReportNumbersFragment['groups']): Key[] {
  const follows = new Map<string | null, Set<string | null>>();
  for (const [index, { key }] of groups.entries()) {
    const before = groups[index - 1]?.key;
    if (before?.[0]?.value !== key[0]?.value) continue;
    const [earlier, later] = [before?.[1]?.value ?? null, key[1]?.value ?? null];
    follows.set(earlier, (follows.get(earlier) ?? new Set()).add(later));
  }
  const placed: Key[] = [];
  const seen = new Set<string | null>();
  const place = (column: Key): void => {
    const value = column.value ?? null;
    if (seen.has(value)) return;
    seen.add(value);
    for (const other of columns) if (follows.get(value)?.has(other.value ?? null)) place(other);
    placed.unshift(column);
  };
  for (const column of columns) place(column);
  return placed;
}

/** The same with exactly these columns or rows, in this order: a month without anything is a month all the same. */
export function withRows(crossing: Crossing, values: readonly string[]): Crossing {
  const dimension = crossing.rows[0]?.key.dimension;
  if (dimension === undefined) return crossing;
  const rows = values.map(
    (value): CrossingRow =>
      crossing.rows.find(({ key }) => key.value === value) ?? {
        key: { dimension, value, label: null },
        cells: new Map(),
        total: 0,
      },
  );
  return { ...crossing, rows };
}
