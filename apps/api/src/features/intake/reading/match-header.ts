import type { IntakeColumn, IntakeFile } from '../intake-files.js';
import type { IntakeFindings } from '../intake-findings.js';
import { IntakeFileError } from '../intake-report.js';
import type { Cell, SourceRow } from './intake-source.js';

export interface Header {
  /** The known columns that are there, in the format's order, each with its place in a row. */
  readonly columns: readonly { readonly column: IntakeColumn; readonly at: number }[];
  /** Cells a full row has. */
  readonly width: number;
}

/** Written by hand or by a spreadsheet: case, spaces and hyphens carry no meaning in a column's name. */
function plainName(cell: Cell): string {
  return String(cell)
    .normalize('NFKC')
    .replace(/[\p{Cf}]/gu, '')
    .trim()
    .toLowerCase()
    .replace(/[\s-]+/g, '_');
}

/**
 * Finds the columns of the format in the first row. Unknown ones are reported and ignored.
 * @throws IntakeFileError on an empty header, a column given twice or a required one that is missing
 */
export function matchHeader(
  file: IntakeFile,
  label: string,
  row: SourceRow | undefined,
  findings: IntakeFindings,
): Header {
  const names = row?.cells.map(plainName) ?? [];
  const expected = `a first row with ${file.columns.map((column) => column.name).join(',')}`;
  if (names.every((name) => name === ''))
    throw new IntakeFileError(label, 1, 'the header row is empty', expected);
  const columns: { column: IntakeColumn; at: number }[] = [];
  for (const column of file.columns) {
    const at = names.indexOf(column.name);
    if (at === -1) {
      if (!column.required) continue;
      throw new IntakeFileError(label, 1, missing(column.name, names), expected);
    }
    if (names.lastIndexOf(column.name) !== at) {
      throw new IntakeFileError(label, 1, `the column ${column.name} is there twice`, expected);
    }
    columns.push({ column, at });
  }
  const unknown = names.filter((name) => name !== '' && !file.columns.some((column) => column.name === name));
  if (unknown.length > 0) findings.unknownColumns.push({ file: label, columns: unknown });
  return { columns, width: names.length };
}

function missing(name: string, names: readonly string[]): string {
  const [only = ''] = names;
  const separator = names.length === 1 ? /[;\t|]/.exec(only)?.[0] : undefined;
  if (separator === undefined) return `the required column ${name} is missing`;
  const called = separator === ';' ? 'semicolons' : separator === '|' ? 'bars' : 'tabs';
  return `the required column ${name} is missing; the cells seem to be separated by ${called} instead of commas`;
}
