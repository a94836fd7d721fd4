import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@InputType('HirePersonInput', {
  description: 'Somebody who starts to work for an employer: `personId`, or a new person.',
})
export class HirePersonInput {
  @Field(() => ID, { description: 'The employer.' })
  employerId!: string;

  @Field(() => ID, { nullable: true, description: 'The person; null for somebody new.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of a new person; null with `personId`.' })
  fullName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address of a new person; null when not known.',
  })
  email?: string | null;

  @Field(() => Boolean, {
    description: 'Whether it is full-time: only then does training count for the employer.',
  })
  fullTime!: boolean;

  @Field(() => CalendarDateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day no longer employed; null while open.',
  })
  to?: string | null;
}

@InputType('EndEmploymentInput', { description: 'The end of an employment.' })
export class EndEmploymentInput {
  @Field(() => ID, { description: 'The employment.' })
  employmentId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => CalendarDateScalar, {
    description: 'The first day no longer employed; a planned day is allowed.',
  })
  endsOn!: string;
}

@InputType('CorrectEmploymentInput', { description: 'An employment as it should be.' })
export class CorrectEmploymentInput {
  @Field(() => ID, { description: 'The employment.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => Boolean, { description: 'Whether it is full-time.' })
  fullTime!: boolean;

  @Field(() => CalendarDateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day no longer employed; null while open.',
  })
  to?: string | null;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}

@InputType('CorrectPersonInput', { description: "A person's particulars as they should be." })
export class CorrectPersonInput {
  @Field(() => ID, { description: 'The person.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'The full name.' })
  fullName!: string;

  @Field(() => String, { nullable: true, description: 'The e-mail address; null when not known.' })
  email?: string | null;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}
