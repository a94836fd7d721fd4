import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { employersOfPeople, lockEmployers, lockPeople } from '../../acts/lock-records.js';
import { type Problem, problem, Refusal } from '../../acts/problem.js';
import { selectRows } from '../../database/row-source.js';
import type { JournalDraft } from '../journal/index.js';
import { addPeople, personAdded } from './add-people.js';
import type { Attendee } from './attendee.js';
import { Employment } from './employment.entity.js';
import type { Person } from './person.entity.js';

export interface Room {
  /** One for each attendee, in order; `employerId` is where the person works, null for nowhere; `added` is the file of a new one. */
  people: { personId: string; employerId: string | null; added: Person | null }[];
  /** Every employer the people weigh on, locked. */
  employerIds: string[];
}

/** Finds or adds everybody, and locks them and their employers. @throws Refusal with everybody who is not to be found */
export async function gatherAttendees(manager: EntityManager, attendees: readonly Attendee[]): Promise<Room> {
  const knownIds = attendees.flatMap(({ personId }) => personId ?? []);
  const found = new Set(await lockPeople(manager, knownIds));
  const employerIds = await lockEmployers(manager, [
    ...attendees.flatMap(({ employerId, personId }) => (personId === null ? (employerId ?? []) : [])),
    ...(await employersOfPeople(manager, knownIds)),
  ]);
  requireFound(attendees, found, new Set(employerIds));
  const newcomers = attendees.flatMap(({ personId, fullName, email }, index) =>
    personId === null && fullName !== null ? [{ fullName, email, path: ['attendees', String(index)] }] : [],
  );
  const added = (await addPeople(manager, newcomers)).values();
  const workplaces = await workplacesOf(manager, knownIds);
  const people = attendees.map(({ personId, employerId }) => {
    if (personId !== null) return { personId, employerId: workplaces.get(personId) ?? null, added: null };
    const person = added.next().value;
    if (person === undefined) throw new Error('A new attendee was not added');
    return { personId: person.id, employerId, added: person };
  });
  return { people, employerIds };
}

/** Starts the employments of the new people, and says so for the journal. */
export async function employNewcomers(
  manager: EntityManager,
  attendees: readonly Attendee[],
  room: Room,
): Promise<JournalDraft[]> {
  const drafts: JournalDraft[] = [];
  const employments: Employment[] = [];
  for (const [index, { personId, employerId, added }] of room.people.entries()) {
    const newcomer = attendees[index];
    if (!added || !newcomer || employerId === null || newcomer.employedFrom === null) continue;
    const { fullTime, employedFrom: from } = newcomer;
    const employment = { id: randomUUID(), employerId, personId, fullTime, from, to: null, version: 1 };
    employments.push(employment);
    drafts.push(personAdded(added, employerId), {
      employerId,
      event: 'employment.started',
      subjectKind: 'employment',
      subjectId: employment.id,
      before: null,
      after: employment,
    });
  }
  await manager.insert(Employment, employments);
  return drafts;
}

function requireFound(
  attendees: readonly Attendee[],
  people: ReadonlySet<string>,
  employers: ReadonlySet<string>,
): void {
  const problems: Problem[] = [];
  attendees.forEach(({ personId, employerId }, index) => {
    const at = (field: string) => ['attendees', String(index), field];
    if (personId !== null && !people.has(personId)) {
      problems.push(
        problem('NOT_FOUND', at('personId'), 'There is no such person.', 'Cette personne n’existe pas.'),
      );
    }
    if (personId === null && employerId !== null && !employers.has(employerId)) {
      problems.push(
        problem('NOT_FOUND', at('employerId'), 'There is no such employer.', 'Cet employeur n’existe pas.'),
      );
    }
  });
  if (problems.length > 0) throw new Refusal(problems);
}

/** Where each person works for the time being: full-time before part-time, the latest first. */
async function workplacesOf(
  manager: EntityManager,
  personIds: readonly string[],
): Promise<Map<string, string>> {
  const rows = await selectRows<{ personId: string; employerId: string }>(
    manager,
    `SELECT DISTINCT ON (person_id) person_id AS "personId", employer_id AS "employerId"
       FROM employments WHERE person_id = ANY($1::uuid[]) AND to_on IS NULL
      ORDER BY person_id, full_time DESC, from_on DESC, id`,
    [personIds],
  );
  return new Map(rows.map(({ personId, employerId }) => [personId, employerId]));
}
