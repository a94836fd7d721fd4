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
import { employerVisible, likePart } from '../employers/index.js';
import { workbookVisible } from '../scoring/index.js';
import type { AuditStage, PipelineAudit, PipelineFilter } from './pipeline.type.js';

export type PipelineRow = PipelineAudit;

const LATEST_FIRST: Ordering = {
  name: 'last day',
  expression: verbatim('p."lastDay"'),
  type: 'date',
  nullable: false,
  descending: true,
  id: verbatim('p.id'),
  idType: 'uuid',
};

/** Every audit the viewer sees, once: by its workbook where it has one, else by itself. */
function pipeline(viewer: Viewer | null): Sql {
  return sql`(
    SELECT w.id, CASE WHEN w.state = 'SUBMITTED' AND w.reviewer_id IS NOT NULL THEN 'IN_REVIEW'
        WHEN w.state = 'CLOSED' THEN 'ACCEPTED' ELSE w.state END AS stage,
      w.kind, w.last_day AS "lastDay", a.submitted_on AS "submittedOn", w.id AS "workbookId", w.employer_id AS "employerId",
      w.auditor_id AS "auditorId", w.audit_id AS "auditId", u.display_name AS reviewer, a.ref,
      (SELECT count(*)::integer FROM review_notes n
        WHERE n.workbook_id = w.id AND n.kind = 'ACTIONABLE' AND NOT n.resolved) AS "openNotes"
      FROM audit_workbooks w LEFT JOIN audits a ON a.id = w.audit_id LEFT JOIN users u ON u.id = w.reviewer_id
     WHERE ${workbookVisible(viewer)}
    UNION ALL
    SELECT a.id, coalesce(a.decision, 'SUBMITTED'), a.kind, a.last_day, a.submitted_on, NULL, a.employer_id, a.auditor_id,
      a.id, NULL, a.ref, 0
      FROM audits a WHERE ${employerVisible(viewer, verbatim('a.employer_id'))}
       AND NOT EXISTS (SELECT 1 FROM workbook_submissions s WHERE s.audit_id = a.id)
  )`;
}

const MOST_WORDS = 8;
const SEARCHED = verbatim(
  `search_text(e.legal_name || ' ' || e.ref || ' ' || person.full_name || ' ' || coalesce(p.ref, ''))`,
);

function matches({ stages, kinds, search }: PipelineFilter): Sql[] {
  const conditions: Sql[] = [];
  if (stages && stages.length > 0) conditions.push(sql`p.stage = ANY(${stages}::text[])`);
  if (kinds && kinds.length > 0) conditions.push(sql`p.kind = ANY(${kinds}::text[])`);
  const words = (search ?? '').split(/\s+/).filter((word) => word !== '');
  for (const word of words.slice(0, MOST_WORDS))
    conditions.push(sql`${SEARCHED} LIKE search_text(${`%${likePart(word)}%`})`);
  return conditions;
}

function from(viewer: Viewer | null): Sql {
  return sql`${pipeline(viewer)} p JOIN employers e ON e.id = p."employerId" JOIN people person ON person.id = p."auditorId"`;
}

/** One page of the audits on their way, the latest first. */
export async function listPipeline(
  pool: pg.Pool,
  viewer: Viewer | null,
  filter: PipelineFilter,
  page: PageRequest,
): Promise<Page<PipelineRow & KeysetRow>> {
  const conditions = matches(filter);
  const rows = await readRows<PipelineRow & KeysetRow>(
    pool,
    sql`SELECT p.*, ${keysetColumns(LATEST_FIRST)} FROM ${from(viewer)}
      WHERE ${allOf([...conditions, ...keysetConditions(LATEST_FIRST, page)])} ${keysetOrder(LATEST_FIRST, page)}`,
  );
  return toPage(LATEST_FIRST, page, rows, async () => {
    const [row] = await readRows<{ count: number }>(
      pool,
      sql`SELECT count(*)::integer AS count FROM ${from(viewer)} WHERE ${allOf(conditions)}`,
    );
    return row?.count ?? 0;
  });
}

/** How many are at each stage, with the other conditions of the filter. */
export function countStages(
  pool: pg.Pool,
  viewer: Viewer | null,
  filter: PipelineFilter,
): Promise<{ stage: AuditStage; count: number }[]> {
  return readRows(
    pool,
    sql`SELECT p.stage, count(*)::integer AS count FROM ${from(viewer)}
      WHERE ${allOf(matches({ ...filter, stages: null }))} GROUP BY p.stage`,
  );
}
