import { setImmediate as otherWork } from 'node:timers/promises';
import { type CalendarDate, type EmployerFacts, milestonesOn, rebatePeriods } from '@good-standing/domain';
import type pg from 'pg';
import { loadFacts } from './facts.queries.js';
import { standingRow } from './standing-row.js';

/** What is kept of a day. */
export type Holds = 'STANDINGS' | 'REBATES' | 'MILESTONES';

export interface Reckoning {
  day: CalendarDate;
  holds: Holds;
  dayId: number;
  employerIds: readonly string[];
  /** How many are evaluated and written at a time. */
  batch: number;
}

/** The columns of `as_of_standings` that are also those of `standings`. */
export const STANDING_COLUMNS = [
  'program',
  'standing',
  'cycle_year',
  'certified_on',
  'expires_on',
  'lapsed_on',
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
  'stale_on',
].join(', ');

const WRITE: Record<Holds, string> = {
  STANDINGS: `INSERT INTO as_of_standings (day_id, employer_id, latest_audit_id, ${STANDING_COLUMNS})
    SELECT $1, employer_id, (SELECT a.id FROM audits a WHERE a.employer_id = row.employer_id AND a.submitted_on <= $2
        ORDER BY a.last_day DESC, a.id LIMIT 1), ${STANDING_COLUMNS}
      FROM json_populate_recordset(NULL::as_of_standings, $3::json) AS row`,
  REBATES: `INSERT INTO as_of_rebates
    SELECT $1, row.employer_id, row.wcb_account, row.certificate_no, row.period_from, row.period_to, row.premium_cents,
           row.outcome, row.amount_cents, row.refusals, row.payable_in
      FROM json_populate_recordset(NULL::as_of_rebates, $2::json) AS row`,
  MILESTONES: `INSERT INTO as_of_milestones
    SELECT $1, row.employer_id, row.milestone, row.reached_on, row.program, row.after_milestone, row.days_since
      FROM json_populate_recordset(NULL::as_of_milestones, $2::json) AS row`,
};

/**
 * Evaluates the employers on the day and writes their rows, from the picture that the connection's transaction sees.
 * Facts that are at hand need not be loaded.
 */
export async function reckonEmployers(
  client: pg.ClientBase,
  { day, holds, dayId, employerIds, batch }: Reckoning,
  onDone: (employers: number) => void,
  atHand?: ReadonlyMap<string, EmployerFacts>,
): Promise<void> {
  for (let start = 0; start < employerIds.length; start += batch) {
    const ids = employerIds.slice(start, start + batch);
    const known = atHand ?? (await loadFacts(client, { employerIds: ids }, 'RESULT_ONLY'));
    const rows: object[] = [];
    for (const id of ids) {
      const facts = known.get(id);
      if (facts !== undefined) rows.push(...ROWS[holds](id, facts, day));
    }
    const values = holds === 'STANDINGS' ? [dayId, day] : [dayId];
    await client.query(WRITE[holds], [...values, JSON.stringify(rows)]);
    onDone(ids.length);
    await otherWork();
  }
}

const ROWS: Record<Holds, (employerId: string, facts: EmployerFacts, day: CalendarDate) => object[]> = {
  STANDINGS: (employerId, facts, day) => {
    const { explanation: _, ...row } = standingRow(employerId, facts, day);
    return [row];
  },
  REBATES: (employerId, facts, day) =>
    rebatePeriods(facts, day).map((period) => ({
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
    })),
  MILESTONES: (employerId, facts, day) =>
    milestonesOn(facts, day).map(({ milestone, on, program, after, daysSince }) => ({
      employer_id: employerId,
      milestone,
      reached_on: on,
      program,
      after_milestone: after,
      days_since: daysSince,
    })),
};
