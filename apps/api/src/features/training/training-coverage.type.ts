import type { CourseCode, ModuleName, Program } from '@good-standing/domain';
import { Field, ObjectType } from 'type-graphql';
import { CourseCodeEnum, ModuleNameEnum, ProgramEnum } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@ObjectType('CoveringCompletion', {
  description: 'A completed course that covers a module.',
  simpleResolvers: true,
})
export class CoveringCompletion {
  @Field(() => CourseCodeEnum, { description: 'The course.' })
  courseCode!: CourseCode;

  @Field(() => CalendarDateScalar, { description: 'The day of completion.' })
  completedOn!: string;

  @Field(() => Boolean, {
    description: 'Whether it is an equivalent course from elsewhere that was credited.',
  })
  credited!: boolean;

  personId!: string;
}

@ObjectType('ModuleCoverage', {
  description: 'A required module, and who covers it today.',
  simpleResolvers: true,
})
export class ModuleCoverage {
  @Field(() => ModuleNameEnum, { description: 'The module.' })
  module!: ModuleName;

  @Field(() => Boolean, { description: 'Whether somebody covers it.' })
  covered!: boolean;

  @Field(() => [CoveringCompletion], {
    description: 'The completions of people employed full-time today that cover it.',
  })
  coveredBy!: CoveringCompletion[];

  @Field(() => [CourseCodeEnum], { description: 'The courses that meet the module; any one is enough.' })
  metBy!: CourseCode[];
}

@ObjectType('TrainingCoverage', {
  description: 'The training a program requires, and what of it is covered today.',
  simpleResolvers: true,
})
export class TrainingCoverage {
  @Field(() => ProgramEnum, { description: 'The program asked about.' })
  program!: Program;

  @Field(() => Boolean, { description: 'Whether every module is covered.' })
  covered!: boolean;

  @Field(() => [ModuleCoverage], { description: 'Every required module, in the order of the standard.' })
  modules!: ModuleCoverage[];
}
