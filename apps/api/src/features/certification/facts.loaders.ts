import type { EmployerFacts } from '@good-standing/domain';
import DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { loadFacts } from './facts.queries.js';

/** Everything recorded of an employer that the viewer has been shown already, by its id; once per request. */
export const factsOf = (context: Context): DataLoader<string, EmployerFacts> =>
  new DataLoader(async (employerIds) => {
    const facts = await loadFacts(context.pool, { employerIds });
    return employerIds.map((id) => facts.get(id) ?? new Error(`Employer ${id} has been removed.`));
  });
