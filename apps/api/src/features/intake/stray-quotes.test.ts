import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { IntakeFolder } from '../../../test/intake-folder.js';
import { smallRecords } from '../../../test/small-records.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { importRecords } from './import-records.js';
import type { ImportReport } from './intake-report.js';
import { CsvRows } from './reading/csv-rows.js';

/** A quote where it means nothing costs its own row at most. */

const TODAY = '2026-10-31';
const NAME = 'Cedar Ridge Framing Ltd.';
const HOLDS_A_QUOTE = 'holds a " in the middle: kept as text';
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

async function take(name: string, spoil: (text: string) => string): Promise<ImportReport> {
  const folder = await IntakeFolder.of(smallRecords());
  try {
    await folder.write(name, spoil(await folder.read(name)));
    return await importRecords(database, { path: folder.path, today: TODAY });
  } finally {
    await folder.remove();
  }
}

const causes = (report: ImportReport) => report.rejected.filter(({ cause }) => cause === null);

describe('is text, with a note', () => {
  test.each([
    ['Joe "The Hammer" Ltd.', 'Joe "The Hammer" Ltd.', HOLDS_A_QUOTE],
    ['Pipe 5" Ltd.', 'Pipe 5" Ltd.', HOLDS_A_QUOTE],
    ['"Cedar" Ridge', '"Cedar" Ridge', HOLDS_A_QUOTE],
    [' "Smith, Bob"', 'Smith, Bob', 'stray spaces or invisible characters were removed'],
    ['"Smith, Bob" ', 'Smith, Bob', 'stray spaces or invisible characters were removed'],
    ['"Smith ""Bob"", Ltd."', 'Smith "Bob", Ltd.', null],
  ])('%s', async (written, kept, note) => {
    const report = await take('employers', (text) => text.replace(NAME, written));
    expect(report.rejected).toEqual([]);
    expect(report.notes.map(({ file, line, column, note }) => [file, line, column, note])).toEqual(
      note === null ? [] : [['employers.csv', 2, 'legal_name', note]],
    );
    const { rows } = await database.pool.query("SELECT legal_name FROM employers WHERE ref = 'E1'");
    expect(rows).toEqual([{ legal_name: kept }]);
  });
});

describe('rejects the row where it opens, and no other', () => {
  test.each([
    ['never closed', 'people', 'Bo Auditor', '"Bo Auditor', 3, 'full_name', /never closed/],
    [
      'never closed, before a row with quotes',
      'people',
      'Bo Auditor,\nP3,Cy Auditor',
      '"Bo Auditor,\nP3,"Cy, A."',
      3,
      'full_name',
      /never closed/,
    ],
    ['cut off inside quotes', 'premiums', 'E1,555000111', 'E1,"555000111', 3, 'wcb_account', /never closed/],
    [
      'text after the closing quote, past a comma',
      'people',
      'Bo Auditor',
      '"Auditor, Bo" B.',
      3,
      'full_name',
      /text follows/,
    ],
  ])('%s', async (_what, file, from, to, line, column, problem) => {
    const report = await take(file, (text) => text.replace(from, to));
    expect(causes(report).filter((found) => found.file === `${file}.csv`)).toMatchObject([
      { file: `${file}.csv`, line, column, problem: expect.stringMatching(problem) },
    ]);
    expect(report).toMatchObject({ applied: true, files: { employers: { new: 2, rejected: 0 } } });
    const counts = report.files[file as 'people' | 'premiums'];
    expect(counts).toEqual({
      new: (smallRecords()[file]?.length ?? 0) - 2,
      changed: 0,
      same: 0,
      rejected: 1,
    });
  });
});

test('an empty file is as if it were not there, with a note', async () => {
  const report = await take('letters', () => '');
  expect(report.rejected).toEqual([]);
  expect(report.files).not.toHaveProperty('letters');
  expect(report.files.employers).toMatchObject({ new: 2 });
  expect(report.notes).toEqual([
    {
      file: 'letters.csv',
      line: null,
      column: null,
      value: null,
      note: 'is empty: taken as if it were not there',
    },
  ]);
});

test('a text is taken apart in the same way wherever its parts end', () => {
  const text = 'a,b\r\n"one\r\ntwo",3\r\n\n"open,4\n5,"6"\r7,8" \n"",""""';
  const rowsOf = (...parts: string[]) => {
    const rows = new CsvRows();
    return [...parts.flatMap((part) => rows.push(part)), ...rows.end()];
  };
  const whole = rowsOf(text);
  expect(whole.map(({ line, cells, flaw }) => [line, flaw?.at ?? null, ...cells])).toEqual([
    [1, null, 'a', 'b'],
    [2, null, 'one\ntwo', '3'],
    [4, null, ''],
    [5, 0, '"open,4'],
    [6, null, '5', '6'],
    [7, null, '7', '8" '],
    [8, null, '', '"'],
  ]);
  for (let at = 0; at <= text.length; at += 1)
    expect(rowsOf(text.slice(0, at), text.slice(at))).toEqual(whole);
  expect(rowsOf(...text)).toEqual(whole);
});

test('a quote that never closes in a long file is given up in time', () => {
  const rows = new CsvRows();
  const count = 100_000;
  const found = [...rows.push(`h,i\n1,"x\n${'2,yyyyyyyyyyyyyyyyy\n'.repeat(count)}`), ...rows.end()];
  expect(found).toHaveLength(count + 2);
  expect(found[1]?.flaw?.problem).toMatch(/never closed/);
});
