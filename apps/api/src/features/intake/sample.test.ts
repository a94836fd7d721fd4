import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writesSeen } from '../../../test/recorded-state.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { importRecords } from './import-records.js';
import { DEMONSTRATION_FOLDER, loadDemonstration } from './load-demonstration.js';
import { EXPORT_KINDS, exportText } from './reporting/export-records.js';

const TODAY = '2026-10-31';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('the demonstration portfolio', () => {
  test('is taken in whole, with nothing to remark', async () => {
    const report = await loadDemonstration(database, { today: TODAY });
    expect(report?.rejected).toEqual([]);
    expect(report?.notes).toEqual([]);
    expect(report?.files.section_scores).toEqual({ new: 20985, changed: 0, same: 0, rejected: 0 });
    expect(report?.employersTouched).toBe(150);
  });

  test('is not loaded over records that are there', async () => {
    expect(await loadDemonstration(database, { today: TODAY })).toBeNull();
  });

  for (const asOf of ['2026-10-31', '2025-06-30', '2024-02-29']) {
    for (const kind of EXPORT_KINDS) {
      test(`gives ${kind.toLowerCase()} on ${asOf} byte for byte`, async () => {
        const file = new URL(
          `../../../demonstration/expected/${asOf}/${kind.toLowerCase()}.csv`,
          import.meta.url,
        );
        expect(await exportText(database.pool, kind, asOf)).toBe(await readFile(file, 'utf8'));
      });
    }
  }

  test('a second time is all the same and writes nothing', async () => {
    const before = await writesSeen(database.pool);
    const report = await importRecords(database, { path: DEMONSTRATION_FOLDER, today: TODAY });
    for (const counts of Object.values(report.files))
      expect(counts).toMatchObject({ new: 0, changed: 0, rejected: 0 });
    expect(report.employersTouched).toBe(0);
    expect(await writesSeen(database.pool)).toBe(before);
  });
});
