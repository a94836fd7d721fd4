import type { Language, Program } from '@good-standing/domain';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import { ProgramEnum } from '../../graphql/enums.js';
import { LanguageEnum } from '../../graphql/language.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { Payload, type UserErrorData } from '../../graphql/user-error.type.js';

@ObjectType('Employer', {
  description:
    'A company in the program, with everything recorded of it and everything the rules make of that.',
  simpleResolvers: true,
})
export class Employer {
  @Field(() => ID, { description: 'Identifies the employer for ever.' })
  id!: string;

  @Field(() => String, { description: "The office's own reference." })
  ref!: string;

  @Field(() => String, { description: 'The legal name. Several employers may share one.' })
  legalName!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The name it trades under; null when it has no other.',
  })
  operatingName!: string | null;

  @Field(() => ProgramEnum, {
    description: 'The program it registered for. The standing names the one that counts.',
  })
  program!: Program;

  @Field(() => CalendarDateScalar, { description: 'The day of registration.' })
  registeredOn!: string;

  @Field(() => String, { nullable: true, description: "The employer's WCB account; null when not known." })
  wcbAccount!: string | null;

  @Field(() => String, { nullable: true, description: 'The industry code of the WCB; null when not known.' })
  industryCode!: string | null;

  @Field(() => String, { nullable: true, description: 'City; null when not known.' })
  city!: string | null;

  @Field(() => String, { nullable: true, description: 'The person to speak with; null when not known.' })
  contactName!: string | null;

  @Field(() => String, { nullable: true, description: "That person's e-mail address; null when not known." })
  contactEmail!: string | null;

  @Field(() => String, { nullable: true, description: "That person's telephone; null when not known." })
  contactPhone!: string | null;

  @Field(() => LanguageEnum, { description: 'In which language the office writes to it.' })
  contactLanguage!: Language;

  @Field(() => Int, {
    description: 'Goes up with each change; a correction must name the one it was made from.',
  })
  version!: number;
}

@ObjectType('Implementation', {
  description: "What is recorded of the employer's safety program being put into practice.",
  simpleResolvers: true,
})
export class Implementation {
  @Field(() => ID, { description: 'Identifies the record.' })
  id!: string;

  @Field(() => CalendarDateScalar, {
    description: 'Since when organised program documentation has been kept.',
  })
  documentationSince!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'When the manual was submitted; null while it was not.',
  })
  manualSubmittedOn!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'When the manual was reviewed; null while it was not.',
  })
  manualReviewedOn!: string | null;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;
}

@ObjectType('GuidanceEntry', { description: 'Guidance given to an employer.', simpleResolvers: true })
export class GuidanceEntry {
  @Field(() => ID, { description: 'Identifies the record.' })
  id!: string;

  @Field(() => CalendarDateScalar, { description: 'The day it was given.' })
  givenOn!: string;

  @Field(() => String, { description: 'What was said or sent.' })
  note!: string;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;
}

@ObjectType('Headcount', {
  description: 'How many people worked for an employer from a day on.',
  simpleResolvers: true,
})
export class Headcount {
  @Field(() => ID, { description: 'Identifies the record.' })
  id!: string;

  @Field(() => CalendarDateScalar, { description: 'The first day for which the number holds.' })
  effectiveOn!: string;

  @Field(() => Int, { description: 'The number of people.' })
  headcount!: number;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;
}

@ObjectType('EmployerPayload', {
  description: 'The answer of an act on an employer.',
  implements: Payload,
  simpleResolvers: true,
})
export class EmployerPayload extends Payload {
  /** What a service returns; the resolver loads the employer. */
  employerId?: string | null;
}

export type EmployerPayloadData = { employerId: string | null; errors: readonly UserErrorData[] };
