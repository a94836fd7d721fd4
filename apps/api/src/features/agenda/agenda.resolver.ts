import { Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { standingsSettled } from '../certification/index.js';
import { readAgenda } from './agenda.queries.js';
import { Agenda } from './agenda.type.js';

@Resolver()
export class AgendaResolver {
  @Query(() => Agenda, {
    description:
      'What waits for you today, by kind, over the employers you may see: `employers(filter: {needs})` lists whose.',
  })
  @Requires('agenda.read')
  async agenda(@Ctx() context: Context): Promise<Agenda> {
    await context.loaders.get(standingsSettled);
    return readAgenda(context.pool, context.viewer, context.today());
  }
}
