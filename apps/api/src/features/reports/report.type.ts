import type { MilestoneName, RebateOutcome } from '@good-standing/domain';
import { Field, Float, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.js';
import { MilestoneNameEnum, RebateOutcomeEnum } from '../../graphql/outcome-enums.js';
import { CalendarDateScalar, CentsScalar } from '../../graphql/scalars.js';
import { UserError, type UserErrorData } from '../../graphql/user-error.type.js';
import { ReportDimensionEnum, ReportMeasureEnum, ReportSubjectEnum, ReportUnitEnum } from './report-enums.js';
import {
  MOST_DIMENSIONS,
  MOST_GROUPS,
  MOST_MEASURES,
  type ReportDimension,
  type ReportMeasure,
  type ReportSubject,
  type ReportUnit,
} from './report-vocabulary.js';

@InputType('ReportFilterInput', { description: 'Keeps only what has one of these values.' })
export class ReportFilterInput {
  @Field(() => ReportDimensionEnum, { description: 'What to look at.' })
  dimension!: ReportDimension;

  @Field(() => [String], {
    nullable: 'items',
    description:
      'The values to keep, as a report gives them; null among them keeps what has none. Of a thing with several values one is enough.',
  })
  values!: (string | null)[];
}

@InputType('ReportInput', {
  description: 'A question across employers: what to count, by what to group it, what to measure.',
})
export class ReportInput {
  @Field(() => ReportSubjectEnum, { description: 'What is counted.' })
  subject!: ReportSubject;

  @Field(() => [ReportDimensionEnum], {
    description: `What to group by, at most ${MOST_DIMENSIONS}; none: only the total.`,
  })
  dimensions!: ReportDimension[];

  @Field(() => [ReportMeasureEnum], { description: `What to measure, one to ${MOST_MEASURES}.` })
  measures!: ReportMeasure[];

  @Field(() => [ReportFilterInput], {
    nullable: true,
    description: 'What to keep; every one must hold. Null: everything.',
  })
  filters!: ReportFilterInput[] | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description:
      'The day to answer for; null: today. A day to come shows what is so if nothing more is recorded.',
  })
  asOf!: string | null;
}

@ObjectType('ReportOption', { description: 'What goes together in a question.', simpleResolvers: true })
export class ReportOption {
  @Field(() => ReportSubjectEnum, { description: 'What is counted.' })
  subject!: ReportSubject;

  @Field(() => [ReportDimensionEnum], { description: 'What it can be grouped and narrowed by.' })
  dimensions!: ReportDimension[];

  @Field(() => [ReportMeasureEnum], { description: 'What can be measured of it.' })
  measures!: ReportMeasure[];
}

@ObjectType('ReportColumn', { description: 'A measure of the report.', simpleResolvers: true })
export class ReportColumn {
  @Field(() => ReportMeasureEnum, { description: 'The measure.' })
  measure!: ReportMeasure;

  @Field(() => ReportUnitEnum, { description: 'How its numbers are written.' })
  unit!: ReportUnit;
}

@ObjectType('ReportKey', { description: 'A value that a group has in common.', simpleResolvers: true })
export class ReportKey {
  @Field(() => ReportDimensionEnum, { description: 'The dimension.' })
  dimension!: ReportDimension;

  @Field(() => String, { nullable: true, description: 'The value; null for those that have none.' })
  value!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "What the value is called, in the reader's language; null where it speaks for itself.",
  })
  label!: string | null;
}

@ObjectType('ReportValue', { description: 'One number of a report.', simpleResolvers: true })
export class ReportValue {
  @Field(() => ReportMeasureEnum, { description: 'What it measures.' })
  measure!: ReportMeasure;

  @Field(() => String, {
    nullable: true,
    description: "The number in the measure's unit, exact; null where there is nothing to measure.",
  })
  value!: string | null;

  @Field(() => Int, { nullable: true, description: 'Of a share or rate, how many; null for any other.' })
  part!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Among how many it was measured; null for a plain count.',
  })
  whole!: number | null;
}

@ObjectType('ReportGroup', { description: 'What belongs together, and its numbers.', simpleResolvers: true })
export class ReportGroup {
  @Field(() => [ReportKey], { description: 'A value for each dimension, in their order.' })
  key!: ReportKey[];

  @Field(() => [ReportValue], { description: 'A number for each measure, in their order.' })
  values!: ReportValue[];
}

@ObjectType('Report', { description: 'The answer to a question across employers.', simpleResolvers: true })
export class Report {
  @Field(() => CalendarDateScalar, { description: 'The day it is for.' })
  asOf!: string;

  @Field(() => [ReportColumn], { description: 'The measures in their order.' })
  columns!: ReportColumn[];

  @Field(() => Boolean, {
    description: 'Whether one thing may count in several groups, so that they add up to more than the total.',
  })
  overlapping!: boolean;

  @Field(() => [ReportGroup], {
    description: `The groups, in the order of their values, at most ${MOST_GROUPS}; empty without a dimension.`,
  })
  groups!: ReportGroup[];

  @Field(() => [ReportValue], { description: 'The same numbers over everything that is counted.' })
  total!: ReportValue[];
}

@ObjectType('ReportAnswer', {
  description: 'A report, or why the question cannot be answered.',
  simpleResolvers: true,
})
export class ReportAnswer {
  @Field(() => Report, { nullable: true, description: 'The report; null exactly when there are errors.' })
  report!: Report | null;

  @Field(() => [UserError], { description: 'What does not fit together; empty when it was answered.' })
  errors!: UserErrorData[];
}

@ObjectType('ReportRow', { description: 'One of the things that a report counts.', simpleResolvers: true })
export class ReportRow {
  @Field(() => String, {
    nullable: true,
    description: "The audit's reference, the certificate's number or the WCB account; null of an employer.",
  })
  ref!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description:
      "The audit's last day, the day of the certification, or the first day of the rebate period; null of an employer.",
  })
  on!: string | null;

  @Field(() => Int, { nullable: true, description: 'The number of the section; null of anything else.' })
  sectionNo!: number | null;

  @Field(() => Float, {
    nullable: true,
    description: 'The score in percent, two decimals, cut; null of what has none.',
  })
  scorePercent!: number | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether it passes; null where there is no result.' })
  passed!: boolean | null;

  @Field(() => Int, {
    nullable: true,
    description: "Days from the audit's last day to its submission; null of anything else.",
  })
  daysToSubmit!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from submission to decision; null while undecided, and of anything else.',
  })
  daysToDecide!: number | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days from registration to this first certificate; null of anything else.',
  })
  daysToCertify!: number | null;

  @Field(() => MilestoneNameEnum, {
    nullable: true,
    description: 'Which milestone it is; null of anything else.',
  })
  milestone!: MilestoneName | null;

  @Field(() => Int, {
    nullable: true,
    description: 'Days since the milestone before it; null for the first, and of anything else.',
  })
  daysSince!: number | null;

  @Field(() => RebateOutcomeEnum, {
    nullable: true,
    description: 'What becomes of the rebate period; null of anything else.',
  })
  rebateOutcome!: RebateOutcome | null;

  @Field(() => CentsScalar, {
    nullable: true,
    description: 'The amount of the rebate; null without a premium, and of anything else.',
  })
  rebateCents!: number | null;

  @Field(() => CentsScalar, { nullable: true, description: 'The premium; null where none is recorded.' })
  premiumCents!: number | null;
}

export const { Connection: ReportRowConnection } = connectionOf('ReportRow', 'counted things', ReportRow);
