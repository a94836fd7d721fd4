import type { FileCounts } from '../intake-report.js';
import {
  type Connection,
  quoted,
  type StagedFile,
  type StagedFiles,
  stagingTable,
} from '../staging/staging-tables.js';
import { recordsOf, TAKEN } from './records-of.js';

/**
 * Says of every row that is not rejected whether it is new, changes a record, or says what is recorded. Changed
 * rows leave their old and new values in `staged_changes`, the changed columns only.
 */
export async function compareRows(connection: Connection, staged: StagedFiles): Promise<void> {
  await connection.query(`CREATE TEMP TABLE staged_changes
    (file text, line integer, key jsonb, before jsonb, after jsonb, old_employer_ref text) ON COMMIT DROP`);
  for (const stagedFile of staged.values()) {
    await connection.query(stagedFile.file.table === null ? compareSections() : compareRecords(stagedFile));
  }
  await connection.query('CREATE INDEX ON staged_changes (file, line); ANALYZE staged_changes');
  // The planner still thinks that every row is the same.
  const tables = [...staged.keys()].map(stagingTable);
  await connection.query(`ANALYZE ${tables.join(', ')}`);
}

function compareRecords({ file, columns }: StagedFile): string {
  const table = stagingTable(file.name);
  const key = file.key.map(quoted);
  const brought = columns.filter((column) => !file.key.includes(column.name));
  const row = (alias: string): string =>
    `ROW(${brought.map(({ name }) => `${alias}.${quoted(name)}`).join(', ')})`;
  const json = (alias: string, names: readonly string[]): string =>
    `jsonb_build_object(${names.map((name) => `'${name}', ${alias}.${quoted(name)}`).join(', ')})`;
  const names = brought.map(({ name }) => name);
  const oldEmployer = names.includes('employer_ref') ? 'r.employer_ref' : 'NULL';
  const differing = (side: string, other: string): string =>
    `(SELECT jsonb_object_agg(each.key, each.value) FROM jsonb_each(${side}) each WHERE ${other} -> each.key <> each.value)`;
  return `
    CREATE TEMP TABLE compared ON COMMIT DROP AS
    SELECT s.ctid AS place, s.line, r.id IS NULL AS fresh, ${json('s', file.key)} AS key,
      CASE WHEN r.id IS NOT NULL THEN ${json('r', names)} END AS before,
      CASE WHEN r.id IS NOT NULL THEN ${json('s', names)} END AS after,
      ${oldEmployer} AS old_employer_ref
    FROM ${table} s LEFT JOIN (${recordsOf(file)}) r ON ${key.map((column) => `r.${column} = s.${column}`).join(' AND ')}
    WHERE ${TAKEN} AND (r.id IS NULL OR ${row('r')} IS DISTINCT FROM ${row('s')});
    UPDATE ${table} s SET outcome = CASE WHEN c.fresh THEN 'new' ELSE 'changed' END FROM compared c WHERE c.place = s.ctid;
    INSERT INTO staged_changes
    SELECT '${file.name}', line, key, ${differing('before', 'after')}, ${differing('after', 'before')}, old_employer_ref
    FROM compared WHERE NOT fresh;
    DROP TABLE compared`;
}

function compareSections(): string {
  return `
    CREATE TEMP TABLE compared ON COMMIT DROP AS
    SELECT s.ctid AS place, s.line, r.audit_ref IS NULL AS fresh, s.audit_ref, s.section_no, r.awarded AS old_awarded, r.possible AS old_possible,
      r.reason AS old_reason, s.points_awarded, s.points_possible, s.not_applicable_reason
    FROM staged_section_scores s LEFT JOIN (
      SELECT a.ref AS audit_ref, (section ->> 'sectionNo')::integer AS section_no, (section ->> 'awarded')::numeric AS awarded,
        (section ->> 'possible')::numeric AS possible, section ->> 'notApplicableReason' AS reason
      FROM audits a CROSS JOIN LATERAL jsonb_array_elements(a.section_scores) section
      WHERE EXISTS (SELECT FROM staged_section_scores g WHERE g.audit_ref = a.ref)
    ) r ON r.audit_ref = s.audit_ref AND r.section_no = s.section_no
    WHERE ${TAKEN} AND (r.audit_ref IS NULL OR (r.awarded, r.possible, r.reason)
      IS DISTINCT FROM (s.points_awarded, s.points_possible, s.not_applicable_reason));
    UPDATE staged_section_scores s SET outcome = CASE WHEN c.fresh THEN 'new' ELSE 'changed' END
    FROM compared c WHERE c.place = s.ctid;
    INSERT INTO staged_changes
    SELECT 'section_scores', line, jsonb_build_object('audit_ref', audit_ref, 'section_no', section_no),
      jsonb_build_object('points_awarded', old_awarded, 'points_possible', old_possible, 'not_applicable_reason', old_reason),
      jsonb_build_object('points_awarded', points_awarded, 'points_possible', points_possible,
        'not_applicable_reason', not_applicable_reason), NULL
    FROM compared WHERE NOT fresh;
    DROP TABLE compared`;
}

export async function countOutcomes(connection: Connection, { file }: StagedFile): Promise<FileCounts> {
  const { rows } = await connection.query<{ outcome: keyof FileCounts; count: string }>(
    `SELECT CASE WHEN rejected THEN 'rejected' ELSE outcome END AS outcome, count(*) AS count
     FROM ${stagingTable(file.name)} GROUP BY 1`,
  );
  const counts: FileCounts = { new: 0, changed: 0, same: 0, rejected: 0 };
  for (const { outcome, count } of rows) counts[outcome] = Number(count);
  return counts;
}
