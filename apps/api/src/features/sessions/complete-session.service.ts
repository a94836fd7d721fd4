import { randomUUID } from 'node:crypto';
import type { CourseCode } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { updateRecord } from '../../acts/change-record.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { type Problem, problem, Refusal, refuse } from '../../acts/problem.js';
import { id, version } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import { type Attendee, attendee, MOST_ATTENDEES, recordDay } from '../training/index.js';
import { openSession } from './session.service.js';
import { SessionAttendee } from './session-attendee.entity.js';
import { TrainingSession } from './training-session.entity.js';

type Gains = Awaited<ReturnType<typeof recordDay>>['gains'];

/**
 * Closes a session: a completion for everybody who attended, by the rules of a training day and in one transaction,
 * and on the roster who came and who did not. Walk-ins are people who came without being expected.
 */
export function completeSession(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ sessionId: string; gains: Gains }>> {
  return performAct(context, {
    name: 'completeSession',
    input,
    schema: z.object({
      id,
      version,
      attendedIds: z.array(id).max(MOST_ATTENDEES, 'NOT_ACCEPTABLE'),
      walkIns: z
        .array(attendee)
        .max(MOST_ATTENDEES, 'NOT_ACCEPTABLE')
        .nullish()
        .transform((value) => value ?? []),
    }),
    perform: async (manager, { id: sessionId, version: seen, attendedIds, walkIns }) => {
      const before = await openSession(manager, sessionId, seen);
      if (before.heldOn > context.today) {
        refuse(
          'INVALID',
          ['id'],
          `The session is held on ${before.heldOn}: attendance is recorded on that day or later.`,
          `La séance a lieu le ${before.heldOn} : la présence se consigne ce jour-là ou plus tard.`,
        );
      }
      if (attendedIds.length + walkIns.length === 0) {
        refuse(
          'INVALID',
          ['attendedIds'],
          'Nobody is marked as having attended. A session that nobody attended is called off.',
          'Personne n’est indiqué comme présent. Une séance sans présence s’annule.',
        );
      }
      await requireListed(manager, sessionId, attendedIds);
      const after = await updateRecord(manager, TrainingSession, before, { completedOn: context.today });
      const { gains } = await asAttendance(attendedIds.length, () =>
        recordDay(
          manager,
          context,
          {
            courseCode: before.courseCode as CourseCode,
            completedOn: before.heldOn,
            attendees: [...attendedIds.map(known), ...walkIns],
          },
          async ({ personIds }) => {
            await markAttendance(manager, sessionId, personIds);
            const subject = { subjectKind: 'trainingSession', subjectId: sessionId };
            return [{ employerId: null, event: 'session.completed', ...subject, before, after }];
          },
        ),
      );
      return { sessionId, gains };
    },
  });
}

function known(personId: string): Attendee {
  return {
    personId,
    fullName: null,
    email: null,
    employerId: null,
    fullTime: true,
    employedFrom: null,
    certificateNo: null,
  };
}

/** The problems of a training day name its attendees; here they are those expected, then the walk-ins. */
async function asAttendance<Result>(expected: number, record: () => Promise<Result>): Promise<Result> {
  try {
    return await record();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw new Refusal(
      error.problems.map((each): Problem => {
        const [list, index, ...rest] = each.path;
        if (list !== 'attendees' || index === undefined) return each;
        const place = Number(index);
        return place < expected
          ? { ...each, path: ['attendedIds', index] }
          : { ...each, path: ['walkIns', String(place - expected), ...rest] };
      }),
    );
  }
}

async function requireListed(
  manager: EntityManager,
  sessionId: string,
  attendedIds: readonly string[],
): Promise<void> {
  const rows = await manager.findBy(SessionAttendee, { sessionId });
  const listed = new Set(rows.map(({ personId }) => personId));
  const problems = attendedIds.flatMap((personId, index) =>
    listed.has(personId)
      ? []
      : [
          problem(
            'NOT_FOUND',
            ['attendedIds', String(index)],
            'This person is not on the roster any more.',
            'Cette personne n’est plus sur la liste.',
          ),
        ],
  );
  if (problems.length > 0) throw new Refusal(problems);
}

async function markAttendance(
  manager: EntityManager,
  sessionId: string,
  personIds: readonly string[],
): Promise<void> {
  const listed = await selectRows<{ personId: string }>(
    manager,
    'SELECT person_id AS "personId" FROM session_attendees WHERE session_id = $1',
    [sessionId],
  );
  const there = new Set(listed.map(({ personId }) => personId));
  const walkedIn = personIds.filter((personId) => !there.has(personId));
  await manager.query(
    'UPDATE session_attendees SET attended = person_id = ANY($2::uuid[]) WHERE session_id = $1',
    [sessionId, personIds],
  );
  if (walkedIn.length === 0) return;
  await manager.insert(
    SessionAttendee,
    walkedIn.map((personId) => ({ id: randomUUID(), sessionId, personId, attended: true })),
  );
}
