import type { Viewer } from '../../context.js';
import { type Sql, sql, verbatim } from '../../database/sql.js';
import { employerVisible, seesEverything } from '../employers/index.js';

/** A hundred answers an audit would bury the rest; they stay in the journal and are read with their audit. */
const TELLING = verbatim("j.event <> 'answer.saved'");

/** What an employer's own file holds. How an audit is scored and reviewed, guidance and mail are the office's matter. */
const OF_THE_FILE = [
  'employer',
  'implementation',
  'headcount',
  'employment',
  'training',
  'audit',
  'action',
  'certificate',
  'letter',
  'condition',
  'premium',
];

/**
 * Which entries the viewer may see, as a condition on `j`: all for the office and for reporting; for anyone else those of
 * the file of an employer he sees.
 */
export function entryVisible(viewer: Viewer | null): Sql {
  if (seesEverything(viewer)) return TELLING;
  return sql`(${TELLING} AND split_part(j.event, '.', 1) = ANY(${OF_THE_FILE}::text[])
    AND j.employer_id IS NOT NULL AND ${employerVisible(viewer, verbatim('j.employer_id'))})`;
}
