import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, Office } from '../../test/office.js';
import { readyEmployer } from '../../test/ready-employer.js';

let office: Office;
let staff: Desk;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
});
afterAll(() => office.close());

const registration = (legalName: string) => ({ legalName, program: 'SECOR', registeredOn: '2026-06-01' });
const register = (input: object, key: string | null = null, desk = staff) =>
  desk.act<{ employer: { id: string; ref: string; version: number } | null }>(
    'registerEmployer',
    'RegisterEmployerInput',
    input,
    'employer { id ref version }',
    key,
  );
const journalLength = async () =>
  (await office.rows<{ n: number }>('SELECT count(*)::int AS n FROM journal_entries'))[0]?.n ?? 0;

test('the same key and input is done once and answered alike', async () => {
  const key = randomUUID();
  const first = await register(registration('Once Only Ltd.'), key);
  const entries = await journalLength();
  const second = await register(registration('Once Only Ltd.'), key);
  expect(first.errors).toEqual([]);
  expect(second).toEqual(first);
  expect(await journalLength()).toBe(entries);
});

test('the same key and input sent five times at once is done once', async () => {
  const key = randomUUID();
  const answers = await Promise.all(
    Array.from({ length: 5 }, () => register(registration('Five Times Ltd.'), key)),
  );
  expect(answers.flatMap(({ errors }) => errors)).toEqual([]);
  expect(new Set(answers.map(({ employer }) => employer?.id)).size).toBe(1);
  expect(
    await office.rows('SELECT id FROM employers WHERE legal_name = $1', ['Five Times Ltd.']),
  ).toHaveLength(1);
});

test('the same key with another input, or for another act, is refused', async () => {
  const key = randomUUID();
  const { employer } = await register(registration('First Input Ltd.'), key);
  const other = await register(registration('Second Input Ltd.'), key);
  expect(other.employer).toBeNull();
  expect(other.errors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_MISMATCH']);
  const elsewhere = await staff.act(
    'recordHeadcount',
    'RecordHeadcountInput',
    { employerId: employer?.id, effectiveOn: '2026-06-01', headcount: 3 },
    '',
    key,
  );
  expect(elsewhere.errors.map(({ code }) => code)).toEqual(['IDEMPOTENCY_MISMATCH']);
});

test("one person's key is not another's", async () => {
  const key = randomUUID();
  await register(registration('Mine Ltd.'), key);
  const theirs = await register(registration('Theirs Ltd.'), key, await office.desk('STAFF'));
  expect(theirs.errors).toEqual([]);
});

test('a refused act keeps no key: corrected, it goes through under the same one', async () => {
  const key = randomUUID();
  const refused = await register({ ...registration('Put Right Ltd.'), registeredOn: '2026-06-16' }, key);
  expect(refused.errors).toMatchObject([{ code: 'INVALID', path: ['input', 'registeredOn'] }]);
  const right = await register(registration('Put Right Ltd.'), key);
  expect(right.errors).toEqual([]);
});

test('every value that is wrong is named, with its place, in the language of the reader', async () => {
  const input = {
    legalName: '   ',
    program: 'COR',
    registeredOn: '2030-01-01',
    wcbAccount: '12/34',
    contactEmail: 'nobody',
    industryCode: '1',
  };
  const { errors } = await register(input);
  expect(errors.map(({ code }) => code)).toEqual(Array(5).fill('INVALID'));
  expect(errors.map(({ path }) => path.join('.')).sort()).toEqual([
    'input.contactEmail',
    'input.industryCode',
    'input.legalName',
    'input.registeredOn',
    'input.wcbAccount',
  ]);
  expect(errors.find(({ path }) => path[1] === 'legalName')?.message).toBe('Please fill this in.');
  office.language = 'fr';
  const french = await register(input).finally(() => {
    office.language = 'en';
  });
  expect(french.errors.find(({ path }) => path[1] === 'legalName')?.message).toBe(
    'Veuillez remplir ce champ.',
  );
});

test('a stale save is refused and keeps what the other person saved', async () => {
  const { employer } = await register(registration('Two Editors Ltd.'));
  const correct = (city: string) =>
    staff.act<{ employer: { city: string } | null }>(
      'correctEmployer',
      'CorrectEmployerInput',
      { ...registration('Two Editors Ltd.'), id: employer?.id, version: 1, city, reason: 'moved' },
      'employer { city version }',
    );
  const answers = await Promise.all([correct('Brandon'), correct('Selkirk')]);
  const stale = answers.filter(({ errors }) => errors.length > 0);
  const saved = answers.find(({ errors }) => errors.length === 0);
  expect(stale.map(({ errors }) => errors.map(({ code }) => code))).toEqual([['STALE']]);
  expect(await office.rows('SELECT city, version FROM employers WHERE id = $1', [employer?.id])).toEqual([
    { city: saved?.employer?.city, version: 2 },
  ]);
});

test('a record that does not exist is NOT_FOUND, whatever its id looks like', async () => {
  for (const employerId of [randomUUID(), 'nonsense', randomUUID().toUpperCase()]) {
    const { errors } = await staff.act('recordHeadcount', 'RecordHeadcountInput', {
      employerId,
      effectiveOn: '2026-06-01',
      headcount: 3,
    });
    expect(errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'employerId'] }]);
  }
});

