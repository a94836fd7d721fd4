import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { reckoningOf } from './as-of-days.service.js';
import { Reckoning } from './reckoning.type.js';

@Resolver()
export class ReckoningResolver {
  @Query(() => Reckoning, {
    nullable: true,
    description:
      'How far the evaluation of a day has come that a query with `asOf` waits for. Null: nothing is under way here.',
  })
  @Requires('employers.read')
  reckoning(
    @Arg('asOf', () => CalendarDateScalar, { description: 'The day asked about.' }) asOf: string,
    @Ctx() context: Context,
  ): Reckoning | null {
    return reckoningOf(context.pool, asOf);
  }
}
