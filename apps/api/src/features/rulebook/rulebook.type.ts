import type { CourseCode, ModuleName, Program } from '@good-standing/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { CourseCodeEnum, ModuleNameEnum, ProgramEnum } from '../../graphql/enums.js';
import { Source } from '../../graphql/reason.type.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@ObjectType('DatedRuleValue', {
  description: 'The value of a parameter from a day on.',
  simpleResolvers: true,
})
export class DatedRuleValue {
  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day it holds; null when it has always held.',
  })
  from!: string | null;

  @Field(() => String, { description: 'The value, in the unit of the parameter.' })
  value!: string;
}

@ObjectType('RuleParameter', {
  description: 'A number or word that the rules reckon with.',
  simpleResolvers: true,
})
export class RuleParameter {
  @Field(() => String, { description: 'A stable name of the parameter.' })
  id!: string;

  @Field(() => String, { description: "What it is, in the reader's language." })
  title!: string;

  @Field(() => String, { description: 'The unit of its values.' })
  unit!: string;

  @Field(() => [DatedRuleValue], { description: 'Its values by date.' })
  values!: DatedRuleValue[];

  @Field(() => Boolean, { description: 'Whether it is an assumption.' })
  assumed!: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is assumed; null when it is not.' })
  assumption!: string | null;

  @Field(() => [Source], { description: 'Where it comes from; empty for an assumption.' })
  sources!: Source[];
}

@ObjectType('Course', { description: 'A course of the program.', simpleResolvers: true })
export class Course {
  @Field(() => CourseCodeEnum, { description: 'Its code.' })
  code!: CourseCode;

  @Field(() => String, { description: "Its title in the reader's language." })
  title!: string;
}

@ObjectType('InstrumentSection', { description: 'A section of the audit instrument.', simpleResolvers: true })
export class InstrumentSection {
  @Field(() => Int, { description: 'Its number, from 1.' })
  sectionNo!: number;

  @Field(() => String, { description: "Its title in the reader's language." })
  title!: string;
}

@ObjectType('IndustryCode', { description: 'An industry code of the WCB.', simpleResolvers: true })
export class IndustryCode {
  @Field(() => String, { description: 'The code.' })
  code!: string;

  @Field(() => String, { description: "What it stands for, in the reader's language." })
  name!: string;
}

@ObjectType('ModuleRequirement', { description: 'A module that a program requires.', simpleResolvers: true })
export class ModuleRequirement {
  @Field(() => ModuleNameEnum, { description: 'The module.' })
  module!: ModuleName;

  @Field(() => String, { description: "Its title in the reader's language." })
  title!: string;

  @Field(() => [CourseCodeEnum], { description: 'The courses that meet it; any one is enough.' })
  metBy!: CourseCode[];
}

@ObjectType('ProgramStandard', { description: 'What a program requires in training.', simpleResolvers: true })
export class ProgramStandard {
  @Field(() => ProgramEnum, { description: 'The program.' })
  program!: Program;

  @Field(() => [ModuleRequirement], { description: 'Its modules in the order of the standard.' })
  modules!: ModuleRequirement[];
}

@ObjectType('Rulebook', {
  description: 'The rules in force in this installation, with sources and assumptions.',
  simpleResolvers: true,
})
export class Rulebook {
  @Field(() => String, { description: 'Changes whenever a parameter changes.' })
  version!: string;

  @Field(() => [RuleParameter], { description: 'Every parameter.' })
  parameters!: RuleParameter[];

  @Field(() => [Course], { description: 'The courses.' })
  courses!: Course[];

  @Field(() => [InstrumentSection], { description: 'The sections of the audit instrument.' })
  sections!: InstrumentSection[];

  @Field(() => [IndustryCode], { description: 'The industry codes.' })
  industryCodes!: IndustryCode[];

  @Field(() => [ProgramStandard], { description: 'What each program requires in training.' })
  programs!: ProgramStandard[];
}
