import type { AuditKind } from '@good-standing/domain';
import { Field, Float, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.js';
import { AuditKindEnum, AuditResultNameEnum, enumOf } from '../../graphql/enums.js';
import { CalendarDateScalar, DateTimeScalar, PointsScalar } from '../../graphql/scalars.js';
import { Payload, type UserErrorData } from '../../graphql/user-error.type.js';
import { SectionScore } from '../audits/index.js';

export const WORKBOOK_STATES = ['DRAFT', 'SUBMITTED', 'RETURNED', 'CLOSED'] as const;
export type WorkbookState = (typeof WORKBOOK_STATES)[number];

export const WorkbookStateEnum = enumOf(
  'WorkbookState',
  'How far an audit is that is scored question by question.',
  WORKBOOK_STATES,
  {
    DRAFT: 'Being scored.',
    SUBMITTED: 'With the reviewer; answers do not change.',
    RETURNED: 'Back with the auditor, to be put right and submitted again.',
    CLOSED: 'Accepted; nothing changes any more.',
  },
);

@ObjectType('AuditAnswer', { description: 'The answer to one question.', simpleResolvers: true })
export class AuditAnswer {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Int, { nullable: true, description: 'How many findings were positive; null without a tally.' })
  positive!: number | null;

  @Field(() => Int, { nullable: true, description: 'How many were looked at; null without a tally.' })
  total!: number | null;

  @Field(() => ID, { nullable: true, description: 'The key of the chosen answer; null without one.' })
  choice!: string | null;

  @Field(() => PointsScalar, {
    nullable: true,
    description: 'The points it earns; null while not answered and when the question does not apply.',
  })
  points!: number | null;

  @Field(() => String, { nullable: true, description: 'Why the question does not apply; null when it does.' })
  notApplicableReason!: string | null;

  @Field(() => String, { nullable: true, description: 'What the auditor noted; null without a note.' })
  note!: string | null;

  @Field(() => Int, { description: "The workbook's count when this was last saved." })
  changeNo!: number;

  @Field(() => Int, { description: 'Goes up with each change of the answer.' })
  version!: number;

  @Field(() => String, { description: 'Who saved it last.' })
  answeredBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was last saved.' })
  answeredAt!: Date;
}

@ObjectType('EvidenceFile', { description: 'A file that proves an answer.', simpleResolvers: true })
export class EvidenceFile {
  @Field(() => ID, { description: 'Identifies the file for ever.' })
  id!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The question it proves; null when it is about the whole.',
  })
  questionId!: string | null;

  @Field(() => String, { description: 'What the person called it.' })
  fileName!: string;

  @Field(() => String, { description: 'The kind of file, found by looking at its content.' })
  mediaType!: string;

  @Field(() => Int, { description: 'Its size.' })
  bytes!: number;

  @Field(() => String, { description: 'Who added it.' })
  addedBy!: string;

  @Field(() => DateTimeScalar, { description: 'When it was added.' })
  addedAt!: Date;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;
}

@ObjectType('WorkbookScore', {
  description: 'What the answers give so far; what is not answered has earned nothing yet.',
  simpleResolvers: true,
})
export class WorkbookScore {
  @Field(() => AuditResultNameEnum, { description: 'What it would amount to if it ended now.' })
  result!: 'PASS' | 'FAIL' | 'NONE';

  @Field(() => PointsScalar, { description: 'Points awarded over all sections that apply.' })
  pointsAwarded!: number;

  @Field(() => PointsScalar, { description: 'Points possible over all sections that apply.' })
  pointsPossible!: number;

  @Field(() => Float, {
    nullable: true,
    description: 'Percent over all sections, two decimals, rounded down; null when nothing applies.',
  })
  overallPercent!: number | null;

  @Field(() => [Int], { description: 'The sections that fall short of their mark.' })
  sectionsBelow!: number[];

  @Field(() => [SectionScore], { description: 'Every section with what it has so far.' })
  sections!: SectionScore[];

  @Field(() => Int, { description: 'How many questions are answered or do not apply.' })
  answered!: number;

  @Field(() => Int, { description: 'How many questions there are.' })
  questions!: number;
}

@ObjectType('StepToPass', {
  description: 'One question of the shortest way to a pass.',
  simpleResolvers: true,
})
export class StepToPass {
  @Field(() => ID, { description: 'The question.' })
  questionId!: string;

  @Field(() => Int, { description: 'Its section.' })
  sectionNo!: number;

  @Field(() => PointsScalar, { description: 'What full marks would add.' })
  gain!: number;

  @Field(() => Boolean, { description: 'Whether it has an answer, which would have to be better.' })
  answered!: boolean;
}

@ObjectType('AuditWorkbook', {
  description:
    'An audit that is scored question by question. It is no fact: its submission makes one, among the audits.',
  simpleResolvers: true,
})
export class AuditWorkbook {
  @Field(() => ID, { description: 'Identifies the workbook for ever.' })
  id!: string;

  @Field(() => AuditKindEnum, { description: 'What kind of audit it is.' })
  kind!: AuditKind;

  @Field(() => WorkbookStateEnum, { description: 'How far it is.' })
  state!: WorkbookState;

  @Field(() => CalendarDateScalar, { description: 'The first day of the audit.' })
  firstDay!: string;

  @Field(() => CalendarDateScalar, { description: 'The last day of the audit; the date that counts.' })
  lastDay!: string;

  @Field(() => Int, {
    nullable: true,
    description: 'How many people could be interviewed; null while not known.',
  })
  workforce!: number | null;

  @Field(() => Int, { description: 'How many interviews were held.' })
  interviewsHeld!: number;

  @Field(() => Int, {
    description: 'Counts the changes to answers and files: ask for the answers since the last one seen.',
  })
  changeNo!: number;

  @Field(() => Int, { description: 'Goes up with each change of the values beside the answers.' })
  version!: number;

  @Field(() => DateTimeScalar, { description: 'When it was last changed in any way.' })
  updatedAt!: Date;

  employerId!: string;
  auditorId!: string;
  instrumentId!: string;
  samplingId!: string | null;
  auditId!: string | null;
}

export const { Edge: AuditWorkbookEdge, Connection: AuditWorkbookConnection } = connectionOf(
  'AuditWorkbook',
  'audits being scored',
  AuditWorkbook,
);

@ObjectType('AuditWorkbookPayload', {
  description: 'The answer of an act on an audit that is being scored.',
  implements: Payload,
  simpleResolvers: true,
})
export class AuditWorkbookPayload extends Payload {
  workbookId?: string | null;
}

export type AuditWorkbookPayloadData = { workbookId: string | null; errors: readonly UserErrorData[] };

@ObjectType('AuditAnswerPayload', {
  description: 'The answer of saving an answer.',
  implements: Payload,
  simpleResolvers: true,
})
export class AuditAnswerPayload extends Payload {
  workbookId?: string | null;
  questionId?: string | null;
}

export type AuditAnswerPayloadData = {
  workbookId: string | null;
  questionId: string | null;
  errors: readonly UserErrorData[];
};
