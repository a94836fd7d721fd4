import { type CalendarDate, RULEBOOK_VERSION } from '@good-standing/domain';
import type pg from 'pg';
import { type RowSource, selectRows } from '../../database/row-source.js';
import { loadFacts } from './facts.queries.js';
import { standingRow } from './standing-row.js';

/** How many employers are evaluated and written at a time: bounds memory and how long their rows stay locked. */
const BATCH = 500;
/** Any fixed number: the advisory lock of whoever settles. */
const SETTLING = 7_014_267;
/** A read does not wait longer than this for a writer; the row it then shows says its own `as_of`. */
const PATIENCE = '3s';
const LOCK_NOT_AVAILABLE = '55P03';

const COLUMNS = [
  'as_of',
  'stale_on',
  'rules_version',
  'program',
  'standing',
  'cycle_year',
  'certified_on',
  'starts_on',
  'expires_on',
  'lapsed_on',
  'letter_valid_through',
  'next_due_on',
  'next_due',
  'training_missing',
  'concerns',
  'next_change_on',
  'rebate_cents',
  'rebate_outcome',
  'rebate_eligible_cents',
  'rebate_held_cents',
  'act_by',
  'explanation',
];

// The latest audit is the latest that was submitted by the day; one of a later day makes the row stale by then.
const UPSERT = `
  INSERT INTO standings (employer_id, latest_audit_id, ${COLUMNS.join(', ')})
  SELECT row.employer_id,
         (SELECT a.id FROM audits a WHERE a.employer_id = row.employer_id AND a.submitted_on <= row.as_of
           ORDER BY a.last_day DESC, a.id LIMIT 1),
         ${COLUMNS.map((column) => `row.${column}`).join(', ')}
    FROM json_populate_recordset(NULL::standings, $1::json) AS row
  ON CONFLICT (employer_id) DO UPDATE SET
    latest_audit_id = excluded.latest_audit_id, ${COLUMNS.map((column) => `${column} = excluded.${column}`).join(', ')}`;

// Each line is one probe of an index; `<>` could not use one.
const DUE = [
  'SELECT employer_id FROM standings WHERE stale_on <= $1',
  'SELECT employer_id FROM standings WHERE as_of > $1',
  'SELECT employer_id FROM standings WHERE rules_version < $2',
  'SELECT employer_id FROM standings WHERE rules_version > $2',
];
const ANY_DUE = `SELECT ${DUE.map((line) => `EXISTS (${line})`).join(' OR ')} AS due`;
const DUE_BATCH = `
  SELECT e.id FROM employers e
   WHERE e.id IN (SELECT employer_id FROM (${DUE.join(' UNION ALL ')}) AS due ORDER BY employer_id LIMIT ${BATCH})
   ORDER BY e.id FOR NO KEY UPDATE`;

/**
 * Evaluates the employers on the day and writes their standing rows: the last step of every act, in its transaction,
 * with the employers locked. Works in batches; an id that is no employer's is left out.
 */
export async function refreshStandings(
  db: RowSource,
  employerIds: readonly string[],
  today: CalendarDate,
): Promise<void> {
  for (let start = 0; start < employerIds.length; start += BATCH) {
    const facts = await loadFacts(db, { employerIds: employerIds.slice(start, start + BATCH) });
    const rows = [...facts].map(([id, employer]) => standingRow(id, employer, today));
    await selectRows(db, UPSERT, [JSON.stringify(rows)]);
  }
}

const underWay = new WeakMap<pg.Pool, Map<CalendarDate, Promise<void>>>();

/**
 * Brings every row up to the day: rows that time has overtaken, rows of a later day (the clock went back), rows made by
 * other rules, employers never evaluated. When nothing is due this is one indexed look; reads that come together share it.
 */
export function settleStandings(pool: pg.Pool, today: CalendarDate): Promise<void> {
  const days = underWay.get(pool) ?? new Map<CalendarDate, Promise<void>>();
  underWay.set(pool, days);
  const running = days.get(today);
  if (running) return running;
  const settling = settleAll(pool, today).finally(() => days.delete(today));
  days.set(today, settling);
  return settling;
}

async function settleAll(pool: pg.Pool, today: CalendarDate): Promise<void> {
  const [row] = await selectRows<{ due: boolean }>(pool, ANY_DUE, [today, RULEBOOK_VERSION]);
  if (!row?.due) return;
  try {
    while ((await settleBatch(pool, today)) > 0);
  } catch (error) {
    // A long import holds these employers; it writes their rows itself before it ends.
    if (!(error instanceof Error && 'code' in error && error.code === LOCK_NOT_AVAILABLE)) throw error;
  }
}

async function settleBatch(pool: pg.Pool, today: CalendarDate): Promise<number> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query(`SET LOCAL lock_timeout = '${PATIENCE}'`);
    // One process settles; the others wait here and then find nothing left to do.
    await client.query('SELECT pg_advisory_xact_lock($1)', [SETTLING]);
    const due = await selectRows<{ id: string }>(client, DUE_BATCH, [today, RULEBOOK_VERSION]);
    await refreshStandings(
      client,
      due.map(({ id }) => id),
      today,
    );
    await client.query('COMMIT');
    return due.length;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    throw error;
  } finally {
    client.release();
  }
}
