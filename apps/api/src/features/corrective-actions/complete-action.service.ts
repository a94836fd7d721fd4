import { z } from 'zod';
import { findRecord, updateRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id, pastDay, version } from '../../acts/read-input.js';
import { CorrectiveAction } from './corrective-action.entity.js';
import { lockVisibleEmployer } from './lock-visible-employer.js';

/** Says that an action was carried out, and when. */
export function completeCorrectiveAction(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ actionId: string; employerId: string }>> {
  return performAct(context, {
    name: 'completeCorrectiveAction',
    input,
    schema: z.object({ id, version, doneOn: pastDay(context.today) }),
    perform: async (manager, { id: actionId, version: seen, doneOn }) => {
      const before = await findRecord(manager, CorrectiveAction, actionId, seen);
      const { employerId } = before;
      await lockVisibleEmployer(manager, context.viewer, employerId, () =>
        refuse('NOT_FOUND', ['id'], 'There is no such record.', 'Ce dossier n’existe pas.'),
      );
      if (before.doneOn !== null) {
        refuse(
          'INVALID',
          ['doneOn'],
          `It was done on ${before.doneOn}. A wrong day is corrected, with the reason.`,
          `Elle a été réalisée le ${before.doneOn}. Une date erronée se corrige, avec la raison.`,
        );
      }
      const after = await updateRecord(manager, CorrectiveAction, before, { doneOn });
      await finishAct(
        manager,
        context,
        [employerId],
        [
          {
            employerId,
            event: 'action.completed',
            subjectKind: 'correctiveAction',
            subjectId: actionId,
            before,
            after,
          },
        ],
      );
      return { actionId, employerId };
    },
  });
}
