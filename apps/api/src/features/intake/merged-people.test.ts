import { afterAll, beforeAll, expect, test } from 'vitest';
import { IntakeFolder } from '../../../test/intake-folder.js';
import { Office } from '../../../test/office.js';
import { PersonFiles } from '../../../test/person-files.js';
import { recordedState, writesSeen } from '../../../test/recorded-state.js';
import { smallRecords } from '../../../test/small-records.js';
import { importRecords } from './import-records.js';
import type { ImportReport } from './intake-report.js';

const TODAY = '2026-10-31';
let office: Office;
let files: PersonFiles;
beforeAll(async () => {
  office = await Office.open(TODAY);
  files = new PersonFiles(office, await office.desk('STAFF'));
});
afterAll(() => office.close());

async function take(records: Readonly<Record<string, readonly string[]>>): Promise<ImportReport> {
  const folder = await IntakeFolder.of(records);
  try {
    return await importRecords(office.database, { path: folder.path, today: TODAY });
  } finally {
    await folder.remove();
  }
}

/** The small office, whose Bo has a second file P9 with something of everything: twins, overlaps, an address. */
function withSecondFile(): Record<string, string[]> {
  const records = smallRecords();
  records.people?.push('P9,"Auditor, Bo",bo@example.test');
  records.employments?.push('E1,P2,yes,2021-06-01,2022-01-01', 'E1,P9,yes,2021-01-01,2021-12-01');
  records.trainings?.push('P2,LSE,2021-03-20,', 'P9,LSE,2021-03-20,C9', 'P9,PHSM,2021-04-01,C10');
  records.auditors?.push('P9,AUTHORITY,2015-01-01,R9');
  records.audits?.push('A3,E2,VERIFICATION_REVIEW,P9,2022-08-03,2022-08-03,2022-08-10,,,');
  return records;
}

const idOf = async (ref: string) =>
  (await office.rows<{ id: string }>('SELECT id FROM people WHERE ref = $1', [ref]))[0]?.id ?? '';

test('the same folder after a merge changes nothing, and goes on naming who was merged', async () => {
  const first = await take(withSecondFile());
  expect(first.rejected).toEqual([]);
  const { mergeId, errors } = await files.merge(await idOf('P2'), await idOf('P9'));
  expect(errors).toEqual([]);
  const [state, writes] = [await recordedState(office.database.pool), await writesSeen(office.database.pool)];

  const again = await take(withSecondFile());
  expect(again.rejected).toEqual([]);
  for (const [file, counts] of Object.entries(again.files))
    expect({ file, ...counts }).toMatchObject({ new: 0, changed: 0, rejected: 0 });
  expect(await recordedState(office.database.pool)).toEqual(state);
  expect(await writesSeen(office.database.pool)).toBe(writes);
  expect(again.notes).toContainEqual({
    file: 'audits.csv',
    line: 4,
    column: 'auditor_ref',
    value: 'P9',
    note: 'taken as P2: the two files were merged',
  });

  const later = await take({ trainings: ['person_ref,course_code,completed_on', 'P9,TTT_A,2026-01-05'] });
  expect(later.files.trainings).toMatchObject({ new: 1, rejected: 0 });
  const rows = await office.rows<{ ref: string }>(
    "SELECT p.ref FROM training_completions t JOIN people p ON p.id = t.person_id WHERE t.course_code = 'TTT_A'",
  );
  expect(rows).toEqual([{ ref: 'P2' }]);
  await office.rows("DELETE FROM training_completions WHERE course_code = 'TTT_A'");

  expect((await files.undo(mergeId)).errors).toEqual([]);
  const parted = await take(withSecondFile());
  for (const counts of Object.values(parted.files))
    expect(counts).toMatchObject({ new: 0, changed: 0, rejected: 0 });
});

test('a chain of merges leads to whoever is left', async () => {
  await take({ people: ['person_ref,full_name', 'C1,Cham Chain', 'C2,Cham Chain', 'C3,Cham Chain'] });
  await files.merge(await idOf('C2'), await idOf('C1'));
  await files.merge(await idOf('C3'), await idOf('C2'));
  const report = await take({
    people: ['person_ref,full_name', 'C1,Cham Chain', 'C2,Cham Chain', 'C3,Cham Chain'],
    trainings: ['person_ref,course_code,completed_on', 'C1,PHSM,2026-01-05'],
  });
  expect(report.files).toMatchObject({ people: { same: 3, new: 0, rejected: 0 }, trainings: { new: 1 } });
});
