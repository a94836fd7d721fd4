import type { EmployerFacts } from '@good-standing/domain';
import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { waveLoader } from '../../graphql/batch.js';
import { loadFacts } from './facts.queries.js';

/** Everything recorded of an employer that the viewer has been shown already, by its id; once per request. */
export const factsOf = (context: Context): DataLoader<string, EmployerFacts> =>
  waveLoader(context, async (employerIds) => {
    const facts = await loadFacts(context.pool, { employerIds });
    return employerIds.map((id) => facts.get(id) ?? new Error(`Employer ${id} has been removed.`));
  });
