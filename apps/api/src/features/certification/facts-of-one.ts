import type { EmployerFacts } from '@good-standing/domain';
import type { EntityManager } from 'typeorm';
import { loadFacts } from './facts.queries.js';

/** The facts of one employer that is locked, so that they stay as they are while the rules are asked. */
export async function factsOfOne(manager: EntityManager, employerId: string): Promise<EmployerFacts> {
  const facts = (await loadFacts(manager, { employerIds: [employerId] })).get(employerId);
  if (!facts) throw new Error(`Employer ${employerId} has been removed.`);
  return facts;
}
