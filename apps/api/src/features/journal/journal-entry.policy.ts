import type { Viewer } from '../../context.js';
import { type Sql, sql, verbatim } from '../../database/sql.js';
import { employerVisible, seesEverything } from '../employers/index.js';

/** A hundred answers an audit would bury the rest; they stay in the journal and are read with their audit. */
const TELLING = verbatim("j.event <> 'answer.saved'");

/** Which entries the viewer may see, as a condition on `j`: those about employers he sees; the others are the office's. */
export function entryVisible(viewer: Viewer | null): Sql {
  if (seesEverything(viewer)) return TELLING;
  return sql`(${TELLING} AND j.employer_id IS NOT NULL AND ${employerVisible(viewer, verbatim('j.employer_id'))})`;
}
