import { z } from 'zod';
import { finishAct } from '../../acts/finish-act.js';
import { lockPeople } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id } from '../../acts/read-input.js';

/** Says that two people are two, so that they are not proposed as one again. */
export function tellPeopleApart(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ personId: string; mergeId: null }>> {
  return performAct(context, {
    name: 'tellPeopleApart',
    input,
    schema: z.object({ personId: id, otherId: id }),
    perform: async (manager, { personId, otherId }) => {
      const found = await lockPeople(manager, [personId, otherId]);
      if (found.length < 2)
        refuse('NOT_FOUND', ['otherId'], 'There is no such person.', 'Cette personne n’existe pas.');
      await manager.query(
        `INSERT INTO people_told_apart (first_id, second_id)
         VALUES (least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid)) ON CONFLICT DO NOTHING`,
        [personId, otherId],
      );
      await finishAct(
        manager,
        context,
        [],
        [
          {
            employerId: null,
            event: 'person.distinguished',
            subjectKind: 'person',
            subjectId: personId,
            before: null,
            after: { personId, otherId },
          },
        ],
      );
      return { personId, mergeId: null };
    },
  });
}
