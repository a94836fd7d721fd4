import type { Viewer } from '../../context.js';
import { type Sql, sql, verbatim } from '../../database/sql.js';
import { employerVisible, seesEverything } from '../employers/index.js';

/** Which entries the viewer may see, as a condition on `j`: those about employers he sees; the others are the office's. */
export function entryVisible(viewer: Viewer | null): Sql {
  if (seesEverything(viewer)) return verbatim('true');
  return sql`(j.employer_id IS NOT NULL AND ${employerVisible(viewer, verbatim('j.employer_id'))})`;
}
