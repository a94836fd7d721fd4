import { z } from 'zod';
import { deleteRecord, findRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id, version } from '../../acts/read-input.js';
import { EvidenceFile } from './evidence-file.entity.js';
import { lockWorkbook, requireOpen, takeChangeNo } from './open-workbook.js';

/**
 * Takes a file off an audit that is being scored. Its content stays in the data folder, under the random name that the
 * journal keeps, so that what was removed by mistake can be found again.
 */
export function removeEvidence(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ workbookId: string }>> {
  return performAct(context, {
    name: 'removeEvidence',
    input,
    schema: z.object({ id, version }),
    perform: async (manager, { id: fileId, version: seen }) => {
      const file = await manager.findOneBy(EvidenceFile, { id: fileId });
      if (file === null)
        return refuse('NOT_FOUND', ['id'], 'There is no such file.', 'Ce fichier n’existe pas.');
      const workbook = await lockWorkbook(manager, context.viewer, file.workbookId, ['id']);
      const before = await findRecord(manager, EvidenceFile, fileId, seen);
      requireOpen(workbook, []);
      await deleteRecord(manager, EvidenceFile, before);
      await takeChangeNo(manager, workbook);
      await finishAct(
        manager,
        context,
        [],
        [
          {
            employerId: workbook.employerId,
            event: 'evidence.removed',
            subjectKind: 'evidence',
            subjectId: fileId,
            before: { ...before, sha256: before.sha256.toString('hex') },
            after: null,
          },
        ],
      );
      return { workbookId: workbook.id };
    },
  });
}
