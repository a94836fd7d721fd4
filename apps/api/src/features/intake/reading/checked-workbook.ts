import { setImmediate } from 'node:timers/promises';
import { IntakeFileError } from '../intake-report.js';
import { type ArchivePart, archiveParts, storedArchive } from './archive-parts.js';

/** A sheet of a million rows takes some hundred megabytes unpacked. */
const LARGEST_MB = 300;
const MEGABYTE = 1024 * 1024;
/** As many as a spreadsheet has. */
const MOST_ROWS = 1_048_576;
/** No file of the format, and no instrument, comes near. */
const MOST_COLUMNS = 500;
/** Every row is kept as wide as the widest: the places of all sheets together, empty ones included. */
const MOST_PLACES = 20_000_000;
const LOOKED_AT_ONCE = 4 * MEGABYTE;

/** A part with this is a sheet, whatever it is called. */
const SHEET = 'sheetData';
/** Rows, cells, and what says where they stand. A text in a sheet may look like one; then it is counted too. */
const PLACES = /<(?:[\w.-]+:)?(row|c)(?=[\s/>])|(?<![\w:.-])r\s*=\s*(?:"([^"]*)"|'([^']*)')/g;
const PLACE = /^([A-Z]{0,3})([1-9]\d{0,6})$/;

/**
 * The workbook with nothing in it but what is read of it, once it is known to be of a size that can be held: the
 * reader unpacks whatever it meets, and makes room for every place up to the farthest cell.
 * @throws IntakeFileError when it is larger than that; ArchiveError when it is no archive
 */
export async function checkedWorkbook(bytes: Buffer, label: string): Promise<Buffer> {
  const parts = archiveParts(bytes);
  if (parts.reduce((sum, part) => sum + part.bytes, 0) > LARGEST_MB * MEGABYTE) {
    throw new IntakeFileError(
      label,
      null,
      `is larger than ${LARGEST_MB} MB when unpacked`,
      'a smaller workbook, or CSV files',
    );
  }
  const read: { name: string; content: Buffer }[] = [];
  let places = 0;
  for (const part of parts.filter(isRead)) {
    const content = await part.read();
    read.push({ name: part.name, content });
    if (content.includes(SHEET)) places += await countPlaces(content, label);
    if (places > MOST_PLACES) throw tooFar(label);
  }
  return storedArchive(read);
}

function isRead({ name }: ArchivePart): boolean {
  return name.endsWith('.xml') || name.endsWith('.rels');
}

function tooFar(label: string): IntakeFileError {
  return new IntakeFileError(
    label,
    null,
    'has a cell far outside of any table',
    `a workbook of at most ${MOST_ROWS} rows and ${MOST_COLUMNS} columns`,
  );
}

/** How many places the sheet's table has, its farthest row by its farthest column. */
async function countPlaces(sheet: Buffer, label: string): Promise<number> {
  let [row, column, rows, columns] = [0, 0, 0, 0];
  for (let start = 0; start < sheet.length; ) {
    // Cut where an element begins: no address spans two pieces.
    const cut = sheet.indexOf('<', start + LOOKED_AT_ONCE);
    const end = cut === -1 ? sheet.length : cut;
    for (const [, element, double, single] of sheet.toString('latin1', start, end).matchAll(PLACES)) {
      if (element === 'row') [row, column] = [row + 1, 0];
      else if (element === 'c') column += 1;
      else {
        const [, letters = '', digits] = PLACE.exec(double ?? single ?? '') ?? [];
        if (digits === undefined) throw tooFar(label);
        row = Math.max(row, Number(digits));
        if (letters !== '') column = Math.max(column, columnNumber(letters));
      }
      [rows, columns] = [Math.max(rows, row), Math.max(columns, column)];
      if (rows > MOST_ROWS || columns > MOST_COLUMNS) throw tooFar(label);
    }
    start = end;
    await setImmediate();
  }
  return rows * columns;
}

/** A is 1, Z is 26, AA is 27. */
function columnNumber(letters: string): number {
  return [...letters].reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0);
}
