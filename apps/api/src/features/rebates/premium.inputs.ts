import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDateScalar, CentsScalar } from '../../graphql/scalars.js';

@InputType('PremiumFields', { description: 'What recording and correcting have in common.' })
abstract class PremiumFields {
  @Field(() => String, { description: 'The WCB account, up to nine digits; leading zeros may be left out.' })
  wcbAccount!: string;

  @Field(() => CalendarDateScalar, { description: 'The first day of the period the premium is for.' })
  periodStart!: string;

  @Field(() => CentsScalar, { description: 'The premium.' })
  premiumCents!: number;

  @Field(() => Boolean, { description: 'Whether payroll was reported.' })
  payrollReported!: boolean;

  @Field(() => Boolean, { description: 'Whether hours were reported.' })
  hoursReported!: boolean;

  @Field(() => Boolean, { description: 'Whether the account has personal coverage only.' })
  personalCoverageOnly!: boolean;

  @Field(() => Boolean, { description: 'Whether the account is active.' })
  accountActive!: boolean;
}

@InputType('RecordPremiumInput', { description: 'The premium of an account for a period.' })
export class RecordPremiumInput extends PremiumFields {
  @Field(() => ID, { description: 'The employer.' })
  employerId!: string;
}

@InputType('CorrectPremiumInput', { description: 'A premium as it should be.' })
export class CorrectPremiumInput extends PremiumFields {
  @Field(() => ID, { description: 'The premium.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}
