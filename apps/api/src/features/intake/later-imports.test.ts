import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { IntakeFolder } from '../../../test/intake-folder.js';
import { recordedState, writesSeen } from '../../../test/recorded-state.js';
import { sectionLines, smallRecords } from '../../../test/small-records.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { importRecords } from './import-records.js';
import type { ImportReport } from './intake-report.js';

const TODAY = '2026-10-31';
const databases: TestDatabase[] = [];
let database: TestDatabase;

beforeEach(async () => {
  database = await createTestDatabase();
  databases.push(database);
  await take(smallRecords());
});
afterAll(() => Promise.all(databases.map((opened) => opened.close())));

async function take(
  files: Readonly<Record<string, readonly string[]>>,
  into = database,
): Promise<ImportReport> {
  const folder = await IntakeFolder.of(files);
  try {
    return await importRecords(into, { path: folder.path, today: TODAY });
  } finally {
    await folder.remove();
  }
}

async function journalOf(ref: string) {
  const { rows } = await database.pool.query<{ before: object; after: object }>(
    `SELECT j.before, j.after FROM journal_entries j JOIN employers e ON e.id = j.employer_id WHERE e.ref = $1 ORDER BY j.id`,
    [ref],
  );
  return rows;
}

describe('records that are there', () => {
  test('are left alone by the same folder: nothing is written, the journal stays', async () => {
    const before = await writesSeen(database.pool);
    const report = await take(smallRecords());
    for (const counts of Object.values(report.files))
      expect(counts).toMatchObject({ new: 0, changed: 0, rejected: 0 });
    expect(report.employersTouched).toBe(0);
    expect(await writesSeen(database.pool)).toBe(before);
  });

  test('are updated in place by changed rows, with the old and the new values in the journal', async () => {
    const ids = await database.pool.query('SELECT id FROM headcounts ORDER BY effective_on');
    const report = await take({
      headcounts: ['employer_ref,effective_on,headcount', 'E1,2020-01-15,11', 'E2,2019-05-01,25'],
    });
    expect(report).toMatchObject({
      files: { headcounts: { new: 0, changed: 1, same: 1, rejected: 0 } },
      employersTouched: 1,
    });
    expect((await database.pool.query('SELECT id FROM headcounts ORDER BY effective_on')).rows).toEqual(
      ids.rows,
    );
    expect((await journalOf('E1')).at(-1)).toEqual({
      before: {
        changed: [
          {
            file: 'headcounts',
            key: { employer_ref: 'E1', effective_on: '2020-01-15' },
            values: { headcount: 6 },
          },
        ],
      },
      after: {
        rows: { headcounts: { new: 0, changed: 1 } },
        changed: [
          {
            file: 'headcounts',
            key: { employer_ref: 'E1', effective_on: '2020-01-15' },
            values: { headcount: 11 },
          },
        ],
      },
    });
    expect(await journalOf('E2')).toHaveLength(1);
    const { rows } = await database.pool.query(
      "SELECT concerns FROM standings s JOIN employers e ON e.id = s.employer_id WHERE e.ref = 'E1'",
    );
    expect(rows).toEqual([{ concerns: [] }]);
  });

  test('a folder with letters alone finds its employers', async () => {
    const report = await take({
      letters: ['employer_ref,cycle_year,issued_on,letter_no', 'E1,3,2022-10-05,L2', 'E7,3,2022-10-05,L3'],
    });
    expect(report.files).toEqual({ letters: { new: 1, changed: 0, same: 0, rejected: 1 } });
  });

  test('keep what a column that is not in the file says; an empty cell empties', async () => {
    await take({ people: ['person_ref,full_name', 'P1,Ada Renamed'] });
    expect((await recordedState(database.pool)).people).toContainEqual({
      ref: 'P1',
      full_name: 'Ada Renamed',
      email: 'ada@example.test',
    });
    await take({ people: ['person_ref,full_name,email', 'P1,Ada Renamed,'] });
    expect((await recordedState(database.pool)).people).toContainEqual({
      ref: 'P1',
      full_name: 'Ada Renamed',
      email: null,
    });
  });

  test('a decision comes later; its result stays', async () => {
    const header = smallRecords().audits?.[0] ?? '';
    const report = await take({
      audits: [
        header,
        'A2,E1,VERIFICATION_REVIEW,P2,2021-08-03,2021-08-03,2021-08-10,,ACCEPTED,2021-08-12',
        'A1,E1,SELF,P1,2020-08-03,2020-08-04,2020-08-10,2018,ACCEPTED,2020-08-20',
      ],
    });
    expect(report.files.audits).toEqual({ new: 0, changed: 1, same: 1, rejected: 0 });
    const { rows } = await database.pool.query(
      'SELECT ref, decision, result, points_awarded, jsonb_array_length(section_scores) AS sections, version FROM audits ORDER BY ref',
    );
    expect(rows).toEqual([
      {
        ref: 'A1',
        decision: 'ACCEPTED',
        result: 'PASS',
        points_awarded: '540.0000',
        sections: 15,
        version: 1,
      },
      { ref: 'A2', decision: 'ACCEPTED', result: 'NONE', points_awarded: '0.0000', sections: 0, version: 2 },
    ]);
  });

  test('section scores alone score an audit anew, all fifteen at once', async () => {
    const header = smallRecords().section_scores?.[0] ?? '';
    const report = await take({ section_scores: [header, ...sectionLines('A1', { 4: 'A1,4,1.25,40,' })] });
    expect(report.files.section_scores).toEqual({ new: 0, changed: 1, same: 14, rejected: 0 });
    const { rows } = await database.pool.query(
      "SELECT result, sections_below, points_awarded, section_scores->3->>'awarded' AS fourth FROM audits WHERE ref = 'A1'",
    );
    expect(rows).toEqual([
      { result: 'FAIL', sections_below: [4], points_awarded: '505.2500', fourth: '1.25' },
    ]);
    const partial = await take({ section_scores: [header, 'A1,4,36,40,'] });
    expect(partial.files.section_scores).toMatchObject({ rejected: 1 });
    expect(partial.rejected).toMatchObject([
      { line: 2, column: 'audit_ref', problem: expect.stringContaining('sections missing: 1, 2, 3, 5') },
    ]);
  });

  test('a rejected row of a known employer leaves the employer, and its other rows go in', async () => {
    const records = smallRecords();
    const report = await take({
      employers: [records.employers?.[0] ?? '', 'E1,,SECOR,2020-01-15,,,,,,'],
      headcounts: ['employer_ref,effective_on,headcount', 'E1,2024-01-01,7'],
    });
    expect(report.files).toMatchObject({ employers: { rejected: 1 }, headcounts: { new: 1, rejected: 0 } });
  });

  test('a certificate that was another employer’s is moved, and both are evaluated and journalled', async () => {
    const report = await take({
      certifications: ['employer_ref,program,certified_on,certificate_no', 'E2,SECOR,2020-10-01,SECOR-1'],
    });
    expect(report).toMatchObject({ files: { certifications: { changed: 1 } }, employersTouched: 2 });
    expect([(await journalOf('E1')).length, (await journalOf('E2')).length]).toEqual([2, 2]);
  });

  test('a person’s training touches whoever employs the person', async () => {
    const report = await take({ trainings: ['person_ref,course_code,completed_on', 'P1,TTT_A,2022-01-01'] });
    expect(report.employersTouched).toBe(2);
    expect((await journalOf('E2')).at(-1)).toEqual({
      before: null,
      after: { rows: { trainings: { new: 1, changed: 0 } } },
    });
  });
});

