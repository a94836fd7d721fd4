import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { verifyJournal } from '../features/journal/index.js';
import { KeptAccounts1764410000000 } from './migrations/1764410000000-kept-accounts.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('accounts written in other ways become one, their premiums too, and the journal says so', async () => {
  const { pool, dataSource } = database;
  const runner = dataSource.createQueryRunner();
  const migration = new KeptAccounts1764410000000();
  await migration.down(runner);
  await pool.query(`
    INSERT INTO employers (ref, legal_name, program, registered_on, wcb_account) VALUES
      ('S1', 'One Ltd.', 'COR', '2020-01-01', '54321'), ('S2', 'Two Ltd.', 'COR', '2020-01-01', 'n/a'),
      ('S3', 'Three Ltd.', 'COR', '2020-01-01', '000000003'), ('S4', 'Four Ltd.', 'COR', '2020-01-01', NULL);
    INSERT INTO premiums (employer_id, wcb_account, period_start, premium_cents, payroll_reported, hours_reported,
      personal_coverage_only, account_active)
    SELECT e.id, p.account, p.period::date, p.cents, true, true, false, true FROM (VALUES
      ('S1', '54321', '2020-01-01', 1), ('S1', '000054321', '2020-01-01', 2), ('S1', '54-321', '2020-01-01', 3),
      ('S1', '54 321', '2021-01-01', 4), ('S3', '000000003', '2020-01-01', 5)) AS p (ref, account, period, cents)
      JOIN employers e USING (ref);
    UPDATE standings SET rules_version = 'x';
    INSERT INTO imports (id, created_by_name) VALUES ('00000000-0000-4000-8000-000000000001', 'Lee Office');
    INSERT INTO import_changes SELECT '00000000-0000-4000-8000-000000000001', 'employers', id,
      '{"wcb_account": null, "city": "Brandon"}', to_jsonb(e) FROM employers e`);
  await runner.startTransaction();
  await migration.up(runner);
  await runner.commitTransaction();
  await runner.release();
  const { rows: premiums } = await pool.query(
    `SELECT e.ref, e.wcb_account AS own, p.wcb_account AS account, p.premium_cents AS cents, s.rules_version AS rules,
       c.before ->> 'city' AS city, c.after ->> 'wcb_account' AS after
     FROM employers e JOIN standings s ON s.employer_id = e.id JOIN import_changes c ON c.record_id = e.id
       LEFT JOIN premiums p ON p.employer_id = e.id ORDER BY e.ref, p.period_start`,
  );
  const city = 'Brandon';
  const short = { ref: 'S1', own: '000054321', account: '000054321', after: '000054321', rules: '', city };
  expect(premiums).toEqual([
    { ...short, cents: '2' },
    { ...short, cents: '4' },
    { ref: 'S2', own: 'n/a', account: null, cents: null, rules: 'x', city, after: 'n/a' },
    { ref: 'S3', own: '000000003', account: '000000003', cents: '5', rules: 'x', city, after: '000000003' },
    { ref: 'S4', own: null, account: null, cents: null, rules: 'x', city, after: null },
  ]);
  const { rows: entries } = await pool.query(
    `SELECT event, before ->> 'wcbAccount' AS before, after ->> 'wcbAccount' AS after FROM journal_entries ORDER BY 1, 2`,
  );
  expect(entries).toEqual([
    { event: 'employer.corrected', before: '54321', after: '000054321' },
    { event: 'premium.corrected', before: '54 321', after: '000054321' },
    { event: 'premium.struck', before: '54-321', after: null },
    { event: 'premium.struck', before: '54321', after: null },
  ]);
  expect((await verifyJournal(pool)).broken).toBeNull();
});
