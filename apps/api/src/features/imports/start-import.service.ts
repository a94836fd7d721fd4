import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { id } from '../../acts/read-input.js';
import { takeOutFiles } from './dropped-files.js';
import { Import } from './import.entity.js';
import { lockImport } from './open-import.js';

/** Opens an import that has no file yet. */
export function startImport(context: ActContext): Promise<Outcome<{ importId: string }>> {
  return performAct(context, {
    name: 'startImport',
    input: {},
    schema: z.object({}),
    perform: async (manager) => {
      const importId = randomUUID();
      const { actor } = context;
      await manager.insert(Import, { id: importId, createdBy: actor.id, createdByName: actor.name });
      return { importId };
    },
  });
}

/** Sets an import aside that was not applied; its files go. */
export function discardImport(context: ActContext, input: unknown): Promise<Outcome<{ importId: string }>> {
  return performAct(context, {
    name: 'discardImport',
    input,
    schema: z.object({ importId: id }),
    perform: async (manager, { importId }) => {
      await lockImport(manager, importId);
      await manager.update(Import, { id: importId }, { state: 'DISCARDED' });
      await manager.query('DELETE FROM import_rows WHERE import_id = $1', [importId]);
      await takeOutFiles(manager, importId);
      return { importId };
    },
  });
}
