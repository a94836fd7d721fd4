import type { CalendarDate } from '@good-standing/domain';
import type pg from 'pg';
import type { Database } from '../../database/open-database.js';
import { ownConnection } from '../../database/own-connection.js';
import { refreshStandings } from '../certification/index.js';
import { holdRecords } from '../intake/index.js';
import { appendJournal, type JournalActor } from '../journal/index.js';
import { EMPLOYERS_CONCERNED } from './employers-concerned.js';
import { findUndoBlockers, IMPORTED_TABLES } from './undo-blockers.queries.js';

const EVALUATED_AT_ONCE = 1000;
const CANCEL_EVERY_MS = 100;

export interface UndoOptions {
  readonly importId: string;
  readonly workerId: string;
  readonly today: CalendarDate;
  readonly actor: JournalActor;
  readonly signal: AbortSignal;
  readonly onProgress: (progress: { step: string; done: number; total: number }) => void;
}

/** Something was built on the import since; `findUndoBlockers` lists it. */
export class DependedOnError extends Error {
  override readonly name = 'DependedOnError';
}

/**
 * Puts every record that an import wrote back to what it was, and takes away what it brought: all of it, or nothing.
 * @throws DependedOnError, or the signal's reason when it was ended early
 */
export async function undoRecords(database: Pick<Database, 'pool'>, options: UndoOptions): Promise<void> {
  const { signal } = options;
  const { connection, close } = await ownConnection(database.pool);
  let again: NodeJS.Timeout | undefined;
  const end = (): void => {
    again = setInterval(() => {
      database.pool.query('SELECT pg_cancel_backend($1)', [pid]).catch(() => undefined);
    }, CANCEL_EVERY_MS);
  };
  let pid: number | undefined;
  try {
    const { rows } = await connection.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
    pid = rows[0]?.pid;
    signal.throwIfAborted();
    signal.addEventListener('abort', end, { once: true });
    await connection.query('SET statement_timeout = 0; SET idle_in_transaction_session_timeout = 0');
    await connection.query('BEGIN');
    await undoWithin(connection, options);
    await connection.query('COMMIT');
  } catch (error) {
    signal.throwIfAborted();
    throw error;
  } finally {
    signal.removeEventListener('abort', end);
    clearInterval(again);
    await close();
  }
}

async function undoWithin(connection: pg.PoolClient, options: UndoOptions): Promise<void> {
  const { importId, workerId, today, actor, signal, onProgress } = options;
  await holdRecords(connection, () => onProgress({ step: 'waiting', done: 0, total: 0 }));
  onProgress({ step: 'checking', done: 0, total: 0 });
  if ((await findUndoBlockers(connection, importId)).total > 0) throw new DependedOnError(importId);
  onProgress({ step: 'writing', done: 0, total: 0 });
  const { rows: found } = await connection.query<{ id: string }>(EMPLOYERS_CONCERNED, [importId]);
  const concerned = found.map(({ id }) => id);
  for (const table of IMPORTED_TABLES) await connection.query(await restoring(connection, table), [importId]);
  for (const table of [...IMPORTED_TABLES].reverse()) {
    if (table === 'employers')
      await connection.query(
        `DELETE FROM standings t USING import_changes c WHERE t.employer_id = c.record_id AND ${BROUGHT}`,
        [importId, table],
      );
    await connection.query(
      `DELETE FROM ${table} t USING import_changes c WHERE t.id = c.record_id AND ${BROUGHT}`,
      [importId, table],
    );
  }
  const { rows } = await connection.query<{ id: string }>(
    'SELECT id FROM employers WHERE id = ANY($1::uuid[]) ORDER BY ref',
    [concerned],
  );
  const remaining = rows.map(({ id }) => id);
  for (let done = 0; done < remaining.length; done += EVALUATED_AT_ONCE) {
    signal.throwIfAborted();
    onProgress({ step: 'evaluating', done, total: remaining.length });
    await refreshStandings(connection, remaining.slice(done, done + EVALUATED_AT_ONCE), today);
  }
  await journalUndo(connection, options.importId, actor, concerned);
  const { rowCount } = await connection.query(
    `UPDATE imports SET state = 'UNDONE', undone_at = now(), worker_id = NULL, alive_at = NULL, step = NULL, problem = NULL
     WHERE id = $1 AND worker_id = $2`,
    [importId, workerId],
  );
  if (rowCount !== 1) throw new Error('Another worker has taken this import over.');
}

const BROUGHT = 'c.import_id = $1 AND c.table_name = $2 AND c.before IS NULL';

/** Every column that was kept gets its old value; the version goes on, so that nobody saves over what was put back. */
async function restoring(connection: pg.PoolClient, table: string): Promise<string> {
  const { rows } = await connection.query<{ name: string }>(
    `SELECT column_name AS name FROM information_schema.columns
     WHERE table_schema = current_schema() AND table_name = $1 AND is_generated = 'NEVER'
       AND column_name NOT IN ('id', 'version', 'created_at')`,
    [table],
  );
  const set = rows.map(
    ({ name }) => `${name} = CASE WHEN c.before ? '${name}' THEN old.${name} ELSE t.${name} END`,
  );
  return `UPDATE ${table} t SET ${set.join(', ')}, version = t.version + 1
    FROM import_changes c, jsonb_populate_record(NULL::${table}, c.before) old
    WHERE c.import_id = $1 AND c.table_name = '${table}' AND c.before IS NOT NULL AND t.id = c.record_id`;
}

async function journalUndo(
  connection: pg.PoolClient,
  importId: string,
  actor: JournalActor,
  employerIds: readonly string[],
): Promise<void> {
  const { rows } = await connection.query<{ counts: object }>('SELECT counts FROM imports WHERE id = $1', [
    importId,
  ]);
  const entry = { event: 'records.undone', after: null } as const;
  await appendJournal(connection, actor, [
    ...employerIds.map((employerId) => ({
      ...entry,
      employerId,
      subjectKind: 'employer',
      subjectId: employerId,
      before: null,
    })),
    {
      ...entry,
      employerId: null,
      subjectKind: 'import',
      subjectId: importId,
      before: { files: rows[0]?.counts ?? {}, employers: employerIds.length },
    },
  ]);
}
