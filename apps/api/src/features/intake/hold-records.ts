import type { Connection } from './staging/staging-tables.js';

/** Any fixed number: the advisory lock of whoever imports, or undoes an import. */
const IMPORTING = 4_118_052;

/**
 * From here to the end of the transaction nobody else changes records: every act begins by locking its employer's row,
 * or its person's, which this refuses; reading goes on. A second import waits.
 */
export async function holdRecords(connection: Connection, onWaiting: () => void): Promise<void> {
  const { rows } = await connection.query<{ got: boolean }>('SELECT pg_try_advisory_xact_lock($1) AS got', [
    IMPORTING,
  ]);
  if (!rows[0]?.got) {
    onWaiting();
    await connection.query('SELECT pg_advisory_xact_lock($1)', [IMPORTING]);
  }
  await connection.query('LOCK TABLE people, employers IN EXCLUSIVE MODE');
}
