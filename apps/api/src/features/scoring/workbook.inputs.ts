import type { AuditKind } from '@good-standing/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { AuditKindEnum } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@InputType('WorkbookFields', { description: 'What starting and changing have in common.' })
abstract class WorkbookFields {
  @Field(() => ID, { description: 'The person who audits.' })
  auditorId!: string;

  @Field(() => CalendarDateScalar, { description: 'The first day of the audit.' })
  firstDay!: string;

  @Field(() => CalendarDateScalar, { description: 'The last day of the audit; not before the first.' })
  lastDay!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people could be interviewed; null while not known.',
  })
  workforce?: number | null;
}

@InputType('StartWorkbookInput', { description: 'An audit that begins.' })
export class StartWorkbookInput extends WorkbookFields {
  @Field(() => ID, { description: 'The employer that is audited.' })
  employerId!: string;

  @Field(() => AuditKindEnum, { description: 'Who audits, and how deeply.' })
  kind!: AuditKind;

  @Field(() => ID, { description: 'The edition of the instrument; the audit keeps to it.' })
  instrumentId!: string;
}

@InputType('ChangeWorkbookInput', {
  description: 'The values of an audit beside its answers, as they should be. Kind and instrument stay.',
})
export class ChangeWorkbookInput extends WorkbookFields {
  @Field(() => ID, { description: 'The workbook.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => Int, { description: 'How many interviews were held.' })
  interviewsHeld!: number;
}

@InputType('AnswerQuestionInput', {
  description: 'The answer to one question as it should be. All empty takes the answer back.',
})
export class AnswerQuestionInput {
  @Field(() => ID, { description: 'The workbook.' })
  workbookId!: string;

  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Int, { description: 'The version of the answer that was seen; 0 when there was none.' })
  version!: number;

  @Field(() => Int, {
    nullable: true,
    description: 'How many findings were positive; goes with `total`. Null for a choice.',
  })
  positive?: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were looked at, 1 or more.' })
  total?: number | null;

  @Field(() => ID, { nullable: true, description: 'The key of the chosen answer, for PARTIAL.' })
  choice?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the question does not apply; then nothing else is given but a note.',
  })
  notApplicableReason?: string | null;

  @Field(() => String, { nullable: true, description: 'A note; null without one.' })
  note?: string | null;
}

@InputType('RemoveEvidenceInput', { description: 'A file that was added in error.' })
export class RemoveEvidenceInput {
  @Field(() => ID, { description: 'The file.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}
