import 'reflect-metadata';
import { type GraphQLSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { buildSchemaSync, type ClassType, type NonEmptyArray } from 'type-graphql';
import { AccountResolver } from './features/accounts/account.resolver.js';
import { AgendaResolver } from './features/agenda/agenda.resolver.js';
import { ApiTokensResolver } from './features/api-tokens/api-tokens.resolver.js';
import { AuditorActsResolver } from './features/auditors/auditor-acts.resolver.js';
import {
  AuditorApplicationResolver,
  AuditorCandidateResolver,
  RegisterEntryResolver,
} from './features/auditors/auditors.resolver.js';
import {
  AuditPayloadResolver,
  AuditResolver,
  ChecklistAuditResolver,
  EmployerAuditsResolver,
  PersonAuditsResolver,
} from './features/audits/audit.resolver.js';
import { AuditActsResolver } from './features/audits/audit-acts.resolver.js';
import { AuditPreviewResolver } from './features/audits/audit-preview.resolver.js';
import { EmployerWaitingAuditsResolver } from './features/audits/waiting-audits.resolver.js';
import { CalendarResolver } from './features/calendar/calendar.resolver.js';
import {
  CertificatePayloadResolver,
  EmployerCertificatesResolver,
  LetterPayloadResolver,
} from './features/certification/certificate.resolver.js';
import { CertificationActsResolver } from './features/certification/certification-acts.resolver.js';
import { ConditionActsResolver } from './features/certification/condition-acts.resolver.js';
import { IssueActsResolver, IssueDeskResolver } from './features/certification/issue-desk.resolver.js';
import { EmployerObligationsResolver } from './features/certification/obligations.resolver.js';
import { ReckoningResolver } from './features/certification/reckoning.resolver.js';
import { EmployerStandingResolver, StandingResolver } from './features/certification/standing.resolver.js';
import { CorrectionsActsResolver } from './features/corrections/corrections-acts.resolver.js';
import {
  AuditActionsResolver,
  CorrectiveActionPayloadResolver,
  CorrectiveActionResolver,
  EmployerActionsResolver,
  PlanCorrectiveActionsPayloadResolver,
} from './features/corrective-actions/corrective-action.resolver.js';
import { CorrectiveActionActsResolver } from './features/corrective-actions/corrective-action-acts.resolver.js';
import {
  CertificateDocumentResolver,
  DocumentResolver,
  IssueResultDocumentResolver,
  LetterDocumentResolver,
} from './features/documents/document.resolver.js';
import { MailDocumentsResolver } from './features/documents/mail-documents.resolver.js';
import {
  LikelyDuplicateResolver,
  MergeActsResolver,
  PersonMergeResolver,
} from './features/duplicates/duplicates.resolver.js';
import {
  EmployerConnectionResolver,
  EmployerPayloadResolver,
  EmployerResolver,
} from './features/employers/employer.resolver.js';
import { EmployerActsResolver } from './features/employers/employer-acts.resolver.js';
import { EmployerNeighboursResolver } from './features/employers/employer-neighbours.resolver.js';
import { EmployerRecordActsResolver } from './features/employers/employer-record-acts.resolver.js';
import { ImportPayloadResolver, ImportResolver } from './features/imports/import.resolver.js';
import { ImportActsResolver } from './features/imports/import-acts.resolver.js';
import {
  EditionSectionResolver,
  InstrumentActsResolver,
  InstrumentResolver,
} from './features/instruments/instrument.resolver.js';
import { EmployerActivityResolver, JournalEntryResolver } from './features/journal/journal-entry.resolver.js';
import { EmployerMailsResolver, MailPayloadResolver, MailResolver } from './features/mail/mail.resolver.js';
import {
  EmployerProgressionResolver,
  ProgressionRequirementResolver,
} from './features/progression/progression.resolver.js';
import { PremiumActsResolver } from './features/rebates/premium-acts.resolver.js';
import { EmployerRebatesResolver } from './features/rebates/rebate.resolver.js';
import {
  ReminderPayloadResolver,
  ReminderResolver,
  UnreachableReminderResolver,
} from './features/reminders/reminder.resolver.js';
import { ExportFileResolver } from './features/reports/export-file.resolver.js';
import { AttentionRowResolver, PortfolioResolver } from './features/reports/portfolio.resolver.js';
import { ReportResolver } from './features/reports/report.resolver.js';
import { StandingChangesResolver } from './features/reports/standing-changes.resolver.js';
import { PipelineResolver } from './features/review/pipeline.resolver.js';
import {
  AuditOriginResolver,
  ReviewNotePayloadResolver,
  ReviewNoteResolver,
  WorkbookReviewResolver,
  WorkbookSubmissionResolver,
} from './features/review/review.resolver.js';
import { ReviewActsResolver } from './features/review/review-acts.resolver.js';
import { RulebookResolver } from './features/rulebook/rulebook.resolver.js';
import {
  AnswerPayloadResolver,
  EmployerWorkbooksResolver,
  WorkbookPayloadResolver,
  WorkbookResolver,
} from './features/scoring/workbook.resolver.js';
import { WorkbookActsResolver } from './features/scoring/workbook-acts.resolver.js';
import {
  RosterLineResolver,
  SessionPayloadResolver,
  TrainingSessionResolver,
} from './features/sessions/session.resolver.js';
import { SessionActsResolver } from './features/sessions/session-acts.resolver.js';
import { SettingsPayloadResolver, SettingsResolver } from './features/settings/settings.resolver.js';
import { PeopleActsResolver } from './features/training/people-acts.resolver.js';
import {
  AuditorRegistrationResolver,
  EmployerEmploymentsResolver,
  EmploymentResolver,
  PersonResolver,
} from './features/training/person.resolver.js';
import { TrainingActsResolver } from './features/training/training-acts.resolver.js';
import {
  CoveringCompletionResolver,
  EmployerTrainingResolver,
} from './features/training/training-coverage.resolver.js';
import { NameMatchResolver, TrainingPreviewResolver } from './features/training/training-desk.resolver.js';
import {
  EmploymentPayloadResolver,
  PersonPayloadResolver,
  RecordTrainingPayloadResolver,
  TrainingGainResolver,
} from './features/training/training-payload.resolver.js';
import { guardRootFields } from './graphql/guard.js';
import { ReasonResolver } from './graphql/reason.resolver.js';
import { UserErrorResolver } from './graphql/user-error.resolver.js';

const READS: NonEmptyArray<ClassType> = [
  AccountResolver,
  AnswerPayloadResolver,
  ApiTokensResolver,
  AttentionRowResolver,
  AuditActionsResolver,
  AuditOriginResolver,
  AuditPayloadResolver,
  AuditPreviewResolver,
  AuditResolver,
  AuditorApplicationResolver,
  AuditorCandidateResolver,
  AuditorRegistrationResolver,
  CalendarResolver,
  CertificateDocumentResolver,
  RegisterEntryResolver,
  CertificatePayloadResolver,
  ChecklistAuditResolver,
  CorrectiveActionPayloadResolver,
  CorrectiveActionResolver,
  CoveringCompletionResolver,
  EmployerActionsResolver,
  DocumentResolver,
  MailDocumentsResolver,
  EmployerActivityResolver,
  EmployerAuditsResolver,
  EmployerCertificatesResolver,
  EmployerEmploymentsResolver,
  EmployerMailsResolver,
  EmployerNeighboursResolver,
  EmployerObligationsResolver,
  EmployerConnectionResolver,
  EmployerPayloadResolver,
  EmployerProgressionResolver,
  EmployerRebatesResolver,
  EmployerResolver,
  EmployerStandingResolver,
  EmployerTrainingResolver,
  EmployerWaitingAuditsResolver,
  EmploymentPayloadResolver,
  EmploymentResolver,
  EmployerWorkbooksResolver,
  ExportFileResolver,
  InstrumentResolver,
  EditionSectionResolver,
  IssueDeskResolver,
  IssueResultDocumentResolver,
  ImportPayloadResolver,
  ImportResolver,
  JournalEntryResolver,
  LetterDocumentResolver,
  LetterPayloadResolver,
  NameMatchResolver,
  MailPayloadResolver,
  MailResolver,
  LikelyDuplicateResolver,
  PersonAuditsResolver,
  PersonMergeResolver,
  PersonPayloadResolver,
  PersonResolver,
  PipelineResolver,
  PlanCorrectiveActionsPayloadResolver,
  PortfolioResolver,
  ProgressionRequirementResolver,
  ReasonResolver,
  ReckoningResolver,
  RecordTrainingPayloadResolver,
  ReminderPayloadResolver,
  ReminderResolver,
  ReportResolver,
  ReviewNotePayloadResolver,
  ReviewNoteResolver,
  RulebookResolver,
  SettingsPayloadResolver,
  SettingsResolver,
  WorkbookReviewResolver,
  WorkbookSubmissionResolver,
  RosterLineResolver,
  RulebookResolver,
  SessionPayloadResolver,
  TrainingSessionResolver,
  StandingChangesResolver,
  StandingResolver,
  TrainingGainResolver,
  TrainingPreviewResolver,
  UnreachableReminderResolver,
  UserErrorResolver,
  AgendaResolver,
  WorkbookPayloadResolver,
  WorkbookResolver,
];

const ACTS: readonly ClassType[] = [
  AuditActsResolver,
  AuditorActsResolver,
  CertificationActsResolver,
  ConditionActsResolver,
  CorrectionsActsResolver,
  CorrectiveActionActsResolver,
  EmployerActsResolver,
  EmployerRecordActsResolver,
  InstrumentActsResolver,
  IssueActsResolver,
  ImportActsResolver,
  MergeActsResolver,
  PeopleActsResolver,
  PremiumActsResolver,
  ReviewActsResolver,
  SessionActsResolver,
  TrainingActsResolver,
  WorkbookActsResolver,
];

/** The schema with every root field behind its permission. @throws when a root field lacks one */
export function buildApiSchema(): GraphQLSchema {
  // Services check their input themselves, with paths and messages for people.
  const schema = buildSchemaSync({ resolvers: [...READS, ...ACTS], validate: false });
  guardRootFields(schema);
  const roots = { query: schema.getQueryType(), mutation: schema.getMutationType() };
  if (roots.query) roots.query.description = 'What can be read. Nothing here changes anything.';
  if (roots.mutation)
    roots.mutation.description =
      'What can be done. Each act is one transaction, and is written into the journal.';
  return schema;
}

/** The schema as text, sorted, so that a change shows as nothing but itself. */
export function schemaText(schema: GraphQLSchema): string {
  return `${printSchema(lexicographicSortSchema(schema))}\n`;
}
