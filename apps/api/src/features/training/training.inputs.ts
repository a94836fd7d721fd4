import type { AuditorKind, CourseCode } from '@good-standing/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AuditorKindEnum, CourseCodeEnum } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@InputType('AttendeeInput', {
  description: 'Somebody who completed the course: `personId`, or a new person with name and employment.',
})
export class AttendeeInput {
  @Field(() => ID, { nullable: true, description: 'The person; null for somebody new.' })
  personId?: string | null;

  @Field(() => String, { nullable: true, description: 'The name of a new person; null with `personId`.' })
  fullName?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The e-mail address of a new person; null when not known.',
  })
  email?: string | null;

  @Field(() => ID, { nullable: true, description: 'Where a new person works; null with `personId`.' })
  employerId?: string | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether a new person works full-time; null counts as yes.',
  })
  fullTime?: boolean | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Since when a new person works there; null with `personId`.',
  })
  employedFrom?: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The number of the course's certificate; null when there is none.",
  })
  certificateNo?: string | null;
}

@InputType('RecordTrainingInput', { description: 'One course on one day, for everybody who completed it.' })
export class RecordTrainingInput {
  @Field(() => CourseCodeEnum, { description: 'The course.' })
  courseCode!: CourseCode;

  @Field(() => CalendarDateScalar, { description: 'The day of completion; not in the future.' })
  completedOn!: string;

  @Field(() => [AttendeeInput], { description: 'Everybody who completed it: at least one, at most 500.' })
  attendees!: AttendeeInput[];
}

@InputType('CorrectTrainingCompletionInput', { description: 'A completion as it should be.' })
export class CorrectTrainingCompletionInput {
  @Field(() => ID, { description: 'The completion.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => CourseCodeEnum, { description: 'The course.' })
  courseCode!: CourseCode;

  @Field(() => CalendarDateScalar, { description: 'The day of completion; not in the future.' })
  completedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: "The number of the course's certificate; null when there is none.",
  })
  certificateNo?: string | null;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}

@InputType('CreditTrainingInput', {
  description: 'An equivalent course taken elsewhere, to be counted as one of ours.',
})
export class CreditTrainingInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => CourseCodeEnum, { description: 'The course of ours that it counts as.' })
  courseCode!: CourseCode;

  @Field(() => CalendarDateScalar, { description: 'The day it was taken; not in the future.' })
  takenOn!: string;

  @Field(() => CalendarDateScalar, {
    description: 'The day of the credit, from which it counts; not before it was taken, not in the future.',
  })
  creditedOn!: string;

  @Field(() => String, { description: 'What the course was called where it was taken.' })
  courseTaken!: string;

  @Field(() => String, { description: 'Who gave the course.' })
  provider!: string;

  @Field(() => String, { description: 'Why it is equivalent; kept with the credit.' })
  reason!: string;
}

@InputType('RegisterAuditorInput', { description: 'A registration of a person as an auditor.' })
export class RegisterAuditorInput {
  @Field(() => ID, { description: 'The person.' })
  personId!: string;

  @Field(() => AuditorKindEnum, { description: 'In which capacity.' })
  kind!: AuditorKind;

  @Field(() => CalendarDateScalar, { description: 'The day of registration; not in the future.' })
  registeredOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the registration; null when there is none.',
  })
  registrationNo?: string | null;
}

@InputType('CorrectAuditorRegistrationInput', { description: 'An auditor registration as it should be.' })
export class CorrectAuditorRegistrationInput {
  @Field(() => ID, { description: 'The registration.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => AuditorKindEnum, { description: 'In which capacity.' })
  kind!: AuditorKind;

  @Field(() => CalendarDateScalar, { description: 'The day of registration; not in the future.' })
  registeredOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The number of the registration; null when there is none.',
  })
  registrationNo?: string | null;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}
