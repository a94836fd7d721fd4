import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ImportDesk } from '../../../test/import-desk.js';
import { recordedState } from '../../../test/recorded-state.js';
import { appendJournal } from '../journal/index.js';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk.close());

async function idOf(table: string, ref: string): Promise<string> {
  const { rows } = await desk.api.database.pool.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE ref = $1`,
    [ref],
  );
  return rows[0]?.id ?? '';
}

async function merge(keep: string, other: string): Promise<string> {
  const { pool } = desk.api.database;
  const { rows } = await pool.query<{ ref: string; id: string; version: number }>(
    'SELECT ref, id, version FROM people WHERE ref = ANY($1)',
    [[keep, other]],
  );
  const [kept, merged] = [keep, other].map((ref) => rows.find((row) => row.ref === ref));
  const input = {
    keepId: kept?.id,
    keepVersion: kept?.version,
    mergeId: merged?.id,
    mergeVersion: merged?.version,
    reason: 'One person, told by phone',
  };
  expect(await desk.act('mergePeople', 'MergePeopleInput', input)).toEqual([]);
  const { rows: merges } = await pool.query<{ id: string }>(
    "SELECT id FROM person_merges WHERE merged->>'ref' = $1 AND undone_on IS NULL",
    [other],
  );
  return merges[0]?.id ?? '';
}

const part = (id: string) =>
  desk.act('undoMerge', 'UndoMergeInput', { id, version: 1, reason: 'Two after all' });

/** Somebody on file before, and a number that no other test uses. */
async function somebody(fullName: string): Promise<{ old: string; fresh: string }> {
  const [old, fresh] = [`OLD-${randomUUID().slice(0, 8)}`, `NEW-${randomUUID().slice(0, 8)}`];
  await desk.api.database.pool.query('INSERT INTO people (ref, full_name) VALUES ($1, $2)', [old, fullName]);
  return { old, fresh };
}

const people = (ref: string, fullName: string) => ['person_ref,full_name', `${ref},${fullName}`];

describe('somebody who was merged since', () => {
  let before: object;
  let refs: { old: string; fresh: string };
  beforeEach(async () => {
    refs = await somebody('Olive Twofiles');
    before = await recordedState(desk.api.database.pool);
  });

  test.each([
    ['the recorded person into the one the import brought', true],
    ['the one the import brought into the recorded person', false],
  ])('%s: the import stays until they are parted', async (_name, keepFresh) => {
    const { old, fresh } = refs;
    const importId = await desk.applied({ people: people(fresh, 'Olive Twofiles') });
    const [keep, other] = keepFresh ? [fresh, old] : [old, fresh];
    const mergeId = await merge(keep, other);
    const merged = await recordedState(desk.api.database.pool);
    expect((await desk.look(importId)).undoBlockers.blockers).toEqual([
      { kind: 'MERGED', what: 'people', label: other, employerRef: null, personName: 'Olive Twofiles' },
    ]);
    const refused = await desk.ask('undoImport', importId);
    expect([refused.state, refused.problem]).toEqual(['APPLIED', expect.stringMatching(/depend on it/)]);
    expect(await recordedState(desk.api.database.pool)).toEqual(merged);

    expect(await part(mergeId)).toEqual([]);
    expect((await desk.look(importId)).undoBlockers.total).toBe(0);
    expect((await desk.ask('undoImport', importId)).state).toBe('UNDONE');
    expect(await recordedState(desk.api.database.pool)).toEqual(before);
  });

  test('a merge that moved or joined records of the import keeps it as well; one of before does not', async () => {
    const { old, fresh } = refs;
    await desk.api.database.pool.query('INSERT INTO people (ref, full_name) VALUES ($1, $2)', [
      fresh,
      'O. Twofiles',
    ]);
    const trainings = (ref: string, no: string) => [
      'person_ref,course_code,completed_on,certificate_no',
      `${ref},PHSM,2026-02-01,${no}`,
    ];
    const first = await desk.applied({ trainings: trainings(old, '') });
    const second = await desk.applied({ trainings: trainings(fresh, 'C-9') });
    await merge(old, fresh);
    const third = await desk.applied({ people: people(old, 'Olive Onefile') });
    const kinds = async (importId: string) =>
      (await desk.look(importId)).undoBlockers.blockers.map(({ kind }) => kind).sort();
    expect(await kinds(first)).toEqual(['CHANGED', 'MERGED']);
    expect(await kinds(second)).toEqual(['MERGED']);
    expect(await kinds(third)).toEqual([]);
  });
});

test('what would lose the audit it rests on keeps the import that brought the audit; mails do not', async () => {
  const { pool } = desk.api.database;
  const { rows } = await pool.query<{ employer: string; person: string }>(
    `SELECT e.ref AS employer, p.ref AS person FROM audits a JOIN employers e ON e.id = a.employer_id
       JOIN people p ON p.id = a.auditor_id WHERE a.kind = 'SELF' ORDER BY a.ref LIMIT 1`,
  );
  const [{ employer, person } = { employer: '', person: '' }] = rows;
  const importId = await desk.applied({
    employers: ['employer_ref,legal_name,program,registered_on', 'NEW-E1,Newly Sample Ltd.,SECOR,2026-01-01'],
    audits: [
      'audit_ref,employer_ref,kind,auditor_ref,first_day,last_day,submitted_on',
      `NEW-A1,${employer},VERIFICATION_REVIEW,${person},2026-09-01,2026-09-01,2026-09-02`,
    ],
  });
  const [auditId, employerId, personId] = [
    await idOf('audits', 'NEW-A1'),
    await idOf('employers', employer),
    await idOf('people', person),
  ];
  await pool.query(
    `INSERT INTO corrective_actions (employer_id, audit_id, section_no, shortfall, action, owner, due_on, recorded_on)
     VALUES ($1, $2, 3, 'No list of tools', 'List the tools', 'Foreman', '2026-12-01', '2026-10-31')`,
    [employerId, auditId],
  );
  await pool.query(
    "INSERT INTO auditor_applications (person_id, applied_on, audit_id) VALUES ($1, '2026-10-01', $2)",
    [personId, auditId],
  );
  await pool.query(
    `INSERT INTO outgoing_mails (kind, employer_id, recipient, language, params, dedupe_key)
     VALUES ('REMINDER', $1, 'new@example.test', 'en', '{}', 'one of its own')`,
    [await idOf('employers', 'NEW-E1')],
  );
  const { blockers } = (await desk.look(importId)).undoBlockers;
  expect(blockers.map(({ kind, what, label }) => [kind, what, label]).sort()).toEqual([
    ['REFERRED_TO', 'auditor_applications', '2026-10-01'],
    ['REFERRED_TO', 'corrective_actions', 'List the tools'],
  ]);
  expect((await desk.ask('undoImport', importId)).state).toBe('APPLIED');
  expect(
    (await pool.query('SELECT audit_id FROM corrective_actions WHERE audit_id = $1', [auditId])).rowCount,
  ).toBe(1);
});

test('a letter issued to somebody who came to rely on the person’s training since keeps the import', async () => {
  const { old } = await somebody('Ivy Instructor');
  const importId = await desk.applied({
    trainings: ['person_ref,course_code,completed_on', `${old},PHSM,2026-02-01`],
  });
  const { pool } = desk.api.database;
  const { rows } = await pool.query<{ id: string; ref: string }>(
    'SELECT id, ref FROM employers ORDER BY ref LIMIT 1',
  );
  const [employer = { id: '', ref: '' }] = rows;
  await pool.query(
    "INSERT INTO employments (employer_id, person_id, full_time, from_on) VALUES ($1, $2, true, '2026-03-01')",
    [employer.id, await idOf('people', old)],
  );
  const letterId = randomUUID();
  await pool.query(
    "INSERT INTO letters (id, employer_id, cycle_year, issued_on, letter_no) VALUES ($1, $2, 2, '2026-10-31', 'L-NEW')",
    [letterId, employer.id],
  );
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN');
    await appendJournal(connection, { id: null, name: 'Test' }, [
      {
        employerId: employer.id,
        event: 'letter.issued',
        subjectKind: 'letter',
        subjectId: letterId,
        before: null,
        after: { letterNo: 'L-NEW' },
      },
    ]);
    await connection.query('COMMIT');
  } finally {
    connection.release();
  }
  expect((await desk.look(importId)).undoBlockers.blockers).toEqual([
    { kind: 'ISSUED', what: 'letters', label: 'L-NEW', employerRef: employer.ref, personName: null },
  ]);
});
