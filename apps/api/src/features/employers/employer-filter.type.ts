import type { ConcernName, ModuleName, Program, StandingName } from '@good-standing/domain';
import { Field, InputType, Int } from 'type-graphql';
import {
  ConcernNameEnum,
  enumOf,
  ModuleNameEnum,
  ProgramEnum,
  StandingNameEnum,
} from '../../graphql/enums.js';
import { NextDueKindEnum } from '../../graphql/outcome-enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { type Need, NeedEnum } from './employer-need.type.js';

export const EMPLOYER_SORTS = [
  'NAME',
  'REF',
  'CITY',
  'STANDING',
  'NEXT_DUE',
  'EXPIRES',
  'REGISTERED',
  'OVERALL_SCORE',
  'ACT_BY',
  'REBATE_RUNNING',
  'REBATE_ELIGIBLE',
  'REBATE_HELD',
] as const;
export type EmployerSort = (typeof EMPLOYER_SORTS)[number];

export const EmployerSortEnum = enumOf(
  'EmployerSort',
  'What a list of employers is ordered by.',
  EMPLOYER_SORTS,
  {
    NAME: 'Legal name, accents and capitals aside.',
    REF: "The office's own reference.",
    CITY: 'City; without one last.',
    STANDING: 'Standing, in the order of the rules.',
    NEXT_DUE: 'The day the next obligation is due; without one last.',
    EXPIRES: 'The day the certificate in force expires; without one last.',
    REGISTERED: 'The day of registration.',
    OVERALL_SCORE: 'The overall score of the latest audit; without one last.',
    ACT_BY: 'The last day on which acting on the first of its concerns is in time; without one last.',
    REBATE_RUNNING: 'The estimate for the rebate period running today; without one last.',
    REBATE_ELIGIBLE: 'The rebate payable this month or later.',
    REBATE_HELD: 'The rebate that waits for an investigation to end.',
  },
);

export const SortDirectionEnum = enumOf(
  'SortDirection',
  'Which way a list runs. Empty values come last either way.',
  ['ASC', 'DESC'],
  {
    ASC: 'From the smallest or earliest.',
    DESC: 'From the greatest or latest.',
  },
);

export const REBATE_FIGURES = ['RUNNING', 'ELIGIBLE', 'HELD', 'AT_RISK'] as const;
export type RebateFigure = (typeof REBATE_FIGURES)[number];

export const RebateFigureEnum = enumOf(
  'RebateFigure',
  'A figure of money over many employers.',
  REBATE_FIGURES,
  {
    RUNNING: 'Estimates for the periods running on the day.',
    ELIGIBLE: 'Payable in the month of the day or later.',
    HELD: 'Waiting for an investigation to end.',
    AT_RISK: 'Estimates for running periods of employers that are not in good standing or have a concern.',
  },
);

@InputType('EmployerFilter', {
  description:
    'Which employers to list. Everything given must hold; of a list, any one is enough; null or empty asks nothing.',
})
export class EmployerFilter {
  @Field(() => String, {
    nullable: true,
    description:
      'Words that must all occur in name, operating name, reference or WCB account (both with or without leading zeros), or city; accents and capitals aside. Null: any.',
  })
  search?: string | null;

  @Field(() => [StandingNameEnum], {
    nullable: true,
    description: 'Has one of these standings on the day. Null: any.',
  })
  standings?: StandingName[] | null;

  @Field(() => [ConcernNameEnum], {
    nullable: true,
    description: 'Has one of these concerns on the day. Null: any or none.',
  })
  concerns?: ConcernName[] | null;

  @Field(() => [NeedEnum], {
    nullable: true,
    description: 'Something of one of these kinds waits for somebody on the day. Null: any or nothing.',
  })
  needs?: Need[] | null;

  @Field(() => [ProgramEnum], {
    nullable: true,
    description: 'The program of its standing is one of these. Null: any.',
  })
  programs?: Program[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Has one of these industry codes. Null: any or none.',
  })
  industryCodes?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description: 'Is in one of these cities, written as recorded. Null: any or none.',
  })
  cities?: string[] | null;

  @Field(() => [String], {
    nullable: true,
    description:
      'Its headcount known on the day lies in one of these bands, written as SIZE_BAND of a report. Null: any or none known.',
  })
  sizeBands?: string[] | null;

  @Field(() => NextDueKindEnum, {
    nullable: true,
    description: 'What is due next is of this kind. Null: any or nothing.',
  })
  nextDue?: 'MAINTENANCE' | 'RECERTIFICATION' | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Its next obligation is due on or after that day. Null: no bound.',
  })
  dueFrom?: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Its next obligation is due on or before that day. Null: no bound.',
  })
  dueBefore?: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description:
      'Its certificate in force expires on or before that day, whether or not a renewal has been made. Null: no bound.',
  })
  expiresBefore?: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description:
      'Is working towards its first certificate, and its registration lapses on or before that day. Null: no bound.',
  })
  registrationLapsesBefore?: string | null;

  @Field(() => Int, {
    nullable: true,
    description:
      'From the day on, and at most that many days ahead, something is due, its certificate expires, or its registration lapses. Null: no bound.',
  })
  lapsesWithinDays?: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether required training is missing. Null: either.',
  })
  trainingMissing?: boolean | null;

  @Field(() => [ModuleNameEnum], {
    nullable: true,
    description: 'One of these modules is missing. Null: any or none.',
  })
  missingModules?: ModuleName[] | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'Stood otherwise on that day than on the day asked about. Null: either.',
  })
  changedSince?: string | null;

  @Field(() => [StandingNameEnum], {
    nullable: true,
    description: 'With `changedSince`: had one of these standings then. Null: any.',
  })
  changedFrom?: StandingName[] | null;

  @Field(() => RebateFigureEnum, {
    nullable: true,
    description: 'Counts towards this rebate figure of the portfolio. Null: either.',
  })
  rebate?: RebateFigure | null;
}
