import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockEmployer, lockPerson } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { day, id, notBefore, optionalDay, optionalEmail, optionalText } from '../../acts/read-input.js';
import type { JournalDraft } from '../journal/index.js';
import { addPeople, personAdded } from './add-people.js';
import { Employment } from './employment.entity.js';
import { refuseOverlap } from './employment-overlap.js';

/** Records that somebody starts to work for an employer; a planned start or end is allowed. */
export function hirePerson(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ employmentId: string; employerId: string }>> {
  return performAct(context, {
    name: 'hirePerson',
    input,
    schema: z
      .object({
        employerId: id,
        personId: id.nullish().transform((value) => value ?? null),
        fullName: optionalText,
        email: optionalEmail,
        fullTime: z.boolean(),
        from: day,
        to: optionalDay,
      })
      .superRefine(notBefore('from', 'to')),
    perform: async (manager, { personId: known, fullName, email, ...values }) => {
      const { employerId } = values;
      if (known !== null) await lockPerson(manager, known);
      await lockEmployer(manager, employerId);
      const { personId, drafts } = await whoever(manager, employerId, { known, fullName, email });
      await refuseOverlap(manager, { ...values, personId }, null);
      const employment = await insertRecord(manager, Employment, { ...values, personId });
      await finishAct(
        manager,
        context,
        [employerId],
        [
          ...drafts,
          {
            employerId,
            event: 'employment.started',
            subjectKind: 'employment',
            subjectId: employment.id,
            before: null,
            after: employment,
          },
        ],
      );
      return { employmentId: employment.id, employerId };
    },
  });
}

async function whoever(
  manager: EntityManager,
  employerId: string,
  { known, fullName, email }: { known: string | null; fullName: string | null; email: string | null },
): Promise<{ personId: string; drafts: JournalDraft[] }> {
  if (known !== null) return { personId: known, drafts: [] };
  if (fullName === null) {
    return refuse(
      'INVALID',
      ['fullName'],
      'Choose a person or give the name of a new one.',
      'Choisissez une personne ou indiquez le nom d’une nouvelle.',
    );
  }
  const [person] = await addPeople(manager, [{ fullName, email, path: [] }]);
  if (person === undefined) throw new Error('The person was not added');
  return { personId: person.id, drafts: [personAdded(person, employerId)] };
}
