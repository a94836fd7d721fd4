import { rebatePeriods } from '@good-standing/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { factsOf } from '../certification/index.js';
import { Employer, type EmployerRow } from '../employers/index.js';
import { Premium } from './premium.type.js';
import { premiumsOf } from './rebate.loaders.js';
import { RebatePeriod } from './rebate-period.type.js';

@Resolver(() => Employer)
export class EmployerRebatesResolver {
  @FieldResolver(() => [Premium], { description: 'Every premium recorded, latest period first.' })
  premiums(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<Premium[]> {
    return context.loaders.get(premiumsOf).load(employer.id);
  }

  @FieldResolver(() => [RebatePeriod], {
    description: 'Every rebate period that has begun, by account and period.',
  })
  async rebates(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<RebatePeriod[]> {
    return rebatePeriods(await context.loaders.get(factsOf).load(employer.id), context.today());
  }
}
