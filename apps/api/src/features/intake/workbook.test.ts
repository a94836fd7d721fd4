import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { IntakeFolder } from '../../../test/intake-folder.js';
import { recordedState } from '../../../test/recorded-state.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { importRecords } from './import-records.js';
import { INTAKE_FILE_NAMES, intakeFile } from './intake-files.js';
import { DEMONSTRATION_FOLDER, loadDemonstration } from './load-demonstration.js';

const TODAY = '2026-10-31';
type Value = string | number | Date | null;

let folder: IntakeFolder;
let database: TestDatabase;

beforeAll(async () => {
  [folder, database] = await Promise.all([IntakeFolder.empty(), createTestDatabase()]);
});
afterAll(() => Promise.all([folder.remove(), database.close()]));

async function workbook(
  name: string,
  sheets: readonly { sheet: string; rows: readonly (readonly Value[])[] }[],
): Promise<string> {
  const path = join(folder.path, name);
  const data = sheets.map(({ sheet, rows }) => ({
    sheet,
    data: rows.map((row) =>
      row.map((value) => (value instanceof Date ? { value, format: 'yyyy-mm-dd' } : { value })),
    ),
  }));
  await writeFile(path, await writeWorkbook(data as Parameters<typeof writeWorkbook>[0]).toBuffer());
  return path;
}

/** The demonstration's sheets as a spreadsheet would hold them: dates and numbers as such, accounts as text. */
async function demonstrationSheets() {
  const sheets: { sheet: string; rows: Value[][] }[] = [];
  const source = await IntakeFolder.demonstration();
  for (const name of INTAKE_FILE_NAMES) {
    const [header = [], ...rows] = parse(await source.read(name)) as string[][];
    const kinds = header.map(
      (column) => intakeFile(name).columns.find((known) => known.name === column)?.kind.is,
    );
    const typed = rows.map((row) =>
      row.map((text, at): Value => {
        if (text === '') return null;
        if (kinds[at] === 'date') return new Date(`${text}T00:00:00Z`);
        return kinds[at] === 'money' || kinds[at] === 'points' || kinds[at] === 'wholeNumber'
          ? Number(text)
          : text;
      }),
    );
    sheets.push({ sheet: name, rows: [header, ...typed] });
  }
  await source.remove();
  return sheets;
}

describe('a workbook', () => {
  test('of all records gives the same database as the folder of CSV files', async () => {
    const path = await workbook('records.xlsx', await demonstrationSheets());
    const report = await importRecords(database, { path, today: TODAY });
    expect(report.rejected).toEqual([]);
    expect(report.notes).toEqual([]);
    const other = await createTestDatabase();
    try {
      await loadDemonstration(other, { today: TODAY });
      expect(await recordedState(database.pool)).toEqual(await recordedState(other.pool));
    } finally {
      await other.close();
    }
    const again = await importRecords(database, { path: DEMONSTRATION_FOLDER, today: TODAY });
    for (const counts of Object.values(again.files))
      expect(counts).toMatchObject({ new: 0, changed: 0, rejected: 0 });
  });

  test('is found in its folder; rows are counted as it shows them; numbers stand for days and accounts', async () => {
    const alone = await IntakeFolder.empty();
    const path = await workbook('few.xlsx', [
      {
        sheet: 'Employers',
        rows: [
          ['employer_ref', 'legal_name', 'program', 'registered_on', 'wcb_account'],
          ['X1', 'Sheet Ltd.', 'COR', 45351, '007'],
          ['X2', 'Sheet Two Ltd.', 'COR', '08/09/2024', null],
        ],
      },
      {
        sheet: 'Premiums',
        rows: [
          [
            'employer_ref',
            'wcb_account',
            'period_start',
            'premium',
            'payroll_reported',
            'hours_reported',
            'personal_coverage_only',
            'account_active',
          ],
          ['X1', 7, new Date('2024-03-01T00:00:00Z'), 0.1 + 0.2, 'yes', 'yes', 'no', 'yes'],
        ],
      },
      { sheet: 'Scratch', rows: [['anything']] },
    ]);
    await writeFile(
      join(alone.path, 'few.xlsx'),
      await import('node:fs/promises').then((fs) => fs.readFile(path)),
    );
    const report = await importRecords(database, { path: alone.path, today: TODAY });
    await alone.remove();
    expect(report.rejected).toMatchObject([
      { file: 'few.xlsx: Employers', line: 3, column: 'registered_on', value: '08/09/2024' },
    ]);
    expect(report.unknownFiles).toEqual(['few.xlsx: Scratch']);
    expect(report.files.premiums).toMatchObject({ new: 1 });
    const { rows } = await database.pool.query(
      "SELECT p.premium_cents, p.wcb_account, e.registered_on FROM premiums p JOIN employers e ON e.id = p.employer_id WHERE e.ref = 'X1'",
    );
    expect(rows).toEqual([{ premium_cents: '30', wcb_account: '000000007', registered_on: '2024-02-29' }]);
  });

  test('that is none is refused with what was expected', async () => {
    const path = join(folder.path, 'false.xlsx');
    await writeFile(path, 'employer_ref,legal_name\n');
    await expect(importRecords(database, { path, today: TODAY })).rejects.toThrow(
      /^false\.xlsx: cannot be read as a workbook.*Nothing was imported\.$/,
    );
  });
});
