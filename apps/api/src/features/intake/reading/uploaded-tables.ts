import { Readable } from 'node:stream';
import { IntakeFileError } from '../intake-report.js';
import { readCsv } from './csv-source.js';
import type { IntakeSource } from './intake-source.js';
import { readSheets, sheetRows } from './workbook-source.js';

const ARCHIVE = Buffer.from('PK\x03\x04', 'latin1');
/** Older Office files: a container of its own kind. */
const OLD_WORKBOOK = Buffer.from([0xd0, 0xcf, 0x11, 0xe0]);
const WIDE_MARKS = [Buffer.from([0xff, 0xfe]), Buffer.from([0xfe, 0xff])];
const LOOKED_AT = 4096;
const EXPECTED = 'a CSV file or an XLSX workbook';

export interface UploadedTable {
  /** The sheet of a workbook; null for a CSV file. */
  readonly sheet: string | null;
  readonly source: Omit<IntakeSource, 'name'>;
}

/**
 * The tables of a file that a person handed over: one for a CSV file, one per sheet for a workbook. Its content says
 * which it is, not its name.
 * @throws IntakeFileError for anything else
 */
export async function uploadedTables(bytes: Buffer, label: string): Promise<UploadedTable[]> {
  if (bytes.length === 0) throw new IntakeFileError(label, null, 'is empty', EXPECTED);
  if (bytes.subarray(0, 4).equals(OLD_WORKBOOK)) {
    throw new IntakeFileError(
      label,
      null,
      'is a workbook of the old kind (.xls)',
      'it saved anew as XLSX or CSV',
    );
  }
  if (!bytes.subarray(0, 4).equals(ARCHIVE)) {
    if (!looksLikeText(bytes.subarray(0, LOOKED_AT))) {
      throw new IntakeFileError(label, null, 'is neither text nor a workbook', EXPECTED);
    }
    const rows: IntakeSource['rows'] = (findings, onBytes) =>
      readCsv(label, Readable.from([bytes]), findings, onBytes);
    return [{ sheet: null, source: { label, bytes: bytes.length, rows } }];
  }
  const sheets = await readSheets(bytes, label);
  const share = Math.round(bytes.length / Math.max(1, sheets.length));
  return sheets.map(({ sheet, data }) => ({
    sheet,
    source: {
      label: `${label}: ${sheet}`,
      bytes: share,
      rows: (_findings, onBytes) => sheetRows(data, share, onBytes),
    },
  }));
}

function looksLikeText(start: Buffer): boolean {
  if (WIDE_MARKS.some((mark) => start.subarray(0, 2).equals(mark))) return true;
  if (start.toString('latin1', 0, 5) === '%PDF-') return false;
  return !start.some(
    (byte) => byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d && byte !== 0x0c,
  );
}
