import { buffer } from 'node:stream/consumers';
import type pg from 'pg';
import {
  type IntakeFileName,
  type IntakeSource,
  type IntakeSources,
  preparedSource,
  type RowCorrection,
  type UploadedTable,
  uploadedTables,
} from '../intake/index.js';
import type { FileStore } from '../scoring/index.js';

interface FileRow {
  label: string;
  storedName: string;
  fileName: string;
  sheet: string | null;
  intakeFile: IntakeFileName | null;
  columns: string[];
}

interface CorrectionRow extends RowCorrection {
  file: IntakeFileName;
  line: number;
}

/** The tables of an import as they are to be read: matched columns, corrected rows. */
export async function openImport(pool: pg.Pool, store: FileStore, importId: string): Promise<IntakeSources> {
  const { rows: files } = await pool.query<FileRow>(
    `SELECT label, stored_name AS "storedName", sheet, intake_file AS "intakeFile", columns,
       CASE WHEN sheet IS NULL THEN label ELSE left(label, -length(': ' || sheet)) END AS "fileName"
     FROM import_files WHERE import_id = $1 ORDER BY position`,
    [importId],
  );
  const { rows: corrections } = await pool.query<CorrectionRow>(
    'SELECT file, line, cells, left_out AS "leftOut" FROM import_corrections WHERE import_id = $1',
    [importId],
  );
  const opened = new Map<string, UploadedTable[]>();
  const sources: IntakeSource[] = [];
  for (const file of files) {
    const { intakeFile } = file;
    if (intakeFile === null) continue;
    const tables =
      opened.get(file.storedName) ??
      (await uploadedTables(await buffer(store.read(file.storedName)), file.fileName));
    opened.set(file.storedName, tables);
    const table = tables.find(({ sheet }) => sheet === file.sheet);
    if (table === undefined) throw new Error(`${file.label} is not in its file any more`);
    const mine = corrections.filter((correction) => correction.file === intakeFile);
    sources.push(
      preparedSource(table.source, intakeFile, file.columns, new Map(mine.map((each) => [each.line, each]))),
    );
  }
  return { sources, unknownFiles: [] };
}
