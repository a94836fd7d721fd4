import { type Problem, problem, type Wording } from '../../acts/problem.js';
import type { SourceRow } from '../intake/index.js';

/** Where something is wrong in a file and what was expected, as a person would say it. */
export type FindingAt = (line: number, column: string | null, wording: Wording) => void;

export interface TableRow {
  readonly line: number;
  /** The cell of a column, trimmed; empty when the row is short. */
  readonly cell: (column: string) => string;
}

const MOST_FINDINGS = 100;

/** What is wrong with a file, each with its line and column. */
export class TableFindings {
  readonly problems: Problem[] = [];

  readonly at: FindingAt = (line, column, { en, fr }) => {
    if (this.problems.length === MOST_FINDINGS) return;
    const path = ['file', `${line}`, ...(column === null ? [] : [column])];
    const [where, ou] =
      column === null
        ? [`Line ${line}`, `Ligne ${line}`]
        : [`Line ${line}, column ${column}`, `Ligne ${line}, colonne ${column}`];
    this.problems.push(problem('INVALID', path, `${where}: ${en}`, `${ou} : ${fr}`));
  };
}

/** The rows under the header that hold anything, or null when the header lacks a column (which is then a finding). */
export function tableRows(
  rows: readonly SourceRow[],
  columns: readonly string[],
  optional: readonly string[],
  findings: TableFindings,
): TableRow[] | null {
  const [header, ...body] = rows;
  const names = header?.cells.map(plainName) ?? [];
  const missing = columns.filter((column) => !names.includes(column));
  const twice = [...columns, ...optional].filter(
    (column) => names.indexOf(column) !== names.lastIndexOf(column),
  );
  for (const column of missing) {
    findings.at(1, column, {
      en: `this column is missing. Expected a first row with ${columns.join(', ')}.`,
      fr: `cette colonne manque. Une première ligne avec ${columns.join(', ')} est attendue.`,
    });
  }
  for (const column of twice) {
    findings.at(1, column, { en: 'this column is there twice.', fr: 'cette colonne figure deux fois.' });
  }
  if (missing.length > 0 || twice.length > 0) return null;
  const places = new Map([...columns, ...optional].map((column) => [column, names.indexOf(column)]));
  return body
    .filter(({ cells }) => cells.some((cell) => String(cell).trim() !== ''))
    .map(({ line, cells }) => ({
      line,
      cell: (column) => String(cells[places.get(column) ?? -1] ?? '').trim(),
    }));
}

/** Case, spaces and hyphens carry no meaning in a column's name. */
function plainName(cell: string | number): string {
  return String(cell)
    .replace(/[\p{Cf}]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/** A whole number from 0; null for anything else. */
export function wholeNumber(text: string): number | null {
  return /^\d{1,9}$/.test(text) ? Number(text) : null;
}
