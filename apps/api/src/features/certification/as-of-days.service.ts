import { type CalendarDate, RULEBOOK_VERSION } from '@good-standing/domain';
import type pg from 'pg';
import { selectRows } from '../../database/row-source.js';
import { type Sql, sql } from '../../database/sql.js';
import { factsAtHand } from './facts-at-hand.js';
import { type Holds, reckonEmployers, STANDING_COLUMNS } from './reckon-employers.js';
import { reckonInThreads } from './reckon-in-threads.js';

/** Up to so many employers are evaluated here, some at a time; more than that would keep others waiting too long. */
const HERE_AT_MOST = 2_000;
const BATCH_HERE = 50;
const BATCH_IN_THREAD = 500;
/** How many rows of other days are kept in all; the days reckoned longest ago go first. */
const MOST_ROWS = 1_000_000;
/** A request that began before an act goes on reading the day as it found it. */
const KEPT_WHEN_OVERTAKEN = '10 minutes';

const HEAD = 'SELECT coalesce(max(id), 0) FROM journal_entries';
const KNOWN = `SELECT id FROM as_of_days WHERE day = $1 AND journal_head = (${HEAD}) AND rules_version = $2 AND holds = $3
  ORDER BY id DESC LIMIT 1`;
const OPEN = `INSERT INTO as_of_days (day, journal_head, rules_version, employers, holds)
  SELECT $1, (${HEAD}), $2, (SELECT count(*) FROM employers), $3
  RETURNING id, journal_head::text AS "journalHead", employers, pg_export_snapshot() AS snapshot`;
// A row is true from its own day until it is stale: today's tell of days ahead, the day reckoned before of the next.
const CARRY_OVER = `INSERT INTO as_of_standings (day_id, employer_id, latest_audit_id, ${STANDING_COLUMNS})
  SELECT $1::integer, employer_id, latest_audit_id, ${STANDING_COLUMNS} FROM standings
   WHERE as_of <= $2::date AND coalesce(stale_on > $2::date, true) AND rules_version = $3
  UNION ALL
  SELECT $1::integer, employer_id, latest_audit_id, ${STANDING_COLUMNS} FROM as_of_standings AS before
   WHERE day_id = (SELECT id FROM as_of_days WHERE id <> $1 AND day <= $2::date AND journal_head = (${HEAD})
                      AND rules_version = $3 AND holds = 'STANDINGS' ORDER BY day DESC, id DESC LIMIT 1)
     AND coalesce(stale_on > $2::date, true)
     AND NOT EXISTS (SELECT FROM standings s WHERE s.employer_id = before.employer_id
                        AND s.as_of <= $2::date AND coalesce(s.stale_on > $2::date, true) AND s.rules_version = $3)`;
const LEFT = `SELECT id FROM employers e
   WHERE NOT EXISTS (SELECT FROM as_of_standings a WHERE a.day_id = $1 AND a.employer_id = e.id) ORDER BY id`;
const FORGET = `WITH gone AS (DELETE FROM as_of_days WHERE id IN (
    SELECT id FROM (SELECT id, journal_head, reckoned_at, sum(employers) OVER (ORDER BY id DESC) AS rows FROM as_of_days) AS days
     WHERE rows > ${MOST_ROWS} OR (journal_head < (${HEAD}) AND reckoned_at < now() - interval '${KEPT_WHEN_OVERTAKEN}'))
   RETURNING id),
  rebates AS (DELETE FROM as_of_rebates WHERE day_id IN (SELECT id FROM gone)),
  milestones AS (DELETE FROM as_of_milestones WHERE day_id IN (SELECT id FROM gone))
  DELETE FROM as_of_standings WHERE day_id IN (SELECT id FROM gone)`;

export interface ReckoningProgress {
  employers: number;
  done: number;
}

interface UnderWay extends ReckoningProgress {
  dayId: Promise<number>;
}

const underWay = new WeakMap<pg.Pool, Map<string, UnderWay>>();

/**
 * The standing rows of another day than today, as something to read FROM, in the place of `standings`. What was reckoned
 * before is read again until an act, or other rules, have overtaken it; requests that come together share the work.
 */