test('numbers pass over those an import has used, and none is lost to an act that fails', async () => {
  const { employer: before } = await register(registration('Numbered One Ltd.'));
  const number = Number(before?.ref.slice(1));
  const name = (offset: number) => `E${String(number + offset).padStart(4, '0')}`;
  await office.rows(
    `INSERT INTO employers (ref, legal_name, program, registered_on)
     SELECT ref, 'Imported ' || ref, 'COR', '2020-01-01' FROM unnest($1::text[]) AS ref`,
    [[name(1), name(2), name(4)]],
  );
  expect((await register(registration('Numbered Two Ltd.'))).employer?.ref).toBe(name(3));
  expect((await register(registration('Numbered Two Ltd.'))).errors.map(({ code }) => code)).toEqual([
    'DUPLICATE',
  ]);
  expect((await register(registration('Numbered Three Ltd.'))).employer?.ref).toBe(name(5));
});

test('a connection that dies in the middle of an act leaves nothing behind', async () => {
  const { id } = await readyEmployer(office);
  const blocker = new pg.Client({ connectionString: office.database.url });
  await blocker.connect();
  // The act gets as far as the journal, its last step, and waits there.
  await blocker.query('BEGIN');
  await blocker.query("SELECT pg_advisory_xact_lock(hashtext('journal_entries'))");
  const before = await office.rows('SELECT name, last_number FROM number_series ORDER BY name');
  const entries = await journalLength();
  const act = staff.send(
    'mutation ($id: ID!) { certify(input: {employerId: $id, program: SECOR, certifiedOn: "2026-06-15"}) { errors { code } } }',
    { id },
  );
  const waiting = `SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'advisory'`;
  let [victim] = await office.rows<{ pid: number }>(waiting);
  while (!victim) {
    await new Promise((resolve) => setTimeout(resolve, 10));
    [victim] = await office.rows<{ pid: number }>(waiting);
  }
  await blocker.query('SELECT pg_terminate_backend($1)', [victim.pid]);
  const answer = await act;
  await blocker.query('ROLLBACK');
  await blocker.end();
  expect(answer.errors).toHaveLength(1);
  expect(await office.rows('SELECT id FROM certifications WHERE employer_id = $1', [id])).toEqual([]);
  expect(await office.rows('SELECT standing FROM standings WHERE employer_id = $1', [id])).toEqual([
    { standing: 'IN_PROGRESS' },
  ]);
  expect(await office.rows('SELECT name, last_number FROM number_series ORDER BY name')).toEqual(before);
  expect(await journalLength()).toBe(entries);
});

test.each([
  ['NUL', 'Bad\u0000 Name Ltd.'],
  ['half a character', 'Bad \ud83d Name Ltd.'],
])('text with %s is refused as the person’s to put right, or kept readable', async (_, legalName) => {
  const { employer, errors } = await register(registration(legalName));
  if (employer === null) expect(errors).toMatchObject([{ code: 'INVALID' }]);
  else
    expect(await office.rows('SELECT legal_name FROM employers WHERE id = $1', [employer.id])).toHaveLength(
      1,
    );
});
