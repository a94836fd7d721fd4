import type { AuditKind } from '@good-standing/domain';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.js';
import { AuditKindEnum, enumOf } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

export const AUDIT_STAGES = ['DRAFT', 'SUBMITTED', 'IN_REVIEW', 'RETURNED', 'ACCEPTED'] as const;
export type AuditStage = (typeof AUDIT_STAGES)[number];
export const AuditStageEnum = enumOf(
  'AuditStage',
  'How far an audit is on its way to a decision.',
  AUDIT_STAGES,
  {
    DRAFT: 'Being scored, not handed in yet.',
    SUBMITTED: 'Handed in; nobody has taken it into review.',
    IN_REVIEW: 'Somebody reviews it.',
    RETURNED: 'Back with the auditor.',
    ACCEPTED: 'Accepted; its result is another matter.',
  },
);

@ObjectType('PipelineAudit', {
  description:
    'An audit on its way: one that is scored here, or one that was recorded by its section totals. A joint audit is one entry.',
  simpleResolvers: true,
})
export class PipelineAudit {
  @Field(() => ID, { description: 'Identifies the entry: of the workbook, or of the audit without one.' })
  id!: string;

  @Field(() => AuditStageEnum, { description: 'How far it is.' })
  stage!: AuditStage;

  @Field(() => AuditKindEnum, { description: 'What kind of audit it is.' })
  kind!: AuditKind;

  @Field(() => CalendarDateScalar, { description: 'The last day of the audit.' })
  lastDay!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The day it was last handed in; null before.',
  })
  submittedOn!: string | null;

  @Field(() => ID, { nullable: true, description: 'The workbook; null for an audit recorded by its totals.' })
  workbookId!: string | null;

  @Field(() => Int, { description: 'Notes to be put right that are open.' })
  openNotes!: number;

  @Field(() => String, { nullable: true, description: 'Who reviews it; null while nobody has taken it.' })
  reviewer!: string | null;

  employerId!: string;
  auditorId!: string;
  auditId!: string | null;
}

export const { Connection: PipelineAuditConnection } = connectionOf(
  'PipelineAudit',
  'audits on their way',
  PipelineAudit,
);

@ObjectType('StageCount', { description: 'How many audits are at a stage.', simpleResolvers: true })
export class StageCount {
  @Field(() => AuditStageEnum, { description: 'The stage.' })
  stage!: AuditStage;

  @Field(() => Int, { description: 'How many.' })
  count!: number;
}

@InputType('PipelineFilter', { description: 'Which audits; every condition that is given must hold.' })
export class PipelineFilter {
  @Field(() => [AuditStageEnum], { nullable: true, description: 'At one of these stages; null: at any.' })
  stages?: AuditStage[] | null;

  @Field(() => [AuditKindEnum], { nullable: true, description: 'Of one of these kinds; null: of any.' })
  kinds?: AuditKind[] | null;

  @Field(() => String, {
    nullable: true,
    description: "Words in the employer's name or reference, the auditor's name or the audit's reference.",
  })
  search?: string | null;
}
