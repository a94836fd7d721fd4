import { COURSE_CODES } from '@good-standing/domain';
import { z } from 'zod';
import { insertRecord } from '../../acts/change-record.js';
import { lockPersonsEmployers } from '../../acts/correct-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { lockPerson } from '../../acts/lock-records.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { id, notBefore, note, pastDay, text } from '../../acts/read-input.js';
import { TrainingCompletion } from './training-completion.entity.js';
import { refuseTwins } from './training-twins.js';

/** Credits a course taken elsewhere as one of ours; it counts from the day of the credit on. */
export function creditTraining(context: ActContext, input: unknown): Promise<Outcome<{ personId: string }>> {
  const { today } = context;
  return performAct(context, {
    name: 'creditTraining',
    input,
    schema: z
      .object({
        personId: id,
        courseCode: z.enum(COURSE_CODES),
        takenOn: pastDay(today),
        creditedOn: pastDay(today),
        courseTaken: text,
        provider: text,
        reason: note,
      })
      .superRefine(notBefore('takenOn', 'creditedOn')),
    perform: async (
      manager,
      { personId, courseCode, takenOn, creditedOn, courseTaken, provider, reason },
    ) => {
      await lockPerson(manager, personId);
      const employerIds = await lockPersonsEmployers(manager, { personId });
      await refuseTwins(manager, [{ personId }], courseCode, takenOn);
      const completion = await insertRecord(manager, TrainingCompletion, {
        personId,
        courseCode,
        completedOn: takenOn,
        certificateNo: null,
        creditedOn,
        creditedCourse: courseTaken,
        creditedProvider: provider,
        creditedReason: reason,
      });
      const [only, ...others] = employerIds;
      await finishAct(manager, context, employerIds, [
        {
          employerId: others.length === 0 ? (only ?? null) : null,
          event: 'training.credited',
          subjectKind: 'trainingCompletion',
          subjectId: completion.id,
          before: null,
          after: completion,
          reason,
        },
      ]);
      return { personId };
    },
  });
}
