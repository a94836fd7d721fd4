import type pg from 'pg';
import { readRows, sql } from '../../database/sql.js';
import type { SubmittedWorkbook } from './audit-to-submit.js';
import type { ReviewNote, ReviewNoteEntry, WorkbookReview, WorkbookSubmission } from './review.type.js';
import type { StoredAddedSection } from './workbook-submission.entity.js';

/*
 * Everything below a workbook or an audit. Who may see it is the parent's matter: ask only for those the viewer sees.
 */

export type NoteRow = ReviewNote;
export type NoteEntryRow = ReviewNoteEntry & { noteId: string };
export type SubmissionRow = WorkbookSubmission & { workbookId: string };
export type ReviewRow = WorkbookReview & SubmittedWorkbook;

export interface OriginRow {
  auditId: string;
  workbookId: string;
  addedSections: StoredAddedSection[];
  /** The audits of the other employers of the same handing in. */
  together: string[];
}

export function reviewsOf(pool: pg.Pool, workbookIds: readonly string[]): Promise<ReviewRow[]> {
  return readRows(
    pool,
    sql`SELECT w.id, w.id AS "workbookId", w.kind, w.auditor_id AS "auditorId", w.instrument_id AS "instrumentId",
      w.first_day AS "firstDay", w.last_day AS "lastDay", w.active_worksites AS "activeWorksites",
      w.people_available AS "peopleAvailable", w.peak_workforce AS "peakWorkforce", u.display_name AS reviewer
      FROM audit_workbooks w LEFT JOIN users u ON u.id = w.reviewer_id WHERE w.id = ANY(${workbookIds}::uuid[])`,
  );
}

/** Open notes first, those to be put right before the others, in the order of the instrument. */
export function notesOf(pool: pg.Pool, workbookIds: readonly string[]): Promise<NoteRow[]> {
  return readRows(
    pool,
    sql`SELECT n.id, n.workbook_id AS "workbookId", n.kind, n.section_no AS "sectionNo", n.question_id AS "questionId",
      q.position, n.resolved, n.version FROM review_notes n LEFT JOIN instrument_questions q ON q.id = n.question_id
      WHERE n.workbook_id = ANY(${workbookIds}::uuid[])
      ORDER BY n.resolved, n.kind, n.section_no NULLS FIRST, q.position NULLS FIRST, n.created_at, n.id`,
  );
}

export function entriesOf(pool: pg.Pool, noteIds: readonly string[]): Promise<NoteEntryRow[]> {
  return readRows(
    pool,
    sql`SELECT e.id, e.note_id AS "noteId", e.kind, e.body, coalesce(u.display_name, '') AS "writtenBy",
      e.written_at AS "writtenAt" FROM review_note_entries e LEFT JOIN users u ON u.id = e.written_by
      WHERE e.note_id = ANY(${noteIds}::uuid[]) ORDER BY e.entry_no`,
  );
}

export function submissionsOf(pool: pg.Pool, workbookIds: readonly string[]): Promise<SubmissionRow[]> {
  return readRows(
    pool,
    sql`SELECT s.id, s.workbook_id AS "workbookId", s.submission_no AS "submissionNo", s.employer_id AS "employerId",
      s.audit_id AS "auditId", coalesce(u.display_name, '') AS "submittedBy", s.submitted_at AS "submittedAt"
      FROM workbook_submissions s LEFT JOIN users u ON u.id = s.submitted_by
      WHERE s.workbook_id = ANY(${workbookIds}::uuid[]) ORDER BY s.submission_no DESC, s.audit_id`,
  );
}

export function jointEmployersOf(
  pool: pg.Pool,
  workbookIds: readonly string[],
): Promise<{ workbookId: string; employerId: string }[]> {
  return readRows(
    pool,
    sql`SELECT workbook_id AS "workbookId", employer_id AS "employerId" FROM joint_employers
      WHERE workbook_id = ANY(${workbookIds}::uuid[]) ORDER BY employer_id`,
  );
}

/** By audit: the workbook it came from, what it had for a second standard, and the audits handed in with it. */
export function originsOf(
  pool: pg.Pool,
  auditIds: readonly string[],
): Promise<
  { auditId: string; workbookId: string; addedSections: StoredAddedSection[]; together: string[] }[]
> {
  return readRows(
    pool,
    sql`SELECT s.audit_id AS "auditId", s.workbook_id AS "workbookId", s.added_sections AS "addedSections",
      ARRAY(SELECT o.audit_id FROM workbook_submissions o WHERE o.workbook_id = s.workbook_id
        AND o.submission_no = s.submission_no AND o.audit_id <> s.audit_id ORDER BY o.audit_id) AS together
      FROM workbook_submissions s WHERE s.audit_id = ANY(${auditIds}::uuid[])`,
  );
}