export async function standingsOn(pool: pg.Pool, day: CalendarDate): Promise<Sql> {
  return sql`(SELECT * FROM as_of_standings WHERE day_id = ${await reckonedDay(pool, day, 'STANDINGS')})`;
}

/** The rebate periods of every account on the day, today as any other, as something to read FROM. */
export async function rebatesOn(pool: pg.Pool, day: CalendarDate): Promise<Sql> {
  return sql`(SELECT * FROM as_of_rebates WHERE day_id = ${await reckonedDay(pool, day, 'REBATES')})`;
}

/** When each employer registered, was certified and lapsed, up to the day, as something to read FROM. */
export async function milestoneRowsOn(pool: pg.Pool, day: CalendarDate): Promise<Sql> {
  return sql`(SELECT * FROM as_of_milestones WHERE day_id = ${await reckonedDay(pool, day, 'MILESTONES')})`;
}

/** How far the standings of the day are that are being reckoned now; null when nothing is under way in this process. */
export function reckoningOf(pool: pg.Pool, day: CalendarDate): ReckoningProgress | null {
  const running = underWay.get(pool)?.get(`STANDINGS ${day}`);
  return running === undefined ? null : { employers: running.employers, done: running.done };
}

async function reckonedDay(pool: pg.Pool, day: CalendarDate, holds: Holds): Promise<number> {
  const [known] = await selectRows<{ id: number }>(pool, KNOWN, [day, RULEBOOK_VERSION, holds]);
  if (known !== undefined) return known.id;
  const days = underWay.get(pool) ?? new Map<string, UnderWay>();
  underWay.set(pool, days);
  const key = `${holds} ${day}`;
  const running = days.get(key);
  if (running !== undefined) return running.dayId;
  const progress: ReckoningProgress = { employers: 0, done: 0 };
  const dayId = reckonDay(pool, day, holds, progress).finally(() => days.delete(key));
  days.set(key, Object.assign(progress, { dayId }));
  return dayId;
}

interface OpenedDay {
  id: number;
  journalHead: string;
  employers: number;
  snapshot: string;
}

/** Evaluates every employer on the day, from one picture of the records. The day is seen by others once all are there. */
async function reckonDay(
  pool: pg.Pool,
  day: CalendarDate,
  holds: Holds,
  progress: ReckoningProgress,
): Promise<number> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    // The threads have connections of their own; this one only waits for them.
    await client.query('SET LOCAL idle_in_transaction_session_timeout = 0');
    const [opened] = await selectRows<OpenedDay>(client, OPEN, [day, RULEBOOK_VERSION, holds]);
    if (opened === undefined) throw new Error('A row that was inserted was not returned.');
    progress.employers = opened.employers;
    const employerIds = await employersLeft(client, opened.id, day, holds);
    progress.done = opened.employers - employerIds.length;
    const onDone = (employers: number): void => {
      progress.done += employers;
    };
    const reckoning = { day, holds, dayId: opened.id, employerIds };
    const { connectionString } = pool.options;
    if (opened.employers <= HERE_AT_MOST || connectionString === undefined) {
      const facts = await factsAtHand(pool, client, opened.journalHead);
      await reckonEmployers(client, { ...reckoning, batch: BATCH_HERE }, onDone, facts);
    } else {
      const { snapshot } = opened;
      await reckonInThreads({ ...reckoning, connectionString, snapshot, batch: BATCH_IN_THREAD }, onDone);
      await client.query(`ANALYZE as_of_${holds.toLowerCase()}`);
    }
    await client.query(FORGET);
    await client.query('COMMIT');
    broken = false;
    return opened.id;
  } finally {
    client.release(broken);
  }
}

/** Whom the day has still to be evaluated for: everybody, but for whom a row of another day holds on this one too. */
async function employersLeft(
  client: pg.PoolClient,
  dayId: number,
  day: CalendarDate,
  holds: Holds,
): Promise<string[]> {
  if (holds === 'STANDINGS') await client.query(CARRY_OVER, [dayId, day, RULEBOOK_VERSION]);
  const rows = await selectRows<{ id: string }>(client, LEFT, [dayId]);
  return rows.map(({ id }) => id);
}
