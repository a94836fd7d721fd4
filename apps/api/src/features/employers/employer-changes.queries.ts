import type { Context } from '../../context.js';
import { contextOn } from '../../context-on.js';
import { type Sql, sql } from '../../database/sql.js';
import { standingsSettled } from '../certification/index.js';
import type { EmployerFilter } from './employer-filter.type.js';

/** Over `e` and `s`: the employer stood otherwise on another day, in one of the standings asked for. */
export async function changedSince(
  context: Context,
  { changedSince: day, changedFrom }: EmployerFilter,
): Promise<Sql[]> {
  if (day == null) return [];
  const then = await contextOn(context, day).loaders.get(standingsSettled);
  const from =
    changedFrom != null && changedFrom.length > 0
      ? sql`AND earlier.standing = ANY(${changedFrom}::text[])`
      : sql``;
  return [
    sql`EXISTS (SELECT FROM ${then} earlier
      WHERE earlier.employer_id = e.id AND earlier.standing <> s.standing ${from})`,
  ];
}
