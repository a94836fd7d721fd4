import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, Office, type UserError } from '../../../test/office.js';
import { readyEmployer } from '../../../test/ready-employer.js';

let office: Office;
let staff: Desk;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
});
afterAll(() => office.close());

async function person(fullName: string, email: string | null = null): Promise<string> {
  const id = randomUUID();
  await office.rows('INSERT INTO people (id, ref, full_name, email) VALUES ($1, $2, $3, $4)', [
    id,
    `D-${id.slice(0, 8)}`,
    fullName,
    email,
  ]);
  return id;
}
const complete = (personId: string, course: string, on: string, no: string | null = null) =>
  office.rows(
    'INSERT INTO training_completions (person_id, course_code, completed_on, certificate_no) VALUES ($1, $2, $3, $4)',
    [personId, course, on, no],
  );
const employ = (
  personId: string,
  employerId: string,
  from: string,
  to: string | null = null,
  fullTime = true,
) =>
  office.rows(
    'INSERT INTO employments (person_id, employer_id, full_time, from_on, to_on) VALUES ($1, $2, $3, $4, $5)',
    [personId, employerId, fullTime, from, to],
  );

/** Everything that names one of the people, as it is stored, without the counters of versions. */
async function stateOf(...ids: string[]): Promise<unknown[]> {
  const tables = [
    'employments',
    'training_completions',
    'auditor_registrations',
    'session_attendees',
    'users',
  ];
  const lists = await Promise.all(
    tables.map((table) =>
      office.rows(
        `SELECT '${table}' AS "table", to_jsonb(t) - 'version' AS row FROM ${table} t WHERE person_id = ANY($1::uuid[]) ORDER BY id`,
        [ids],
      ),
    ),
  );
  const audits = await office.rows(
    'SELECT id, auditor_id FROM audits WHERE auditor_id = ANY($1::uuid[]) ORDER BY id',
    [ids],
  );
  const people = await office.rows(
    `SELECT to_jsonb(p) - 'version' AS row FROM people p WHERE id = ANY($1::uuid[]) ORDER BY id`,
    [ids],
  );
  return [...lists.flat(), ...audits, ...people];
}

interface Answer {
  person: { id: string } | null;
  mergeId: string | null;
  errors: UserError[];
}
const merge = (keepId: string, mergeId: string, keepVersion = 1) =>
  staff.act<Answer>(
    'mergePeople',
    'MergePeopleInput',
    { keepId, keepVersion, mergeId, mergeVersion: 1, reason: 'Same person, told by phone' },
    'person { id } mergeId',
  );
const undo = (id: string | null, version = 1) =>
  staff.act<Answer>(
    'undoMerge',
    'UndoMergeInput',
    { id, version, reason: 'Two after all' },
    'person { id } mergeId',
  );

/** A trained person at a ready employer, and a second file of the same person with something of everything. */
async function twoFiles() {
  const ready = await readyEmployer(office, `Twice ${randomUUID().slice(0, 6)} Ltd.`);
  const [kept, double] = [
    await person('Dana Double'),
    await person('Double, Dana', `${randomUUID()}@example.test`),
  ];
  await employ(kept, ready.id, '2024-01-01', '2025-06-01');
  await employ(double, ready.id, '2025-01-01');
  await complete(kept, 'LSE', '2025-02-01');
  await complete(double, 'LSE', '2025-02-01', 'LSE-77');
  await complete(double, 'PHSM', '2025-03-01');
  for (const id of [kept, double])
    await office.rows(
      `INSERT INTO auditor_registrations (person_id, kind, registered_on) VALUES ($1, 'REGISTERED', '2025-04-01')`,
      [id],
    );
  await office.rows('UPDATE audits SET auditor_id = $2 WHERE employer_id = $1 AND kind = $3', [
    ready.id,
    double,
    'INDEPENDENT',
  ]);
  await office.desk('AUDITOR', { personId: double });
  return { kept, double, employerId: ready.id };
}

test('every reference passes to the kept person, and undoing gives all of it back', async () => {
  const { kept, double, employerId } = await twoFiles();
  const before = await stateOf(kept, double);
  const { person: answered, mergeId, errors } = await merge(kept, double);
  expect(errors).toEqual([]);
  expect(answered?.id).toBe(kept);
  expect(await stateOf(double)).toEqual([]);
  const [employment, ...others] = await office.rows(
    'SELECT from_on, to_on FROM employments WHERE person_id = $1',
    [kept],
  );
  expect(others).toEqual([]);
  expect(employment).toEqual({ from_on: '2024-01-01', to_on: null });
  const completions = await office.rows(
    'SELECT course_code, certificate_no FROM training_completions WHERE person_id = $1 ORDER BY course_code',
    [kept],
  );
  expect(completions).toEqual([
    { course_code: 'LSE', certificate_no: 'LSE-77' },
    { course_code: 'PHSM', certificate_no: null },
  ]);
  const { audits } = (
    await staff.ask<{ person: { audits: { employer: { id: string } }[] } }>(
      'query ($id: ID!) { person(id: $id) { audits { employer { id } } } }',
      { id: kept },
    )
  ).person;
  expect(audits).toEqual([{ employer: { id: employerId } }]);
  const [entry] = await office.rows<{ after: { moved: object } }>(
    `SELECT after FROM journal_entries WHERE event = 'person.merged' AND subject_id = $1`,
    [mergeId],
  );
  expect(entry?.after.moved).toHaveProperty('dropped');

  expect((await undo(mergeId)).errors).toEqual([]);
  expect(await stateOf(kept, double)).toEqual(before);
  const twice = await undo(mergeId, 2);
  expect(twice.errors[0]?.message).toContain('was undone on 2026-06-15');
});

