import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { correctionFields, correctRecord, lockOwnEmployer } from '../../acts/correct-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployer } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { day, headcount, id } from '../../acts/read-input.js';
import { Headcount } from './headcount.entity.js';

/** Records how many people work there from a day on; a planned day is allowed. */
export function recordHeadcount(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ employerId: string }>> {
  return performAct(context, {
    name: 'recordHeadcount',
    input,
    schema: z.object({ employerId: id, effectiveOn: day, headcount }),
    perform: async (manager, values) => {
      const { employerId } = values;
      await lockEmployer(manager, employerId);
      await refuseSecondOfDay(manager, employerId, values.effectiveOn, null);
      const recorded = await insertRecord(manager, Headcount, values);
      await finishAct(
        manager,
        context,
        [employerId],
        [
          {
            employerId,
            event: 'headcount.recorded',
            subjectKind: 'headcount',
            subjectId: recorded.id,
            before: null,
            after: recorded,
          },
        ],
      );
      return { employerId };
    },
  });
}

export function correctHeadcount(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctHeadcount',
    input,
    schema: z.object({ ...correctionFields, effectiveOn: day, headcount }),
    entity: Headcount,
    event: 'headcount.corrected',
    subjectKind: 'headcount',
    lock: lockOwnEmployer,
    changes: async (manager, before, values) => {
      await refuseSecondOfDay(manager, before.employerId, values.effectiveOn, before.id);
      return { effectiveOn: values.effectiveOn, headcount: values.headcount };
    },
  });
}

async function refuseSecondOfDay(
  manager: EntityManager,
  employerId: string,
  effectiveOn: string,
  ownId: string | null,
): Promise<void> {
  const recorded = await manager.findOneBy(Headcount, { employerId, effectiveOn });
  if (recorded && recorded.id !== ownId) {
    refuse(
      'DUPLICATE',
      ['effectiveOn'],
      `A headcount of ${recorded.headcount} is recorded already for ${effectiveOn}. Correct that one instead.`,
      `Un effectif de ${recorded.headcount} est déjà consigné pour le ${effectiveOn}. Corrigez plutôt celui-là.`,
    );
  }
}
