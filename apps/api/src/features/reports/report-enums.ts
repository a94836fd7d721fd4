import { enumOf } from '../../graphql/enums.js';
import { REPORT_DIMENSIONS, REPORT_MEASURES, REPORT_SUBJECTS, REPORT_UNITS } from './report-vocabulary.js';

export const ReportSubjectEnum = enumOf('ReportSubject', 'What a report counts.', REPORT_SUBJECTS, {
  EMPLOYERS: 'Employers.',
  AUDITS: 'Audits submitted by the day, with what was known of them then.',
  SECTIONS: 'Sections of those audits that were scored; sections that do not apply are left out.',
  REBATES: 'Rebate periods that have begun, each for one account.',
  CERTIFICATIONS: 'Certifications made by the day.',
  MILESTONES: 'When employers registered, were certified and lapsed, up to the day.',
});

const OF_AUDITS = 'Goes with AUDITS and SECTIONS.';
const OF_REBATES = 'Goes with REBATES.';
const OF_MILESTONES = 'Goes with MILESTONES.';

export const ReportDimensionEnum = enumOf(
  'ReportDimension',
  'What a report groups by, or is narrowed by.',
  REPORT_DIMENSIONS,
  {
    PROGRAM: "The program of the employer's standing; of a certification, its own.",
    STANDING: 'The standing on the day, by its name.',
    CYCLE_YEAR: 'The cycle year: 1, 2 or 3; none without a certificate in force.',
    CONCERN: 'A concern on the day. An employer counts under each that it has.',
    MISSING_MODULE: 'Required training that is missing. An employer counts under each module.',
    NEXT_DUE: 'What falls due next.',
    INDUSTRY_CODE: 'The WCB industry code.',
    CITY: 'The city.',
    SIZE_BAND: 'The headcount known on the day, as a band such as 5-9; none where no headcount is known.',
    REGISTRATION_YEAR: 'The year of registration.',
    CERTIFICATION_YEAR:
      'The year in which the certificate in force was made; of a certification, its own year.',
    EXPIRY_YEAR: 'The year in which the certificate in force expires.',
    LAPSE_YEAR: 'The year in which the certificate expired, or the registration lapsed without one.',
    AUDIT_KIND: `The kind of audit. ${OF_AUDITS}`,
    INSTRUMENT: `The version of the instrument. ${OF_AUDITS}`,
    AUDITOR: `The auditor: the value is an id, the label the name. ${OF_AUDITS}`,
    AUDIT_YEAR: `The year of the audit's last day. ${OF_AUDITS}`,
    AUDIT_RESULT: `What the points amount to. ${OF_AUDITS}`,
    AUDIT_DECISION: `The reviewer's decision known on the day; none while undecided. ${OF_AUDITS}`,
    SECTION: 'The section, by number. Goes with SECTIONS.',
    REBATE_OUTCOME: `What becomes of the rebate period. ${OF_REBATES}`,
    REFUSAL: `Why it is refused; a period counts under each reason. ${OF_REBATES}`,
    PERIOD_YEAR: `The year in which the rebate period begins. ${OF_REBATES}`,
    PAYABLE_MONTH: `The month of payment as YYYY-MM; none unless eligible. ${OF_REBATES}`,
    MILESTONE: `Registered, certified where it was not, or lapsed. ${OF_MILESTONES}`,
    MILESTONE_MONTH: `The month in which that was, as YYYY-MM. ${OF_MILESTONES}`,
    MILESTONE_BEFORE: `The milestone before it; none for the first. ${OF_MILESTONES}`,
  },
);

export const ReportUnitEnum = enumOf('ReportUnit', "How a measure's number is written.", REPORT_UNITS, {
  COUNT: 'A whole number.',
  PERCENT: 'Percent with two decimals; what is beyond them is cut, never rounded up.',
  CENTS: 'Whole cents of a Canadian dollar.',
  DAYS: 'Days with two decimals; what is beyond them is cut.',
});

const SUBMIT = "days from an audit's last day to its submission. Goes with AUDITS.";
const DECIDE = "days from an audit's submission to its decision. Goes with AUDITS.";
const CERTIFY = 'days from registration to the first certificate. Goes with CERTIFICATIONS.';
const SCORE = `of the scores, each in hundredths of a percent cut as everywhere. ${OF_AUDITS}`;

export const ReportMeasureEnum = enumOf(
  'ReportMeasure',
  'What a report says of each group.',
  REPORT_MEASURES,
  {
    COUNT: 'How many.',
    EMPLOYERS: 'Of how many different employers.',
    SHARE: 'Which part of all that the report counts.',
    PASS_RATE: `Which part passes of those with a result: audits as a whole, sections by the section mark. ${OF_AUDITS}`,
    AVERAGE_SCORE: `The average ${SCORE}`,
    LOWER_QUARTILE_SCORE: `The lower quartile ${SCORE}`,
    MEDIAN_SCORE: `The median ${SCORE}`,
    UPPER_QUARTILE_SCORE: `The upper quartile ${SCORE}`,
    AVERAGE_DAYS_TO_SUBMIT: `Average ${SUBMIT}`,
    MEDIAN_DAYS_TO_SUBMIT: `Median ${SUBMIT}`,
    AVERAGE_DAYS_TO_DECIDE: `Average ${DECIDE}`,
    MEDIAN_DAYS_TO_DECIDE: `Median ${DECIDE}`,
    AVERAGE_DAYS_TO_CERTIFY: `Average ${CERTIFY}`,
    LOWER_QUARTILE_DAYS_TO_CERTIFY: `Lower quartile of the ${CERTIFY}`,
    MEDIAN_DAYS_TO_CERTIFY: `Median ${CERTIFY}`,
    UPPER_QUARTILE_DAYS_TO_CERTIFY: `Upper quartile of the ${CERTIFY}`,
    REBATE_CENTS: `The amounts of the rebates together: estimates while running, what waits while held. ${OF_REBATES}`,
    PREMIUM_CENTS: `The premiums together. ${OF_REBATES}`,
    AVERAGE_DAYS_SINCE: `Average days since the milestone before it. ${OF_MILESTONES}`,
    MEDIAN_DAYS_SINCE: `Median days since the milestone before it. ${OF_MILESTONES}`,
  },
);
