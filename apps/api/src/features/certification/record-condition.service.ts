import { CONDITION_KINDS } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { correctionFields, correctRecord, lockOwnEmployer } from '../../acts/correct-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployer } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { day, id, notBefore, optionalDay, optionalNote } from '../../acts/read-input.js';
import { Condition } from './condition.entity.js';
import { requireMayRevoke } from './may-revoke.js';

const interval = { kind: z.enum(CONDITION_KINDS), from: day, to: optionalDay };

/** Records a condition; a planned one is allowed. Taking a certificate away is the program manager's alone. */
export function recordCondition(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ employerId: string }>> {
  return performAct(context, {
    name: 'recordCondition',
    input,
    schema: z
      .object({ employerId: id, ...interval, reason: optionalNote })
      .superRefine(notBefore('from', 'to')),
    perform: async (manager, values) => {
      const { employerId, reason } = values;
      requireMayRevoke(context, values.kind);
      await lockEmployer(manager, employerId);
      await refuseTwin(manager, values, null);
      const condition = await insertRecord(manager, Condition, values);
      await finishAct(
        manager,
        context,
        [employerId],
        [
          {
            employerId,
            event: 'condition.recorded',
            subjectKind: 'condition',
            subjectId: condition.id,
            before: null,
            after: condition,
            reason,
          },
        ],
      );
      return { employerId };
    },
  });
}

export function correctCondition(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctCondition',
    input,
    schema: z
      .object({ ...correctionFields, ...interval, conditionReason: optionalNote })
      .superRefine(notBefore('from', 'to')),
    entity: Condition,
    event: 'condition.corrected',
    subjectKind: 'condition',
    lock: lockOwnEmployer,
    changes: async (manager, before, { kind, from, to, conditionReason }) => {
      requireMayRevoke(context, kind);
      requireMayRevoke(context, before.kind);
      await refuseTwin(manager, { employerId: before.employerId, kind, from }, before.id);
      return { kind, from, to, reason: conditionReason };
    },
  });
}

async function refuseTwin(
  manager: EntityManager,
  { employerId, kind, from }: Pick<Condition, 'employerId' | 'kind' | 'from'>,
  ownId: string | null,
): Promise<void> {
  const twin = await manager.findOneBy(Condition, { employerId, kind, from });
  if (twin && twin.id !== ownId) {
    refuse(
      'DUPLICATE',
      ['from'],
      `The same condition is recorded already from ${from}${twin.to === null ? '' : ` to ${twin.to}`}.`,
      `La même condition est déjà consignée à partir du ${from}${twin.to === null ? '' : ` jusqu’au ${twin.to}`}.`,
    );
  }
}
