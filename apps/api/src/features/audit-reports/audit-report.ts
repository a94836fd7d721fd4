import type {
  AuditDecision,
  AuditKind,
  AuditorKind,
  AuditResult,
  CalendarDate,
  CorrectiveActionState,
  EvidenceKind,
  Points,
  Reason,
} from '@good-standing/domain';
import type { Letterhead } from '../../pdf/letterhead.js';

/** Everything that stands in the report of an audit, its texts in the language of the report. */
export interface AuditReport {
  letterhead: Letterhead | null;
  /** The day it is drawn. */
  today: CalendarDate;
  /** Null for an audit that is still being scored: its report is a draft. */
  recorded: RecordedAudit | null;
  kind: AuditKind;
  firstDay: CalendarDate;
  lastDay: CalendarDate;
  /** First the employer that was audited, then those who were audited with it. */
  employers: ReportedEmployer[];
  auditor: ReportedAuditor;
  /** The title and edition of the instrument; null when it is not known. */
  instrument: string | null;
  result: AuditResult;
  awarded: Points;
  possible: Points;
  /** Hundredths of a percent; null when nothing was scored. */
  overallHundredths: number | null;
  reasons: readonly Reason[];
  sections: ReportedSection[];
  /** Sections for a second standard, which are no part of the result. */
  addedSections: ReportedSection[];
  /** Null for what was recorded by its section totals, and for a reader who may not see the answers. */
  answers: ReportedAnswers | null;
  actions: ReportedAction[];
  /** Of earlier audits, not done when this one began. */
  carriedActions: ReportedAction[];
}

export interface RecordedAudit {
  ref: string;
  submittedOn: CalendarDate;
  decision: AuditDecision | null;
  decidedOn: CalendarDate | null;
  decisionReason: string | null;
  /** Its answers were changed after it was returned; they are no longer those of this audit. */
  answersMovedOn: boolean;
}

export interface ReportedEmployer {
  legalName: string;
  operatingName: string | null;
  city: string | null;
  wcbAccount: string | null;
}

export interface ReportedAuditor {
  fullName: string;
  /** Those that had begun by the last day of the audit, latest first. */
  registrations: {
    kind: AuditorKind;
    registrationNo: string | null;
    registeredOn: CalendarDate;
    /** First day no longer registered; null for a kind without a term. */
    endsOn: CalendarDate | null;
  }[];
}

export interface ReportedSection {
  sectionNo: number;
  title: string;
  awarded: Points;
  possible: Points;
  percentHundredths: number | null;
  /** Null for a section that does not apply, and for one that has no mark to reach. */
  passes: boolean | null;
  notApplicableReason: string | null;
}

export interface ReportedAnswers {
  sections: { sectionNo: number; title: string; questions: ReportedQuestion[] }[];
  interviews: { held: number; required: number | null; workforce: number | null };
  files: { name: string; mediaType: string; bytes: number; question: string | null; addedBy: string }[];
}

export interface ReportedQuestion {
  /** As it is called in the instrument: section and place. */
  place: string;
  text: string;
  evidence: EvidenceKind[];
  possible: Points;
  /** Null while it is not answered and when it does not apply. */
  points: Points | null;
  tally: { positive: number; total: number } | null;
  choice: string | null;
  notApplicableReason: string | null;
  note: string | null;
}

export interface ReportedAction {
  sectionNo: number;
  sectionTitle: string;
  shortfall: string;
  action: string;
  owner: string;
  dueOn: CalendarDate;
  doneOn: CalendarDate | null;
  state: CorrectiveActionState;
}
