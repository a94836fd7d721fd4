import { TAKEN } from '../applying/records-of.js';
import type { Connection } from '../staging/staging-tables.js';
import { rejecting } from './rejection-sql.js';

/**
 * Rejects what would take a certificate away, or give it back, for a person who may not do that by an act either. Rows
 * that say what is recorded stand. To be asked once the rows are compared.
 */
export async function checkRevocations(connection: Connection): Promise<void> {
  await connection.query(
    `${rejecting(
      'conditions',
      `UPDATE staged_conditions s SET rejected = true
       WHERE s.kind = 'REVOKED' AND ${TAKEN} AND s.outcome <> 'same' RETURNING s.line, s.kind AS value`,
      `found.line, 'kind', found.value, 'only the program manager can record or change a revocation',
         'this row taken in by the program manager', NULL, NULL::integer FROM found`,
    )};
    DELETE FROM staged_changes c USING staged_conditions s WHERE c.file = 'conditions' AND c.line = s.line AND s.rejected`,
  );
}
