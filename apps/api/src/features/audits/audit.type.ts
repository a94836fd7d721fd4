import type { AuditDecision, AuditKind } from '@good-standing/domain';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { AuditDecisionEnum, AuditKindEnum, AuditResultNameEnum } from '../../graphql/enums.js';
import { CalendarDateScalar, PointsScalar } from '../../graphql/scalars.js';
import { Payload, type UserErrorData } from '../../graphql/user-error.type.js';
import type { ScoredAudit } from './scored-audit.js';

@ObjectType('SectionScore', { description: 'One section of an audit and its points.', simpleResolvers: true })
export class SectionScore {
  @Field(() => Int, { description: 'The number of the section, from 1.' })
  sectionNo!: number;

  @Field(() => String, { description: "The section's title in the reader's language." })
  title!: string;

  @Field(() => PointsScalar, { description: 'Points awarded.' })
  awarded!: number;

  @Field(() => PointsScalar, { description: 'Points possible; 0 when the section does not apply.' })
  possible!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Percent awarded, two decimals, rounded down; null when the section does not apply.',
  })
  percent!: number | null;

  @Field(() => Boolean, {
    nullable: true,
    description: 'Whether the section reaches its mark; null when it does not apply.',
  })
  passes!: boolean | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the section does not apply; null when it is scored.',
  })
  notApplicableReason!: string | null;
}

@ObjectType('Audit', { description: "An audit of an employer's safety program.", simpleResolvers: true })
export class Audit {
  @Field(() => ID, { description: 'Identifies the audit for ever.' })
  id!: string;

  @Field(() => String, { description: "The office's own reference." })
  ref!: string;

  @Field(() => AuditKindEnum, { description: 'What kind of audit it is.' })
  kind!: AuditKind;

  @Field(() => String, {
    nullable: true,
    description: 'The version of the audit instrument; null when not known.',
  })
  instrument!: string | null;

  @Field(() => CalendarDateScalar, { description: 'The first day of the audit.' })
  firstDay!: string;

  @Field(() => CalendarDateScalar, { description: 'The last day of the audit; the date that counts.' })
  lastDay!: string;

  @Field(() => CalendarDateScalar, { description: 'The day it reached the office.' })
  submittedOn!: string;

  @Field(() => AuditDecisionEnum, {
    nullable: true,
    description: 'What the reviewer decided; null while undecided.',
  })
  decision!: AuditDecision | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The day of that decision; null while undecided.',
  })
  decidedOn!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "Why it was decided so, in the reviewer's words; null where none were given.",
  })
  decisionReason!: string | null;

  @Field(() => AuditResultNameEnum, { description: 'What the points amount to, whatever the decision.' })
  result!: 'PASS' | 'FAIL' | 'NONE';

  @Field(() => PointsScalar, { description: 'Points awarded over all sections that apply.' })
  pointsAwarded!: number;

  @Field(() => PointsScalar, { description: 'Points possible over all sections that apply.' })
  pointsPossible!: number;

  @Field(() => [Int], { description: 'The sections that fall short of their mark.' })
  sectionsBelow!: number[];

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;

  employerId!: string;
  auditorId!: string;
  /** Hundredths of a percent, rounded down. */
  overallHundredths!: number | null;
  scored!: ScoredAudit;
}

@ObjectType('AuditPreview', {
  description: 'What points would give if they were recorded. Nothing is stored.',
  simpleResolvers: true,
})
export class AuditPreview {
  @Field(() => AuditResultNameEnum, { description: 'What the points amount to.' })
  result!: 'PASS' | 'FAIL' | 'NONE';

  @Field(() => PointsScalar, { description: 'Points awarded over all sections that apply.' })
  pointsAwarded!: number;

  @Field(() => PointsScalar, { description: 'Points possible over all sections that apply.' })
  pointsPossible!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Percent over all sections, two decimals, rounded down; null when nothing is scored.',
  })
  overallPercent!: number | null;

  @Field(() => [Int], { description: 'The sections that fall short of their mark.' })
  sectionsBelow!: number[];

  @Field(() => [SectionScore], { description: 'Every section given, with what it gives.' })
  sections!: SectionScore[];
}

@ObjectType('AuditPayload', {
  description: 'The answer of an act on an audit.',
  implements: Payload,
  simpleResolvers: true,
})
export class AuditPayload extends Payload {
  auditId?: string | null;
  employerId?: string | null;
}

export type AuditPayloadData = {
  auditId: string | null;
  employerId: string | null;
  errors: readonly UserErrorData[];
};
