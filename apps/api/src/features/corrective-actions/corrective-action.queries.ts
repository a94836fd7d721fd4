import type { CalendarDate, CorrectiveActionState } from '@good-standing/domain';
import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { allOf, anyOf, readRows, type Sql, sql, verbatim } from '../../database/sql.js';
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
import { employerVisible, likePart } from '../employers/index.js';
import type { CorrectiveAction, CorrectiveActionFilter } from './corrective-action.type.js';

export type CorrectiveActionRow = CorrectiveAction;

const COLUMNS =
  verbatim(`c.id, c.employer_id AS "employerId", c.audit_id AS "auditId", c.section_no AS "sectionNo",
  c.question_id AS "questionId", c.shortfall, c.action, c.owner, c.due_on AS "dueOn", c.done_on AS "doneOn",
  c.recorded_on AS "recordedOn", c.version`);

const BY_DUE_DAY: Ordering = {
  name: 'DUE',
  expression: verbatim('c.due_on'),
  type: 'date',
  nullable: false,
  descending: false,
  id: verbatim('c.id'),
  idType: 'uuid',
};

/** The domain's states as conditions on `c`, for lists; the state that is shown is the domain's own. */
function inState(state: CorrectiveActionState, today: CalendarDate): Sql {
  const done = sql`coalesce(c.done_on <= ${today}::date, false)`;
  if (state === 'DONE') return done;
  const late = sql`c.due_on < ${today}::date`;
  return state === 'OVERDUE' ? sql`(NOT ${done} AND ${late})` : sql`(NOT ${done} AND NOT ${late})`;
}

const MOST_WORDS = 8;
const SEARCHED = verbatim(
  "search_text(c.shortfall || ' ' || c.action || ' ' || c.owner || ' ' || e.legal_name || ' ' || e.ref)",
);

function actionMatches({ states, search, dueBefore }: CorrectiveActionFilter, today: CalendarDate): Sql[] {
  const conditions: Sql[] = [];
  if (states && states.length > 0) conditions.push(anyOf(states.map((state) => inState(state, today))));
  const words = (search ?? '').split(/\s+/).filter((word) => word !== '');
  for (const word of words.slice(0, MOST_WORDS))
    conditions.push(sql`${SEARCHED} LIKE search_text(${`%${likePart(word)}%`})`);
  if (dueBefore) conditions.push(sql`c.due_on < ${dueBefore}::date`);
  return conditions;
}

export interface ActionListRequest {
  page: PageRequest;
  filter: CorrectiveActionFilter;
  today: CalendarDate;
}

/** One page of the actions of employers the viewer sees, the earliest due first. */
export async function listActions(
  pool: pg.Pool,
  viewer: Viewer | null,
  { page, filter, today }: ActionListRequest,
): Promise<Page<CorrectiveActionRow & KeysetRow>> {
  const conditions = [employerVisible(viewer), ...actionMatches(filter, today)];
  const from = verbatim('corrective_actions c JOIN employers e ON e.id = c.employer_id');
  const rows = await readRows<CorrectiveActionRow & KeysetRow>(
    pool,
    sql`SELECT ${COLUMNS}, ${keysetColumns(BY_DUE_DAY)} FROM ${from}
      WHERE ${allOf([...conditions, ...keysetConditions(BY_DUE_DAY, page)])} ${keysetOrder(BY_DUE_DAY, page)}`,
  );
  return toPage(BY_DUE_DAY, page, rows, async () => {
    const [row] = await readRows<{ count: number }>(
      pool,
      sql`SELECT count(*)::integer AS count FROM ${from} WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  });
}

/** Actions of employers the viewer sees, under a condition on `c`, the earliest due first. */
export function actionsWhere(
  pool: pg.Pool,
  viewer: Viewer | null,
  condition: Sql,
): Promise<CorrectiveActionRow[]> {
  return readRows(
    pool,
    sql`SELECT ${COLUMNS} FROM corrective_actions c WHERE ${condition}
      AND ${employerVisible(viewer, verbatim('c.employer_id'))} ORDER BY c.due_on, c.id`,
  );
}

/**
 * What an audit finds from before: the actions of the employer's earlier audits that were not done before it began.
 * `auditId` is the later audit; the rows come once for each.
 */
export function carriedActions(
  pool: pg.Pool,
  viewer: Viewer | null,
  auditIds: readonly string[],
): Promise<(CorrectiveActionRow & { carriedInto: string })[]> {
  return readRows(
    pool,
    sql`SELECT ${COLUMNS}, a.id AS "carriedInto" FROM audits a
      JOIN corrective_actions c ON c.employer_id = a.employer_id AND c.audit_id IS DISTINCT FROM a.id
      LEFT JOIN audits earlier ON earlier.id = c.audit_id
      WHERE a.id = ANY(${auditIds}::uuid[]) AND ${employerVisible(viewer, verbatim('a.employer_id'))}
        AND coalesce(earlier.last_day, c.recorded_on) <= a.first_day
        AND (c.done_on IS NULL OR c.done_on >= a.first_day)
      ORDER BY c.due_on, c.id`,
  );
}
