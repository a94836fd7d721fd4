import type { Program } from '@good-standing/domain';
import type { Context } from '../../context.js';
import { readRows, sql } from '../../database/sql.js';
import { standingsSettled } from '../certification/index.js';
import { employersWith } from '../employers/index.js';
import { portfolioEmployers } from './portfolio.queries.js';
import type { StandingMove } from './standing-changes.type.js';

/** One statement over the standing rows of both days, each reckoned before. */
export async function readMoves(
  before: Context,
  after: Context,
  program: Program | null,
): Promise<StandingMove[]> {
  const earlier = await before.loaders.get(standingsSettled);
  const later = await after.loaders.get(standingsSettled);
  const { pool, viewer } = after;
  return readRows<StandingMove>(
    pool,
    sql`SELECT earlier.standing AS "from", s.standing AS "to", count(*)::integer AS count
      FROM ${employersWith(later)} JOIN ${earlier} earlier ON earlier.employer_id = e.id
      WHERE ${portfolioEmployers({ viewer, program, today: after.today() })} GROUP BY 1, 2`,
  );
}
