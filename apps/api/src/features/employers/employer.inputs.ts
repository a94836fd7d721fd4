import type { Language, Program } from '@good-standing/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ProgramEnum } from '../../graphql/enums.js';
import { LanguageEnum } from '../../graphql/language.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@InputType('RegisterEmployerInput', { description: 'An employer that registers for the program.' })
export class RegisterEmployerInput {
  @Field(() => String, {
    nullable: true,
    description: "The office's reference; the next free one when null.",
  })
  ref?: string | null;

  @Field(() => String, { description: 'The legal name.' })
  legalName!: string;

  @Field(() => String, { nullable: true, description: 'The name it trades under; null when it has none.' })
  operatingName?: string | null;

  @Field(() => ProgramEnum, { description: 'The program it registers for.' })
  program!: Program;

  @Field(() => CalendarDateScalar, { description: 'The day of registration; not in the future.' })
  registeredOn!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The WCB account, up to nine digits, leading zeros may be left out; null when not known.',
  })
  wcbAccount?: string | null;

  @Field(() => String, { nullable: true, description: 'The WCB industry code; null when not known.' })
  industryCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The city; null when not known.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to speak to; null when not known.' })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'Where to write to; null when not known.' })
  contactEmail?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which number to call, written as people write it; null when not known.',
  })
  contactPhone?: string | null;

  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'In which language the office writes to it; English when null.',
  })
  contactLanguage?: Language | null;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people work there on the day of registration; null to record it later.',
  })
  headcount?: number | null;
}

@InputType('CorrectEmployerInput', {
  description: "The employer's particulars as they should be. Every value replaces the recorded one.",
})
export class CorrectEmployerInput {
  @Field(() => ID, { description: 'The employer.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'The legal name.' })
  legalName!: string;

  @Field(() => String, { nullable: true, description: 'The name it trades under; null when it has none.' })
  operatingName?: string | null;

  @Field(() => ProgramEnum, { description: 'The program it registered for.' })
  program!: Program;

  @Field(() => CalendarDateScalar, { description: 'The day of registration; not in the future.' })
  registeredOn!: string;

  @Field(() => String, { nullable: true, description: 'The WCB account; null when not known.' })
  wcbAccount?: string | null;

  @Field(() => String, { nullable: true, description: 'The WCB industry code; null when not known.' })
  industryCode?: string | null;

  @Field(() => String, { nullable: true, description: 'The city; null when not known.' })
  city?: string | null;

  @Field(() => String, { nullable: true, description: 'Whom to speak to; null when not known.' })
  contactName?: string | null;

  @Field(() => String, { nullable: true, description: 'Where to write to; null when not known.' })
  contactEmail?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Which number to call, written as people write it; null when not known.',
  })
  contactPhone?: string | null;

  @Field(() => LanguageEnum, {
    nullable: true,
    description: 'In which language the office writes to it; as recorded when null.',
  })
  contactLanguage?: Language | null;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}
