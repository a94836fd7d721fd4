import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { type RowSource, selectRows } from '../../database/row-source.js';
import { allOf, readRows, type Sql, sql, toQuery, verbatim } from '../../database/sql.js';
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
import { workbookVisible } from './workbook.policy.js';
import type { AuditAnswer, AuditWorkbook, EvidenceFile, WorkbookState } from './workbook.type.js';

export type WorkbookRow = AuditWorkbook;
export type AnswerRow = AuditAnswer & { workbookId: string };
export type EvidenceRow = EvidenceFile & { workbookId: string };

const COLUMNS =
  verbatim(`w.id, w.kind, w.state, w.first_day AS "firstDay", w.last_day AS "lastDay", w.workforce,
  w.interviews_held AS "interviewsHeld", w.change_no AS "changeNo", w.version, w.updated_at AS "updatedAt",
  w.employer_id AS "employerId", w.auditor_id AS "auditorId", w.instrument_id AS "instrumentId",
  w.sampling_id AS "samplingId", w.audit_id AS "auditId"`);

/** The latest audit first. */
const LATEST_FIRST: Ordering = {
  name: 'last day',
  expression: verbatim('w.last_day'),
  type: 'date',
  nullable: false,
  descending: true,
  id: verbatim('w.id'),
  idType: 'uuid',
};

/** Workbooks that the viewer sees, under a condition on `w`, the latest first. */
export function workbooksWhere(pool: pg.Pool, viewer: Viewer | null, where: Sql): Promise<WorkbookRow[]> {
  return readRows<WorkbookRow>(
    pool,
    sql`SELECT ${COLUMNS} FROM audit_workbooks w WHERE ${where} AND ${workbookVisible(viewer)}
      ORDER BY w.last_day DESC, w.id`,
  );
}

export async function listWorkbooks(
  pool: pg.Pool,
  viewer: Viewer | null,
  states: readonly WorkbookState[] | null,
  page: PageRequest,
): Promise<Page<WorkbookRow & KeysetRow>> {
  const conditions = [workbookVisible(viewer)];
  if (states !== null) conditions.push(sql`w.state = ANY(${states}::text[])`);
  const rows = await readRows<WorkbookRow & KeysetRow>(
    pool,
    sql`SELECT ${COLUMNS}, ${keysetColumns(LATEST_FIRST)} FROM audit_workbooks w
      WHERE ${allOf([...conditions, ...keysetConditions(LATEST_FIRST, page)])} ${keysetOrder(LATEST_FIRST, page)}`,
  );
  return toPage(LATEST_FIRST, page, rows, async () => {
    const [row] = await readRows<{ count: number }>(
      pool,
      sql`SELECT count(*)::integer AS count FROM audit_workbooks w WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  });
}

/** The answers of workbooks saved after a change each, in the order of their saving. */
export async function answersSince(
  db: RowSource,
  asked: readonly { workbookId: string; since: number }[],
): Promise<(AnswerRow & { since: number })[]> {
  const { text, values } = toQuery(
    sql`SELECT a.workbook_id AS "workbookId", asked.since, a.question_id AS "questionId", a.positive, a.total, a.choice,
      (a.points * 10000)::float8 AS points, a.not_applicable_reason AS "notApplicableReason", a.note,
      a.change_no AS "changeNo", a.version, coalesce(u.display_name, '') AS "answeredBy", a.answered_at AS "answeredAt"
      FROM unnest(${asked.map(({ workbookId }) => workbookId)}::uuid[], ${asked.map(({ since }) => since)}::integer[])
        AS asked(workbook_id, since)
      JOIN audit_answers a ON a.workbook_id = asked.workbook_id AND a.change_no > asked.since
      LEFT JOIN users u ON u.id = a.answered_by ORDER BY a.change_no`,
  );
  return selectRows<AnswerRow & { since: number }>(db, text, values);
}

/** The files of workbooks, in the order in which they were added. */
export function evidenceOfWorkbooks(pool: pg.Pool, ids: readonly string[]): Promise<EvidenceRow[]> {
  return readRows<EvidenceRow>(
    pool,
    sql`SELECT f.id, f.workbook_id AS "workbookId", f.question_id AS "questionId", f.file_name AS "fileName",
      f.media_type AS "mediaType", f.bytes, coalesce(u.display_name, '') AS "addedBy", f.added_at AS "addedAt", f.version
      FROM evidence_files f LEFT JOIN users u ON u.id = f.added_by
      WHERE f.workbook_id = ANY(${ids}::uuid[]) ORDER BY f.added_at, f.id`,
  );
}
