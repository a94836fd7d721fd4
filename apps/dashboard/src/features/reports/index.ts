/** What other features may use of this one. */
export { type ReportWords, useReportWords } from './report-words';
export { reportsPaths } from './reports.paths';
