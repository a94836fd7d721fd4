import type { ImportReport, Rejection } from '../intake-report.js';
import { csvLine } from './csv-text.js';

const SHOWN_REJECTIONS = 50;
const SHOWN_NOTES = 20;

const OUTCOMES = ['new', 'changed', 'same', 'rejected'] as const;

/** The report for a person: what was taken in per file, then what was not and why. */
export function importText(report: ImportReport): string {
  const lines = [...countLines(report), '', ...rejectionLines(report.rejected), ...noteLines(report)];
  lines.push(lastLine(report));
  return `${lines.join('\n')}\n`;
}

function lastLine(report: ImportReport): string {
  const counts = Object.values(report.files);
  const rejected = counts.reduce((sum, file) => sum + file.rejected, 0);
  const written = counts.reduce((sum, file) => sum + file.new + file.changed, 0);
  const left =
    rejected === 0
      ? 'No row was rejected.'
      : `${rejected} ${rejected === 1 ? 'row was' : 'rows were'} rejected; put right, they can be imported again.`;
  if (!report.applied) return `${left} This was a dry run: nothing was written.`;
  if (written === 0)
    return `${left} Everything ${rejected === 0 ? '' : 'else '}was recorded already: nothing was written.`;
  return `${left} ${written} rows were written; ${report.employersTouched} employers were evaluated anew.`;
}

function countLines(report: ImportReport): string[] {
  const width = Math.max(...Object.keys(report.files).map((name) => name.length), 'file'.length);
  const row = (name: string, cells: readonly (string | number)[]): string =>
    `${name.padEnd(width)}${cells.map((cell) => String(cell).padStart(10)).join('')}`;
  return [
    row('file', OUTCOMES),
    ...Object.entries(report.files).map(([name, counts]) =>
      row(
        name,
        OUTCOMES.map((outcome) => counts[outcome]),
      ),
    ),
  ];
}

function rejectionLines(rejections: readonly Rejection[]): string[] {
  // Rows that only fall with another need no work of their own: they are counted, not listed.
  const wrong = new Set(rejections.filter(({ cause }) => cause === null).map(rowOf));
  const causes = rejections.filter((rejection) => wrong.has(rowOf(rejection)));
  const following = new Set(rejections.map(rowOf).filter((row) => !wrong.has(row))).size;
  const lines = causes.slice(0, SHOWN_REJECTIONS).map(rejectionLine);
  if (causes.length > lines.length)
    lines.push(`  … and ${causes.length - lines.length} more (--rejects FILE writes them all).`);
  if (following > 0) {
    lines.push(
      following === 1
        ? '  1 more row only falls with one of these, and comes back with it.'
        : `  ${following} more rows only fall with these, and come back with them.`,
    );
  }
  return lines.length === 0 ? [] : ['Rejected:', ...lines, ''];
}

const rowOf = ({ file, line }: Rejection): string => `${file} ${line}`;

function rejectionLine({ file, line, column, value, problem, expected, cause }: Rejection): string {
  const where = `  ${file} line ${line}${column === '' ? '' : `, ${column}`}`;
  const because = cause === null ? '' : ` (see ${cause.file} line ${cause.line})`;
  return `${where}: ${value === '' ? '' : `"${value}" `}${problem}${because}; expected ${expected}`;
}

function noteLines(report: ImportReport): string[] {
  const lines = [
    ...report.unknownFiles.map((file) => `  ${file}: not part of the format, ignored`),
    ...report.unknownColumns.map(
      ({ file, columns }) => `  ${file}: unknown columns ignored: ${columns.join(', ')}`,
    ),
    ...report.notes.slice(0, SHOWN_NOTES).map(({ file, line, column, value, note }) => {
      const where = `${file}${line === null ? '' : ` line ${line}`}${column === null ? '' : `, ${column}`}`;
      return `  ${where}: ${value === null ? '' : `"${value}" `}${note}`;
    }),
  ];
  if (report.notes.length > SHOWN_NOTES)
    lines.push(`  … and ${report.notes.length - SHOWN_NOTES} more (--json lists them).`);
  return lines.length === 0 ? [] : ['Notes:', ...lines, ''];
}

/** Every rejection as CSV that a spreadsheet can open without harm. */
export function* rejectionsCsv(rejections: readonly Rejection[]): Generator<string> {
  yield csvLine(['file', 'line', 'column', 'value', 'problem', 'expected', 'cause_file', 'cause_line']);
  for (const { file, line, column, value, problem, expected, cause } of rejections) {
    yield csvLine([file, line, column, value, problem, expected, cause?.file, cause?.line]);
  }
}
