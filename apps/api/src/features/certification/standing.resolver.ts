import type { Reason as DomainReason } from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn } from '../../context-on.js';
import { Reason } from '../../graphql/reason.type.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { Employer, type EmployerRow } from '../employers/index.js';
import { loadExplanation, loadStanding, type StandingRow } from './standing.loaders.js';
import { ConcernReason, Standing } from './standing.type.js';

@Resolver(() => Employer)
export class EmployerStandingResolver {
  @FieldResolver(() => Standing, { description: 'How the employer stands today, or on the day asked about.' })
  standing(
    @Root() employer: EmployerRow,
    @Arg('asOf', () => CalendarDateScalar, {
      nullable: true,
      description: 'Another day than the one the employer was asked for; null: that one.',
    })
    asOf: string | null,
    @Ctx() context: Context,
  ): Promise<StandingRow | null> {
    return loadStanding(contextOn(context, asOf ?? employer.seenOn), employer.id);
  }
}

@Resolver(() => Standing)
export class StandingResolver {
  @FieldResolver(() => [Reason])
  async reasons(@Root() standing: StandingRow, @Ctx() context: Context): Promise<DomainReason[] | undefined> {
    return (await loadExplanation(contextOn(context, standing.seenOn), standing.employerId))?.reasons;
  }

  @FieldResolver(() => [ConcernReason])
  async concernReasons(
    @Root() standing: StandingRow,
    @Ctx() context: Context,
  ): Promise<ConcernReason[] | undefined> {
    return (await loadExplanation(contextOn(context, standing.seenOn), standing.employerId))?.concernReasons;
  }
}
