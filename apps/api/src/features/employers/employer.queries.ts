import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { allOf, readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import type { Page } from '../../graphql/connection.js';
import {
  type KeysetRow,
  keysetColumns,
  keysetConditions,
  keysetOrder,
  toPage,
} from '../../graphql/keyset.js';
import type { PageRequest } from '../../graphql/page-args.js';
import { employerVisible } from './employer.policy.js';
import type { Employer } from './employer.type.js';
import { employerMatches } from './employer-filter.queries.js';
import type { EmployerFilter, EmployerSort } from './employer-filter.type.js';
import { orderingOf } from './employer-order.queries.js';

export type EmployerRow = Employer;

const COLUMNS =
  verbatim(`e.id, e.ref, e.legal_name AS "legalName", e.operating_name AS "operatingName", e.program,
  e.registered_on AS "registeredOn", e.wcb_account AS "wcbAccount", e.industry_code AS "industryCode", e.city,
  e.contact_name AS "contactName", e.contact_email AS "contactEmail", e.contact_language AS "contactLanguage", e.version`);

/** Employers with their standing row and latest audit; joins nobody uses are left out by the planner. */
export const EMPLOYERS = verbatim(`employers e
  LEFT JOIN standings s ON s.employer_id = e.id LEFT JOIN audits latest ON latest.id = s.latest_audit_id`);

export interface EmployerListRequest {
  page: PageRequest;
  filter: EmployerFilter;
  sort: EmployerSort;
  descending: boolean;
  today: string;
}

/** One page of the employers the viewer sees. Standing rows must be settled before. */
export async function listEmployers(
  pool: pg.Pool,
  viewer: Viewer | null,
  { page, filter, sort, descending, today }: EmployerListRequest,
): Promise<Page<EmployerRow & KeysetRow>> {
  const ordering = orderingOf(sort, descending);
  const conditions = [employerVisible(viewer), ...employerMatches(filter, today, viewer)];
  const rows = await readRows<EmployerRow & KeysetRow>(
    pool,
    sql`SELECT ${COLUMNS}, ${keysetColumns(ordering)} FROM ${EMPLOYERS}
      WHERE ${allOf([...conditions, ...keysetConditions(ordering, page)])} ${keysetOrder(ordering, page)}`,
  );
  return toPage(ordering, page, rows, () => countEmployers(pool, conditions));
}

export async function countEmployers(pool: pg.Pool, conditions: readonly Sql[]): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    pool,
    sql`SELECT count(*)::integer AS count FROM ${EMPLOYERS} WHERE ${allOf(conditions)}`,
  );
  return row?.count ?? 0;
}

export function employersById(
  pool: pg.Pool,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<EmployerRow[]> {
  return readRows(
    pool,
    sql`SELECT ${COLUMNS} FROM employers e WHERE e.id = ANY(${ids}::uuid[]) AND ${employerVisible(viewer)}`,
  );
}

/** The id of the employer with that reference; null when absent or not visible. */
export async function employerIdByRef(
  pool: pg.Pool,
  viewer: Viewer | null,
  ref: string,
): Promise<string | null> {
  const [row] = await readRows<{ id: string }>(
    pool,
    sql`SELECT e.id FROM employers e WHERE e.ref = ${ref} AND ${employerVisible(viewer)}`,
  );
  return row?.id ?? null;
}
