import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { addUser, type NewUser } from './add-user.service.js';
import { demonstrationSignIns } from './demonstration-accounts.js';

const KIM: NewUser = {
  email: 'kim@example.test',
  displayName: 'Kim',
  role: 'STAFF',
  password: 'long enough',
};

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

const add = (change: Partial<NewUser>) => addUser(database.pool, { ...KIM, ...change });

describe('an account', () => {
  it.each([
    [{ email: 'kim' }, 'e-mail address'],
    [{ displayName: ' ' }, 'name is needed'],
    [{ password: 'too short' }, 'at least 10 characters'],
    [{ role: 'EMPLOYER' }, '--employer REF'],
    [{ role: 'AUDITOR' }, '--person REF'],
    [{ employerRef: 'E1' }, '--employer REF'],
    [{ role: 'EMPLOYER', employerRef: 'E1' }, 'no employer with the reference E1'],
    [{ role: 'AUDITOR', personRef: 'P1' }, 'no person with the reference P1'],
  ] as [Partial<NewUser>, string][])(
    'with %o is refused, saying what to put right',
    async (change, message) => {
      await expect(add(change)).rejects.toThrow(message);
    },
  );

  it('is stored with an argon2id hash, once', async () => {
    await add({});
    const { rows } = await database.pool.query<{ password_hash: string }>('SELECT password_hash FROM users');
    expect(rows).toHaveLength(1);
    expect(rows[0]?.password_hash).toMatch(/^\$argon2id\$/);
    await expect(add({ email: 'KIM@example.test' })).rejects.toThrow('already');
  });
});

it('the demonstration accounts are never created beside records of an office', async () => {
  expect(await demonstrationSignIns(database)).toEqual([]);
  await database.pool.query('DELETE FROM users');
  expect(await demonstrationSignIns(database)).toEqual([]);
});
