import { Arg, Ctx, FieldResolver, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn } from '../../context-on.js';
import type { Page } from '../../graphql/connection.js';
import { readPageArgs } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { answerReport, pageOfReport, reportOptions } from './answer-report.js';
import { ReportAnswer, ReportInput, ReportOption, ReportRow, ReportRowConnection } from './report.type.js';
import type { ReportRowData } from './report-rows.queries.js';

const PAGE = 50;
const QUESTION = 'The question.';

@Resolver(() => ReportRow)
export class ReportResolver {
  @Query(() => ReportAnswer, { description: 'Answers a question across the employers you may see.' })
  @Requires('reports.read')
  report(
    @Arg('input', () => ReportInput, { description: QUESTION }) input: ReportInput,
    @Ctx() context: Context,
  ): Promise<ReportAnswer> {
    return answerReport(context, input);
  }

  @Query(() => [ReportOption], { description: 'Everything that can be asked of each thing a report counts.' })
  @Requires('reports.read')
  reportOptions(): ReportOption[] {
    return reportOptions();
  }

  @Query(() => ReportRowConnection, {
    description:
      'What a report counts, one by one, by the employers’ names. To open one group, add its values to the filters. A question that makes no sense is refused with BAD_USER_INPUT.',
  })
  @Requires('reports.read')
  reportRows(
    @Arg('input', () => ReportInput, {
      description: `${QUESTION} Dimensions and measures do not matter here.`,
    })
    input: ReportInput,
    @Arg('first', () => Int, { nullable: true, defaultValue: PAGE, description: 'How many, 1 to 100.' })
    first: number | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'A cursor to go on after; null: from the start.',
    })
    after: string | null,
    @Ctx() context: Context,
  ): Promise<Page<ReportRowData>> {
    return pageOfReport(context, input, readPageArgs({ first, after }, PAGE));
  }

  @FieldResolver(() => Employer, { description: 'The employer it belongs to.' })
  employer(@Root() row: ReportRowData, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(contextOn(context, row.seenOn), row.employerId);
  }
}
