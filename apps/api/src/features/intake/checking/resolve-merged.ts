import { recordsOf } from '../applying/records-of.js';
import { type IntakeFile, intakeFile } from '../intake-files.js';
import { type Connection, quoted, type StagedFiles, stagingTable } from '../staging/staging-tables.js';

/** Files whose records a merge of two people's files leaves out or joins. */
const JOINED_BY_MERGES = ['people', 'employments', 'trainings', 'auditors'] as const;

/**
 * The office's files go on naming a person whose file was merged into another's: those rows are taken as being about
 * the person who was kept, and what they say of before the merge is not taken in a second time.
 */
export async function resolveMerged(connection: Connection, staged: StagedFiles): Promise<void> {
  await connection.query(MERGED_PEOPLE);
  const { rows } = await connection.query('SELECT FROM merged_people LIMIT 1');
  if (rows.length > 0) {
    for (const { file } of staged.values()) {
      for (const { name, refersTo } of file.columns)
        if (refersTo === 'people') await connection.query(takenAsKept(file, name, ''));
    }
    await connection.query(takenAsKept(intakeFile('people'), 'person_ref', ', repeated = true'));
    for (const name of JOINED_BY_MERGES) {
      const file = staged.get(name);
      if (file !== undefined)
        await connection.query(
          knownBefore(
            file.file,
            file.columns.map((each) => each.name),
          ),
        );
    }
  }
  await connection.query('DROP TABLE merged_people');
}

/** Whoever was merged, and who stands for them now: perhaps somebody whom the kept person was merged into since. */
const MERGED_PEOPLE = `
  CREATE TEMP TABLE merged_people ON COMMIT DROP AS
  WITH RECURSIVE way AS (
    SELECT merged_id, merged ->> 'ref' AS ref, kept_id FROM person_merges WHERE undone_on IS NULL
    UNION ALL
    SELECT way.merged_id, way.ref, m.kept_id FROM way JOIN person_merges m ON m.merged_id = way.kept_id
    WHERE m.undone_on IS NULL)
  SELECT way.merged_id AS id, way.ref, p.id AS kept_id, p.ref AS kept_ref FROM way JOIN people p ON p.id = way.kept_id
  WHERE NOT EXISTS (SELECT FROM people other WHERE other.ref = way.ref)`;

function takenAsKept(file: IntakeFile, column: string, set: string): string {
  return `WITH taken AS (
      UPDATE ${stagingTable(file.name)} s SET ${quoted(column)} = m.kept_ref${set} FROM merged_people m
      WHERE s.${quoted(column)} = m.ref AND NOT s.rejected RETURNING s.line, m.ref, m.kept_ref)
    INSERT INTO staged_notes (file, line, "column", value, note)
    SELECT '${file.name}', line, '${column}', ref, 'taken as ' || kept_ref || ': the two files were merged' FROM taken`;
}

/** Rows that say exactly what a record said that a merge left out, or joined with another one. */
function knownBefore(file: IntakeFile, brought: readonly string[]): string {
  const same = brought.map((name) => `s.${quoted(name)} IS NOT DISTINCT FROM r.${quoted(name)}`);
  return `WITH passed AS (
      UPDATE ${stagingTable(file.name)} s SET repeated = true
      FROM (${recordsOf(file, recordsBefore(file.table ?? ''))}) r
      WHERE NOT s.rejected AND NOT s.repeated AND ${same.join(' AND ')} RETURNING s.line)
    INSERT INTO staged_notes (file, line, "column", value, note)
    SELECT DISTINCT '${file.name}', line, '${file.key[0]}', NULL,
      'says what was on record before two files were merged' FROM passed`;
}

/** The table's records as they were before the merges that stand, about the people who were kept. */
function recordsBefore(table: string): string {
  const parts = (list: string): string =>
    `FROM person_merges g CROSS JOIN LATERAL jsonb_array_elements(g.moved -> '${list}') part`;
  const ofTable = `g.undone_on IS NULL AND part ->> 'table' = '${table}'`;
  return `(SELECT row.* FROM (
      SELECT part -> 'row' AS said ${parts('dropped')} WHERE ${ofTable}
      UNION ALL
      SELECT to_jsonb(now) || (part -> 'before') ${parts('takenOver')}
        JOIN ${table} now ON now.id::text = part ->> 'id' WHERE ${ofTable}
    ) before LEFT JOIN merged_people m ON m.id::text = before.said ->> 'person_id'
    CROSS JOIN LATERAL jsonb_populate_record(NULL::${table}, before.said ||
      jsonb_build_object('person_id', coalesce(m.kept_id::text, before.said ->> 'person_id'))) row)`;
}
