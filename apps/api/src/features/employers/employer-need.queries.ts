import { type CalendarDate, CONCERNS } from '@good-standing/domain';
import type { Viewer } from '../../context.js';
import { anyOf, type Sql, sql } from '../../database/sql.js';
import type { Need } from './employer-need.type.js';

export const AUDIT_NEEDS = ['AUDIT_TO_DECIDE', 'AUDIT_RETURNED'] as const;
export type AuditNeed = (typeof AUDIT_NEEDS)[number];

/** Over `e` and `s`: something of these kinds waits at the employer. An auditor's returned audits are his own only. */
export function needsMatch(needs: readonly Need[], today: CalendarDate, viewer: Viewer | null): Sql {
  const concerns = CONCERNS.filter((concern) => needs.includes(concern));
  const audits = AUDIT_NEEDS.filter((need) => needs.includes(need)).map(
    (need) =>
      sql`EXISTS (SELECT 1 FROM audits a WHERE a.employer_id = e.id AND ${auditWaits(need, today, viewer)})`,
  );
  return anyOf(concerns.length > 0 ? [sql`s.concerns && ${concerns}::text[]`, ...audits] : audits);
}

/** Over `a`: the audit waits for a decision, or was returned and nothing has come in its place. */
export function auditWaits(need: AuditNeed, today: CalendarDate, viewer: Viewer | null): Sql {
  if (need === 'AUDIT_TO_DECIDE') {
    return sql`(a.submitted_on <= ${today}::date AND (a.decision IS NULL OR a.decided_on > ${today}::date))`;
  }
  const own = viewer?.role === 'AUDITOR' ? sql` AND a.auditor_id = ${viewer.personId}::uuid` : sql``;
  return sql`(a.decision = 'RETURNED' AND a.decided_on <= ${today}::date${own} AND NOT ${cameBack(today)})`;
}

/**
 * Over `a`, a returned audit: something has come in its place. One that was scored here comes back by its workbook; one
 * on paper by a later one of its kind. Of two that came on one day the later reference is the later one.
 */
function cameBack(today: CalendarDate): Sql {
  return sql`CASE WHEN EXISTS (SELECT 1 FROM workbook_submissions sent WHERE sent.audit_id = a.id)
    THEN EXISTS (SELECT 1 FROM workbook_submissions sent
      JOIN workbook_submissions again ON again.workbook_id = sent.workbook_id AND again.submission_no > sent.submission_no
      JOIN audits later ON later.id = again.audit_id
      WHERE sent.audit_id = a.id AND later.employer_id = a.employer_id AND later.submitted_on <= ${today}::date)
    ELSE EXISTS (SELECT 1 FROM audits later
      WHERE later.employer_id = a.employer_id AND later.kind = a.kind
        AND (later.submitted_on, later.ref) > (a.submitted_on, a.ref) AND later.submitted_on >= a.decided_on
        AND later.submitted_on <= ${today}::date) END`;
}
