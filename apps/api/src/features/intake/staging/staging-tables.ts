import type pg from 'pg';
import type { CellKind, IntakeColumn, IntakeFile, IntakeFileName } from '../intake-files.js';
import { INTAKE_FILES } from '../intake-files.js';

/** The transaction's connection. Everything staged is gone when it ends. */
export type Connection = pg.ClientBase;

const SQL_TYPES: Record<CellKind['is'], string> = {
  identifier: 'text',
  text: 'text',
  note: 'text',
  account: 'text',
  email: 'text',
  choice: 'text',
  date: 'date',
  yesNo: 'boolean',
  wholeNumber: 'integer',
  money: 'bigint',
  points: 'numeric',
};

/** A file as it was staged. */
export interface StagedFile {
  readonly file: IntakeFile;
  readonly label: string;
  /** The columns that the file brought; the records keep what they have in the others. */
  readonly columns: readonly IntakeColumn[];
}

export type StagedFiles = ReadonlyMap<IntakeFileName, StagedFile>;

export const quoted = (name: string): string => `"${name}"`;

export function stagingTable(name: IntakeFileName): string {
  return `staged_${name}`;
}

/**
 * One table per file, filled or not, so that every check can look anywhere.
 * `rejected`: not taken in. `repeated`: says the same as an earlier row. `outcome`: new, changed or same.
 */
export async function createStagingTables(connection: Connection): Promise<void> {
  const tables = INTAKE_FILES.map((file) => {
    const columns = file.columns.map((column) => `${quoted(column.name)} ${SQL_TYPES[column.kind.is]}`);
    return `CREATE TEMP TABLE ${stagingTable(file.name)} (
      line integer NOT NULL, rejected boolean NOT NULL, ${columns.join(', ')},
      repeated boolean NOT NULL DEFAULT false, outcome text NOT NULL DEFAULT 'same') ON COMMIT DROP`;
  });
  await connection.query(`${tables.join(';\n')};
    CREATE TEMP TABLE staged_rejections (file text, line integer, "column" text, value text, problem text,
      expected text, cause_file text, cause_line integer) ON COMMIT DROP;
    CREATE TEMP TABLE staged_notes (file text, line integer, "column" text, value text, note text) ON COMMIT DROP`);
}

/** Gives the planner the sizes and the checks their way in. */
export async function indexStagingTables(connection: Connection): Promise<void> {
  const statements = INTAKE_FILES.map(
    ({ name, key }) =>
      `CREATE INDEX ON ${stagingTable(name)} (${key.map(quoted).join(', ')}); ANALYZE ${stagingTable(name)}`,
  );
  await connection.query(statements.join(';\n'));
}
