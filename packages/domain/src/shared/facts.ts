import type { CalendarDate } from './calendar.js';
import type { Points } from './points.js';

/** What the rules know: recorded facts, each counting from its own date on. A rule never sees a database row. */

export const PROGRAMS = ['SECOR', 'COR'] as const;
/** SECOR®: the small-employer certification. COR®: the full certification. */
export type Program = (typeof PROGRAMS)[number];

export const COURSE_CODES = [
  'PHSM',
  'SIMPLIFIED_SAFETY',
  'SAFETY_AUDITOR',
  'LSE',
  'TTT_A',
  'TTT_B',
  'TTT_C',
] as const;
export type CourseCode = (typeof COURSE_CODES)[number];

export const AUDIT_KINDS = ['SELF', 'AUTHORITY', 'INDEPENDENT', 'VERIFICATION_REVIEW'] as const;
/** SELF: the company's own audit. AUTHORITY: the certifying authority's. VERIFICATION_REVIEW: its lighter yearly review. */
export type AuditKind = (typeof AUDIT_KINDS)[number];

export const AUDIT_DECISIONS = ['ACCEPTED', 'RETURNED'] as const;
/** The reviewer's decision on quality and completeness; it is not the audit's result. */
export type AuditDecision = (typeof AUDIT_DECISIONS)[number];

export const AUDIT_RESULTS = ['PASS', 'FAIL', 'NONE'] as const;
/** What the points say. NONE: nothing applicable was scored. */
export type AuditResult = (typeof AUDIT_RESULTS)[number];

export const AUDITOR_KINDS = ['REGISTERED', 'AUTHORITY', 'INDEPENDENT'] as const;
export type AuditorKind = (typeof AUDITOR_KINDS)[number];

export const CONDITION_KINDS = [
  'PENALTY',
  'CONVICTION',
  'INVESTIGATION',
  'UNDER_REVIEW',
  'REVOKED',
  'WITHDRAWN',
] as const;
export type ConditionKind = (typeof CONDITION_KINDS)[number];

/** 1 is the year the certificate itself covers; the later ones each need maintenance and a letter. */
export type CycleYear = number;

export interface Implementation {
  /** Since when organised program documentation has been kept. */
  documentationSince: CalendarDate;
  manualSubmittedOn: CalendarDate | null;
  manualReviewedOn: CalendarDate | null;
}

export interface Headcount {
  effectiveOn: CalendarDate;
  headcount: number;
}

export interface Employment {
  personId: string;
  fullTime: boolean;
  from: CalendarDate;
  /** First day no longer employed; null while open. */
  to: CalendarDate | null;
}

export interface TrainingCompletion {
  courseCode: CourseCode;
  completedOn: CalendarDate;
  /** For an equivalent course from elsewhere: the day it was credited. Absent or null for a course of ours. */
  creditedOn?: CalendarDate | null;
}

export interface AuditorRegistration {
  kind: AuditorKind;
  registeredOn: CalendarDate;
}

/** What is known of a person wherever they work. */
export interface PersonFacts {
  completions: readonly TrainingCompletion[];
  registrations: readonly AuditorRegistration[];
}

export interface SectionScore {
  /** 1 to 15. */
  sectionNo: number;
  awarded: Points;
  /** 0 when the section is not applicable. */
  possible: Points;
  /** Why the section does not apply; null for a scored section. */
  notApplicableReason: string | null;
}

export interface AuditFacts {
  ref: string;
  kind: AuditKind;
  /** The person who audited. */
  auditorId: string;
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  submittedOn: CalendarDate;
  decision: AuditDecision | null;
  /** The decision's own day; null exactly when there is no decision. */
  decidedOn: CalendarDate | null;
  /** Empty for an unscored verification review; otherwise all fifteen. */
  sections: readonly SectionScore[];
  /**
   * What the program's own rules made of the points, where that is kept and the sections, being many, were left out.
   * Rules on trial know nothing of it.
   */
  keptResult?: AuditResult;
}

export interface Certification {
  program: Program;
  certifiedOn: CalendarDate;
  certificateNo: string;
}

export interface Letter {
  cycleYear: CycleYear;
  issuedOn: CalendarDate;
  letterNo: string;
  /** First day on which the letter is void; null while it stands. */
  voidedOn: CalendarDate | null;
}

export interface Condition {
  kind: ConditionKind;
  from: CalendarDate;
  /** First day no longer covered; null for an open-ended condition. */
  to: CalendarDate | null;
}

export interface Premium {
  wcbAccount: string;
  periodStart: CalendarDate;
  premiumCents: number;
  payrollReported: boolean;
  hoursReported: boolean;
  personalCoverageOnly: boolean;
  accountActive: boolean;
}

export interface CorrectiveAction {
  recordedOn: CalendarDate;
  dueOn: CalendarDate;
  doneOn: CalendarDate | null;
}

/** Everything recorded of one employer. List order carries no meaning. */
export interface EmployerFacts {
  /** The program the employer registered for. */
  program: Program;
  registeredOn: CalendarDate | null;
  /** The employer's own WCB account. */
  wcbAccount: string | null;
  implementation: Implementation | null;
  headcounts: readonly Headcount[];
  employments: readonly Employment[];
  /** By person id: everyone ever employed here, and every auditor of the audits. May hold others; a missing person knows nothing. */
  people: ReadonlyMap<string, PersonFacts>;
  audits: readonly AuditFacts[];
  certifications: readonly Certification[];
  letters: readonly Letter[];
  conditions: readonly Condition[];
  premiums: readonly Premium[];
  correctiveActions: readonly CorrectiveAction[];
}
