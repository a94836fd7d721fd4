import type { Viewer } from '../../context.js';
import { anyOf, type Sql, sql, verbatim } from '../../database/sql.js';
import { employerVisible, seesEverything } from '../employers/index.js';

/**
 * Which people the viewer may see, as a condition on `p.id`: those who ever worked for an employer he sees, those who
 * audited one, and himself.
 */
export function personVisible(viewer: Viewer | null): Sql {
  if (seesEverything(viewer)) return verbatim('true');
  return anyOf([
    sql`p.id IN (SELECT w.person_id FROM employments w WHERE ${employerVisible(viewer, verbatim('w.employer_id'))})`,
    sql`p.id IN (SELECT a.auditor_id FROM audits a WHERE ${employerVisible(viewer, verbatim('a.employer_id'))})`,
    sql`p.id = ${viewer?.personId ?? null}::uuid`,
  ]);
}
