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
import { CalendarDateScalar, CentsScalar } from '../../graphql/scalars.js';

@ObjectType('StandingCount', {
  description: 'How many employers of a program have a standing.',
  simpleResolvers: true,
})
export class StandingCount {
  @Field(() => ProgramEnum, { description: 'The program of the standing.' })
  program!: Program;

  @Field(() => StandingNameEnum, { description: 'The standing.' })
  standing!: StandingName;

  @Field(() => Int, { description: 'Employers: `filter: {programs, standings}` lists them.' })
  count!: number;
}

@ObjectType('ConcernCount', { description: 'How many employers have a concern.', simpleResolvers: true })
export class ConcernCount {
  @Field(() => ConcernNameEnum, { description: 'The concern.' })
  concern!: ConcernName;

  @Field(() => Int, { description: 'Employers: `filter: {concerns}` lists them.' })
  count!: number;
}

@ObjectType('LapsingWindow', {
  description: 'What runs out or falls due from the day on within some days.',
  simpleResolvers: true,
})
export class LapsingWindow {
  @Field(() => Int, { description: 'How many days ahead.' })
  withinDays!: number;

  @Field(() => CalendarDateScalar, { description: 'The last day of the window.' })
  until!: string;

  @Field(() => Int, {
    description:
      'Certificates in force that expire, whether or not a renewal has been made: `filter: {expiresBefore: until}` lists them.',
  })
  expiring!: number;

  @Field(() => Int, {
    description:
      'Maintenance that falls due: `filter: {nextDue: MAINTENANCE, dueFrom: asOf, dueBefore: until}` lists it.',
  })
  maintenanceDue!: number;

  @Field(() => Int, {
    description: 'Registrations that lapse: `filter: {registrationLapsesBefore: until}` lists them.',
  })
  registrationsLapsing!: number;

  @Field(() => Int, { description: 'Employers with any of these: `filter: {lapsesWithinDays}` lists them.' })
  employers!: number;
}

@ObjectType('PortfolioRebate', {
  description: 'Rebate money over all employers; `filter: {rebate}` lists whose.',
  simpleResolvers: true,
})
export class PortfolioRebate {
  @Field(() => CentsScalar, { description: 'Estimates for the periods running on the day.' })
  runningCents!: number;

  @Field(() => CentsScalar, { description: 'Payable in the month of the day or later.' })
  eligibleCents!: number;

  @Field(() => CentsScalar, { description: 'Waiting for an investigation to end.' })
  heldCents!: number;

  @Field(() => CentsScalar, {
    description:
      'The part of the running estimates whose employers are not in good standing or have a concern.',
  })
  atRiskCents!: number;

  @Field(() => Int, { description: 'How many employers that part belongs to.' })
  atRiskEmployers!: number;
}

@ObjectType('AttentionRow', {
  description: 'An employer that wants attention, and why.',
  simpleResolvers: true,
})
export class AttentionRow {
  @Field(() => ConcernNameEnum, { description: 'The concern that presses first.' })
  concern!: ConcernName;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The last day on which acting on it is in time; null where no day presses.',
  })
  actBy!: string | null;

  @Field(() => Reason, { description: 'What the concern rests on.' })
  reason!: DomainReason;

  employerId!: string;
}

@ObjectType('ModuleCount', {
  description: 'How many certified employers lack a module.',
  simpleResolvers: true,
})
export class ModuleCount {
  @Field(() => ModuleNameEnum, { description: 'The module.' })
  module!: ModuleName;

  @Field(() => Int, {
    description: 'Employers: `filter: {concerns: [TRAINING_NOT_COVERED], missingModules}` lists them.',
  })
  count!: number;
}

@ObjectType('Portfolio', {
  description:
    'The employers you may see, in figures. Every figure counts exactly what a filter of `employers` lists.',
  simpleResolvers: true,
})
export class Portfolio {
  @Field(() => CalendarDateScalar, { description: 'The day the figures are for.' })
  asOf!: string;

  @Field(() => Int, { description: 'All employers counted: `filter: {programs}` lists them.' })
  employers!: number;

  @Field(() => [StandingCount], {
    description: 'By program and standing, in the order of the rules; zeros left out.',
  })
  byStanding!: StandingCount[];

  @Field(() => [ConcernCount], { description: 'By concern, in the order of the rules; zeros included.' })
  byConcern!: ConcernCount[];

  @Field(() => [LapsingWindow], {
    description: 'What runs out within 30, 60 and 90 days; each window holds the one before.',
  })
  lapsing!: LapsingWindow[];

  @Field(() => PortfolioRebate, { description: 'Rebate money.' })
  rebate!: PortfolioRebate;

  @Field(() => [ModuleCount], {
    description: 'Training that certified employers lack, in the order of the standard; zeros included.',
  })
  trainingGaps!: ModuleCount[];

  program!: Program | null;
}
