import { randomUUID } from 'node:crypto';
import type { EntityManager } from 'typeorm';
import { type Problem, problem, Refusal } from '../../acts/problem.js';
import { PERSON_REFS, takeNumbers } from '../../acts/take-number.js';
import { selectRows } from '../../database/row-source.js';
import type { JournalDraft } from '../journal/index.js';
import { Person } from './person.entity.js';

export interface NewPerson {
  fullName: string;
  email: string | null;
  /** Where in the input the person stands. */
  path: readonly string[];
}

/**
 * Opens a file for each new person, in order. Names are not unique; an e-mail address is one person's.
 * @throws Refusal DUPLICATE for each address that somebody has
 */
export async function addPeople(manager: EntityManager, newcomers: readonly NewPerson[]): Promise<Person[]> {
  if (newcomers.length === 0) return [];
  await refuseKnownAddresses(manager, newcomers);
  const refs = await takeNumbers(manager, PERSON_REFS, newcomers.length);
  const people = newcomers.map(({ fullName, email }, index): Person => {
    const ref = refs[index];
    if (ref === undefined) throw new Error('The series gave too few numbers');
    return { id: randomUUID(), ref, fullName, email, version: 1 };
  });
  await manager.insert(Person, people);
  return people;
}

async function refuseKnownAddresses(manager: EntityManager, newcomers: readonly NewPerson[]): Promise<void> {
  const addresses = newcomers.flatMap(({ email }) => (email === null ? [] : [email.toLowerCase()]));
  if (addresses.length === 0) return;
  const rows = await selectRows<{ email: string; ref: string; fullName: string }>(
    manager,
    'SELECT lower(email) AS email, ref, full_name AS "fullName" FROM people WHERE lower(email) = ANY($1)',
    [addresses],
  );
  const known = new Map(rows.map((row) => [row.email, row]));
  const problems: Problem[] = [];
  const seen = new Set<string>();
  for (const { email, path } of newcomers) {
    const address = email?.toLowerCase();
    if (address === undefined) continue;
    const person = known.get(address);
    if (person) {
      const who = `${person.fullName} (${person.ref})`;
      problems.push(
        problem(
          'DUPLICATE',
          [...path, 'email'],
          `${email} is the address of ${who}. Choose that person instead.`,
          `${email} est l’adresse de ${who}. Choisissez plutôt cette personne.`,
        ),
      );
    } else if (seen.has(address)) {
      problems.push(
        problem('DUPLICATE', [...path, 'email'], `${email} is given twice.`, `${email} figure deux fois.`),
      );
    }
    seen.add(address);
  }
  if (problems.length > 0) throw new Refusal(problems);
}

/** The line of the journal for a person whose file was opened. */
export function personAdded(person: { id: string }, employerId: string | null): JournalDraft {
  return {
    employerId,
    event: 'person.added',
    subjectKind: 'person',
    subjectId: person.id,
    before: null,
    after: person,
  };
}
