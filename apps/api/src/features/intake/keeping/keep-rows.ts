import type { IntakeFileName } from '../intake-files.js';
import type { IntakeFindings } from '../intake-findings.js';
import {
  type Connection,
  quoted,
  type StagedFile,
  type StagedFiles,
  stagingTable,
} from '../staging/staging-tables.js';
import { storable } from './storable.js';

const BATCH = 2000;

interface RowProblems {
  file: IntakeFileName;
  line: number;
  problems: { column: string; value: string; problem: string; expected: string }[];
  /** The row is not wrong itself: it falls with another, of this file and line. */
  causeFile: IntakeFileName | null;
  causeLine: number | null;
}

/**
 * Keeps what was found of every row but those that say what is recorded: the new with their values, the changed with
 * the old and the new ones, the rejected with what is wrong.
 */
export async function keepRows(
  connection: Connection,
  importId: string,
  staged: StagedFiles,
  findings: IntakeFindings,
): Promise<void> {
  await connection.query('DELETE FROM import_rows WHERE import_id = $1', [importId]);
  await stageProblems(connection, problemsByRow(staged, findings));
  for (const file of staged.values()) {
    for (const statement of [newRows(file), changedRows(file), rejectedRows(file)])
      await connection.query(statement, [importId]);
  }
}

function problemsByRow(staged: StagedFiles, findings: IntakeFindings): RowProblems[] {
  const names = new Map([...staged].map(([name, { label }]) => [label, name]));
  const rows = new Map<string, RowProblems>();
  for (const { file: label, line, column, value, problem, expected, cause } of findings.rejections) {
    const file = names.get(label);
    if (file === undefined) continue;
    const key = `${file} ${line}`;
    const row = rows.get(key) ?? { file, line, problems: [], causeFile: null, causeLine: null };
    const [first] = row.problems;
    row.problems.push({ column, value: storable(value), problem: storable(problem), expected });
    const causeFile = cause === null ? undefined : names.get(cause.file);
    // A row that is also wrong by itself is not only a consequence.
    if (first === undefined && cause !== null && causeFile !== undefined)
      Object.assign(row, { causeFile, causeLine: cause.line });
    if (cause === null) Object.assign(row, { causeFile: null, causeLine: null });
    rows.set(key, row);
  }
  return [...rows.values()];
}

async function stageProblems(connection: Connection, rows: readonly RowProblems[]): Promise<void> {
  await connection.query(`CREATE TEMP TABLE row_problems
    (file text, line integer, problems jsonb, "causeFile" text, "causeLine" integer) ON COMMIT DROP`);
  for (let start = 0; start < rows.length; start += BATCH) {
    await connection.query(
      'INSERT INTO row_problems SELECT * FROM jsonb_populate_recordset(NULL::row_problems, $1::jsonb)',
      [JSON.stringify(rows.slice(start, start + BATCH))],
    );
  }
  await connection.query('CREATE INDEX ON row_problems (file, line); ANALYZE row_problems');
}

const INTO = `INSERT INTO import_rows
  (import_id, file, line, outcome, label, before, after, problems, cause_file, cause_line)`;

function labelOf({ file }: StagedFile): string {
  return `concat_ws(' · ', ${file.key.map((column) => `s.${quoted(column)}`).join(', ')})`;
}

function valuesOf({ columns }: StagedFile): string {
  return `jsonb_build_object(${columns.map(({ name }) => `'${name}', s.${quoted(name)}`).join(', ')})`;
}

function newRows(file: StagedFile): string {
  return `${INTO} SELECT $1::uuid, '${file.file.name}', s.line, 'NEW', ${labelOf(file)}, NULL, ${valuesOf(file)}, '[]', NULL, NULL
    FROM ${stagingTable(file.file.name)} s WHERE NOT s.rejected AND s.outcome = 'new'`;
}

function changedRows(file: StagedFile): string {
  const { name } = file.file;
  return `${INTO} SELECT $1::uuid, '${name}', s.line, 'CHANGED', ${labelOf(file)}, c.before, c.after, '[]', NULL, NULL
    FROM ${stagingTable(name)} s JOIN staged_changes c ON c.file = '${name}' AND c.line = s.line
    WHERE NOT s.rejected AND s.outcome = 'changed'`;
}

function rejectedRows(file: StagedFile): string {
  const { name } = file.file;
  return `${INTO} SELECT $1::uuid, '${name}', s.line, 'REJECTED', ${labelOf(file)}, NULL, ${valuesOf(file)},
      coalesce(p.problems, '[]'), p."causeFile", p."causeLine"
    FROM ${stagingTable(name)} s LEFT JOIN row_problems p ON p.file = '${name}' AND p.line = s.line WHERE s.rejected`;
}
