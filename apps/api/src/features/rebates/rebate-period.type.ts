import type { Reason as DomainReason, RebateOutcome } from '@good-standing/domain';
import { Field, ObjectType } from 'type-graphql';
import { RebateOutcomeEnum } from '../../graphql/outcome-enums.js';
import { Reason } from '../../graphql/reason.type.js';
import { CalendarDateScalar, CentsScalar } from '../../graphql/scalars.js';

@ObjectType('RebatePeriod', {
  description: 'A year of a certificate as the rebate sees it, for one account.',
  simpleResolvers: true,
})
export class RebatePeriod {
  @Field(() => String, { description: 'The WCB account.' })
  wcbAccount!: string;

  @Field(() => CalendarDateScalar, { description: 'The first day of the period.' })
  from!: string;

  @Field(() => CalendarDateScalar, { description: 'The first day after the period.' })
  to!: string;

  @Field(() => CentsScalar, {
    nullable: true,
    description: 'The premium it is reckoned from; null when none is recorded.',
  })
  premiumCents!: number | null;

  @Field(() => RebateOutcomeEnum, { description: 'What becomes of it today.' })
  outcome!: RebateOutcome;

  @Field(() => CentsScalar, {
    nullable: true,
    description:
      'The amount: an estimate while running, 0 when refused, waiting while held; null without a premium.',
  })
  amountCents!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The month of payment as YYYY-MM; null unless it is eligible.',
  })
  payableIn!: string | null;

  @Field(() => [Reason], {
    description: 'Why the outcome is what it is, every reason of a refusal included.',
  })
  reasons!: DomainReason[];
}
