import pino from 'pino';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Office } from '../../../test/office.js';
import { KEPT_DAYS } from '../../acts/idempotency.js';
import { startWorker } from './worker.js';

let office: Office;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  await office.desk('STAFF');
});
afterAll(() => office.close());

const keys = async () =>
  (await office.rows<{ key: string }>('SELECT key FROM idempotency_keys ORDER BY created_at')).map(
    ({ key }) => key,
  );

test('answers kept for a request that comes again are forgotten in time, without a mail server too', async () => {
  const oldest = '00000000-0000-4000-8000-000000000001';
  const kept = '00000000-0000-4000-8000-000000000002';
  await office.rows(
    `INSERT INTO idempotency_keys (user_id, key, mutation, input_hash, result, created_at)
     SELECT u.id, k.key::uuid, 'hirePerson', '\\x00', 'null', now() - k.age
     FROM (SELECT id FROM users LIMIT 1) u,
       (VALUES ($1, make_interval(days => $3, mins => 1)), ($2, make_interval(days => $3, mins => -1))) AS k (key, age)`,
    [oldest, kept, KEPT_DAYS],
  );
  expect(await keys()).toEqual([oldest, kept]);
  const worker = startWorker({
    pool: office.database.pool,
    mail: null,
    today: () => '2026-06-15',
    log: pino({ level: 'silent' }),
    pollMs: 10,
  });
  await expect.poll(keys).toEqual([kept]);
  await worker.close();
});
