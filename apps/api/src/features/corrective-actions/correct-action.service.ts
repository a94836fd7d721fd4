import { z } from 'zod';
import { correctionFields, correctRecord, lockOwnEmployer } from '../../acts/correct-record.js';
import type { ActContext } from '../../acts/perform-act.js';
import { optionalPastDay } from '../../acts/read-input.js';
import { CorrectiveAction } from './corrective-action.entity.js';
import { actionFields } from './plan-actions.service.js';

/** Corrects an action: another owner, another day, or that it is not done after all. */
export function correctCorrectiveAction(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctCorrectiveAction',
    input,
    schema: z.object({ ...correctionFields, ...actionFields, doneOn: optionalPastDay(context.today) }),
    entity: CorrectiveAction,
    event: 'action.corrected',
    subjectKind: 'correctiveAction',
    lock: lockOwnEmployer,
    changes: (_manager, before, { id, version, reason, ...values }) => ({
      ...values,
      // Moved to another section, it is no longer about the question.
      questionId: values.sectionNo === before.sectionNo ? before.questionId : null,
    }),
  });
}
