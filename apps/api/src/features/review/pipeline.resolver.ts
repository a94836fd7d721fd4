import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import type { Page } from '../../graphql/connection.js';
import { readPageArgs } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import { Audit, type AuditRow, auditById } from '../audits/index.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { AuditWorkbook, type WorkbookRow, workbookById } from '../scoring/index.js';
import { Person, type PersonRow, personById } from '../training/index.js';
import { countStages, listPipeline, type PipelineRow } from './pipeline.queries.js';
import {
  AUDIT_STAGES,
  PipelineAudit,
  PipelineAuditConnection,
  PipelineFilter,
  StageCount,
} from './pipeline.type.js';

const STANDARD_PAGE = 50;

@Resolver(() => PipelineAudit)
export class PipelineResolver {
  @Query(() => PipelineAuditConnection, {
    description:
      'The audits you may see on their way from the first answer to the decision, the latest first.',
  })
  @Requires('audits.record')
  auditPipeline(
    @Arg('first', () => Int, {
      nullable: true,
      description: 'How many from the start or after the cursor, 1 to 100.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor to start after; null: the start.' })
    after: string | null,
    @Arg('last', () => Int, {
      nullable: true,
      description: 'How many before the cursor or from the end, 1 to 100.',
    })
    last: number | null,
    @Arg('before', () => String, { nullable: true, description: 'A cursor to end before; null: the end.' })
    before: string | null,
    @Arg('filter', () => PipelineFilter, { nullable: true, description: 'Which audits; null: all.' })
    filter: PipelineFilter | null,
    @Ctx() context: Context,
  ): Promise<Page<PipelineRow>> {
    const page = readPageArgs({ first, after, last, before }, STANDARD_PAGE);
    return listPipeline(context.pool, context.viewer, filter ?? {}, page);
  }

  @Query(() => [StageCount], {
    description:
      'How many audits are at each stage, in their order; the stages of the filter are left aside.',
  })
  @Requires('audits.record')
  async auditStages(
    @Arg('filter', () => PipelineFilter, { nullable: true, description: 'Which audits; null: all.' })
    filter: PipelineFilter | null,
    @Ctx() context: Context,
  ): Promise<StageCount[]> {
    const counts = await countStages(context.pool, context.viewer, filter ?? {});
    return AUDIT_STAGES.map((stage) => ({
      stage,
      count: counts.find((one) => one.stage === stage)?.count ?? 0,
    }));
  }

  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'The employer; null when not visible to you.',
  })
  employer(@Root() row: PipelineRow, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, row.employerId);
  }

  @FieldResolver(() => Person, { description: 'Who audits.' })
  auditor(@Root() row: PipelineRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return context.loaders.get(personById).load(row.auditorId);
  }

  @FieldResolver(() => Audit, { nullable: true, description: 'The audit as it was handed in; null before.' })
  async audit(@Root() { auditId }: PipelineRow, @Ctx() context: Context): Promise<AuditRow | null> {
    return auditId === null ? null : context.loaders.get(auditById).load(auditId);
  }

  @FieldResolver(() => AuditWorkbook, {
    nullable: true,
    description: 'The questions and answers; null for an audit recorded by its totals.',
  })
  async workbook(@Root() { workbookId }: PipelineRow, @Ctx() context: Context): Promise<WorkbookRow | null> {
    return workbookId === null ? null : context.loaders.get(workbookById).load(workbookId);
  }
}
