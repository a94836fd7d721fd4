import { hasPermission } from '../../graphql/permission.js';
import { type IntakeNote, importRecords, storable } from '../intake/index.js';
import type { TakenImport } from './import-jobs.queries.js';
import type { ImportRunnerDeps } from './import-runner.js';
import { openImport } from './import-sources.js';
import type { ImportProblem } from './import-states.js';
import { undoRecords } from './undo-import.js';

export interface JobProgress {
  step: string;
  done: number;
  total: number;
}

/** The last line of a job, in its own transaction: it fails, and with it all, when another worker has the import now. */
const FINISHED = `worker_id = NULL, alive_at = NULL, step = NULL, problem = $6 WHERE id = $1 AND worker_id = $2`;

const NOTES_KEPT = 500;

function keepable(note: IntakeNote): IntakeNote {
  return { ...note, value: note.value === null ? null : storable(note.value), note: storable(note.note) };
}

/** @throws what ended it early; the records are then as they were */
export async function runJob(
  { database, store, today }: Omit<ImportRunnerDeps, 'log'>,
  { id, state, askedBy, askedByName, askedByRole }: TakenImport,
  workerId: string,
  signal: AbortSignal,
  onProgress: (progress: JobProgress) => void,
): Promise<void> {
  const actor = { id: askedBy, name: askedByName };
  if (state === 'UNDOING') {
    await undoRecords(database, { importId: id, workerId, today: today(), actor, signal, onProgress });
    return;
  }
  const dryRun = state === 'CHECKING';
  await importRecords(database, {
    path: await openImport(database.pool, store, id),
    dryRun,
    today: today(),
    actor,
    mayRevoke: askedByRole !== null && hasPermission({ role: askedByRole }, 'conditions.revoke'),
    signal,
    onProgress,
    keep: {
      importId: id,
      finish: async (connection, { applied, files, notes }, employerIds) => {
        const written = applied
          ? `state = 'APPLIED', applied_at = now(), journal_end = (SELECT max(id) FROM journal_entries),`
          : `state = 'CHECKED', checked_at = now(),`;
        const problem: ImportProblem | null = applied || dryRun ? null : { kind: 'OUTDATED' };
        const { rowCount } = await connection.query(
          `UPDATE imports SET ${written} counts = $3, notes = $4::jsonb, employer_ids = $5, ${FINISHED}`,
          [
            id,
            workerId,
            files,
            JSON.stringify(notes.slice(0, NOTES_KEPT).map(keepable)),
            employerIds,
            problem,
          ],
        );
        if (rowCount !== 1) throw new Error('Another worker has taken this import over.');
      },
    },
  });
}
