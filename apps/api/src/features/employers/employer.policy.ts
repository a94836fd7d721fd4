import type { Viewer } from '../../context.js';
import { type Sql, sql, verbatim } from '../../database/sql.js';

/** What decides which employers somebody sees. */
export type Reader = Pick<Viewer, 'role' | 'employerId' | 'personId'>;

/** True for roles that see every employer, and with them what belongs to none. */
export function seesEverything(viewer: Reader | null): boolean {
  return viewer?.role === 'PROGRAM_MANAGER' || viewer?.role === 'STAFF' || viewer?.role === 'REPORTING';
}

/**
 * Which employers the viewer may see, as a condition on a column that holds an employer's id: all of them for the
 * office and for reporting, an auditor those of the audits he is the auditor of or is scoring, an employer itself, anyone else none.
 */
export function employerVisible(viewer: Reader | null, employerId: Sql = verbatim('e.id')): Sql {
  if (seesEverything(viewer)) return verbatim('true');
  if (viewer?.role === 'EMPLOYER') return sql`${employerId} = ${viewer.employerId}::uuid`;
  if (viewer?.role === 'AUDITOR') {
    return sql`${employerId} IN (SELECT employer_id FROM audits WHERE auditor_id = ${viewer.personId}::uuid
      UNION SELECT employer_id FROM audit_workbooks WHERE auditor_id = ${viewer.personId}::uuid)`;
  }
  return verbatim('false');
}
