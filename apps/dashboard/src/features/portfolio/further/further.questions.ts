import { addMonths, firstOfMonth } from '@good-standing/domain';
import type { FurtherFiguresQueryVariables, ReportInput } from '../../../gql/graphql';

/** How far back the flow is shown, this month included. */
const MONTHS = 12;
/** How many years of audits the sections are compared over, this year included. */
const YEARS = 6;

const GAPS = [
  'MAINTENANCE_DUE',
  'MAINTENANCE_OVERDUE',
  'RECERTIFICATION_DUE',
  'AUDITOR_EXPIRING',
  'CORRECTIVE_ACTIONS_OVERDUE',
];

/** The months up to the day, the latest first, as `YYYY-MM`. */
export function monthsTo(day: string): string[] {
  return Array.from({ length: MONTHS }, (_, back) => addMonths(firstOfMonth(day), -back).slice(0, 7));
}

/** The years up to the day, ascending. */
export function yearsTo(day: string): string[] {
  const year = Number(day.slice(0, 4));
  return Array.from({ length: YEARS }, (_, index) => String(year - YEARS + 1 + index));
}

/** Everything below the first figures, each as a question that the reports page can ask as well. */
export function furtherQuestions(day: string): FurtherFiguresQueryVariables {
  const asked = (question: Omit<ReportInput, 'asOf'>): ReportInput => ({ ...question, asOf: day });
  const employersBy = (dimension: 'INDUSTRY_CODE' | 'CITY' | 'SIZE_BAND'): ReportInput =>
    asked({ subject: 'EMPLOYERS', dimensions: [dimension, 'STANDING'], measures: ['COUNT'] });
  const months = [{ dimension: 'MILESTONE_MONTH' as const, values: monthsTo(day) }];
  const running = [{ dimension: 'REBATE_OUTCOME' as const, values: ['RUNNING'] }];
  const atRisk: Omit<ReportInput, 'dimensions'> = {
    subject: 'REBATES',
    measures: ['COUNT', 'REBATE_CENTS'],
    filters: running,
  };
  return {
    codes: employersBy('INDUSTRY_CODE'),
    cities: employersBy('CITY'),
    sizes: employersBy('SIZE_BAND'),
    flow: asked({
      subject: 'MILESTONES',
      dimensions: ['MILESTONE_MONTH', 'MILESTONE'],
      measures: ['COUNT'],
      filters: months,
    }),
    pace: asked({
      subject: 'MILESTONES',
      dimensions: ['MILESTONE_BEFORE', 'MILESTONE'],
      measures: ['COUNT', 'MEDIAN_DAYS_SINCE'],
      // Nothing comes before a registration.
      filters: [...months, { dimension: 'MILESTONE', values: ['CERTIFIED', 'LAPSED'] }],
    }),
    sections: asked({
      subject: 'SECTIONS',
      dimensions: ['SECTION', 'AUDIT_YEAR'],
      measures: ['AVERAGE_SCORE'],
      filters: [{ dimension: 'AUDIT_YEAR', values: yearsTo(day) }],
    }),
    training: asked({
      subject: 'EMPLOYERS',
      dimensions: ['MISSING_MODULE', 'PROGRAM'],
      measures: ['COUNT'],
      filters: [{ dimension: 'CONCERN', values: ['TRAINING_NOT_COVERED'] }],
    }),
    audits: asked({
      subject: 'EMPLOYERS',
      dimensions: ['CONCERN', 'PROGRAM'],
      measures: ['COUNT'],
      filters: [{ dimension: 'CONCERN', values: GAPS }],
    }),
    outcomes: asked({
      subject: 'REBATES',
      dimensions: ['REBATE_OUTCOME'],
      measures: ['COUNT', 'PREMIUM_CENTS', 'REBATE_CENTS'],
    }),
    refusals: asked({
      subject: 'REBATES',
      dimensions: ['REFUSAL'],
      measures: ['COUNT', 'PREMIUM_CENTS'],
      filters: [{ dimension: 'REBATE_OUTCOME', values: ['REFUSED'] }],
    }),
    riskByStanding: asked({ ...atRisk, dimensions: ['STANDING'] }),
    riskByConcern: asked({ ...atRisk, dimensions: ['CONCERN'] }),
    auditors: asked({
      subject: 'AUDITS',
      dimensions: ['AUDITOR'],
      measures: ['COUNT', 'EMPLOYERS', 'PASS_RATE', 'MEDIAN_DAYS_TO_SUBMIT'],
      filters: [{ dimension: 'AUDIT_YEAR', values: [day.slice(0, 4)] }],
    }),
  };
}
