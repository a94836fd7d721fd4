import { type Problem, problem, userError } from '../../acts/problem.js';
import type { Context, Language } from '../../context.js';
import { contextOn } from '../../context-on.js';
import type { Page } from '../../graphql/connection.js';
import type { PageRequest } from '../../graphql/page-args.js';
import { badUserInput } from '../../graphql/worded-error.js';
import { milestoneRowsOn, rebatesOn, standingsSettled } from '../certification/index.js';
import { type ReportQuestion, readReportQuestion } from './read-report.js';
import { type ReportScope, readReport } from './report.queries.js';
import type { ReportAnswer, ReportOption } from './report.type.js';
import { DIMENSIONS } from './report-dimensions.js';
import { MEASURES } from './report-measures.js';
import { listReportRows, type ReportRowData } from './report-rows.queries.js';
import {
  MOST_GROUPS,
  REPORT_DIMENSIONS,
  REPORT_MEASURES,
  REPORT_SUBJECTS,
  type ReportRequest,
} from './report-vocabulary.js';

/** The report, or every reason why the question makes no sense. */
export async function answerReport(context: Context, question: ReportQuestion): Promise<ReportAnswer> {
  const { request, problems } = readReportQuestion(question, context.today());
  if (problems.length > 0) return refusal(context, problems);
  const { groups, total, tooMany } = await readReport(await scopeOf(context, request), request);
  if (tooMany) return refusal(context, [TOO_MANY]);
  const columns = request.measures.map((measure) => ({ measure, unit: MEASURES[measure].unit }));
  const overlapping = request.dimensions.some((dimension) => DIMENSIONS[dimension].several);
  return { report: { asOf: request.asOf, columns, overlapping, groups, total }, errors: [] };
}

/** @throws BAD_USER_INPUT for a question that makes no sense */
export async function pageOfReport(
  context: Context,
  question: ReportQuestion,
  page: PageRequest,
): Promise<Page<ReportRowData>> {
  const plain = { ...question, dimensions: [], measures: ['COUNT' as const] };
  const { request, problems } = readReportQuestion(plain, context.today());
  if (problems.length > 0) {
    const said = (language: Language) => problems.map(({ wording }) => wording?.[language]).join(' ');
    throw badUserInput(said('en'), said('fr'));
  }
  return listReportRows(await scopeOf(context, request), request, page);
}

/** What goes together: the same tables that refuse what does not. */
export function reportOptions(): ReportOption[] {
  return REPORT_SUBJECTS.map((subject) => ({
    subject,
    dimensions: REPORT_DIMENSIONS.filter((dimension) => DIMENSIONS[dimension].subjects.includes(subject)),
    measures: REPORT_MEASURES.filter((measure) => MEASURES[measure].subjects.includes(subject)),
  }));
}

async function scopeOf(context: Context, { subject, asOf }: ReportRequest): Promise<ReportScope> {
  const { pool, viewer, language } = context;
  const standings = await contextOn(context, asOf).loaders.get(standingsSettled);
  const rebates = subject === 'REBATES' ? await rebatesOn(pool, asOf) : null;
  const milestones = subject === 'MILESTONES' ? await milestoneRowsOn(pool, asOf) : null;
  return { pool, viewer, language, evaluated: { standings, rebates, milestones } };
}

const TOO_MANY = problem(
  'INVALID',
  ['dimensions'],
  `This gives more than ${MOST_GROUPS} groups. Narrow it with a filter, or group by less.`,
  `Cela donne plus de ${MOST_GROUPS} groupes. Ajoutez un filtre ou groupez par moins de critères.`,
);

function refusal({ language }: Context, problems: readonly Problem[]): ReportAnswer {
  return { report: null, errors: problems.map((each) => userError(each, language)) };
}
