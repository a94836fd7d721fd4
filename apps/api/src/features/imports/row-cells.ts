import { INTAKE_FILES } from '../intake/index.js';
import type { ImportCell, ImportOutcome, ImportRowType } from './import.type.js';

type Values = Readonly<Record<string, unknown>>;

export interface StoredRow {
  file: string;
  line: number;
  outcome: ImportOutcome;
  label: string;
  before: Values | null;
  after: Values;
  problems: readonly { column: string; value: string; problem: string; expected: string }[];
  causeFile: string | null;
  causeLine: number | null;
  /** What a person put right of it; null when nothing. */
  corrected: Readonly<Record<string, string>> | null;
}

/** A stored value as a cell would say it, so that what is shown can be typed again. */
function asCell(kind: string, value: unknown): string | null {
  if (value === null || value === undefined) return null;
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (kind === 'money') return (Number(value) / 100).toFixed(2);
  return String(value);
}

/** A row with its cells in the format's order. */
export function toImportRow({ problems, before, after, corrected, ...row }: StoredRow): ImportRowType {
  const file = INTAKE_FILES.find(({ name }) => name === row.file);
  const cells = (file?.columns ?? [])
    .filter(({ name }) => name in after)
    .map(({ name, kind }): ImportCell => {
      const found = problems.filter(({ column }) => column === name);
      const [first] = found;
      return {
        column: name,
        before: asCell(kind.is, before?.[name]),
        // A cell that could not be read is shown as it was written, or as it was typed instead.
        after: asCell(kind.is, after[name]) ?? corrected?.[name] ?? (first?.value || null),
        problem: first === undefined ? null : found.map(({ problem }) => problem).join('; '),
        expected: first?.expected ?? null,
      };
    });
  // What is wrong with the row as a whole, or with a column that the file does not bring.
  const rest = problems
    .filter(({ column }) => !cells.some((cell) => cell.column === column))
    .map(({ column, value, problem, expected }) => ({
      column,
      before: null,
      after: value || null,
      problem,
      expected,
    }));
  return { ...row, cells: [...cells, ...rest] };
}
