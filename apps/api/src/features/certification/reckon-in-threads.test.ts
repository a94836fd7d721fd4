import { existsSync } from 'node:fs';
import pg from 'pg';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';
import { standingsOn } from './as-of-days.service.js';
import type { Holds } from './reckon-employers.js';
import { reckonInThreads } from './reckon-in-threads.js';

/** Threads run the program as it is built. */
const BUILT = new URL('../../../dist/features/certification/reckoning.worker.js', import.meta.url);
const DAY = '2025-06-30';

let api: TestApi;
beforeAll(async () => {
  if (!existsSync(BUILT)) throw new Error('Build the api first: threads run the built program.');
  api = await createDemonstrationApi({ today: '2026-03-17' });
});
afterAll(() => api.close());

const rowsOf = async (dayId: number): Promise<object[]> => {
  const { rows } = await api.database.pool.query(
    `SELECT to_jsonb(s) - 'day_id' AS row FROM as_of_standings s WHERE day_id = $1 ORDER BY employer_id`,
    [dayId],
  );
  return rows;
};

/** Lets threads do what the server does for a large portfolio, and gives what they said of their progress. */
async function inThreads(dayId: number, holds: Holds): Promise<number[]> {
  const client = new pg.Client({ connectionString: api.database.url });
  await client.connect();
  const done: number[] = [];
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const { rows } = await client.query<{ snapshot: string; ids: string[] }>(
      'SELECT pg_export_snapshot() AS snapshot, (SELECT array_agg(id::text ORDER BY id) FROM employers) AS ids',
    );
    const { snapshot = '', ids = [] } = rows[0] ?? {};
    const reckoning = { day: DAY, holds, dayId, employerIds: ids, batch: 40 };
    await reckonInThreads(
      { ...reckoning, connectionString: api.database.url, snapshot },
      (employers) => done.push(employers),
      BUILT,
    );
    await client.query('COMMIT');
  } finally {
    await client.end();
  }
  return done;
}

test('threads write the same rows as are written here, each employer once', async () => {
  await standingsOn(api.database.pool, DAY);
  const { rows } = await api.database.pool.query<{ id: number }>('SELECT id FROM as_of_days WHERE day = $1', [
    DAY,
  ]);
  const done = await inThreads(-1, 'STANDINGS');
  expect(done.reduce((sum, employers) => sum + employers, 0)).toBe(150);
  const written = await rowsOf(-1);
  expect(written).toHaveLength(150);
  expect(written).toEqual(await rowsOf(rows[0]?.id ?? 0));
});

test('a thread that fails is heard of', async () => {
  const work = { day: DAY, holds: 'STANDINGS', dayId: -2, employerIds: [], batch: 1 } as const;
  const { url } = api.database;
  await expect(
    reckonInThreads({ ...work, connectionString: url, snapshot: 'no such picture' }, () => undefined, BUILT),
  ).rejects.toThrow('invalid snapshot identifier');
});
