import type pg from 'pg';
import type { Context, Viewer } from '../../context.js';
import { type SeenOn, seenOn } from '../../context-on.js';
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
import { employerVisible, type Reader } from './employer.policy.js';
import type { Employer } from './employer.type.js';
import { employerMatches } from './employer-filter.queries.js';
import type { EmployerFilter, EmployerSort, RebateFigure } from './employer-filter.type.js';
import { orderingOf } from './employer-order.queries.js';

export type EmployerRow = Employer & SeenOn;

const COLUMNS =
  verbatim(`e.id, e.ref, e.legal_name AS "legalName", e.operating_name AS "operatingName", e.program,
  e.registered_on AS "registeredOn", e.wcb_account AS "wcbAccount", e.industry_code AS "industryCode", e.city,
  e.contact_name AS "contactName", e.contact_email AS "contactEmail",
  e.contact_phone AS "contactPhone", e.contact_language AS "contactLanguage", e.version`);

/** Employers with their standing row and latest audit; joins nobody uses are left out by the planner. */
export function employersWith(standings: Sql): Sql {
  return sql`employers e
  LEFT JOIN ${standings} s ON s.employer_id = e.id LEFT JOIN audits latest ON latest.id = s.latest_audit_id`;
}

/** The same as they stand today. */
export const EMPLOYERS = employersWith(verbatim('standings'));

export interface EmployerListRequest {
  page: PageRequest;
  filter: EmployerFilter;
  /** What the filter asks of another day; see `changedSince`. */
  changed: readonly Sql[];
  sort: EmployerSort;
  descending: boolean;
  /** The standing rows of the day asked about. */
  standings: Sql;
}

/** A page of employers, with what the whole list adds up to, worked out only when asked for. */
export interface EmployerPage extends Page<EmployerRow & KeysetRow> {
  rebateCents(figure: RebateFigure): Promise<number>;
}

/** What each figure of rebate money adds up over `s`. */
export const REBATE_FIGURE_CENTS: Record<RebateFigure, Sql> = {
  RUNNING: verbatim('s.rebate_cents'),
  ELIGIBLE: verbatim('s.rebate_eligible_cents'),
  HELD: verbatim('s.rebate_held_cents'),
  AT_RISK: verbatim('s.rebate_cents'),
};

/** One page of the employers the viewer sees, on the context's day. */
export async function listEmployers(
  context: Context,
  { page, filter, changed, sort, descending, standings }: EmployerListRequest,
): Promise<EmployerPage> {
  const { pool, viewer } = context;
  const ordering = orderingOf(sort, descending);
  const conditions = [
    employerVisible(viewer),
    ...employerMatches(filter, context.today(), viewer),
    ...changed,
  ];
  const employers = employersWith(standings);
  const rows = await readRows<EmployerRow & KeysetRow>(
    pool,
    sql`SELECT ${COLUMNS}, ${keysetColumns(ordering)} FROM ${employers}
      WHERE ${allOf([...conditions, ...keysetConditions(ordering, page)])} ${keysetOrder(ordering, page)}`,
  );
  return {
    ...toPage(ordering, page, seenOn(context, rows), () => countEmployers(pool, employers, conditions)),
    rebateCents: (figure) =>
      sumRebates(pool, employers, REBATE_FIGURE_CENTS[figure], [
        ...conditions,
        ...employerMatches({ rebate: figure }, context.today(), viewer),
      ]),
  };
}

async function sumRebates(
  pool: pg.Pool,
  employers: Sql,
  cents: Sql,
  conditions: readonly Sql[],
): Promise<number> {
  const [row] = await readRows<{ sum: number }>(
    pool,
    sql`SELECT coalesce(sum(${cents}), 0)::float8 AS sum FROM ${employers} WHERE ${allOf(conditions)}`,
  );
  return row?.sum ?? 0;
}

async function countEmployers(pool: pg.Pool, employers: Sql, conditions: readonly Sql[]): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    pool,
    sql`SELECT count(*)::integer AS count FROM ${employers} WHERE ${allOf(conditions)}`,
  );
  return row?.count ?? 0;
}

export function employersById(
  pool: pg.Pool,
  viewer: Reader | null,
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
