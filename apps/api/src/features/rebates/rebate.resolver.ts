import { rebatePeriods } from '@good-standing/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn } from '../../context-on.js';
import { factsOf } from '../certification/index.js';
import { Employer, type EmployerRow } from '../employers/index.js';
import { Premium } from './premium.type.js';
import { premiumsOf } from './rebate.loaders.js';
import { RebatePeriod } from './rebate-period.type.js';

@Resolver(() => Employer)
export class EmployerRebatesResolver {
  @FieldResolver(() => [Premium], { description: 'Every premium recorded, latest period first.' })
  premiums(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<Premium[]> {
    return contextOn(context, employer.seenOn).loaders.get(premiumsOf).load(employer.id);
  }

  @FieldResolver(() => [RebatePeriod], {
    description: 'Every rebate period that has begun by the day, by account and period.',
  })
  async rebates(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<RebatePeriod[]> {
    const there = contextOn(context, employer.seenOn);
    return rebatePeriods(await there.loaders.get(factsOf).load(employer.id), there.today());
  }
}
