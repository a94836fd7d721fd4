import { type Program, STANDINGS } from '@good-standing/domain';
import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn } from '../../context-on.js';
import { ProgramEnum } from '../../graphql/enums.js';
import { Requires } from '../../graphql/permission.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { readMoves } from './standing-changes.queries.js';
import { StandingMove } from './standing-changes.type.js';

const place = ({ from, to }: StandingMove): number =>
  STANDINGS.indexOf(from) * STANDINGS.length + STANDINGS.indexOf(to);

@Resolver()
export class StandingChangesResolver {
  @Query(() => [StandingMove], {
    description:
      'How the employers you may see stand on two days: who moved from what to what, and who stayed. In the order of the rules; zeros left out.',
  })
  @Requires('portfolio.read')
  async standingChanges(
    @Arg('from', () => CalendarDateScalar, { description: 'The first day.' }) from: string,
    @Arg('to', () => CalendarDateScalar, { description: 'The second day.' }) to: string,
    @Arg('program', () => ProgramEnum, {
      nullable: true,
      description: 'Only employers whose standing on the second day is in this program; null: all.',
    })
    program: Program | null,
    @Ctx() context: Context,
  ): Promise<StandingMove[]> {
    const moves = await readMoves(contextOn(context, from), contextOn(context, to), program ?? null);
    return moves.sort((a, b) => place(a) - place(b));
  }
}
