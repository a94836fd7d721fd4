import { type CalendarDate, type EmployerFacts, rebatePeriods } from '@good-standing/domain';
import type pg from 'pg';
import { selectRows } from '../../database/row-source.js';
import { type Sql, sql, verbatim } from '../../database/sql.js';
import { factsByRef, standingRow } from '../certification/index.js';
import { LAPSES } from './report-dimensions.js';

/** Rows that only the rules can give, written so that a statement can read them like a table. */
export interface EvaluatedRows {
  standings: Sql;
  rebates: Sql;
}

interface Wanted {
  on: CalendarDate;
  /** Whether standings are those of another day than the rows of `standings` are settled to. */
  standings: boolean;
  rebates: boolean;
}

/** What the rules gave, as JSON, under the records and the day it was asked for. */
interface Evaluated {
  key: string;
  standings: string;
  rebates: string;
}

// A report, its total and the list behind a number ask for the same day one after the other.
const KEPT = 3;
const kept = new WeakMap<pg.Pool, Evaluated[]>();

/**
 * The standings and rebate periods of every employer on the day. Today's standings are rows already; everything else is
 * evaluated in one pass, from one consistent picture, and kept until something more is recorded.
 */
export async function evaluatedRows(pool: pg.Pool, wanted: Wanted): Promise<EvaluatedRows> {
  const evaluated = wanted.standings || wanted.rebates ? await evaluate(pool, wanted) : NOTHING;
  return {
    standings: wanted.standings
      ? sql`json_populate_recordset(NULL::standings, ${evaluated.standings}::json)`
      : verbatim('standings'),
    rebates: sql`(SELECT given.* FROM json_to_recordset(${evaluated.rebates}::json) AS given(employer_id uuid,
      wcb_account text, certificate_no text, period_from date, period_to date, premium_cents bigint, outcome text,
      amount_cents bigint, refusals text[], payable_in text))`,
  };
}

const NOTHING: Evaluated = { key: '', standings: '[]', rebates: '[]' };

async function evaluate(pool: pg.Pool, wanted: Wanted): Promise<Evaluated> {
  // Every change of the records is in the journal, so its last entry says whether they are still the same.
  const [head] = await selectRows<{ id: string }>(
    pool,
    'SELECT coalesce(max(id), 0)::text AS id FROM journal_entries',
  );
  const key = JSON.stringify([head?.id, wanted]);
  const before = kept.get(pool) ?? [];
  const known = before.find((each) => each.key === key);
  if (known !== undefined) return known;
  const standings: object[] = [];
  const rebates: object[] = [];
  await eachEmployer(pool, (id, facts) => {
    if (wanted.standings) standings.push(briefStanding(id, facts, wanted.on));
    if (wanted.rebates) rebates.push(...rebateRows(id, facts, wanted.on));
  });
  const made = { key, standings: JSON.stringify(standings), rebates: JSON.stringify(rebates) };
  kept.set(pool, [made, ...before].slice(0, KEPT));
  return made;
}

/** A standing row without the part of its explanation that no report reads. */
function briefStanding(employerId: string, facts: EmployerFacts, on: CalendarDate): object {
  const { explanation, ...row } = standingRow(employerId, facts, on);
  return {
    ...row,
    explanation: { reasons: explanation.reasons.filter(({ code }) => LAPSES.includes(code)) },
  };
}

async function eachEmployer(
  pool: pg.Pool,
  look: (employerId: string, facts: EmployerFacts) => void,
): Promise<void> {
  const connection = await pool.connect();
  let broken = true;
  try {
    await connection.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    for await (const employers of factsByRef(connection)) {
      for (const { id, facts } of employers) look(id, facts);
    }
    await connection.query('COMMIT');
    broken = false;
  } finally {
    connection.release(broken);
  }
}

function rebateRows(employerId: string, facts: EmployerFacts, on: CalendarDate): object[] {
  return rebatePeriods(facts, on).map((period) => ({
    employer_id: employerId,
    wcb_account: period.wcbAccount,
    certificate_no: period.certificateNo,
    period_from: period.from,
    period_to: period.to,
    premium_cents: period.premiumCents,
    outcome: period.outcome,
    amount_cents: period.amountCents,
    refusals: period.refusals,
    payable_in: period.payableIn,
  }));
}
