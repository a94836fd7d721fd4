import type pg from 'pg';
import { readRows, type Sql, sql } from '../../database/sql.js';
import { employersWith } from '../employers/index.js';
import type { AttentionRow } from './portfolio.type.js';

const ROWS = 10;

/** The employers to call first: by the day on which it will be too late, then by the rebate that hangs on it. */
export function readAttention(
  pool: pg.Pool,
  standings: Sql,
  where: Sql,
): Promise<Pick<AttentionRow, 'employerId' | 'actBy'>[]> {
  return readRows(
    pool,
    sql`SELECT e.id AS "employerId", s.act_by AS "actBy" FROM ${employersWith(standings)}
      WHERE ${where} AND cardinality(s.concerns) > 0
      ORDER BY s.act_by, s.rebate_cents DESC NULLS LAST, e.id LIMIT ${ROWS}`,
  );
}
