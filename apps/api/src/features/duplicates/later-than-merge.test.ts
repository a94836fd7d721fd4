import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, Office } from '../../../test/office.js';
import { PersonFiles } from '../../../test/person-files.js';
import { readyEmployer } from '../../../test/ready-employer.js';

let office: Office;
let staff: Desk;
let files: PersonFiles;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
  files = new PersonFiles(office, staff);
});
afterAll(() => office.close());

test('what came to rest on the merge since is named, and nothing is undone', async () => {
  const ready = await readyEmployer(office, 'Rests On It Ltd.');
  const [kept, double] = [await files.person('Rita Rest'), await files.person('Rita Rest')];
  await files.employ(double, ready.id, '2025-01-01');
  const { mergeId } = await files.merge(kept, double);
  await staff.act('recordTraining', 'RecordTrainingInput', {
    courseCode: 'SAFETY_AUDITOR',
    completedOn: '2026-06-10',
    attendees: [{ personId: kept }],
  });
  const { certificate } = await staff.act<{ certificate: { certificateNo: string } }>(
    'certify',
    'CertifyInput',
    { employerId: ready.id, program: 'SECOR', certifiedOn: '2026-06-15' },
    'certificate { certificateNo }',
  );
  const { errors } = await files.undo(mergeId);
  expect(errors).toHaveLength(2);
  expect(errors[0]?.message).toContain('completed courses (1)');
  expect(errors[1]?.message).toContain(`${certificate.certificateNo} was issued to Rests On It Ltd.`);
  expect(await files.stateOf(double)).toEqual([]);
});

test('a merge further on is undone first', async () => {
  const [one, two, three] = [
    await files.person('Chain One'),
    await files.person('Chain Two'),
    await files.person('Chain Three'),
  ];
  const first = await files.merge(two, one);
  const second = await files.merge(three, two);
  expect((await files.undo(first.mergeId)).errors[0]?.message).toContain('Undo that merge first');
  expect((await files.undo(second.mergeId)).errors).toEqual([]);
  expect((await files.undo(first.mergeId)).errors).toEqual([]);
  expect(await files.stateOf(one, two, three)).toHaveLength(3);
});

const onlyRow = async (table: string, personId: string): Promise<{ id: string; version: number }> => {
  const [row, ...others] = await office.rows<{ id: string; version: number }>(
    `SELECT * FROM ${table} WHERE person_id = $1`,
    [personId],
  );
  expect(others).toEqual([]);
  return row as { id: string; version: number };
};

test('an employment that stands for two and has ended since does not come back open at undo', async () => {
  const { id: employerId } = await readyEmployer(office, 'Ended Since Ltd.');
  const [kept, double] = [await files.person('Enda Ended'), await files.person('Enda Ended')];
  await files.employ(kept, employerId, '2024-01-01');
  await files.employ(double, employerId, '2025-01-01');
  const { mergeId } = await files.merge(kept, double);
  const { id: employmentId, version } = await onlyRow('employments', kept);
  const ended = await staff.act('endEmployment', 'EndEmploymentInput', {
    employmentId,
    version,
    endsOn: '2026-06-01',
  });
  expect(ended.errors).toEqual([]);
  const state = await files.stateOf(kept, double);
  const { errors } = await files.undo(mergeId);
  expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('changed or struck since')]);
  expect(await files.stateOf(kept, double)).toEqual(state);
});

test('a course that stood for two and was struck since does not come back at undo', async () => {
  const [kept, double] = [await files.person('Stella Struck'), await files.person('Stella Struck')];
  for (const id of [kept, double]) await files.complete(id, 'LSE', '2025-02-01', 'LSE-1');
  const { mergeId } = await files.merge(kept, double);
  const { id, version } = await onlyRow('training_completions', kept);
  const struck = await staff.act('strikeRecord', 'StrikeRecordInput', {
    kind: 'TRAINING_COMPLETION',
    id,
    version,
    reason: 'Was never there',
  });
  expect(struck.errors).toEqual([]);
  const { errors } = await files.undo(mergeId);
  expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('(completed courses)')]);
  expect(await files.stateOf(double)).toEqual([]);
});

test('whoever attended under either file attended, and each is told apart again', async () => {
  const [kept, double] = [await files.person('Atti Tended'), await files.person('Atti Tended')];
  const sessionId = randomUUID();
  await office.rows(
    `INSERT INTO training_sessions (id, course_code, held_on, place, capacity, completed_on)
     VALUES ($1, 'LSE', '2026-05-01', 'Hall', 10, '2026-05-01')`,
    [sessionId],
  );
  for (const [id, attended] of [
    [kept, false],
    [double, true],
  ])
    await office.rows('INSERT INTO session_attendees (session_id, person_id, attended) VALUES ($1, $2, $3)', [
      sessionId,
      id,
      attended,
    ]);
  const before = await files.stateOf(kept, double);
  const { mergeId, errors } = await files.merge(kept, double);
  expect(errors).toEqual([]);
  expect(await onlyRow('session_attendees', kept)).toMatchObject({ attended: true });
  expect((await files.undo(mergeId)).errors).toEqual([]);
  expect(await files.stateOf(kept, double)).toEqual(before);
});

test('a kept person who is gone without a further merge is said to be gone', async () => {
  const [kept, double] = [await files.person('Gone Away'), await files.person('Gone Away')];
  const { mergeId } = await files.merge(kept, double);
  await office.rows('DELETE FROM people WHERE id = $1', [kept]);
  const { errors } = await files.undo(mergeId);
  expect(errors.map(({ message }) => message)).toEqual([expect.stringContaining('no longer on record')]);
});

test('the number of a merged person is given to nobody else', async () => {
  const [kept, double] = [await files.person('Numa Number'), await files.person('Numa Number')];
  const hire = async () => {
    const { id: employerId } = await readyEmployer(office, `Hires ${randomUUID().slice(0, 6)} Ltd.`);
    const { errors } = await staff.act('hirePerson', 'HirePersonInput', {
      employerId,
      fullName: 'Nova Newcomer',
      fullTime: true,
      from: '2026-06-01',
    });
    expect(errors).toEqual([]);
    const rows = await office.rows<{ ref: string }>(
      "SELECT ref FROM people WHERE ref ~ '^P[0-9]+$' ORDER BY ref",
    );
    return rows.at(-1)?.ref ?? '';
  };
  const next = `P${String(Number((await hire()).slice(1)) + 1).padStart(5, '0')}`;
  await office.rows('UPDATE people SET ref = $2 WHERE id = $1', [double, next]);
  const { mergeId } = await files.merge(kept, double);
  expect(await hire()).not.toBe(next);
  expect((await files.undo(mergeId)).errors).toEqual([]);
});
