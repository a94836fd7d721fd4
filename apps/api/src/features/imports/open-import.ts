import type { EntityManager } from 'typeorm';
import { refuse } from '../../acts/problem.js';
import { Import } from './import.entity.js';
import type { ImportState } from './import-states.js';

const EDITABLE: readonly ImportState[] = ['OPEN', 'CHECKED'];

/**
 * Locks an import for the transaction, where its state allows what is asked for.
 * @throws Refusal NOT_FOUND, or STALE when it has gone on
 */
export async function lockImport(
  manager: EntityManager,
  id: string,
  states: readonly ImportState[] = EDITABLE,
  path: readonly string[] = ['importId'],
): Promise<Import> {
  const found = await manager.findOne(Import, { where: { id }, lock: { mode: 'pessimistic_write' } });
  if (found === null)
    return refuse('NOT_FOUND', path, 'There is no such import.', 'Cette importation n’existe pas.');
  if (states.some((state) => state === found.state)) return found;
  return refuse(
    'STALE',
    [],
    'This import has gone on in the meantime, here or in another window. Look at where it stands now; nothing was changed.',
    'Cette importation a avancé entre-temps, ici ou dans une autre fenêtre. Regardez où elle en est; rien n’a été modifié.',
  );
}

/** What was found no longer holds for what will be read. */
export async function reopen(manager: EntityManager, importId: string): Promise<void> {
  await manager.update(Import, { id: importId }, { state: 'OPEN', counts: {}, notes: [], problem: null });
  await manager.query('DELETE FROM import_rows WHERE import_id = $1', [importId]);
}
