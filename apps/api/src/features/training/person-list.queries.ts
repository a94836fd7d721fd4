import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { allOf, readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import type { Page } from '../../graphql/connection.js';
import {
  type KeysetRow,
  keysetColumns,
  keysetConditions,
  keysetOrder,
  type Ordering,
  toPage,
} from '../../graphql/keyset.js';
import type { PageRequest } from '../../graphql/page-args.js';
import { personVisible } from './person.policy.js';
import { nameHolds, PERSON_COLUMNS, type PersonRow } from './person.queries.js';

const BY_NAME: Ordering = {
  name: 'NAME',
  expression: verbatim('search_text(p.full_name)'),
  type: 'text',
  nullable: false,
  descending: false,
  id: verbatim('p.id'),
  idType: 'uuid',
};

/** The people the viewer sees whose name or reference holds every word of the search, by name. */
export async function listPeople(
  pool: pg.Pool,
  viewer: Viewer | null,
  search: string,
  page: PageRequest,
): Promise<Page<PersonRow & KeysetRow>> {
  const conditions: Sql[] = [personVisible(viewer), ...nameHolds(search)];
  const rows = await readRows<PersonRow & KeysetRow>(
    pool,
    sql`SELECT ${PERSON_COLUMNS}, ${keysetColumns(BY_NAME)} FROM people p
      WHERE ${allOf([...conditions, ...keysetConditions(BY_NAME, page)])} ${keysetOrder(BY_NAME, page)}`,
  );
  return toPage(BY_NAME, page, rows, async () => {
    const [row] = await readRows<{ count: number }>(
      pool,
      sql`SELECT count(*)::integer AS count FROM people p WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  });
}
