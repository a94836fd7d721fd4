import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IntakeFolder } from '../../../test/intake-folder.js';
import { smallRecords } from '../../../test/small-records.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { importRecords } from './import-records.js';

const TODAY = '2026-10-31';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

describe('a file that cannot be read as a whole stops the import, and nothing is kept', () => {
  test.each([
    [
      'a missing required column',
      'letters',
      (text: string) => text.replace('letter_no', 'number'),
      1,
      /required column letter_no is missing/,
    ],
    ['semicolons', 'letters', (text: string) => text.replaceAll(',', ';'), 1, /separated by semicolons/],
    [
      'a column that is there twice',
      'letters',
      (text: string) => text.replace('voided_on', 'letter_no'),
      1,
      /letter_no is there twice/,
    ],
    ['an empty header', 'letters', (text: string) => `\n${text}`, 1, /header row is empty/],
    [
      'an open quote in the header',
      'letters',
      (text: string) => text.replace('letter_no', '"letter_no'),
      1,
      /never closed/,
    ],
  ])('%s', async (_what, name, spoil, line, problem) => {
    const folder = await IntakeFolder.of(smallRecords());
    await folder.write(name, spoil(await folder.read(name)));
    await expect(importRecords(database, { path: folder.path, today: TODAY })).rejects.toMatchObject({
      name: 'IntakeFileError',
      file: `${name}.csv`,
      line,
      problem: expect.stringMatching(problem),
    });
    await folder.remove();
    const { rows } = await database.pool.query('SELECT count(*) FROM employers');
    expect(rows).toEqual([{ count: '0' }]);
  });

  test('a folder that is not there, one without intake files, a file that is no workbook', async () => {
    const folder = await IntakeFolder.empty();
    const open = (path: string) => importRecords(database, { path, today: TODAY });
    await expect(open(join(folder.path, 'nowhere'))).rejects.toThrow(/no such folder/);
    await expect(open(folder.path)).rejects.toThrow(/holds no file of the format/);
    await folder.write('people', 'person_ref,full_name\n');
    await expect(open(folder.file('people'))).rejects.toThrow(/neither a folder nor an XLSX workbook/);
    await folder.write('PEOPLE', 'person_ref,full_name\n');
    await expect(open(folder.path)).rejects.toThrow(/two files for people/);
    await folder.remove();
  });
});