test('the order of the rows does not matter', async () => {
  const other = await createTestDatabase();
  databases.push(other);
  const reversed = Object.fromEntries(
    Object.entries(smallRecords()).map(([name, [header = '', ...rows]]) => [
      name,
      [header, ...rows.reverse()],
    ]),
  );
  await take(reversed, other);
  expect(await recordedState(other.pool)).toEqual(await recordedState(database.pool));
});

test('good rows go in while others are rejected, and the rest follows when it is put right', async () => {
  const fresh = await createTestDatabase();
  databases.push(fresh);
  const spoiled = smallRecords();
  (spoiled.employers ?? [])[1] = 'E1,Cedar Ridge Framing Ltd.,SECOR,never,,012345678,,,,';
  (spoiled.people ?? [])[3] = 'P3,,';
  const report = await take(spoiled, fresh);
  expect(report.applied).toBe(true);
  expect(report.files.employers).toEqual({ new: 1, changed: 0, same: 0, rejected: 1 });
  await take(smallRecords(), fresh);
  expect(await recordedState(fresh.pool)).toEqual(await recordedState(database.pool));
});

test('two imports at once end as one after the other', async () => {
  const fresh = await createTestDatabase();
  databases.push(fresh);
  const reports = await Promise.all([take(smallRecords(), fresh), take(smallRecords(), fresh)]);
  expect(reports.map(({ files }) => files.employers?.new).sort()).toEqual([0, 2]);
  expect(await recordedState(fresh.pool)).toEqual(await recordedState(database.pool));
});
