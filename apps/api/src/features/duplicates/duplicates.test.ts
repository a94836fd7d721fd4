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

/** A trained person at a ready employer, and a second file of the same person with something of everything. */
async function twoFiles() {
  const ready = await readyEmployer(office, `Twice ${randomUUID().slice(0, 6)} Ltd.`);
  const [kept, double] = [
    await files.person('Dana Double'),
    await files.person('Double, Dana', `${randomUUID()}@example.test`),
  ];
  await files.employ(kept, ready.id, '2024-01-01', '2025-06-01');
  await files.employ(double, ready.id, '2025-01-01');
  await files.complete(kept, 'LSE', '2025-02-01');
  await files.complete(double, 'LSE', '2025-02-01', 'LSE-77');
  await files.complete(double, 'PHSM', '2025-03-01');
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
  const before = await files.stateOf(kept, double);
  const { person: answered, mergeId, errors } = await files.merge(kept, double);
  expect(errors).toEqual([]);
  expect(answered?.id).toBe(kept);
  expect(await files.stateOf(double)).toEqual([]);
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

  expect((await files.undo(mergeId)).errors).toEqual([]);
  expect(await files.stateOf(kept, double)).toEqual(before);
  const twice = await files.undo(mergeId, 2);
  expect(twice.errors[0]?.message).toContain('was undone on 2026-06-15');
});

test('full-time beside part-time at one employer is left to people', async () => {
  const { id } = await readyEmployer(office, 'Unclear Hours Ltd.');
  const [kept, double] = [await files.person('Half Full'), await files.person('Half Full')];
  await files.employ(kept, id, '2024-01-01');
  await files.employ(double, id, '2024-06-01', null, false);
  const { errors } = await files.merge(kept, double);
  expect(errors).toMatchObject([{ code: 'INVALID', path: ['input', 'mergeId'] }]);
  expect(errors[0]?.message).toContain('Unclear Hours Ltd.');
  expect(await files.stateOf(double)).toHaveLength(2);
});

test('nobody is merged with themselves, with somebody changed since, or by somebody who may not correct', async () => {
  const [kept, double] = [await files.person('Self Same'), await files.person('Self Same')];
  expect((await files.merge(kept, kept)).errors).toMatchObject([{ path: ['input', 'mergeId'] }]);
  expect((await files.merge(kept, double, 2)).errors).toMatchObject([{ code: 'STALE' }]);
  expect((await files.merge(kept, randomUUID())).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
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
    await files.person('Mia Mail', 'mia@example.test'),
    await files.person('M. Mail', 'MIA@example.test'),
  ];
  const [turned1, turned2] = [await files.person('Élan Turner'), await files.person('Turner Elan')];
  const [slip1, slip2] = [await files.person('Gordon Slipp'), await files.person('Gorden Slip')];
  const [far1, far2] = [await files.person('Ottoline Farway'), await files.person('Ottolin Farway')];
  for (const id of [slip1, slip2]) await files.employ(id, employerId, '2024-01-01');
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

test('colleagues of one surname are no likely pair, unless the given names are alike or an initial', async () => {
  const { id: employerId } = await readyEmployer(office, 'One Surname Ltd.');
  const named = async (name: string) => {
    const id = await files.person(name);
    await files.employ(id, employerId, '2024-01-01');
    return id;
  };
  const bao = await named('Bao Nguyenne');
  const owen = await named('Owen Nguyenne');
  const anne = await named('Anne Nguyenne');
  const ann = await named('Ann Nguyenne');
  const o = await named('O. Nguyenne');
  expect(await clueOf(bao, owen)).toBeUndefined();
  expect(await clueOf(owen, anne)).toBeUndefined();
  expect(await clueOf(anne, ann)).toBe('SIMILAR_NAME_SAME_EMPLOYER');
  expect(await clueOf(owen, o)).toBe('SIMILAR_NAME_SAME_EMPLOYER');
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
