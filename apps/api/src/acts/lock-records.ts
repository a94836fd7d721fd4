import type { EntityManager } from 'typeorm';
import { selectRows } from '../database/row-source.js';
import { refuse } from './problem.js';

/*
 * The order of locks, the same in every act so that none waits for another in a circle:
 * people by id, then employers by id, then a number series, then the journal.
 */

/** Locks the employers for the transaction; those that exist, by id. */
export async function lockEmployers(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  return lock(manager, 'employers', ids);
}

/** Locks the people for the transaction: what they have completed weighs on every employer they belong to. */
export async function lockPeople(manager: EntityManager, ids: readonly string[]): Promise<string[]> {
  return lock(manager, 'people', ids);
}

async function lock(manager: EntityManager, table: string, ids: readonly string[]): Promise<string[]> {
  if (ids.length === 0) return [];
  const rows = await selectRows<{ id: string }>(
    manager,
    `SELECT id FROM ${table} WHERE id = ANY($1::uuid[]) ORDER BY id FOR UPDATE`,
    [ids],
  );
  return rows.map(({ id }) => id);
}

/** Locks one employer. @throws Refusal NOT_FOUND at the path */
export async function lockEmployer(
  manager: EntityManager,
  id: string,
  path: readonly string[] = ['employerId'],
): Promise<void> {
  if ((await lockEmployers(manager, [id])).length === 0) {
    refuse('NOT_FOUND', path, 'There is no such employer.', 'Cet employeur n’existe pas.');
  }
}

/** Locks one person. @throws Refusal NOT_FOUND at the path */
export async function lockPerson(
  manager: EntityManager,
  id: string,
  path: readonly string[] = ['personId'],
): Promise<void> {
  if ((await lockPeople(manager, [id])).length === 0) {
    refuse('NOT_FOUND', path, 'There is no such person.', 'Cette personne n’existe pas.');
  }
}

/** Every employer whose standing can rest on these people: where they were ever employed, and whom they audited. */
export async function employersOfPeople(
  manager: EntityManager,
  personIds: readonly string[],
): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    manager,
    `SELECT employer_id AS id FROM employments WHERE person_id = ANY($1::uuid[])
     UNION SELECT employer_id FROM audits WHERE auditor_id = ANY($1::uuid[])`,
    [personIds],
  );
  return rows.map(({ id }) => id);
}
