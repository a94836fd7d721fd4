import { programRules, valueOn } from '@good-standing/domain';

/** The pass marks in percent that held on the last day of an audit: of each section, and of the whole audit. */
export interface AuditMarks {
  section: number;
  overall: number;
}

/** The lines a chart draws. They come from the rules for that day, so an old audit keeps the marks it was held to. */
export function auditMarksOn(lastDay: string): AuditMarks {
  return {
    section: valueOn(programRules.sectionPassPercent, lastDay),
    overall: valueOn(programRules.overallPassPercent, lastDay),
  };
}