test('what came to rest on the merge since is named, and nothing is undone', async () => {
  const ready = await readyEmployer(office, 'Rests On It Ltd.');
  const [kept, double] = [await person('Rita Rest'), await person('Rita Rest')];
  await employ(double, ready.id, '2025-01-01');
  const { mergeId } = await merge(kept, double);
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
  const { errors } = await undo(mergeId);
  expect(errors).toHaveLength(2);
  expect(errors[0]?.message).toContain('completed courses (1)');
  expect(errors[1]?.message).toContain(`${certificate.certificateNo} was issued to Rests On It Ltd.`);
  expect(await stateOf(double)).toEqual([]);
});

test('a merge further on is undone first', async () => {
  const [one, two, three] = [
    await person('Chain One'),
    await person('Chain Two'),
    await person('Chain Three'),
  ];
  const first = await merge(two, one);
  const second = await merge(three, two);
  expect((await undo(first.mergeId)).errors[0]?.message).toContain('Undo that merge first');
  expect((await undo(second.mergeId)).errors).toEqual([]);
  expect((await undo(first.mergeId)).errors).toEqual([]);
  expect(await stateOf(one, two, three)).toHaveLength(3);
});

test('full-time beside part-time at one employer is left to people', async () => {
  const { id } = await readyEmployer(office, 'Unclear Hours Ltd.');
  const [kept, double] = [await person('Half Full'), await person('Half Full')];
  await employ(kept, id, '2024-01-01');
  await employ(double, id, '2024-06-01', null, false);
  const { errors } = await merge(kept, double);
  expect(errors).toMatchObject([{ code: 'INVALID', path: ['input', 'mergeId'] }]);
  expect(errors[0]?.message).toContain('Unclear Hours Ltd.');
  expect(await stateOf(double)).toHaveLength(2);
});

test('nobody is merged with themselves, with somebody changed since, or by somebody who may not correct', async () => {
  const [kept, double] = [await person('Self Same'), await person('Self Same')];
  expect((await merge(kept, kept)).errors).toMatchObject([{ path: ['input', 'mergeId'] }]);
  expect((await merge(kept, double, 2)).errors).toMatchObject([{ code: 'STALE' }]);
  expect((await merge(kept, randomUUID())).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  const { errors } = await (await office.desk('REPORTING')).send('{ likelyDuplicates { clue } }');
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

interface Pair {
  clue: string;
  one: { id: string };
  other: { id: string };
}
async function clueOf(a: string, b: string): Promise<string | undefined> {
  const { likelyDuplicates } = await staff.ask<{ likelyDuplicates: Pair[] }>(
    '{ likelyDuplicates(first: 100) { clue one { id } other { id } } }',
  );
  return likelyDuplicates.find(({ one, other }) => [one.id, other.id].sort().join() === [a, b].sort().join())
    ?.clue;
}

test('likely pairs are found by address, name in any order, and likeness at one employer, until told apart', async () => {
  const { id: employerId } = await readyEmployer(office, 'Likely Pairs Ltd.');
  const [mail1, mail2] = [
    await person('Mia Mail', 'mia@example.test'),
    await person('M. Mail', 'MIA@example.test'),
  ];
  const [turned1, turned2] = [await person('Élan Turner'), await person('Turner Elan')];
  const [slip1, slip2] = [await person('Gordon Slipp'), await person('Gorden Slip')];
  const [far1, far2] = [await person('Ottoline Farway'), await person('Ottolin Farway')];
  for (const id of [slip1, slip2]) await employ(id, employerId, '2024-01-01');
  expect(await clueOf(mail1, mail2)).toBe('SAME_EMAIL');
  expect(await clueOf(turned1, turned2)).toBe('SAME_NAME');
  expect(await clueOf(slip1, slip2)).toBe('SIMILAR_NAME_SAME_EMPLOYER');
  expect(await clueOf(far1, far2)).toBeUndefined();
  const { errors } = await staff.act('tellPeopleApart', 'TellPeopleApartInput', {
    personId: turned2,
    otherId: turned1,
  });
  expect(errors).toEqual([]);
  expect(await clueOf(turned1, turned2)).toBeUndefined();
});

test('the list of people runs by name and pages both ways', async () => {
  const page = async (args: string) =>
    (
      await staff.ask<{
        peopleByName: {
          totalCount: number;
          nodes: { fullName: string }[];
          pageInfo: { endCursor: string; startCursor: string };
        };
      }>(`{ peopleByName(${args}) { totalCount nodes { fullName } pageInfo { endCursor startCursor } } }`)
    ).peopleByName;
  const all = await page('first: 100');
  const first = await page('first: 3');
  const second = await page(`first: 3, after: "${first.pageInfo.endCursor}"`);
  const back = await page(`last: 3, before: "${second.pageInfo.startCursor}"`);
  expect([...first.nodes, ...second.nodes]).toEqual(all.nodes.slice(0, 6));
  expect(back.nodes).toEqual(first.nodes);
  expect((await page('first: 5, search: "farway"')).totalCount).toBe(2);
});
