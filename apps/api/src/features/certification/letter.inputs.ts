import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@InputType('IssueLetterInput', { description: 'A letter of good standing to be issued.' })
export class IssueLetterInput {
  @Field(() => ID, { description: 'The employer.' })
  employerId!: string;

  @Field(() => Int, { description: 'The year of the certificate: 2 or 3.' })
  cycleYear!: number;

  @Field(() => CalendarDateScalar, {
    description: 'The day of issue, by which it is judged; not in the future.',
  })
  issuedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the letter; the next free one when null.',
  })
  letterNo?: string | null;
}

@InputType('VoidLetterInput', { description: 'A letter that is no longer to hold.' })
export class VoidLetterInput {
  @Field(() => ID, { description: 'The letter.' })
  letterId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => CalendarDateScalar, {
    description: 'The first day on which it is void; not before its issue, not in the future.',
  })
  voidedOn!: string;

  @Field(() => String, { description: 'Why it is voided.' })
  reason!: string;
}

@InputType('ReissueLetterInput', {
  description: 'A letter that is to be replaced by another for the same year.',
})
export class ReissueLetterInput {
  @Field(() => ID, { description: 'The letter.' })
  letterId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why it is voided.' })
  reason!: string;
}

@InputType('CorrectLetterInput', { description: 'A letter as it should be; it is not judged again.' })
export class CorrectLetterInput {
  @Field(() => ID, { description: 'The letter.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => Int, { description: 'The year of the certificate: 2 or 3.' })
  cycleYear!: number;

  @Field(() => CalendarDateScalar, { description: 'The day of issue; not in the future.' })
  issuedOn!: string;

  @Field(() => String, { description: 'The number of the letter.' })
  letterNo!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day on which it is void; null while it stands.',
  })
  voidedOn?: string | null;

  @Field(() => String, { nullable: true, description: 'Why it is void; null while it stands.' })
  voidReason?: string | null;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}
