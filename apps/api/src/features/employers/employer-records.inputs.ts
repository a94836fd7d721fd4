import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@InputType('RecordImplementationInput', {
  description: "The state of the employer's own safety program. Every value replaces the recorded one.",
})
export class RecordImplementationInput {
  @Field(() => ID, { description: 'The employer.' })
  employerId!: string;

  @Field(() => Int, { nullable: true, description: 'The version that was seen; null the first time.' })
  version?: number | null;

  @Field(() => CalendarDateScalar, {
    description: 'Since when organised documentation is kept; not in the future.',
  })
  documentationSince!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The day the manual was submitted; null while it has not been.',
  })
  manualSubmittedOn?: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The day the authority had reviewed the manual; null while it has not.',
  })
  manualReviewedOn?: string | null;
}

@InputType('RecordGuidanceInput', { description: 'Guidance that the authority gave an employer.' })
export class RecordGuidanceInput {
  @Field(() => ID, { description: 'The employer.' })
  employerId!: string;

  @Field(() => CalendarDateScalar, { description: 'The day; not in the future.' })
  givenOn!: string;

  @Field(() => String, { description: 'What it was about.' })
  note!: string;
}

@InputType('CorrectGuidanceInput', { description: 'A guidance entry as it should be.' })
export class CorrectGuidanceInput {
  @Field(() => ID, { description: 'The guidance entry.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => CalendarDateScalar, { description: 'The day; not in the future.' })
  givenOn!: string;

  @Field(() => String, { description: 'What it was about.' })
  note!: string;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}

@InputType('RecordHeadcountInput', { description: 'How many people work for an employer from a day on.' })
export class RecordHeadcountInput {
  @Field(() => ID, { description: 'The employer.' })
  employerId!: string;

  @Field(() => CalendarDateScalar, { description: 'The first day for which the number holds.' })
  effectiveOn!: string;

  @Field(() => Int, { description: 'The number of people.' })
  headcount!: number;
}

@InputType('CorrectHeadcountInput', { description: 'A headcount as it should be.' })
export class CorrectHeadcountInput {
  @Field(() => ID, { description: 'The headcount.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => CalendarDateScalar, { description: 'The first day for which the number holds.' })
  effectiveOn!: string;

  @Field(() => Int, { description: 'The number of people.' })
  headcount!: number;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}
