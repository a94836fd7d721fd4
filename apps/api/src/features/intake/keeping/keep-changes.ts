/** A statement that writes records of one table as `t`, and where a record's values before it are found. */
export interface WriteStatement {
  readonly text: string;
  readonly before: string;
}

/**
 * The same statement, keeping what it wrote over what under the import whose id is $1. Of a record that is written
 * twice, the first values before and the last values after are kept.
 */
export function keepingChanges(table: string, { text, before }: WriteStatement): string {
  // What an INSERT returns is the new row alone, so that its alias reaches RETURNING like that of an UPDATE.
  return `WITH written AS (${text} RETURNING t.id, ${before} AS before, to_jsonb(t) AS after)
    INSERT INTO import_changes (import_id, table_name, record_id, before, after)
    SELECT $1, '${table}', id, before, after FROM written
    ON CONFLICT (import_id, table_name, record_id) DO UPDATE SET after = excluded.after`;
}
