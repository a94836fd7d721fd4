import { z } from 'zod';
import { findRecord, updateRecord } from '../../acts/change-record.js';
import { correctionFields, correctRecord, lockOwnEmployer } from '../../acts/correct-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployers, lockPeople } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { day, id, notBefore, optionalDay, version } from '../../acts/read-input.js';
import { Employment } from './employment.entity.js';
import { refuseOverlap } from './employment-overlap.js';

/** Records that somebody leaves, now or on a planned day. What the person has learned leaves with them. */
export function endEmployment(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ employmentId: string; employerId: string }>> {
  return performAct(context, {
    name: 'endEmployment',
    input,
    schema: z.object({ employmentId: id, version, endsOn: day }),
    perform: async (manager, { employmentId, version: seen, endsOn }) => {
      const before = await findRecord(manager, Employment, employmentId, seen, ['employmentId']);
      const { employerId } = before;
      await lockPeople(manager, [before.personId]);
      await lockEmployers(manager, [employerId]);
      if (before.to !== null && before.to <= context.today) {
        refuse(
          'INVALID',
          ['employmentId'],
          `This employment ended on ${before.to}. An end recorded by mistake is corrected, with the reason.`,
          `Cet emploi a pris fin le ${before.to}. Une fin erronée se corrige, avec la raison.`,
        );
      }
      if (endsOn < before.from) {
        refuse(
          'INVALID',
          ['endsOn'],
          `The employment began on ${before.from}: expected that day or a later one.`,
          `L’emploi a commencé le ${before.from} : cette date ou une date ultérieure est attendue.`,
        );
      }
      await refuseOverlap(manager, { ...before, to: endsOn }, before.id);
      const after = await updateRecord(manager, Employment, before, { to: endsOn });
      await finishAct(
        manager,
        context,
        [employerId],
        [
          {
            employerId,
            event: 'employment.ended',
            subjectKind: 'employment',
            subjectId: employmentId,
            before,
            after,
          },
        ],
      );
      return { employmentId, employerId };
    },
  });
}

export function correctEmployment(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctEmployment',
    input,
    schema: z
      .object({ ...correctionFields, fullTime: z.boolean(), from: day, to: optionalDay })
      .superRefine(notBefore('from', 'to')),
    entity: Employment,
    event: 'employment.corrected',
    subjectKind: 'employment',
    lock: async (manager, before) => {
      await lockPeople(manager, [before.personId]);
      return lockOwnEmployer(manager, before);
    },
    changes: async (manager, before, { fullTime, from, to }) => {
      await refuseOverlap(manager, { ...before, from, to }, before.id);
      return { fullTime, from, to };
    },
  });
}
