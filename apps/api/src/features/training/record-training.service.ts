import { randomUUID } from 'node:crypto';
import {
  COURSE_CODES,
  type EmployerFacts,
  evaluateEmployer,
  type ModuleName,
  missingTraining,
  type Program,
} from '@good-standing/domain';
import { z } from 'zod';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { pastDay } from '../../acts/read-input.js';
import { loadFacts } from '../certification/index.js';
import type { JournalDraft } from '../journal/index.js';
import { attendee } from './attendee.js';
import { employNewcomers, gatherAttendees } from './gather-attendees.js';
import { TrainingCompletion } from './training-completion.entity.js';
import { refuseTwins } from './training-twins.js';

/** More people than any training room holds; bounds the time a form can keep others waiting. */
const MOST_ATTENDEES = 500;

export interface RecordedTraining {
  completionIds: string[];
  personIds: string[];
  /** Modules that employers cover today and did not before. */
  gains: { employerId: string; module: ModuleName; program: Program }[];
}

/** Records one course and day for many people at once: all of them, or none when something is wrong. */
export function recordTraining(context: ActContext, input: unknown): Promise<Outcome<RecordedTraining>> {
  const { today } = context;
  return performAct(context, {
    name: 'recordTraining',
    input,
    schema: z.object({
      courseCode: z.enum(COURSE_CODES),
      completedOn: pastDay(today),
      attendees: z.array(attendee).min(1, 'REQUIRED').max(MOST_ATTENDEES, 'NOT_ACCEPTABLE'),
    }),
    perform: async (manager, { courseCode, completedOn, attendees }) => {
      const room = await gatherAttendees(manager, attendees);
      await refuseTwins(manager, room.people, courseCode, completedOn);
      const before = await loadFacts(manager, { employerIds: room.employerIds });
      const employmentDrafts = await employNewcomers(manager, attendees, room);
      const completions = room.people.map(({ personId }, index) => ({
        id: randomUUID(),
        personId,
        courseCode,
        completedOn,
        certificateNo: attendees[index]?.certificateNo ?? null,
        version: 1,
      }));
      await manager.insert(TrainingCompletion, completions);
      const after = await loadFacts(manager, { employerIds: room.employerIds });
      await finishAct(manager, context, room.employerIds, [
        ...employmentDrafts,
        ...completions.map(
          (completion, index): JournalDraft => ({
            employerId: room.people[index]?.employerId ?? null,
            event: 'training.recorded',
            subjectKind: 'trainingCompletion',
            subjectId: completion.id,
            before: null,
            after: completion,
          }),
        ),
      ]);
      return {
        completionIds: completions.map((completion) => completion.id),
        personIds: room.people.map(({ personId }) => personId),
        gains: room.employerIds.flatMap((employerId) =>
          gainsOf(employerId, before.get(employerId), after.get(employerId), today),
        ),
      };
    },
  });
}

function gainsOf(
  employerId: string,
  before: EmployerFacts | undefined,
  after: EmployerFacts | undefined,
  today: string,
): RecordedTraining['gains'] {
  if (!before || !after) return [];
  const { program } = evaluateEmployer(after, today);
  const stillMissing = new Set(missingTraining(after, program, today));
  return missingTraining(before, program, today)
    .filter((module) => !stillMissing.has(module))
    .map((module) => ({ employerId, module, program }));
}
