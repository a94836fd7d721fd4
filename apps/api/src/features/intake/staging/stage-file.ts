import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { from as copyFrom } from 'pg-copy-streams';
import type { IntakeColumn, IntakeFile } from '../intake-files.js';
import type { IntakeFindings } from '../intake-findings.js';
import { IntakeFileError } from '../intake-report.js';
import { readCell } from '../normalising/read-cell.js';
import { checkRow, type RowValues } from '../normalising/row-checks.js';
import type { IntakeSource, SourceRow } from '../reading/intake-source.js';
import { type Header, matchHeader } from '../reading/match-header.js';
import { type Connection, quoted, type StagedFile, stagingTable } from './staging-tables.js';

const CHUNK = 64 * 1024;

/**
 * Streams one file into its staging table, each row read and checked by itself. A wrong row is staged as rejected,
 * so that the rows which name it can say why they fall with it.
 * @throws IntakeFileError when the file as a whole cannot be read
 */
export async function stageFile(
  connection: Connection,
  file: IntakeFile,
  source: IntakeSource,
  findings: IntakeFindings,
  onBytes: (count: number) => void,
): Promise<StagedFile> {
  const rows = source.rows(findings, onBytes)[Symbol.asyncIterator]();
  const first = await rows.next();
  const headerRow = first.done ? undefined : first.value;
  if (headerRow?.flaw)
    throw new IntakeFileError(source.label, headerRow.line, headerRow.flaw.problem, headerRow.flaw.expected);
  const header = matchHeader(file, source.label, headerRow, findings);
  const names = ['line', 'rejected', ...file.columns.map((column) => quoted(column.name))];
  const copy = connection.query(copyFrom(`COPY ${stagingTable(file.name)} (${names.join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(copyLines(file, source.label, header, rows, findings)), copy);
  return { file, label: source.label, columns: broughtColumns(file, header) };
}

/** A decision and its date are one fact: a file that brings one column brings both. */
function broughtColumns(file: IntakeFile, header: Header): IntakeColumn[] {
  const names = new Set(header.columns.map(({ column }) => column.name));
  if (names.has('decision') || names.has('decided_on')) names.add('decision').add('decided_on');
  return file.columns.filter((column) => names.has(column.name));
}

async function* copyLines(
  file: IntakeFile,
  label: string,
  header: Header,
  rows: AsyncIterator<SourceRow>,
  findings: IntakeFindings,
): AsyncGenerator<string> {
  let chunk = '';
  for (let next = await rows.next(); !next.done; next = await rows.next()) {
    const row = next.value;
    if (row.cells.every((cell) => cell === '')) continue;
    const { values, fits } = readRow(file, label, header, row, findings);
    chunk += `${row.line}\t${fits ? 'f' : 't'}`;
    for (const column of file.columns) chunk += `\t${copyValue(values[column.name] ?? null)}`;
    chunk += '\n';
    if (chunk.length >= CHUNK) {
      yield chunk;
      chunk = '';
    }
  }
  if (chunk !== '') yield chunk;
}

function readRow(
  file: IntakeFile,
  label: string,
  header: Header,
  row: SourceRow,
  findings: IntakeFindings,
): { values: RowValues; fits: boolean } {
  const { line, cells, remarks = [], flaw } = row;
  const values: RowValues = {};
  if (flaw) {
    const { at, problem, expected } = flaw;
    const column = header.columns.find((each) => each.at === at)?.column.name ?? '';
    findings.reject({ file: label, line, column, value: String(cells[at] ?? ''), problem, expected });
  }
  const excess = flaw === undefined && cells.slice(header.width).some((cell) => String(cell).trim() !== '');
  if (excess) {
    const problem = `has ${cells.length} cells where the header has ${header.width}`;
    const expected = 'a cell that holds a comma in quotes';
    const value = cells.slice(header.width).join(',');
    findings.reject({ file: label, line, column: '', value, problem, expected });
  }
  const unreadable = excess || flaw !== undefined;
  let fits = !unreadable;
  const wrong = new Set<string>();
  for (const { column, at } of header.columns) {
    if (flaw && at >= flaw.at) continue;
    const cell = cells[at] ?? '';
    const { value, problem, notes } = readCell(column, cell);
    values[column.name] = value;
    if (unreadable) continue;
    const remarked = remarks.filter((remark) => remark.at === at).map(({ note }) => note);
    for (const note of [...remarked, ...notes])
      findings.note({ file: label, line, column: column.name, value: String(cell), note });
    if (problem === null) continue;
    fits = false;
    wrong.add(column.name);
    findings.reject({ file: label, line, column: column.name, value: String(cell), ...problem });
  }
  if (unreadable) return { values, fits };
  const { problems, notes } = checkRow(file.name, values);
  for (const found of problems) {
    // A cell that is wrong by itself has been named already.
    if (wrong.has(found.column)) continue;
    fits = false;
    findings.reject({ file: label, line, value: values[found.column] ?? '', ...found });
  }
  for (const { column, note } of notes) {
    findings.note({ file: label, line, column, value: values[column] ?? null, note });
  }
  return { values, fits };
}

/** Escapes of PostgreSQL's COPY text format. */
function copyValue(value: string | null): string {
  if (value === null) return '\\N';
  return /[\\\n\r\t]/.test(value)
    ? value.replaceAll('\\', '\\\\').replaceAll('\n', '\\n').replaceAll('\r', '\\r').replaceAll('\t', '\\t')
    : value;
}
