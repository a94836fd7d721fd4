import { formatHundredths, percentHundredths } from '@good-standing/domain';
import { type Sql, verbatim } from '../../database/sql.js';
import type { ReportMeasure, ReportSubject, ReportUnit } from './report-vocabulary.js';

/** What can be measured of a row; null where the row has no such thing. */
export const QUANTITIES = [
  'score',
  'passed',
  'days_to_submit',
  'days_to_decide',
  'days_to_certify',
  'days_since',
  'rebate',
  'premium',
] as const;
export type Quantity = (typeof QUANTITIES)[number];

/** How a measure is made of the counted rows. All numbers are whole: cents, counts, hundredths of a percent or of a day. */
export interface MeasureReading {
  unit: ReportUnit;
  subjects: readonly ReportSubject[];
  /** The number itself; null for a ratio, which is made of part and whole. */
  value: Sql | null;
  part: Sql | null;
  /** Among how many; null: among everything the report counts. */
  whole: Sql | null;
}

const EVERY_SUBJECT: readonly ReportSubject[] = [
  'EMPLOYERS',
  'AUDITS',
  'SECTIONS',
  'REBATES',
  'CERTIFICATIONS',
  'MILESTONES',
];
const OF_AUDITS: readonly ReportSubject[] = ['AUDITS', 'SECTIONS'];

const COUNT = verbatim('count(*)');
const measured = (quantity: Quantity): Sql => verbatim(`count(${quantity})`);

/** Days are measured in whole days, and an average or a quartile of them to a hundredth; scores are in hundredths already. */
const scaleOf = (unit: ReportUnit): number => (unit === 'DAYS' ? 100 : 1);

function average(quantity: Quantity, unit: ReportUnit, subjects: readonly ReportSubject[]): MeasureReading {
  // div() leaves no rounding to chance: what is left over is cut.
  const value = verbatim(
    `div(sum(${quantity})::numeric * ${scaleOf(unit)}, nullif(count(${quantity}), 0))::float8`,
  );
  return { unit, subjects, value, part: null, whole: measured(quantity) };
}

function quantile(
  place: number,
  quantity: Quantity,
  unit: ReportUnit,
  subjects: readonly ReportSubject[],
): MeasureReading {
  // Between two whole numbers by quarters, which a float holds exactly.
  const value = verbatim(
    `floor((percentile_cont(${place}) WITHIN GROUP (ORDER BY ${quantity})) * ${scaleOf(unit)})`,
  );
  return { unit, subjects, value, part: null, whole: measured(quantity) };
}

function sumOfCents(quantity: Quantity): MeasureReading {
  const value = verbatim(`coalesce(sum(${quantity}), 0)`);
  return { unit: 'CENTS', subjects: ['REBATES'], value, part: null, whole: measured(quantity) };
}

const LOWER = 0.25;
const MIDDLE = 0.5;
const UPPER = 0.75;

export const MEASURES: Record<ReportMeasure, MeasureReading> = {
  COUNT: { unit: 'COUNT', subjects: EVERY_SUBJECT, value: COUNT, part: null, whole: null },
  EMPLOYERS: {
    unit: 'COUNT',
    subjects: EVERY_SUBJECT,
    value: verbatim('count(DISTINCT employer_id)'),
    part: null,
    whole: null,
  },
  SHARE: { unit: 'PERCENT', subjects: EVERY_SUBJECT, value: null, part: COUNT, whole: null },
  PASS_RATE: {
    unit: 'PERCENT',
    subjects: OF_AUDITS,
    value: null,
    part: verbatim('count(*) FILTER (WHERE passed)'),
    whole: measured('passed'),
  },
  AVERAGE_SCORE: average('score', 'PERCENT', OF_AUDITS),
  LOWER_QUARTILE_SCORE: quantile(LOWER, 'score', 'PERCENT', OF_AUDITS),
  MEDIAN_SCORE: quantile(MIDDLE, 'score', 'PERCENT', OF_AUDITS),
  UPPER_QUARTILE_SCORE: quantile(UPPER, 'score', 'PERCENT', OF_AUDITS),
  AVERAGE_DAYS_TO_SUBMIT: average('days_to_submit', 'DAYS', ['AUDITS']),
  MEDIAN_DAYS_TO_SUBMIT: quantile(MIDDLE, 'days_to_submit', 'DAYS', ['AUDITS']),
  AVERAGE_DAYS_TO_DECIDE: average('days_to_decide', 'DAYS', ['AUDITS']),
  MEDIAN_DAYS_TO_DECIDE: quantile(MIDDLE, 'days_to_decide', 'DAYS', ['AUDITS']),
  AVERAGE_DAYS_TO_CERTIFY: average('days_to_certify', 'DAYS', ['CERTIFICATIONS']),
  LOWER_QUARTILE_DAYS_TO_CERTIFY: quantile(LOWER, 'days_to_certify', 'DAYS', ['CERTIFICATIONS']),
  MEDIAN_DAYS_TO_CERTIFY: quantile(MIDDLE, 'days_to_certify', 'DAYS', ['CERTIFICATIONS']),
  UPPER_QUARTILE_DAYS_TO_CERTIFY: quantile(UPPER, 'days_to_certify', 'DAYS', ['CERTIFICATIONS']),
  REBATE_CENTS: sumOfCents('rebate'),
  PREMIUM_CENTS: sumOfCents('premium'),
  AVERAGE_DAYS_SINCE: average('days_since', 'DAYS', ['MILESTONES']),
  MEDIAN_DAYS_SINCE: quantile(MIDDLE, 'days_since', 'DAYS', ['MILESTONES']),
};

/** One number of a report. */
export interface ReportValueData {
  measure: ReportMeasure;
  value: string | null;
  part: number | null;
  whole: number | null;
}

/** The number as it is written: exact, what is beyond its decimals cut. Percentages and days have two. */
export function writeValue(
  measure: ReportMeasure,
  { value, part, whole }: { value: number | null; part: number | null; whole: number | null },
): ReportValueData {
  const { unit } = MEASURES[measure];
  const number = part === null || whole === null ? value : percentHundredths(part, whole);
  const hundredths = unit === 'PERCENT' || unit === 'DAYS';
  return {
    measure,
    value: number === null ? null : hundredths ? formatHundredths(number) : String(number),
    part,
    whole,
  };
}
