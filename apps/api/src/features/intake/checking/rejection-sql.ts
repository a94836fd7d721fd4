import type { IntakeFileName } from '../intake-files.js';
import type { IntakeFindings } from '../intake-findings.js';
import type { Connection, StagedFiles } from '../staging/staging-tables.js';

/** Writes rejections found in SQL. The select gives line, column, value, problem, expected, cause file, cause line. */
export function rejecting(file: IntakeFileName, update: string, select: string): string {
  return `WITH found AS (${update})
    INSERT INTO staged_rejections (file, line, "column", value, problem, expected, cause_file, cause_line)
    SELECT '${file}', ${select}`;
}

interface FoundRejection {
  file: IntakeFileName;
  line: number;
  column: string;
  value: string | null;
  problem: string;
  expected: string;
  cause_file: IntakeFileName | null;
  cause_line: number | null;
}

interface FoundNote {
  file: IntakeFileName;
  line: number;
  column: string;
  value: string | null;
  note: string;
}

/** Brings what the set-based checks found to what was found while reading. */
export async function collectFindings(
  connection: Connection,
  staged: StagedFiles,
  findings: IntakeFindings,
): Promise<void> {
  const label = (file: IntakeFileName): string => staged.get(file)?.label ?? file;
  const rejections = await connection.query<FoundRejection>('SELECT * FROM staged_rejections');
  for (const row of rejections.rows) {
    const cause =
      row.cause_line === null ? null : { file: label(row.cause_file ?? row.file), line: row.cause_line };
    const { line, column, problem, expected } = row;
    findings.reject({
      file: label(row.file),
      line,
      column,
      value: row.value ?? '',
      problem,
      expected,
      cause,
    });
  }
  const notes = await connection.query<FoundNote>('SELECT * FROM staged_notes');
  for (const row of notes.rows) findings.note({ ...row, file: label(row.file) });
}
