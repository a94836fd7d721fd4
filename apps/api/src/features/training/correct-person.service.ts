import { COURSE_CODES } from '@good-standing/domain';
import { z } from 'zod';
import { correctionFields, correctRecord, lockPersonsEmployers } from '../../acts/correct-record.js';
import { lockPeople } from '../../acts/lock-records.js';
import type { ActContext } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { optionalEmail, optionalText, pastDay, text } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import { Person } from './person.entity.js';
import { TrainingCompletion } from './training-completion.entity.js';

/** Corrects a person's name or address; no rule looks at them, so no standing changes. */
export function correctPerson(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctPerson',
    input,
    schema: z.object({ ...correctionFields, fullName: text, email: optionalEmail }),
    entity: Person,
    event: 'person.corrected',
    subjectKind: 'person',
    lock: async (manager, person) => {
      await lockPeople(manager, [person.id]);
      return [];
    },
    changes: async (manager, before, { fullName, email }) => {
      const [other] = await selectRows<{ ref: string; fullName: string }>(
        manager,
        'SELECT ref, full_name AS "fullName" FROM people WHERE lower(email) = lower($1) AND id <> $2',
        [email, before.id],
      );
      if (other) {
        refuse(
          'DUPLICATE',
          ['email'],
          `${email} is the address of ${other.fullName} (${other.ref}).`,
          `${email} est l’adresse de ${other.fullName} (${other.ref}).`,
        );
      }
      return { fullName, email };
    },
  });
}

/** Corrects a completion; every employer the person weighs on is evaluated again. */
export function correctTrainingCompletion(context: ActContext, input: unknown) {
  return correctRecord(context, {
    name: 'correctTrainingCompletion',
    input,
    schema: z.object({
      ...correctionFields,
      courseCode: z.enum(COURSE_CODES),
      completedOn: pastDay(context.today),
      certificateNo: optionalText,
    }),
    entity: TrainingCompletion,
    event: 'training.corrected',
    subjectKind: 'trainingCompletion',
    lock: lockPersonsEmployers,
    changes: async (manager, before, { courseCode, completedOn, certificateNo }) => {
      const { id: ownId, personId, creditedOn } = before;
      if (creditedOn !== null && completedOn > creditedOn) {
        refuse(
          'INVALID',
          ['completedOn'],
          `The course was credited on ${creditedOn}: it was taken on that day or earlier.`,
          `Le cours a été reconnu le ${creditedOn} : il a été suivi ce jour-là ou avant.`,
        );
      }
      const twin = await manager.findOneBy(TrainingCompletion, { personId, courseCode, completedOn });
      if (twin && twin.id !== ownId) {
        refuse(
          'DUPLICATE',
          ['completedOn'],
          `${courseCode} is recorded already for ${completedOn}.`,
          `${courseCode} est déjà consigné pour le ${completedOn}.`,
        );
      }
      return { courseCode, completedOn, certificateNo };
    },
  });
}
