import type { AuditorRegistration, PersonFacts, TrainingCompletion } from '@good-standing/domain';
import { type RowSource, selectRows } from '../../database/row-source.js';

/** The facts of one person while they are being gathered. */
export interface PersonDraft {
  completions: TrainingCompletion[];
  registrations: AuditorRegistration[];
}

export const OF_PEOPLE = 'WHERE person_id = ANY($1::uuid[])';

/** What is known of one person, for a question about somebody whom no record ties to the employer yet. */
export async function loadPerson(db: RowSource, personId: string): Promise<PersonFacts> {
  const person: PersonDraft = { completions: [], registrations: [] };
  await readPeople(db, 'WHERE person_id = $1', [personId], new Map([[personId, person]]));
  return person;
}

/** What the rules know of these people wherever they work: what they completed, and as what they are registered. */
export async function loadPeopleFacts(
  db: RowSource,
  personIds: readonly string[],
): Promise<Map<string, PersonFacts>> {
  const people = new Map<string, PersonDraft>();
  for (const personId of personIds) people.set(personId, { completions: [], registrations: [] });
  await readPeople(db, OF_PEOPLE, [personIds], people);
  return people;
}

/** Fills in what is recorded of the people; a record of anybody else is passed over. */
export async function readPeople(
  db: RowSource,
  where: string,
  values: unknown[],
  people: ReadonlyMap<string, PersonDraft>,
): Promise<void> {
  const completions = await selectRows<TrainingCompletion & { personId: string }>(
    db,
    `SELECT person_id AS "personId", course_code AS "courseCode", completed_on AS "completedOn",
            credited_on AS "creditedOn"
       FROM training_completions ${where}`,
    values,
  );
  for (const row of completions) people.get(row.personId)?.completions.push(row);
  const registrations = await selectRows<AuditorRegistration & { personId: string }>(
    db,
    `SELECT person_id AS "personId", kind, registered_on AS "registeredOn" FROM auditor_registrations ${where}`,
    values,
  );
  for (const row of registrations) people.get(row.personId)?.registrations.push(row);
}
