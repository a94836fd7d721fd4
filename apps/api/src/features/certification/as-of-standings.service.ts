import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type CalendarDate, RULEBOOK_VERSION } from '@good-standing/domain';
import type pg from 'pg';
import { selectRows } from '../../database/row-source.js';
import { type Sql, sql } from '../../database/sql.js';
import { reckonEmployers } from './reckon-employers.js';
import type { ReckoningShare } from './reckoning.worker.js';

/** Up to so many employers are evaluated here, some at a time; more than that would keep others waiting too long. */
const HERE_AT_MOST = 2_000;
const BATCH_HERE = 100;
const BATCH_IN_THREAD = 500;
const MOST_THREADS = 4;
/** How many rows of other days are kept in all; the days reckoned longest ago go first. */
const MOST_ROWS = 1_000_000;
/** A request that began before an act goes on reading the day as it found it. */
const KEPT_WHEN_OVERTAKEN = '10 minutes';

const HEAD = 'SELECT coalesce(max(id), 0) FROM journal_entries';
const KNOWN = `SELECT id FROM as_of_days WHERE day = $1 AND journal_head = (${HEAD}) AND rules_version = $2
  ORDER BY id DESC LIMIT 1`;
const OPEN = `INSERT INTO as_of_days (day, journal_head, rules_version, employers)
  SELECT $1, (${HEAD}), $2, (SELECT count(*) FROM employers) RETURNING id, pg_export_snapshot() AS snapshot`;
const FORGET = `WITH gone AS (DELETE FROM as_of_days WHERE id IN (
    SELECT id FROM (SELECT id, journal_head, reckoned_at, sum(employers) OVER (ORDER BY id DESC) AS rows FROM as_of_days) AS days
     WHERE rows > ${MOST_ROWS} OR (journal_head < (${HEAD}) AND reckoned_at < now() - interval '${KEPT_WHEN_OVERTAKEN}'))
   RETURNING id)
  DELETE FROM as_of_standings WHERE day_id IN (SELECT id FROM gone)`;

export interface ReckoningProgress {
  employers: number;
  done: number;
}

interface UnderWay extends ReckoningProgress {
  dayId: Promise<number>;
}

const underWay = new WeakMap<pg.Pool, Map<CalendarDate, UnderWay>>();

/**
 * The standing rows of another day than today, as something to read FROM, in the place of `standings`. What was reckoned
 * before is read again until an act, or other rules, have overtaken it; requests that come together share the work.
 */
export async function standingsOn(pool: pg.Pool, day: CalendarDate): Promise<Sql> {
  return sql`(SELECT * FROM as_of_standings WHERE day_id = ${await reckonedDay(pool, day)})`;
}

/** How far the day is that is being reckoned now; null when nothing of it is under way in this process. */
export function reckoningOf(pool: pg.Pool, day: CalendarDate): ReckoningProgress | null {
  const running = underWay.get(pool)?.get(day);
  return running === undefined ? null : { employers: running.employers, done: running.done };
}

async function reckonedDay(pool: pg.Pool, day: CalendarDate): Promise<number> {
  const [known] = await selectRows<{ id: number }>(pool, KNOWN, [day, RULEBOOK_VERSION]);
  if (known !== undefined) return known.id;
  const days = underWay.get(pool) ?? new Map<CalendarDate, UnderWay>();
  underWay.set(pool, days);
  const running = days.get(day);
  if (running !== undefined) return running.dayId;
  const progress: ReckoningProgress = { employers: 0, done: 0 };
  const dayId = reckonDay(pool, day, progress).finally(() => days.delete(day));
  days.set(day, Object.assign(progress, { dayId }));
  return dayId;
}

/** Evaluates every employer on the day, from one picture of the records. The day is seen by others once all are there. */
async function reckonDay(pool: pg.Pool, day: CalendarDate, progress: ReckoningProgress): Promise<number> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    // The threads have connections of their own; this one only waits for them.
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const [opened] = await selectRows<{ id: number; snapshot: string }>(client, OPEN, [
      day,
      RULEBOOK_VERSION,
    ]);
    if (opened === undefined) throw new Error('A row that was inserted was not returned.');
    const rows = await selectRows<{ id: string }>(client, 'SELECT id FROM employers ORDER BY id');
    const employerIds = rows.map(({ id }) => id);
    progress.employers = employerIds.length;
    const onDone = (employers: number): void => {
      progress.done += employers;
    };
    const reckoning = { day, dayId: opened.id };
    const { connectionString } = pool.options;
    if (employerIds.length <= HERE_AT_MOST || connectionString === undefined) {
      await reckonEmployers(client, { ...reckoning, employerIds, batch: BATCH_HERE }, onDone);
    } else {
      const base = { ...reckoning, connectionString, snapshot: opened.snapshot, batch: BATCH_IN_THREAD };
      const shares = split(employerIds, Math.min(MOST_THREADS, availableParallelism()));
      await Promise.all(shares.map((share) => runThread({ ...base, employerIds: share }, onDone)));
      await client.query('ANALYZE as_of_standings');
    }
    await client.query(FORGET);
    await client.query('COMMIT');
    broken = false;
    return opened.id;
  } finally {
    client.release(broken);
  }
}

function split(ids: readonly string[], parts: number): string[][] {
  const size = Math.ceil(ids.length / parts);
  return Array.from({ length: parts }, (_, part) => ids.slice(part * size, (part + 1) * size));
}

function runThread(share: ReckoningShare, onDone: (employers: number) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const thread = new Worker(new URL('./reckoning.worker.js', import.meta.url), { workerData: share });
    thread.on('message', onDone);
    thread.once('error', reject);
    thread.once('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`A thread that evaluated employers ended with ${code}.`)),
    );
  });
}
