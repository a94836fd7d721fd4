import { createHash } from 'node:crypto';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id, text } from '../../acts/read-input.js';
import { InstrumentQuestion } from '../instruments/instrument-question.entity.js';
import { EvidenceFile } from './evidence-file.entity.js';
import type { FileStore } from './file-store.js';
import { fileKindOf, nameAs } from './media-type.js';
import { lockWorkbook, requireOpen, takeChangeNo } from './open-workbook.js';

/** Adds a file to an audit that is being scored. Nothing is left on the disk when it is refused. */
export async function addEvidence(
  context: ActContext,
  store: FileStore,
  input: { workbookId: string; questionId: string | null; fileName: string },
  content: Buffer,
): Promise<Outcome<{ id: string; workbookId: string }>> {
  let storedName: string | null = null;
  const sha256 = createHash('sha256').update(content).digest();
  const outcome = await performAct(context, {
    name: 'addEvidence',
    // The content is part of what a repeated key is compared with.
    input: { ...input, sha256: sha256.toString('hex') },
    schema: z.object({ workbookId: id, questionId: id.nullable(), fileName: text }),
    perform: async (manager, { workbookId, questionId, fileName: given }) => {
      const kind = await fileKindOf(content);
      if (kind === null) {
        return refuse(
          'INVALID',
          ['file'],
          `${given} is none of the kinds that are kept. Expected a PDF, a picture (JPEG, PNG, WebP, HEIC), a Word document or an Excel workbook without macros.`,
          `${given} n’est d’aucun des types conservés. Un PDF, une image (JPEG, PNG, WebP, HEIC), un document Word ou un classeur Excel sans macros est attendu.`,
        );
      }
      const fileName = nameAs(given, kind);
      const workbook = await lockWorkbook(manager, context.viewer, workbookId, ['workbookId']);
      requireOpen(workbook, []);
      const { instrumentId } = workbook;
      if (
        questionId !== null &&
        !(await manager.existsBy(InstrumentQuestion, { id: questionId, instrumentId }))
      ) {
        refuse('NOT_FOUND', ['questionId'], 'There is no such question.', 'Cette question n’existe pas.');
      }
      storedName = await store.keep(content);
      await takeChangeNo(manager, workbook);
      const file = await insertRecord(manager, EvidenceFile, {
        workbookId,
        questionId,
        fileName,
        mediaType: kind.mediaType,
        bytes: content.length,
        sha256,
        storedName,
        addedBy: context.actor.id,
      });
      await finishAct(
        manager,
        context,
        [],
        [
          {
            employerId: workbook.employerId,
            event: 'evidence.added',
            subjectKind: 'evidence',
            subjectId: file.id,
            before: null,
            after: { ...file, sha256: sha256.toString('hex') },
          },
        ],
      );
      return { id: file.id, workbookId };
    },
  }).catch(async (error: unknown) => {
    if (storedName !== null) await store.discard(storedName);
    throw error;
  });
  if (outcome.result === null && storedName !== null) await store.discard(storedName);
  return outcome;
}
