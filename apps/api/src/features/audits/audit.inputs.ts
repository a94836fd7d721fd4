import type { AuditDecision, AuditKind } from '@good-standing/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AuditDecisionEnum, AuditKindEnum } from '../../graphql/enums.js';
import { CalendarDateScalar, PointsScalar } from '../../graphql/scalars.js';

@InputType('SectionScoreInput', { description: 'The points of one section of the instrument.' })
export class SectionScoreInput {
  @Field(() => Int, { description: 'The number of the section, 1 to 15.' })
  sectionNo!: number;

  @Field(() => PointsScalar, { description: 'Points awarded.' })
  awarded!: number;

  @Field(() => PointsScalar, { description: 'Points possible; 0 when the section does not apply.' })
  possible!: number;

  @Field(() => String, {
    nullable: true,
    description: 'Why the section does not apply; null for a section with points.',
  })
  notApplicableReason?: string | null;
}

@InputType('AuditFields', { description: 'What recording and correcting have in common.' })
abstract class AuditFields {
  @Field(() => AuditKindEnum, { description: 'Who audits, and how deeply.' })
  kind!: AuditKind;

  @Field(() => ID, { description: 'The person who audited.' })
  auditorId!: string;

  @Field(() => String, { nullable: true, description: 'The version of the instrument; null when not known.' })
  instrument?: string | null;

  @Field(() => CalendarDateScalar, { description: 'The first day of the audit.' })
  firstDay!: string;

  @Field(() => CalendarDateScalar, { description: 'The last day of the audit; not before the first.' })
  lastDay!: string;

  @Field(() => CalendarDateScalar, {
    description: 'The day it was submitted; not before the last day, not in the future.',
  })
  submittedOn!: string;

  @Field(() => [SectionScoreInput], {
    description: 'All fifteen sections; none for a verification review without points.',
  })
  sections!: SectionScoreInput[];
}

@InputType('RecordAuditInput', { description: 'An audit that was submitted.' })
export class RecordAuditInput extends AuditFields {
  @Field(() => ID, { description: 'The employer that was audited.' })
  employerId!: string;

  @Field(() => String, {
    nullable: true,
    description: "The office's reference; the next free one when null.",
  })
  ref?: string | null;
}

@InputType('DecideAuditInput', { description: 'The decision on an audit that is still undecided.' })
export class DecideAuditInput {
  @Field(() => ID, { description: 'The audit.' })
  auditId!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => AuditDecisionEnum, { description: 'Accepted or returned.' })
  decision!: AuditDecision;

  @Field(() => CalendarDateScalar, {
    description: 'The day of the decision; not before the submission, not in the future.',
  })
  decidedOn!: string;

  @Field(() => String, {
    nullable: true,
    description:
      'Why; null without words. An audit scored question by question is returned with words or with an open note.',
  })
  reason?: string | null;
}

@InputType('CorrectAuditInput', {
  description:
    'An audit as it should be; every value replaces the recorded one. While an audit is accepted only its decision can be corrected.',
})
export class CorrectAuditInput extends AuditFields {
  @Field(() => ID, { description: 'The audit.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => AuditDecisionEnum, {
    nullable: true,
    description: 'The decision; null for an undecided audit.',
  })
  decision?: AuditDecision | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The day of the decision; null exactly without one.',
  })
  decidedOn?: string | null;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}
