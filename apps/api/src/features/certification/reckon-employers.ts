import type { CalendarDate } from '@good-standing/domain';
import type pg from 'pg';
import { loadFacts } from './facts.queries.js';
import { standingRow } from './standing-row.js';

export interface Reckoning {
  day: CalendarDate;
  dayId: number;
  employerIds: readonly string[];
  /** How many are evaluated and written at a time. */
  batch: number;
}

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
  'act_by',
].join(', ');

const WRITE = `INSERT INTO as_of_standings (day_id, employer_id, latest_audit_id, ${COLUMNS})
  SELECT $1, employer_id, (SELECT a.id FROM audits a WHERE a.employer_id = row.employer_id AND a.submitted_on <= $2
      ORDER BY a.last_day DESC, a.id LIMIT 1), ${COLUMNS}
    FROM json_populate_recordset(NULL::as_of_standings, $3::json) AS row`;

/** Evaluates the employers on the day and writes their rows, from the picture that the connection's transaction sees. */
export async function reckonEmployers(
  client: pg.ClientBase,
  { day, dayId, employerIds, batch }: Reckoning,
  onDone: (employers: number) => void,
): Promise<void> {
  for (let start = 0; start < employerIds.length; start += batch) {
    const facts = await loadFacts(
      client,
      { employerIds: employerIds.slice(start, start + batch) },
      'RESULT_ONLY',
    );
    const rows = [...facts].map(([id, one]) => {
      const { explanation: _, ...row } = standingRow(id, one, day);
      return row;
    });
    await client.query(WRITE, [dayId, day, JSON.stringify(rows)]);
    onDone(rows.length);
  }
}
