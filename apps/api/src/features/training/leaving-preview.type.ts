import type {
  ConcernName,
  Reason as DomainReason,
  ModuleName,
  Program,
  StandingName,
} from '@good-standing/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { ConcernNameEnum, ModuleNameEnum, ProgramEnum, StandingNameEnum } from '../../graphql/enums.js';
import { Reason } from '../../graphql/reason.type.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { RebatePeriod } from '../rebates/index.js';

@ObjectType('Prospect', {
  description: 'How an employer stands on one day, and what it may have then.',
  simpleResolvers: true,
})
export class Prospect {
  @Field(() => StandingNameEnum, { description: 'The standing.' })
  standing!: StandingName;

  @Field(() => [ConcernNameEnum], { description: "What needs attention, in the rules' order." })
  concerns!: ConcernName[];

  @Field(() => [ModuleNameEnum], { description: 'Required training that nobody covers.' })
  missingTraining!: ModuleName[];

  @Field(() => Int, {
    nullable: true,
    description: 'The cycle year of the letter that comes next; null where none is to come.',
  })
  letterYear!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether that letter may be issued on the day; null where none is to come.',
  })
  letterAllowed!: boolean | null;

  @Field(() => Boolean, { description: 'Whether it may be certified on the day, for the same program.' })
  certifiable!: boolean;

  @Field(() => [RebatePeriod], { description: 'The rebate periods that run on the day, by account.' })
  rebates!: RebatePeriod[];
}

@ObjectType('LeavingPreview', {
  description: 'What somebody leaving would change for the employer. Nothing is stored.',
  simpleResolvers: true,
})
export class LeavingPreview {
  @Field(() => CalendarDateScalar, { description: 'The first day no longer employed.' })
  endsOn!: string;

  @Field(() => ProgramEnum, { description: "The program of the employer's standing." })
  program!: Program;

  @Field(() => Prospect, { description: 'That day if the person stayed.' })
  before!: Prospect;

  @Field(() => Prospect, { description: 'That day without the person.' })
  after!: Prospect;

  @Field(() => [Reason], { description: 'What then stands in the way and would not if the person stayed.' })
  reasons!: DomainReason[];

  @Field(() => Boolean, { description: 'Whether the employer would be left without a registered auditor.' })
  auditorLost!: boolean;
}
