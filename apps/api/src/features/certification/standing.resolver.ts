import type { Reason as DomainReason } from '@good-standing/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Reason } from '../../graphql/reason.type.js';
import { Employer, type EmployerRow } from '../employers/index.js';
import { explanationOf, type StandingRow, standingOf } from './standing.loaders.js';
import { ConcernReason, Standing } from './standing.type.js';

@Resolver(() => Employer)
export class EmployerStandingResolver {
  @FieldResolver(() => Standing, { description: 'How the employer stands today.' })
  standing(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<StandingRow | null> {
    return context.loaders.get(standingOf).load(employer.id);
  }
}

@Resolver(() => Standing)
export class StandingResolver {
  @FieldResolver(() => [Reason])
  async reasons(@Root() standing: StandingRow, @Ctx() context: Context): Promise<DomainReason[] | undefined> {
    return (await context.loaders.get(explanationOf).load(standing.employerId))?.explanation.reasons;
  }

  @FieldResolver(() => [ConcernReason])
  async concernReasons(
    @Root() standing: StandingRow,
    @Ctx() context: Context,
  ): Promise<ConcernReason[] | undefined> {
    return (await context.loaders.get(explanationOf).load(standing.employerId))?.explanation.concernReasons;
  }
}
