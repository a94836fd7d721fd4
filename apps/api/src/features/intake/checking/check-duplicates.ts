import { type IntakeFile, type IntakeFileName, intakeFile } from '../intake-files.js';
import { type Connection, quoted, stagingTable } from '../staging/staging-tables.js';
import { rejecting } from './rejection-sql.js';

/**
 * Rows about the same record: the first one that is fit counts; a later one that says the same is passed over with a
 * note, a later one that says something else is rejected. A row that is wrong by itself has been named, and says
 * nothing of the record. Section scores are looked at together with their audit.
 */
export async function checkDuplicates(
  connection: Connection,
  names: readonly IntakeFileName[],
): Promise<void> {
  for (const name of names) await connection.query(duplicates(intakeFile(name)));
}

function duplicates(file: IntakeFile): string {
  const table = stagingTable(file.name);
  const key = file.key.map(quoted);
  const content = file.columns.map((column) => quoted(column.name)).join(', ');
  const [first = ''] = key;
  const twice = `CREATE TEMP TABLE twice ON COMMIT DROP AS
    SELECT line, first_line, content <> first_content AS differs
    FROM (
      SELECT line, content, first_value(line) OVER same AS first_line, first_value(content) OVER same AS first_content
      FROM (
        SELECT line, ROW(${content})::text AS content, ${key.join(', ')} FROM ${table}
        WHERE NOT rejected AND NOT repeated AND (${key.join(', ')}) IN (
          SELECT ${key.join(', ')} FROM ${table} WHERE NOT rejected AND NOT repeated
          GROUP BY ${key.join(', ')} HAVING count(*) > 1)
      ) rows
      WINDOW same AS (PARTITION BY ${key.join(', ')} ORDER BY line)
    ) compared
    WHERE line <> first_line`;
  const differing = rejecting(
    file.name,
    `UPDATE ${table} s SET rejected = true FROM twice t
     WHERE t.line = s.line AND t.differs RETURNING s.line, s.${first} AS value, t.first_line`,
    `found.line, '${file.key[0]}', found.value::text,
       'says something else than line ' || found.first_line || ' about the same record (${file.key.join(', ')})',
       'one row per record, or the same content', NULL, NULL::integer FROM found`,
  );
  return `${twice}; ${differing};
    WITH passed AS (
      UPDATE ${table} s SET repeated = true FROM twice t
      WHERE t.line = s.line AND NOT t.differs RETURNING s.line, t.first_line)
    INSERT INTO staged_notes (file, line, "column", value, note)
    SELECT '${file.name}', line, '${file.key[0]}', NULL, 'says the same as line ' || first_line FROM passed;
    DROP TABLE twice`;
}
