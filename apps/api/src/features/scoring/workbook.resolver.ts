import { interviewsRequired } from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { isRecordId } from '../../graphql/batch.js';
import type { Page } from '../../graphql/connection.js';
import { readPageArgs } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import { Audit, type AuditRow, auditById } from '../audits/index.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { Instrument, type InstrumentRow, instrumentById, samplingById } from '../instruments/index.js';
import { Person, type PersonRow, personById } from '../training/index.js';
import { answersKey, answersOf, evidenceOf, workbookById, workbooksOf } from './workbook.loaders.js';
import { listWorkbooks, type WorkbookRow } from './workbook.queries.js';
import {
  AuditAnswer,
  AuditAnswerPayload,
  type AuditAnswerPayloadData,
  AuditWorkbook,
  AuditWorkbookConnection,
  AuditWorkbookPayload,
  type AuditWorkbookPayloadData,
  EvidenceFile,
  StepToPass,
  WorkbookScore,
  type WorkbookState,
  WorkbookStateEnum,
} from './workbook.type.js';
import { workbookScore, workbookWayToPass } from './workbook-score.js';

@Resolver(() => AuditWorkbook)
export class WorkbookResolver {
  @Query(() => AuditWorkbook, {
    nullable: true,
    description: 'An audit that is scored question by question; null when absent or not visible to you.',
  })
  @Requires('audits.record')
  async auditWorkbook(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<WorkbookRow | null> {
    return isRecordId(id) ? context.loaders.get(workbookById).load(id.toLowerCase()) : null;
  }

  @Query(() => AuditWorkbookConnection, {
    description: 'The audits scored question by question that you may see, the latest first.',
  })
  @Requires('audits.record')
  auditWorkbooks(
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'How many, 1 to 100.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor to start after; null: the start.' })
    after: string | null,
    @Arg('last', () => Int, { nullable: true, description: 'How many before the cursor, 1 to 100.' })
    last: number | null,
    @Arg('before', () => String, { nullable: true, description: 'A cursor to end before; null: the end.' })
    before: string | null,
    @Arg('states', () => [WorkbookStateEnum], { nullable: true, description: 'In these states; null: all.' })
    states: WorkbookState[] | null,
    @Ctx() context: Context,
  ): Promise<Page<WorkbookRow>> {
    const page = readPageArgs({ first, after, last, before }, 25);
    return listWorkbooks(context.pool, context.viewer, states ?? null, page);
  }

  @FieldResolver(() => Employer, { description: 'The employer that is audited.' })
  employer(@Root() { employerId }: WorkbookRow, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, employerId);
  }

  @FieldResolver(() => Person, { description: 'Who audits.' })
  auditor(@Root() { auditorId }: WorkbookRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return context.loaders.get(personById).load(auditorId);
  }

  @FieldResolver(() => Instrument, { description: 'The edition that it keeps to.' })
  instrument(@Root() { instrumentId }: WorkbookRow, @Ctx() context: Context): Promise<InstrumentRow | null> {
    return context.loaders.get(instrumentById).load(instrumentId);
  }

  @FieldResolver(() => Audit, {
    nullable: true,
    description: 'The audit that the latest submission made; null before the first.',
  })
  async audit(@Root() { auditId }: WorkbookRow, @Ctx() context: Context): Promise<AuditRow | null> {
    return auditId === null ? null : context.loaders.get(auditById).load(auditId);
  }

  @FieldResolver(() => Int, {
    nullable: true,
    description: 'How many are to be interviewed; null without a table or while the workforce is not known.',
  })
  async interviewsRequired(@Root() workbook: WorkbookRow, @Ctx() context: Context): Promise<number | null> {
    const { samplingId, workforce } = workbook;
    if (samplingId === null || workforce === null) return null;
    const sampling = await context.loaders.get(samplingById).load(samplingId);
    return sampling === null ? null : interviewsRequired(sampling.ranges, workforce);
  }

  @FieldResolver(() => [AuditAnswer], { description: 'The answers, in the order of their saving.' })
  answers(
    @Root() { id }: WorkbookRow,
    @Arg('since', () => Int, {
      nullable: true,
      defaultValue: 0,
      description: 'Only those saved after this count of changes; 0: all.',
    })
    since: number | null,
    @Ctx() context: Context,
  ): Promise<AuditAnswer[]> {
    return context.loaders.get(answersOf).load(answersKey(id, since ?? 0));
  }

  @FieldResolver(() => [EvidenceFile], { description: 'The files, in the order in which they were added.' })
  files(@Root() { id }: WorkbookRow, @Ctx() context: Context): Promise<EvidenceFile[]> {
    return context.loaders.get(evidenceOf).load(id);
  }

  @FieldResolver(() => WorkbookScore, { description: 'What the answers give so far.' })
  score(@Root() workbook: WorkbookRow, @Ctx() context: Context): Promise<WorkbookScore> {
    return workbookScore(workbook, context);
  }

  @FieldResolver(() => [StepToPass], {
    description: 'The fewest questions that, answered in full, bring it to a pass; empty when it is there.',
  })
  shortestWayToPass(@Root() workbook: WorkbookRow, @Ctx() context: Context): Promise<StepToPass[]> {
    return workbookWayToPass(workbook, context);
  }
}

@Resolver(() => Employer)
export class EmployerWorkbooksResolver {
  @FieldResolver(() => [AuditWorkbook], {
    description: 'The audits scored question by question that you may see, the latest first.',
  })
  workbooks(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<WorkbookRow[]> {
    return context.loaders.get(workbooksOf).load(employer.id);
  }
}

@Resolver(() => AuditWorkbookPayload)
export class WorkbookPayloadResolver {
  @FieldResolver(() => AuditWorkbook, {
    nullable: true,
    description: 'The workbook as it is now; null exactly when there are errors.',
  })
  async workbook(
    @Root() { workbookId }: AuditWorkbookPayloadData,
    @Ctx() context: Context,
  ): Promise<WorkbookRow | null> {
    return workbookId === null ? null : context.loaders.get(workbookById).load(workbookId);
  }
}

@Resolver(() => AuditAnswerPayload)
export class AnswerPayloadResolver {
  @FieldResolver(() => AuditAnswer, {
    nullable: true,
    description: 'The answer as it is now; null exactly when there are errors.',
  })
  async answer(
    @Root() { workbookId, questionId }: AuditAnswerPayloadData,
    @Ctx() context: Context,
  ): Promise<AuditAnswer | null> {
    if (workbookId === null) return null;
    const answers = await context.loaders.get(answersOf).load(answersKey(workbookId, 0));
    return answers.find((answer) => answer.questionId === questionId) ?? null;
  }
}
