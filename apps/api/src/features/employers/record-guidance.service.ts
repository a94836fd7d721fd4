import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { correctionFields, correctRecord, lockOwnEmployer } from '../../acts/correct-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployer } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id, note, pastDay } from '../../acts/read-input.js';
import { GuidanceEntry } from './guidance-entry.entity.js';

/** Records guidance given. The same words on the same day are one entry. */
export function recordGuidance(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ employerId: string }>> {
  return performAct(context, {
    name: 'recordGuidance',
    input,
    schema: z.object({ employerId: id, givenOn: pastDay(context.today), note }),
    perform: async (manager, values) => {
      const { employerId } = values;
      await lockEmployer(manager, employerId);
      if (await manager.findOneBy(GuidanceEntry, values)) {
        refuse(
          'DUPLICATE',
          ['note'],
          `This guidance is recorded already for ${values.givenOn}.`,
          `Cet accompagnement est déjà consigné pour le ${values.givenOn}.`,
        );
      }
      const entry = await insertRecord(manager, GuidanceEntry, values);
      await finishAct(
        manager,
        context,
        [employerId],
        [
          {
            employerId,
            event: 'guidance.recorded',
            subjectKind: 'guidance',
            subjectId: entry.id,
            before: null,
            after: entry,
          },
        ],
      );
      return { employerId };
    },
  });
}

export function correctGuidance(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctGuidance',
    input,
    schema: z.object({ ...correctionFields, givenOn: pastDay(context.today), note }),
    entity: GuidanceEntry,
    event: 'guidance.corrected',
    subjectKind: 'guidance',
    lock: lockOwnEmployer,
    changes: (_manager, _before, { givenOn, note: words }) => ({ givenOn, note: words }),
  });
}
