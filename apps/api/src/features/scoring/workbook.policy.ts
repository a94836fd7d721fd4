import type { Viewer } from '../../context.js';
import { type Sql, sql, verbatim } from '../../database/sql.js';

/** Which workbooks the viewer may see and score, as a condition on `w`: the office all of them, an auditor his own. */
export function workbookVisible(viewer: Viewer | null): Sql {
  if (viewer?.role === 'PROGRAM_MANAGER' || viewer?.role === 'STAFF') return verbatim('true');
  if (viewer?.role === 'AUDITOR') return sql`w.auditor_id = ${viewer.personId}::uuid`;
  return verbatim('false');
}
