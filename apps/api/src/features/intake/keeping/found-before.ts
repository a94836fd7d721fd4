import type { Connection } from '../staging/staging-tables.js';

/** Sets aside what the check found of each row, before what is found now takes its place. */
export async function setAsideFound(connection: Connection, importId: string): Promise<void> {
  await connection.query(
    `CREATE TEMP TABLE found_before ON COMMIT DROP AS
     SELECT file, line, outcome, before, after FROM import_rows WHERE import_id = ${connection.escapeLiteral(importId)}`,
  );
  await connection.query('CREATE INDEX ON found_before (file, line); ANALYZE found_before');
}

/** Whether a row would do something else now than the check said: a record has changed, or who may do what. */
export async function hasChangedSince(connection: Connection, importId: string): Promise<boolean> {
  const { rows } = await connection.query<{ differs: boolean }>(
    `SELECT EXISTS (
       SELECT FROM found_before seen
         FULL JOIN (SELECT file, line, outcome, before, after FROM import_rows WHERE import_id = $1) now USING (file, line)
       WHERE (seen.outcome, seen.before, seen.after) IS DISTINCT FROM (now.outcome, now.before, now.after)) AS differs`,
    [importId],
  );
  return rows[0]?.differs ?? true;
}
