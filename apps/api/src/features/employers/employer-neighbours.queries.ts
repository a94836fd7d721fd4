import type pg from 'pg';
import type { Context } from '../../context.js';
import { allOf, readRows, type Sql, sql } from '../../database/sql.js';
import { type KeysetRow, keysetColumns, keysetConditions, writeCursor } from '../../graphql/keyset.js';
import { employerVisible } from './employer.policy.js';
import {
  type EmployerListRequest,
  type EmployerRow,
  employersWith,
  listEmployers,
} from './employer.queries.js';
import { employerMatches } from './employer-filter.queries.js';
import type { EmployerSort } from './employer-filter.type.js';
import { orderingOf } from './employer-order.queries.js';

/** Where an employer stands in a list, and who stands beside it. */
export interface EmployerPlace {
  previous: EmployerRow | null;
  next: EmployerRow | null;
  /** 1 for the first; null when the employer is not in the list (any more). */
  position: number | null;
  total: number;
}

/** What an act does not move an employer about in. */
const STEADY: readonly EmployerSort[] = ['NAME', 'REF', 'CITY', 'REGISTERED'];

/**
 * The employers before and after one in a list, found from its own place in the order: four statements however long the
 * list is. The walk goes on from an employer that has just left the list: at its place, or, where what was done to it
 * changed that place too, at the head of what is left. Null when it is absent or not visible.
 */
export async function employerPlace(
  context: Context,
  ref: string,
  list: Omit<EmployerListRequest, 'page'>,
): Promise<EmployerPlace | null> {
  const { pool, viewer } = context;
  const employers = employersWith(list.standings);
  const ordering = orderingOf(list.sort, list.descending);
  const inList = allOf([...employerMatches(list.filter, context.today(), viewer), ...list.changed]);
  const [row] = await readRows<KeysetRow & { listed: boolean }>(
    pool,
    sql`SELECT ${keysetColumns(ordering)}, ${inList} AS listed FROM ${employers}
      WHERE e.ref = ${ref} AND ${employerVisible(viewer)}`,
  );
  if (row === undefined) return null;
  const cursor = writeCursor(ordering, row);
  const lostItsPlace = !row.listed && !STEADY.includes(list.sort);
  const beside = async (backward: boolean): Promise<EmployerRow | null> => {
    const page = { size: 1, backward, cursor };
    return (await listEmployers(context, { ...list, page })).nodes[0] ?? null;
  };
  const head = async (): Promise<EmployerRow | null> =>
    (await listEmployers(context, { ...list, page: { size: 1, backward: false, cursor: null } })).nodes[0] ??
    null;
  const before = allOf(keysetConditions(ordering, { size: 1, backward: true, cursor }));
  const [previous, next, counts] = await Promise.all([
    lostItsPlace ? null : beside(true),
    lostItsPlace ? head() : beside(false),
    countPlaces(pool, employers, allOf([employerVisible(viewer), inList]), before),
  ]);
  return { previous, next, position: row.listed ? counts.before + 1 : null, total: counts.total };
}

async function countPlaces(
  pool: pg.Pool,
  employers: Sql,
  where: Sql,
  before: Sql,
): Promise<{ total: number; before: number }> {
  const [row] = await readRows<{ total: number; before: number }>(
    pool,
    sql`SELECT count(*)::integer AS total, (count(*) FILTER (WHERE ${before}))::integer AS before
      FROM ${employers} WHERE ${where}`,
  );
  return row ?? { total: 0, before: 0 };
}
