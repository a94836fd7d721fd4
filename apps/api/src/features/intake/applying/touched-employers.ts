import { INTAKE_FILES } from '../intake-files.js';
import { type Connection, stagingTable } from '../staging/staging-tables.js';

const WRITTEN = "NOT s.rejected AND s.outcome <> 'same'";

/**
 * Who is concerned by which row that was written, into `touched`: the employer named, the one that a record moved
 * away from, and for a person's records everyone who ever employed the person or was audited by the person.
 * @returns the ids of the employers concerned, in order
 */
export async function findTouchedEmployers(connection: Connection): Promise<string[]> {
  const named = INTAKE_FILES.flatMap((file) => {
    const from = `FROM ${stagingTable(file.name)} s`;
    const row = `'${file.name}' AS file, s.line, s.outcome`;
    if (file.name === 'section_scores') {
      return [`SELECT a.employer_id, ${row} ${from} JOIN audits a ON a.ref = s.audit_ref WHERE ${WRITTEN}`];
    }
    const columns = file.columns.map((column) => column.name);
    if (columns.includes('employer_ref')) {
      return [
        `SELECT e.id AS employer_id, ${row} ${from} JOIN employers e ON e.ref = s.employer_ref WHERE ${WRITTEN}`,
      ];
    }
    const person = `${from} JOIN people p ON p.ref = s.person_ref`;
    return [
      `SELECT m.employer_id, ${row} ${person} JOIN employments m ON m.person_id = p.id WHERE ${WRITTEN}`,
      `SELECT a.employer_id, ${row} ${person} JOIN audits a ON a.auditor_id = p.id WHERE ${WRITTEN}`,
    ];
  });
  await connection.query(`CREATE TEMP TABLE touched ON COMMIT DROP AS ${named.join(' UNION ')}
    UNION SELECT e.id, c.file, c.line, 'changed' FROM staged_changes c JOIN employers e ON e.ref = c.old_employer_ref;
    CREATE INDEX ON touched (employer_id); ANALYZE touched`);
  const { rows } = await connection.query<{ id: string }>(
    'SELECT id FROM employers WHERE id IN (SELECT employer_id FROM touched) ORDER BY ref',
  );
  return rows.map(({ id }) => id);
}
