import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { standingsSettled } from '../certification/index.js';
import { readWorkQueue } from './work.queries.js';
import { WorkQueue } from './work.type.js';

@Resolver()
export class WorkResolver {
  @Query(() => WorkQueue, {
    description:
      'What waits for you today, by kind, over the employers you may see: `employers(filter: {needs})` lists whose.',
  })
  @Requires('work.read')
  async workQueue(@Ctx() context: Context): Promise<WorkQueue> {
    await context.loaders.get(standingsSettled);
    return readWorkQueue(context.pool, context.viewer, context.today());
  }
}
