import { type CalendarDate, RULEBOOK_VERSION } from '@good-standing/domain';
import type pg from 'pg';
import { selectRows } from '../../database/row-source.js';
import { type Sql, sql } from '../../database/sql.js';
import { loadFacts } from './facts.queries.js';
import { standingRow } from './standing-row.js';

/** How many employers are evaluated and written at a time: bounds memory, and how long nothing else is answered. */
const BATCH = 250;
/** How many rows of other days are kept in all; the days reckoned longest ago go first. */
const MOST_ROWS = 1_000_000;
/** A request that began before an act goes on reading the day as it found it. */
const KEPT_WHEN_OVERTAKEN = '10 minutes';

const COLUMNS = [
  'program',
  'standing',
  'cycle_year',
  'expires_on',
  'next_due_on',
  'next_due',
  'training_missing',
  'concerns',
  'next_change_on',
  'rebate_cents',
  'rebate_outcome',
  'rebate_eligible_cents',
  'rebate_held_cents',
].join(', ');

const HEAD = 'SELECT coalesce(max(id), 0) FROM journal_entries';
const KNOWN = `SELECT id FROM as_of_days WHERE day = $1 AND journal_head = (${HEAD}) AND rules_version = $2
  ORDER BY id DESC LIMIT 1`;
const OPEN = `INSERT INTO as_of_days (day, journal_head, rules_version, employers)
  SELECT $1, (${HEAD}), $2, (SELECT count(*) FROM employers) RETURNING id`;
const WRITE = `INSERT INTO as_of_standings (day_id, employer_id, latest_audit_id, ${COLUMNS})
  SELECT $1, employer_id, (SELECT a.id FROM audits a WHERE a.employer_id = row.employer_id AND a.submitted_on <= $2
      ORDER BY a.last_day DESC, a.id LIMIT 1), ${COLUMNS}
    FROM json_populate_recordset(NULL::as_of_standings, $3::json) AS row`;
const FORGET = `WITH gone AS (DELETE FROM as_of_days WHERE id IN (
    SELECT id FROM (SELECT id, journal_head, reckoned_at, sum(employers) OVER (ORDER BY id DESC) AS rows FROM as_of_days) AS days
     WHERE rows > ${MOST_ROWS} OR (journal_head < (${HEAD}) AND reckoned_at < now() - interval '${KEPT_WHEN_OVERTAKEN}'))
   RETURNING id)
  DELETE FROM as_of_standings WHERE day_id IN (SELECT id FROM gone)`;

const underWay = new WeakMap<pg.Pool, Map<CalendarDate, Promise<number>>>();

/**
 * The standing rows of another day than today, as something to read FROM, in the place of `standings`. What was reckoned
 * before is read again until an act, or other rules, have overtaken it; requests that come together share the work.
 */
export async function standingsOn(pool: pg.Pool, day: CalendarDate): Promise<Sql> {
  return sql`(SELECT * FROM as_of_standings WHERE day_id = ${await reckonedDay(pool, day)})`;
}

async function reckonedDay(pool: pg.Pool, day: CalendarDate): Promise<number> {
  const [known] = await selectRows<{ id: number }>(pool, KNOWN, [day, RULEBOOK_VERSION]);
  if (known !== undefined) return known.id;
  const days = underWay.get(pool) ?? new Map<CalendarDate, Promise<number>>();
  underWay.set(pool, days);
  const running = days.get(day);
  if (running !== undefined) return running;
  const reckoning = reckonDay(pool, day).finally(() => days.delete(day));
  days.set(day, reckoning);
  return reckoning;
}

/** Evaluates every employer on the day, from one picture of the records. */
async function reckonDay(pool: pg.Pool, day: CalendarDate): Promise<number> {
  const client = await pool.connect();
  let broken = true;
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ');
    const [opened] = await selectRows<{ id: number }>(client, OPEN, [day, RULEBOOK_VERSION]);
    if (opened === undefined) throw new Error('A row that was inserted was not returned.');
    const employers = await selectRows<{ id: string }>(client, 'SELECT id FROM employers ORDER BY id');
    for (let start = 0; start < employers.length; start += BATCH) {
      const employerIds = employers.slice(start, start + BATCH).map(({ id }) => id);
      const facts = await loadFacts(client, { employerIds });
      const rows = [...facts].map(([id, one]) => standingRow(id, one, day));
      await client.query(WRITE, [opened.id, day, JSON.stringify(rows)]);
    }
    await client.query(FORGET);
    await client.query('COMMIT');
    broken = false;
    return opened.id;
  } finally {
    client.release(broken);
  }
}
