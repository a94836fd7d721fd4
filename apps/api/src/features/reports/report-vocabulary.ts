/** What a report counts, what it groups by and what it measures. How each is read stands in report-dimensions and report-measures. */

export const REPORT_SUBJECTS = [
  'EMPLOYERS',
  'AUDITS',
  'SECTIONS',
  'REBATES',
  'CERTIFICATIONS',
  'MILESTONES',
] as const;
export type ReportSubject = (typeof REPORT_SUBJECTS)[number];

export const REPORT_DIMENSIONS = [
  'PROGRAM',
  'STANDING',
  'CYCLE_YEAR',
  'CONCERN',
  'MISSING_MODULE',
  'NEXT_DUE',
  'INDUSTRY_CODE',
  'CITY',
  'SIZE_BAND',
  'REGISTRATION_YEAR',
  'CERTIFICATION_YEAR',
  'EXPIRY_YEAR',
  'LAPSE_YEAR',
  'AUDIT_KIND',
  'INSTRUMENT',
  'AUDITOR',
  'AUDIT_YEAR',
  'AUDIT_RESULT',
  'AUDIT_DECISION',
  'SECTION',
  'REBATE_OUTCOME',
  'REFUSAL',
  'PERIOD_YEAR',
  'PAYABLE_MONTH',
  'MILESTONE',
  'MILESTONE_MONTH',
  'MILESTONE_BEFORE',
] as const;
export type ReportDimension = (typeof REPORT_DIMENSIONS)[number];

export const REPORT_MEASURES = [
  'COUNT',
  'EMPLOYERS',
  'SHARE',
  'PASS_RATE',
  'AVERAGE_SCORE',
  'LOWER_QUARTILE_SCORE',
  'MEDIAN_SCORE',
  'UPPER_QUARTILE_SCORE',
  'AVERAGE_DAYS_TO_SUBMIT',
  'MEDIAN_DAYS_TO_SUBMIT',
  'AVERAGE_DAYS_TO_DECIDE',
  'MEDIAN_DAYS_TO_DECIDE',
  'AVERAGE_DAYS_TO_CERTIFY',
  'LOWER_QUARTILE_DAYS_TO_CERTIFY',
  'MEDIAN_DAYS_TO_CERTIFY',
  'UPPER_QUARTILE_DAYS_TO_CERTIFY',
  'REBATE_CENTS',
  'PREMIUM_CENTS',
  'AVERAGE_DAYS_SINCE',
  'MEDIAN_DAYS_SINCE',
] as const;
export type ReportMeasure = (typeof REPORT_MEASURES)[number];

/** How a measure's number is written. */
export const REPORT_UNITS = ['COUNT', 'PERCENT', 'CENTS', 'DAYS'] as const;
export type ReportUnit = (typeof REPORT_UNITS)[number];

export const MOST_DIMENSIONS = 3;
export const MOST_MEASURES = 8;
/** Beyond this nobody reads on: the question wants narrowing. */
export const MOST_GROUPS = 2000;

/** Values of a dimension to keep; null stands for those that have none. */
export interface ReportFilter {
  dimension: ReportDimension;
  values: readonly (string | null)[];
}

/** A question that makes sense: see readReport. */
export interface ReportRequest {
  subject: ReportSubject;
  dimensions: readonly ReportDimension[];
  measures: readonly ReportMeasure[];
  filters: readonly ReportFilter[];
  /** The day to answer for. */
  asOf: string;
}
