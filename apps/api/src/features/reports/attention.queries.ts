import type { ConcernName, Reason } from '@good-standing/domain';
import type pg from 'pg';
import { readRows, type Sql, sql } from '../../database/sql.js';
import type { ConcernReason } from '../certification/index.js';
import { EMPLOYERS } from '../employers/index.js';
import type { AttentionRow } from './portfolio.type.js';

const ROWS = 10;

/** Which concern speaks first: what has gone wrong already, then what goes wrong soonest if nobody acts. */
const WORST_FIRST: readonly ConcernName[] = [
  'MAINTENANCE_OVERDUE',
  'TRAINING_NOT_COVERED',
  'CORRECTIVE_ACTIONS_OVERDUE',
  'HEADCOUNT_OVER_LIMIT',
  'RECERTIFICATION_DUE',
  'MAINTENANCE_DUE',
  'REGISTRATION_LAPSING',
  'AUDITOR_EXPIRING',
  'LETTER_TO_ISSUE',
];

/** The employers that want attention most: by their worst concern, then by what is due first. */
export async function readAttention(pool: pg.Pool, where: Sql): Promise<AttentionRow[]> {
  const rows = await readRows<{ employerId: string; concern: ConcernName; concernReasons: ConcernReason[] }>(
    pool,
    sql`SELECT e.id AS "employerId", worst.concern, s.explanation->'concernReasons' AS "concernReasons"
      FROM ${EMPLOYERS}
      CROSS JOIN LATERAL (SELECT concern, array_position(${WORST_FIRST}::text[], concern) AS place
        FROM unnest(s.concerns) AS concern ORDER BY place LIMIT 1) AS worst
      WHERE ${where} ORDER BY worst.place, coalesce(s.next_due_on, s.next_change_on), e.id LIMIT ${ROWS}`,
  );
  return rows.flatMap(({ employerId, concern, concernReasons }) => {
    const reasons = concernReasons.find((each) => each.concern === concern)?.reasons ?? [];
    const reason = telling(reasons);
    return reason === undefined ? [] : [{ employerId, concern, reason }];
  });
}

/** The first line that is not met; where every line is met (a letter may be issued), the first of all. */
function telling(reasons: readonly Reason[]): Reason | undefined {
  return reasons.find((reason) => !reason.met) ?? reasons[0];
}
