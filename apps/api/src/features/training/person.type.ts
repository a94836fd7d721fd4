import type { AuditorKind, CourseCode } from '@good-standing/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.js';
import { AuditorKindEnum, CourseCodeEnum } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@ObjectType('Person', {
  description: 'Somebody who takes courses, works for employers, or audits.',
  simpleResolvers: true,
})
export class Person {
  @Field(() => ID, { description: 'Identifies the person for ever.' })
  id!: string;

  @Field(() => String, { description: "The office's own reference." })
  ref!: string;

  @Field(() => String, { description: 'Full name.' })
  fullName!: string;

  @Field(() => String, { nullable: true, description: 'E-mail address; null when not known.' })
  email!: string | null;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;
}

export const { Connection: PersonConnection } = connectionOf('Person', 'people', Person);

@ObjectType('Employment', { description: 'Somebody working for an employer.', simpleResolvers: true })
export class Employment {
  @Field(() => ID, { description: 'Identifies the record.' })
  id!: string;

  @Field(() => Boolean, { description: 'True for full-time work; only that covers required training.' })
  fullTime!: boolean;

  @Field(() => CalendarDateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day no longer employed; null while it is open.',
  })
  to!: string | null;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;

  employerId!: string;
  personId!: string;
}

@ObjectType('CourseCredit', {
  description: 'An equivalent course taken elsewhere, counted as one of ours from the day of the credit on.',
  simpleResolvers: true,
})
export class CourseCredit {
  @Field(() => CalendarDateScalar, { description: 'The day of the credit: it counts from then on.' })
  creditedOn!: string;

  @Field(() => String, { description: 'What the course was called where it was taken.' })
  courseTaken!: string;

  @Field(() => String, { description: 'Who gave the course.' })
  provider!: string;

  @Field(() => String, { description: 'Why it is equivalent.' })
  reason!: string;
}

@ObjectType('TrainingCompletion', { description: 'A course somebody has completed.', simpleResolvers: true })
export class TrainingCompletion {
  @Field(() => ID, { description: 'Identifies the record.' })
  id!: string;

  @Field(() => CourseCodeEnum, { description: 'The course.' })
  courseCode!: CourseCode;

  @Field(() => CalendarDateScalar, { description: 'The day of completion.' })
  completedOn!: string;

  @Field(() => String, {
    nullable: true,
    description: "The course certificate's number; null when there is none.",
  })
  certificateNo!: string | null;

  @Field(() => CourseCredit, {
    nullable: true,
    description: 'The course elsewhere that it stands for; null for a course of ours.',
  })
  credit!: CourseCredit | null;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;

  personId!: string;
}

@ObjectType('AuditorRegistration', {
  description: 'Somebody registered as an auditor.',
  simpleResolvers: true,
})
export class AuditorRegistration {
  @Field(() => ID, { description: 'Identifies the record.' })
  id!: string;

  @Field(() => AuditorKindEnum, { description: 'In which capacity.' })
  kind!: AuditorKind;

  @Field(() => CalendarDateScalar, { description: 'The first day of the registration.' })
  registeredOn!: string;

  @Field(() => String, { nullable: true, description: 'The registration number; null when there is none.' })
  registrationNo!: string | null;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;

  personId!: string;
}
