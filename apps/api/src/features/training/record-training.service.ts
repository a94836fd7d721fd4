import { randomUUID } from 'node:crypto';
import { type CalendarDate, COURSE_CODES, type CourseCode } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { pastDay } from '../../acts/read-input.js';
import { loadFacts } from '../certification/index.js';
import type { JournalDraft } from '../journal/index.js';
import { type Attendee, attendee, MOST_ATTENDEES } from './attendee.js';
import { employNewcomers, gatherAttendees } from './gather-attendees.js';
import { TrainingCompletion } from './training-completion.entity.js';
import { type Gain, gainsBetween } from './training-gains.js';
import { refuseTwins } from './training-twins.js';

/** What a completion of one of our own courses holds of credit. */
const NO_CREDIT = { creditedOn: null, creditedCourse: null, creditedProvider: null, creditedReason: null };

export interface RecordedTraining {
  completionIds: string[];
  personIds: string[];
  /** Modules that employers cover today and did not before. */
  gains: Gain[];
}

/** A course and day with everybody who completed it. */
export interface TrainingDay {
  courseCode: CourseCode;
  completedOn: CalendarDate;
  attendees: readonly Attendee[];
}

/** Records one course and day for many people at once: all of them, or none when something is wrong. */
export function recordTraining(context: ActContext, input: unknown): Promise<Outcome<RecordedTraining>> {
  return performAct(context, {
    name: 'recordTraining',
    input,
    schema: z.object({
      courseCode: z.enum(COURSE_CODES),
      completedOn: pastDay(context.today),
      attendees: z.array(attendee).min(1, 'REQUIRED').max(MOST_ATTENDEES, 'NOT_ACCEPTABLE'),
    }),
    perform: (manager, day) => recordDay(manager, context, day),
  });
}

/** The same inside the transaction of an act, with whatever else the act has to say in the journal. */
export async function recordDay(
  manager: EntityManager,
  context: ActContext,
  { courseCode, completedOn, attendees }: TrainingDay,
  furtherDrafts: (recorded: Omit<RecordedTraining, 'gains'>) => Promise<JournalDraft[]> = async () => [],
): Promise<RecordedTraining> {
  const { today } = context;
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
    ...NO_CREDIT,
    version: 1,
  }));
  await manager.insert(TrainingCompletion, completions);
  const after = await loadFacts(manager, { employerIds: room.employerIds });
  const recorded = {
    completionIds: completions.map((completion) => completion.id),
    personIds: room.people.map(({ personId }) => personId),
  };
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
    ...(await furtherDrafts(recorded)),
  ]);
  return { ...recorded, gains: gainsBetween(room.employerIds, before, after, today) };
}
