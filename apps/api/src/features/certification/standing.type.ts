import type {
  ConcernName,
  Reason as DomainReason,
  ModuleName,
  Program,
  RebateOutcome,
  StandingName,
} from '@good-standing/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { ConcernNameEnum, ModuleNameEnum, ProgramEnum, StandingNameEnum } from '../../graphql/enums.js';
import { NextDueKindEnum, RebateOutcomeEnum } from '../../graphql/outcome-enums.js';
import { Reason } from '../../graphql/reason.type.js';
import { CalendarDateScalar, CentsScalar } from '../../graphql/scalars.js';

@ObjectType('ConcernReason', { description: 'A concern with what it rests on.', simpleResolvers: true })
export class ConcernReason {
  @Field(() => ConcernNameEnum, { description: 'The concern.' })
  concern!: ConcernName;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The last day on which acting on it is in time; null where no day presses.',
  })
  actBy!: string | null;

  @Field(() => [Reason], { description: 'What it rests on.' })
  reasons!: DomainReason[];
}

@ObjectType('Standing', {
  description: 'How an employer stands on a day, and why. Everything here is settled to that day.',
  simpleResolvers: true,
})
export class Standing {
  @Field(() => CalendarDateScalar, {
    description: 'The day it was reckoned for; it holds until today, or is the day asked about.',
  })
  asOf!: string;

  @Field(() => ProgramEnum, {
    description:
      'The program of the certificate in force or last in force; before any certificate the one registered for.',
  })
  program!: Program;

  @Field(() => StandingNameEnum, { description: 'The standing.' })
  standing!: StandingName;

  @Field(() => Int, {
    nullable: true,
    description: 'The year of the certificate, 1 to 3; null when none is in force.',
  })
  cycleYear!: number | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'When the certificate in force was made; null when none is.',
  })
  certifiedOn!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day of the certificate in force; null when none is.',
  })
  startsOn!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day the certificate in force no longer covers; null when none is.',
  })
  expiresOn!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description:
      'The last day that the letter, or the first year of the certificate, covers; null when nothing does.',
  })
  letterValidThrough!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'When the next obligation is due; null without a certificate in force.',
  })
  nextDueOn!: string | null;

  @Field(() => NextDueKindEnum, {
    nullable: true,
    description: 'What is due then; null without a certificate in force.',
  })
  nextDue!: 'MAINTENANCE' | 'RECERTIFICATION' | null;

  @Field(() => [ModuleNameEnum], { description: 'Required training that nobody employed full-time covers.' })
  trainingMissing!: ModuleName[];

  @Field(() => [ConcernNameEnum], { description: 'What wants attention, in the order of the rules.' })
  concerns!: ConcernName[];

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description:
      'The next day on which standing or concerns change if nothing more is recorded; null when nothing would.',
  })
  nextChangeOn!: string | null;

  @Field(() => CentsScalar, {
    nullable: true,
    description:
      'The estimate for the rebate period running on the day, over all accounts; null when none is running.',
  })
  rebateCents!: number | null;

  @Field(() => RebateOutcomeEnum, {
    nullable: true,
    description: 'What becomes of the rebate period running on the day; null when none is running.',
  })
  rebateOutcome!: RebateOutcome | null;

  @Field(() => CentsScalar, { description: 'Rebates payable this month or later, over all accounts.' })
  rebateEligibleCents!: number;

  @Field(() => CentsScalar, { description: 'Rebates that wait for an investigation to end.' })
  rebateHeldCents!: number;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description:
      'The last day on which acting on the first of the concerns is in time; null when none presses.',
  })
  actBy!: string | null;

  @Field(() => [Reason], { description: 'The whole why of the standing.' })
  reasons!: DomainReason[];

  @Field(() => [ConcernReason], {
    description: 'The why of each concern, in the same order as the concerns.',
  })
  concernReasons!: ConcernReason[];

  employerId!: string;
}
