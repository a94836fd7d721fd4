import { COURSE_CODES } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { findRecord, insertRecord, updateRecord } from '../../acts/change-record.js';
import { correctionFields } from '../../acts/correct-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { day, optionalText, text } from '../../acts/read-input.js';
import type { JournalEvent } from '../journal/index.js';
import { MOST_ATTENDEES } from '../training/index.js';
import { SessionAttendee } from './session-attendee.entity.js';
import { TrainingSession } from './training-session.entity.js';

type SessionOutcome = Promise<Outcome<{ sessionId: string }>>;

const sessionFields = {
  courseCode: z.enum(COURSE_CODES),
  heldOn: day,
  place: text,
  instructor: optionalText,
  capacity: z.int('NOT_A_COUNT').min(1, 'NOT_A_COUNT').max(MOST_ATTENDEES, 'NOT_ACCEPTABLE'),
};

/** Plans a session; a day in the past is allowed, for one that is written up afterwards. */
export function planSession(context: ActContext, input: unknown): SessionOutcome {
  return performAct(context, {
    name: 'planSession',
    input,
    schema: z.object(sessionFields),
    perform: async (manager, values) => {
      const session = await insertRecord(manager, TrainingSession, {
        ...values,
        completedOn: null,
        cancelledOn: null,
      });
      await journalSession(manager, context, 'session.planned', null, session);
      return { sessionId: session.id };
    },
  });
}

export function correctSession(context: ActContext, input: unknown): SessionOutcome {
  return performAct(context, {
    name: 'correctSession',
    input,
    schema: z.object({ ...correctionFields, ...sessionFields }),
    perform: async (manager, { id, version, reason, ...values }) => {
      const before = await openSession(manager, id, version);
      const expected = await manager.countBy(SessionAttendee, { sessionId: id });
      if (values.capacity < expected) {
        refuse(
          'INVALID',
          ['capacity'],
          `${expected} people are on the roster: expected that many places or more.`,
          `${expected} personnes sont sur la liste : autant de places ou plus sont attendues.`,
        );
      }
      const after = await updateRecord(manager, TrainingSession, before, values);
      await journalSession(manager, context, 'session.corrected', before, after, reason);
      return { sessionId: id };
    },
  });
}

/** Calls a session off; its roster stays, so that people can be told. */
export function cancelSession(context: ActContext, input: unknown): SessionOutcome {
  return performAct(context, {
    name: 'cancelSession',
    input,
    schema: z.object(correctionFields),
    perform: async (manager, { id, version, reason }) => {
      const before = await openSession(manager, id, version);
      const after = await updateRecord(manager, TrainingSession, before, { cancelledOn: context.today });
      await journalSession(manager, context, 'session.cancelled', before, after, reason);
      return { sessionId: id };
    },
  });
}

/**
 * The session, locked, that somebody is about to change; sessions are locked before people.
 * @throws Refusal NOT_FOUND or STALE, or when it was completed or called off
 */
export async function openSession(
  manager: EntityManager,
  id: string,
  version: number | null,
  path: readonly string[] = ['id'],
): Promise<TrainingSession> {
  const locked = await manager.findOne(TrainingSession, {
    where: { id },
    lock: { mode: 'pessimistic_write' },
  });
  const session = await findRecord(manager, TrainingSession, id, version ?? locked?.version ?? 0, path);
  if (session.completedOn !== null) {
    refuse(
      'INVALID',
      path,
      `The attendance of this session was recorded on ${session.completedOn}. A completion is corrected on the person’s page.`,
      `La présence à cette séance a été consignée le ${session.completedOn}. Une formation se corrige sur la page de la personne.`,
    );
  }
  if (session.cancelledOn !== null) {
    refuse(
      'INVALID',
      path,
      `This session was called off on ${session.cancelledOn}. Plan another one.`,
      `Cette séance a été annulée le ${session.cancelledOn}. Planifiez-en une autre.`,
    );
  }
  return session;
}

function journalSession(
  manager: EntityManager,
  context: ActContext,
  event: JournalEvent,
  before: TrainingSession | null,
  after: TrainingSession,
  reason: string | null = null,
): Promise<void> {
  const subject = { subjectKind: 'trainingSession', subjectId: after.id };
  return finishAct(manager, context, [], [{ employerId: null, event, ...subject, before, after, reason }]);
}
