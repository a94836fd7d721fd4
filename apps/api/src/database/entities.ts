import type { DataSourceOptions } from 'typeorm';
import { IdempotencyKey } from '../acts/idempotency-key.entity.js';
import { NumberSeries } from '../acts/number-series.entity.js';
import { Session } from '../features/accounts/session.entity.js';
import { User } from '../features/accounts/user.entity.js';
import { ApiToken } from '../features/api-tokens/api-token.entity.js';
import { AuditorApplication } from '../features/auditors/auditor-application.entity.js';
import { Audit } from '../features/audits/audit.entity.js';
import { CalendarFeed } from '../features/calendar/calendar-feed.entity.js';
import { Certification } from '../features/certification/certification.entity.js';
import { Condition } from '../features/certification/condition.entity.js';
import { Letter } from '../features/certification/letter.entity.js';
import { Standing } from '../features/certification/standing.entity.js';
import { CorrectiveAction } from '../features/corrective-actions/corrective-action.entity.js';
import { IssuedDocument } from '../features/documents/document.entity.js';
import { PersonMerge } from '../features/duplicates/person-merge.entity.js';
import { ToldApart } from '../features/duplicates/told-apart.entity.js';
import { Employer } from '../features/employers/employer.entity.js';
import { GuidanceEntry } from '../features/employers/guidance-entry.entity.js';
import { Headcount } from '../features/employers/headcount.entity.js';
import { Implementation } from '../features/employers/implementation.entity.js';
import { ColumnMatch } from '../features/imports/column-match.entity.js';
import { DroppedFile } from '../features/imports/dropped-file.entity.js';
import { Import } from '../features/imports/import.entity.js';
import { ImportChange } from '../features/imports/import-change.entity.js';
import { ImportCorrection } from '../features/imports/import-correction.entity.js';
import { ImportFile } from '../features/imports/import-file.entity.js';
import { ImportRow } from '../features/imports/import-row.entity.js';
import { Instrument } from '../features/instruments/instrument.entity.js';
import { InstrumentQuestion } from '../features/instruments/instrument-question.entity.js';
import { InstrumentSection } from '../features/instruments/instrument-section.entity.js';
import { InterviewSampling } from '../features/instruments/interview-sampling.entity.js';
import { JournalEntry } from '../features/journal/journal-entry.entity.js';
import { OutgoingMail } from '../features/mail/outgoing-mail.entity.js';
import { Premium } from '../features/rebates/premium.entity.js';
import { ReminderSetting } from '../features/reminders/reminder-setting.entity.js';
import { JointEmployer } from '../features/review/joint-employer.entity.js';
import { ReviewNote, ReviewNoteEntry } from '../features/review/review-note.entity.js';
import { WorkbookSubmission } from '../features/review/workbook-submission.entity.js';
import { AuditAnswer } from '../features/scoring/audit-answer.entity.js';
import { AuditWorkbook } from '../features/scoring/audit-workbook.entity.js';
import { EvidenceFile } from '../features/scoring/evidence-file.entity.js';
import { SessionAttendee } from '../features/sessions/session-attendee.entity.js';
import { TrainingSession } from '../features/sessions/training-session.entity.js';
import { Letterhead } from '../features/settings/letterhead.entity.js';
import { Settings } from '../features/settings/settings.entity.js';
import { AuditorRegistration } from '../features/training/auditor-registration.entity.js';
import { Employment } from '../features/training/employment.entity.js';
import { Person } from '../features/training/person.entity.js';
import { TrainingCompletion } from '../features/training/training-completion.entity.js';

/** Every entity of the program. Entities are for writes; reads take plain rows. */
export const ENTITIES: NonNullable<DataSourceOptions['entities']> = [
  Employer,
  Headcount,
  Implementation,
  GuidanceEntry,
  Person,
  Employment,
  TrainingCompletion,
  AuditorRegistration,
  AuditorApplication,
  TrainingSession,
  SessionAttendee,
  PersonMerge,
  ToldApart,
  Audit,
  Instrument,
  InstrumentSection,
  InstrumentQuestion,
  InterviewSampling,
  AuditWorkbook,
  AuditAnswer,
  EvidenceFile,
  CorrectiveAction,
  JointEmployer,
  WorkbookSubmission,
  ReviewNote,
  ReviewNoteEntry,
  Certification,
  Letter,
  Condition,
  Standing,
  Premium,
  User,
  Session,
  JournalEntry,
  IdempotencyKey,
  NumberSeries,
  OutgoingMail,
  ReminderSetting,
  CalendarFeed,
  ApiToken,
  Letterhead,
  Settings,
  IssuedDocument,
  Import,
  DroppedFile,
  ImportFile,
  ImportRow,
  ImportCorrection,
  ImportChange,
  ColumnMatch,
];
