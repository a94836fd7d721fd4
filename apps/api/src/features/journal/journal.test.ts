import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { appendJournal, type JournalDraft } from './append-journal.js';
import { holdsHash, verifyJournal } from './verify-journal.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const PROGRAM = { id: null, name: 'Good Standing' };
const draft = (subjectId: string): JournalDraft => ({
  employerId: null,
  event: 'person.added',
  subjectKind: 'person',
  subjectId,
  before: null,
  after: { fullName: 'Élodie Exemple', nested: { b: 1, a: [1.5, null] } },
  reason: 'typed from the paper form',
});

/** Does what only somebody with the whole server in hand can do: without the triggers that refuse it. */
async function tamper(sql: string): Promise<void> {
  const client = await database.pool.connect();
  try {
    await client.query('SET session_replication_role = replica');
    await client.query(sql);
  } finally {
    await client.query('SET session_replication_role = DEFAULT');
    client.release();
  }
}

beforeEach(async () => {
  await tamper('TRUNCATE journal_entries');
  await appendJournal(database.pool, PROGRAM, [draft('a'), draft('b'), draft('c')]);
  await appendJournal(database.pool, PROGRAM, [draft('d')]);
});

test('an empty journal is sound', async () => {
  await tamper('TRUNCATE journal_entries');
  expect(await verifyJournal(database.pool)).toEqual({ entries: 0, head: null, broken: null });
});

test('entries are numbered in the order they were given, and chained', async () => {
  const { rows } = await database.pool.query('SELECT id, subject_id FROM journal_entries ORDER BY id');
  expect(rows.map(({ id, subject_id }) => `${id}${subject_id}`)).toEqual(['1a', '2b', '3c', '4d']);
  const check = await verifyJournal(database.pool);
  expect(check).toMatchObject({ entries: 4, broken: null });
  expect(await holdsHash(database.pool, check.head ?? '')).toBe(true);
});

test.each([
  "UPDATE journal_entries SET reason = 'other'",
  'DELETE FROM journal_entries WHERE id = 4',
  'TRUNCATE journal_entries',
])('refused: %s', async (sql) => {
  await expect(database.pool.query(sql)).rejects.toThrow('append-only');
  expect(await verifyJournal(database.pool)).toMatchObject({ entries: 4, broken: null });
});

test.each([
  ["UPDATE journal_entries SET after = '{}' WHERE id = 2", '2', 'content', 1],
  ["UPDATE journal_entries SET actor_name = 'Somebody else' WHERE id = 1", '1', 'content', 0],
  [
    "UPDATE journal_entries SET recorded_at = recorded_at - interval '1 second' WHERE id = 4",
    '4',
    'content',
    3,
  ],
  ['DELETE FROM journal_entries WHERE id = 3', '4', 'entry 3 is missing', 2],
  ["UPDATE journal_entries SET previous_hash = sha256('x') WHERE id = 3", '3', 'does not follow', 2],
  [
    // Rewritten with a fitting hash of its own: the entry after it gives it away.
    `UPDATE journal_entries SET reason = 'other', hash = sha256(previous_hash || convert_to(jsonb_build_array(
       id, extract(epoch FROM recorded_at)::text, actor_id, actor_name, employer_id, event,
       subject_kind, subject_id, before, after, 'other')::text, 'UTF8')) WHERE id = 2`,
    '3',
    'does not follow',
    2,
  ],
])('found: %s', async (sql, id, problem, entries) => {
  await tamper(sql);
  const check = await verifyJournal(database.pool);
  expect(check.broken).toMatchObject({ id, problem: expect.stringContaining(problem) });
  expect(check.entries).toBe(entries);
});

test('an end that was cut off is found by a hash noted earlier', async () => {
  const { head } = await verifyJournal(database.pool);
  await tamper('DELETE FROM journal_entries WHERE id = 4');
  expect((await verifyJournal(database.pool)).broken).toBeNull();
  expect(await holdsHash(database.pool, head ?? '')).toBe(false);
});

test('many writers at once keep one chain', async () => {
  await Promise.all(
    Array.from({ length: 40 }, (_, index) =>
      database.dataSource.transaction((manager) =>
        appendJournal(manager, PROGRAM, [draft(`${index}/1`), draft(`${index}/2`)]),
      ),
    ),
  );
  expect(await verifyJournal(database.pool)).toMatchObject({ entries: 84, broken: null });
});

test('a transaction that fails leaves no entry and no gap', async () => {
  const failing = database.dataSource.transaction(async (manager) => {
    await appendJournal(manager, PROGRAM, [draft('lost')]);
    throw new Error('stopped half-way');
  });
  await expect(failing).rejects.toThrow('stopped half-way');
  await appendJournal(database.pool, PROGRAM, [draft('e')]);
  expect(await verifyJournal(database.pool)).toMatchObject({ entries: 5, broken: null });
});
