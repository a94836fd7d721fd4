import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { type Problem, problem, Refusal, refuse } from '../../acts/problem.js';
import { id } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import type { JournalDraft } from '../journal/index.js';
import { attendee, employNewcomers, gatherAttendees, MOST_ATTENDEES } from '../training/index.js';
import { openSession } from './session.service.js';
import { SessionAttendee } from './session-attendee.entity.js';
import type { TrainingSession } from './training-session.entity.js';

/** Puts people on the roster; somebody new gets a file and an employment. All of them, or none. */
export function addToRoster(context: ActContext, input: unknown): Promise<Outcome<{ sessionId: string }>> {
  return performAct(context, {
    name: 'addToRoster',
    input,
    schema: z.object({
      sessionId: id,
      attendees: z.array(attendee).min(1, 'REQUIRED').max(MOST_ATTENDEES, 'NOT_ACCEPTABLE'),
    }),
    perform: async (manager, { sessionId, attendees }) => {
      const session = await openSession(manager, sessionId, null, ['sessionId']);
      const room = await gatherAttendees(manager, attendees);
      const personIds = room.people.map(({ personId }) => personId);
      await refuseListed(manager, sessionId, personIds);
      await refuseOverfull(manager, session, personIds.length);
      const drafts = await employNewcomers(manager, attendees, room);
      await manager.insert(
        SessionAttendee,
        personIds.map((personId) => ({ id: randomUUID(), sessionId, personId, attended: null })),
      );
      // Only somebody new changes what an employer has.
      const employerIds = drafts.length > 0 ? room.employerIds : [];
      await finishAct(manager, context, employerIds, [
        ...drafts,
        rosterEntry('roster.extended', session, null, { personIds }),
      ]);
      return { sessionId };
    },
  });
}

/** Takes people off the roster. */
export function removeFromRoster(
  context: ActContext,
  input: unknown,
): Promise<Outcome<{ sessionId: string }>> {
  return performAct(context, {
    name: 'removeFromRoster',
    input,
    schema: z.object({ sessionId: id, personIds: z.array(id).min(1, 'REQUIRED') }),
    perform: async (manager, { sessionId, personIds }) => {
      const session = await openSession(manager, sessionId, null, ['sessionId']);
      const gone = await selectRows<{ personId: string }>(
        manager,
        'SELECT person_id AS "personId" FROM session_attendees WHERE session_id = $1 AND person_id = ANY($2::uuid[]) FOR UPDATE',
        [sessionId, personIds],
      );
      if (gone.length === 0) {
        refuse(
          'NOT_FOUND',
          ['personIds'],
          'Nobody of these is on the roster any more.',
          'Aucune de ces personnes n’est plus sur la liste.',
        );
      }
      await manager.query(
        'DELETE FROM session_attendees WHERE session_id = $1 AND person_id = ANY($2::uuid[])',
        [sessionId, personIds],
      );
      const before = { personIds: gone.map(({ personId }) => personId) };
      await finishAct(manager, context, [], [rosterEntry('roster.reduced', session, before, null)]);
      return { sessionId };
    },
  });
}

function rosterEntry(
  event: 'roster.extended' | 'roster.reduced',
  { id: subjectId, courseCode, heldOn }: TrainingSession,
  before: object | null,
  after: object | null,
): JournalDraft {
  const of = (people: object | null) => people && { courseCode, heldOn, ...people };
  return {
    employerId: null,
    event,
    subjectKind: 'trainingSession',
    subjectId,
    before: of(before),
    after: of(after),
  };
}

async function refuseListed(
  manager: EntityManager,
  sessionId: string,
  personIds: readonly string[],
): Promise<void> {
  const rows = await selectRows<{ personId: string; fullName: string; ref: string }>(
    manager,
    `SELECT s.person_id AS "personId", p.full_name AS "fullName", p.ref
       FROM session_attendees s JOIN people p ON p.id = s.person_id
      WHERE s.session_id = $1 AND s.person_id = ANY($2::uuid[])`,
    [sessionId, personIds],
  );
  const listed = new Map(rows.map((row) => [row.personId, row]));
  const problems = personIds.flatMap((personId, index): Problem[] => {
    const path = ['attendees', String(index)];
    const there = listed.get(personId);
    if (there) {
      const who = `${there.fullName} (${there.ref})`;
      return [
        problem('DUPLICATE', path, `${who} is on the roster already.`, `${who} est déjà sur la liste.`),
      ];
    }
    return personIds.indexOf(personId) < index
      ? [problem('DUPLICATE', path, 'This person is named twice.', 'Cette personne figure deux fois.')]
      : [];
  });
  if (problems.length > 0) throw new Refusal(problems);
}

async function refuseOverfull(
  manager: EntityManager,
  { id: sessionId, capacity }: TrainingSession,
  more: number,
): Promise<void> {
  const expected = await manager.countBy(SessionAttendee, { sessionId });
  if (expected + more <= capacity) return;
  refuse(
    'INVALID',
    ['attendees'],
    `The session has ${capacity} places, ${expected} are taken; ${more} more do not fit. Nobody was added.`,
    `La séance compte ${capacity} places, dont ${expected} prises; ${more} de plus n’y entrent pas. Personne n’a été ajouté.`,
  );
}
