import type pg from 'pg';
import type { Viewer } from '../../context.js';
import type { SeenOn } from '../../context-on.js';
import { readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import { employerVisible } from '../employers/index.js';
import type { Audit } from './audit.type.js';
import { scoredAudit } from './scored-audit.js';

export type AuditRow = Omit<Audit, 'sections'> & SeenOn;

// float8 holds the whole ten-thousandths of a point exactly, and arrives as a JavaScript number.
const COLUMNS =
  verbatim(`a.id, a.ref, a.employer_id AS "employerId", a.kind, a.auditor_id AS "auditorId", a.instrument,
  a.first_day AS "firstDay", a.last_day AS "lastDay", a.submitted_on AS "submittedOn", a.decision,
  a.decided_on AS "decidedOn", a.decision_reason AS "decisionReason", a.section_scores::text AS "storedSections", (a.points_awarded * 10000)::float8 AS "pointsAwarded",
  (a.points_possible * 10000)::float8 AS "pointsPossible", a.overall_hundredths AS "overallHundredths",
  a.sections_below AS "sectionsBelow", a.result, a.version`);

/** Audits of employers the viewer sees, under a condition on `a`, latest first. */
export async function auditsWhere(pool: pg.Pool, viewer: Viewer | null, condition: Sql): Promise<AuditRow[]> {
  const rows = await readRows<Omit<AuditRow, 'scored'> & { storedSections: string }>(
    pool,
    sql`SELECT ${COLUMNS} FROM audits a WHERE ${condition}
      AND ${employerVisible(viewer, verbatim('a.employer_id'))} ORDER BY a.last_day DESC, a.id`,
  );
  return rows.map((row) => Object.assign(row, { scored: scoredAudit(row.storedSections, row.lastDay) }));
}
