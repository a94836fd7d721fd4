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
 * @throws IntakeFileError when it is neither
 */
export async function readTable(bytes: Buffer, label: string): Promise<SourceRow[]> {
  if (bytes.length === 0) throw new IntakeFileError(label, null, 'is empty', 'a table with a header row');
  if (bytes.subarray(0, ARCHIVE.length).equals(ARCHIVE)) {
    const [sheet] = await readSheets(bytes, label);
    return gather(sheetRows(sheet?.data ?? [], bytes.length, () => undefined));
  }
  return gather(readCsv(label, Readable.from([bytes]), new IntakeFindings(), () => undefined));
}

async function gather(rows: AsyncIterable<SourceRow>): Promise<SourceRow[]> {
  const gathered: SourceRow[] = [];
  for await (const row of rows) gathered.push(row);
  return gathered;
}
