import { appendJournal, type JournalActor } from '../../journal/index.js';
import type { ImportReport } from '../intake-report.js';
import type { Connection } from '../staging/staging-tables.js';

const BATCH = 500;

interface Changed {
  file: string;
  key: object;
  values: object;
}

interface EmployerLine {
  employer_id: string;
  counts: object;
  before: Changed[] | null;
  after: Changed[] | null;
}

/** What was written of each employer: rows per file, and the old and new values of what changed. */
const EMPLOYER_LINES = `
  WITH mine AS (SELECT * FROM touched WHERE employer_id = ANY($1::uuid[]))
  SELECT counted.employer_id, counted.counts, changed.before, changed.after
  FROM (
    SELECT employer_id, jsonb_object_agg(file, jsonb_build_object('new', fresh, 'changed', changed)) AS counts
    FROM (SELECT employer_id, file, count(*) FILTER (WHERE outcome = 'new') AS fresh,
            count(*) FILTER (WHERE outcome = 'changed') AS changed
          FROM mine GROUP BY employer_id, file) per_file
    GROUP BY employer_id
  ) counted LEFT JOIN (
    SELECT mine.employer_id,
      jsonb_agg(jsonb_build_object('file', c.file, 'key', c.key, 'values', c.before) ORDER BY c.file, c.line) AS before,
      jsonb_agg(jsonb_build_object('file', c.file, 'key', c.key, 'values', c.after) ORDER BY c.file, c.line) AS after
    FROM mine JOIN staged_changes c ON c.file = mine.file AND c.line = mine.line
    WHERE mine.outcome = 'changed' GROUP BY mine.employer_id
  ) changed ON changed.employer_id = counted.employer_id
  ORDER BY array_position($1::uuid[], counted.employer_id)`;

/** Changed rows of people whom no employer employs or was audited by. */
const UNATTACHED = `
  SELECT jsonb_agg(jsonb_build_object('file', c.file, 'key', c.key, 'values', c.before) ORDER BY c.file, c.line) AS before,
    jsonb_agg(jsonb_build_object('file', c.file, 'key', c.key, 'values', c.after) ORDER BY c.file, c.line) AS after
  FROM staged_changes c
  WHERE NOT EXISTS (SELECT FROM touched t WHERE t.file = c.file AND t.line = c.line)`;

/** One journal entry for every employer touched, then one for the import as a whole. */
export async function journalImport(
  connection: Connection,
  actor: JournalActor,
  employerIds: readonly string[],
  files: ImportReport['files'],
  importId: string | null,
): Promise<void> {
  for (let start = 0; start < employerIds.length; start += BATCH) {
    const { rows } = await connection.query<EmployerLine>(EMPLOYER_LINES, [
      employerIds.slice(start, start + BATCH),
    ]);
    await appendJournal(
      connection,
      actor,
      rows.map((row) => ({
        employerId: row.employer_id,
        event: 'records.imported',
        subjectKind: 'employer',
        subjectId: row.employer_id,
        before: row.before && { changed: row.before },
        after: { rows: row.counts, ...(row.after && { changed: row.after }) },
      })),
    );
  }
  const { rows } = await connection.query<Pick<EmployerLine, 'before' | 'after'>>(UNATTACHED);
  const [rest] = rows;
  await appendJournal(connection, actor, [
    {
      employerId: null,
      event: 'records.imported',
      subjectKind: 'import',
      subjectId: importId,
      before: rest?.before ? { changed: rest.before } : null,
      after: { files, employers: employerIds.length, ...(rest?.after && { changed: rest.after }) },
    },
  ]);
}
