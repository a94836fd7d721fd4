import { Readable } from 'node:stream';
import { IntakeFindings } from '../intake-findings.js';
import { IntakeFileError } from '../intake-report.js';
import { readCsv } from './csv-source.js';
import type { SourceRow } from './intake-source.js';
import { readSheets, sheetRows } from './workbook-source.js';

/** A ZIP archive, which an XLSX workbook is. */
const ARCHIVE = Buffer.from([0x50, 0x4b, 0x03, 0x04]);

/**
 * The rows of one table, the header first: a CSV file, or the first sheet of an XLSX workbook. The content says which.
 * @throws IntakeFileError when it is neither, or a row of it cannot be taken apart
 */
export async function readTable(bytes: Buffer, label: string): Promise<SourceRow[]> {
  if (bytes.length === 0) throw new IntakeFileError(label, null, 'is empty', 'a table with a header row');
  if (bytes.subarray(0, ARCHIVE.length).equals(ARCHIVE)) {
    const [sheet] = await readSheets(bytes, label);
    return gather(
      label,
      sheetRows(sheet?.data ?? [], bytes.length, () => undefined),
    );
  }
  return gather(
    label,
    readCsv(label, Readable.from([bytes]), new IntakeFindings(), () => undefined),
  );
}

async function gather(label: string, rows: AsyncIterable<SourceRow>): Promise<SourceRow[]> {
  const gathered: SourceRow[] = [];
  for await (const row of rows) {
    if (row.flaw) throw new IntakeFileError(label, row.line, row.flaw.problem, row.flaw.expected);
    gathered.push(row);
  }
  return gathered;
}
