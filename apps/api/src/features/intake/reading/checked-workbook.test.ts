import { deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { IntakeFileError } from '../intake-report.js';
import { ArchiveError, archiveParts, storedArchive } from './archive-parts.js';
import { checkedWorkbook } from './checked-workbook.js';
import { readTable } from './read-table.js';
import { uploadedTables } from './uploaded-tables.js';

const SHEET = 'xl/worksheets/sheet1.xml';

/** A small workbook whose sheet is replaced. */
async function workbookWith(sheet: (xml: string) => string | Buffer): Promise<Buffer> {
  const parts = await Promise.all(
    archiveParts(await smallWorkbook()).map(async (part) => ({
      name: part.name,
      content: await part.read(),
    })),
  );
  return storedArchive(
    parts.map(({ name, content }) => ({
      name,
      content: name === SHEET ? Buffer.from(sheet(content.toString('utf8'))) : content,
    })),
  );
}

const smallWorkbook = (): Promise<Buffer> =>
  writeWorkbook([
    [{ value: 'person_ref' }, { value: 'full_name' }],
    [{ value: 'P1' }, { value: 'Ada Example' }],
  ]).toBuffer();

const rows = (inner: string) => (xml: string) =>
  xml.replace(/<sheetData>.*<\/sheetData>/s, `<sheetData>${inner}</sheetData>`);

test('an ordinary workbook reads the same', async () => {
  const expected = [
    { line: 1, cells: ['person_ref', 'full_name'] },
    { line: 2, cells: ['P1', 'Ada Example'] },
  ];
  expect(await readTable(await smallWorkbook(), 'people.xlsx')).toEqual(expected);
  expect(await readTable(await workbookWith((xml) => xml), 'people.xlsx')).toEqual(expected);
});

describe('a cell far outside of any table is refused before anything makes room for it', () => {
  test.each([
    ['the farthest there can be', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'],
    ['a column too far', '<row r="1"><c r="SG1"><v>1</v></c></row>'],
    ['a row beyond the last', '<row r="1048577"><c r="A1048577"><v>1</v></c></row>'],
    ['a row without an end', '<row r="Infinity"><c><v>1</v></c></row>'],
    ['a row in another writing', '<row r="1e7"><c><v>1</v></c></row>'],
    ['small letters', '<row r="1"><c r="xfd1"><v>1</v></c></row>'],
    ['letters as codes', '<row r="1"><c r="&#88;FD1"><v>1</v></c></row>'],
    ['other quotes and spaces', "<row r = '1'><c s='1'r = 'XFD1'><v>1</v></c></row>"],
    ['cells that do not say where they stand', `<row>${'<c/>'.repeat(501)}</row>`],
    [
      'many rows that one makes wide',
      '<row r="1"><c r="SF1"><v>1</v></c></row><row r="1048576"><c r="A1048576"><v>1</v></c></row>',
    ],
  ])('%s', async (_name, inner) => {
    const workbook = await workbookWith(rows(inner));
    for (const read of [readTable, uploadedTables])
      await expect(read(workbook, 'far.xlsx')).rejects.toThrow(/far\.xlsx: has a cell far outside/);
  });
});

describe('an archive that unpacks to more than can be held is refused', () => {
  test('where its directory says so', async () => {
    const workbook = await workbookWith((xml) => xml);
    for (let at = workbook.indexOf('PK\x01\x02', 'latin1'); at !== -1; ) {
      workbook.writeUInt32LE(100 * 1024 * 1024, at + 24);
      at = workbook.indexOf('PK\x01\x02', at + 1, 'latin1');
    }
    await expect(readTable(workbook, 'bomb.xlsx')).rejects.toThrow(/larger than 300 MB when unpacked/);
  });

  test('where its directory says less than there is', async () => {
    const name = 'xl/sharedStrings.xml';
    const archive = storedArchive([{ name, content: deflateRawSync(Buffer.alloc(50 * 1024 * 1024)) }]);
    const entry = archive.lastIndexOf('PK\x01\x02', undefined, 'latin1');
    archive.writeUInt16LE(8, entry + 10);
    archive.writeUInt32LE(1000, entry + 24);
    await expect(checkedWorkbook(archive, 'bomb.xlsx')).rejects.toThrow(ArchiveError);
    await expect(readTable(archive, 'bomb.xlsx')).rejects.toThrow(IntakeFileError);
  });

  test('what the directory does not list is not read at all', async () => {
    const parts = await Promise.all(
      archiveParts(await smallWorkbook()).map(async (part) => ({
        name: part.name,
        content: await part.read(),
      })),
    );
    const archive = storedArchive([...parts, { name: 'xl/hidden.xml', content: Buffer.from('<x/>') }]);
    archive.writeUInt16LE(parts.length, archive.lastIndexOf('PK\x05\x06', undefined, 'latin1') + 10);
    const checked = archiveParts(await checkedWorkbook(archive, 'people.xlsx')).map(({ name }) => name);
    expect(checked).toContain(SHEET);
    expect(checked).not.toContain('xl/hidden.xml');
  });
});

test.each([
  ['no directory', Buffer.from('PK\x03\x04 and nothing more', 'latin1')],
  ['a directory cut off', Buffer.concat([Buffer.from('PK\x05\x06', 'latin1'), Buffer.alloc(18, 0xff)])],
])('%s: an error in words', (_name, bytes) => {
  expect(() => archiveParts(bytes)).toThrow(ArchiveError);
});
