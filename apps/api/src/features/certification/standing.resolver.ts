import type { Reason as DomainReason } from '@good-standing/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Reason } from '../../graphql/reason.type.js';
import { Employer, type EmployerRow } from '../employers/index.js';
import { type StandingRow, standingOf } from './standing.loaders.js';
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
  reasons(@Root() standing: StandingRow): DomainReason[] {
    return standing.explanation.reasons;
  }

  @FieldResolver(() => [ConcernReason])
  concernReasons(@Root() standing: StandingRow): ConcernReason[] {
    return standing.explanation.concernReasons;
  }
}
