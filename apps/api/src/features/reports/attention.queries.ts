import type { ConcernName } from '@good-standing/domain';
import type pg from 'pg';
import { readRows, type Sql, sql } from '../../database/sql.js';
import { employersWith } from '../employers/index.js';
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
export function readAttention(
  pool: pg.Pool,
  standings: Sql,
  where: Sql,
): Promise<Omit<AttentionRow, 'reason'>[]> {
  return readRows(
    pool,
    sql`SELECT e.id AS "employerId", worst.concern
      FROM ${employersWith(standings)}
      CROSS JOIN LATERAL (SELECT concern, array_position(${WORST_FIRST}::text[], concern) AS place
        FROM unnest(s.concerns) AS concern ORDER BY place LIMIT 1) AS worst
      WHERE ${where} ORDER BY worst.place, coalesce(s.next_due_on, s.next_change_on), e.id LIMIT ${ROWS}`,
  );
}
