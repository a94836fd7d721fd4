import { z } from 'zod';
import { findRecord, insertRecord, updateRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployer } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id, notBefore, optionalPastDay, pastDay, version } from '../../acts/read-input.js';
import { Implementation } from './implementation.entity.js';

/** Records the state of the employer's own program; the first time without a version, later over the one that was seen. */
export function recordImplementation(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ employerId: string }>> {
  return performAct(context, {
    name: 'recordImplementation',
    input,
    schema: z
      .object({
        employerId: id,
        version: version.nullish(),
        documentationSince: pastDay(context.today),
        manualSubmittedOn: optionalPastDay(context.today),
        manualReviewedOn: optionalPastDay(context.today),
      })
      .superRefine(notBefore('manualSubmittedOn', 'manualReviewedOn')),
    perform: async (manager, { version: seen, ...values }) => {
      const { employerId } = values;
      await lockEmployer(manager, employerId);
      const recorded = await manager.findOneBy(Implementation, { employerId });
      if (recorded && !seen) {
        refuse(
          'DUPLICATE',
          [],
          `The implementation is recorded already, with documentation since ${recorded.documentationSince}. Open it to change it.`,
          `La mise en œuvre est déjà consignée, avec une documentation depuis le ${recorded.documentationSince}. Ouvrez-la pour la modifier.`,
        );
      }
      const before = recorded && seen ? await findRecord(manager, Implementation, recorded.id, seen) : null;
      const after = before
        ? await updateRecord(manager, Implementation, before, values)
        : await insertRecord(manager, Implementation, values);
      await finishAct(
        manager,
        context,
        [employerId],
        [
          {
            employerId,
            event: 'implementation.recorded',
            subjectKind: 'implementation',
            subjectId: after.id,
            before,
            after,
          },
        ],
      );
      return { employerId };
    },
  });
}
