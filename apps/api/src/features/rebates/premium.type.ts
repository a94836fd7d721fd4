import { Field, ID, Int, ObjectType } from 'type-graphql';
import { CalendarDateScalar, CentsScalar } from '../../graphql/scalars.js';

@ObjectType('Premium', { description: 'A premium paid for an account and a period.', simpleResolvers: true })
export class Premium {
  @Field(() => ID, { description: 'Identifies the record.' })
  id!: string;

  @Field(() => String, { description: 'The WCB account.' })
  wcbAccount!: string;

  @Field(() => CalendarDateScalar, { description: 'The first day of the premium period.' })
  periodStart!: string;

  @Field(() => CentsScalar, { description: 'The premium.' })
  premiumCents!: number;

  @Field(() => Boolean, { description: 'Whether payroll was reported.' })
  payrollReported!: boolean;

  @Field(() => Boolean, { description: 'Whether hours were reported.' })
  hoursReported!: boolean;

  @Field(() => Boolean, {
    description: 'True when only personal coverage is bought, so that nothing has to be reported.',
  })
  personalCoverageOnly!: boolean;

  @Field(() => Boolean, { description: 'Whether the account is active.' })
  accountActive!: boolean;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;
}
