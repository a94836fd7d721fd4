import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
ALTER TABLE audits ADD COLUMN decision_reason text;

ALTER TABLE audit_workbooks
  ADD COLUMN active_worksites integer CONSTRAINT audit_workbooks_worksites_check CHECK (active_worksites >= 0),
  ADD COLUMN people_available integer CONSTRAINT audit_workbooks_available_check CHECK (people_available >= 0),
  ADD COLUMN peak_workforce integer CONSTRAINT audit_workbooks_peak_check CHECK (peak_workforce >= 0),
  -- Who has taken the submitted audit into review; null while nobody has.
  ADD COLUMN reviewer_id uuid CONSTRAINT audit_workbooks_reviewer_fk REFERENCES users;
CREATE INDEX audit_workbooks_reviewer_index ON audit_workbooks (reviewer_id);

CREATE TABLE joint_employers (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT joint_employers_pk PRIMARY KEY,
  workbook_id uuid NOT NULL CONSTRAINT joint_employers_workbook_fk REFERENCES audit_workbooks,
  employer_id uuid NOT NULL CONSTRAINT joint_employers_employer_fk REFERENCES employers,
  CONSTRAINT joint_employers_unique UNIQUE (workbook_id, employer_id)
);
CREATE INDEX joint_employers_employer_index ON joint_employers (employer_id);

CREATE TABLE workbook_submissions (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT workbook_submissions_pk PRIMARY KEY,
  workbook_id uuid NOT NULL CONSTRAINT workbook_submissions_workbook_fk REFERENCES audit_workbooks,
  submission_no integer NOT NULL CONSTRAINT workbook_submissions_no_check CHECK (submission_no >= 1),
  employer_id uuid NOT NULL CONSTRAINT workbook_submissions_employer_fk REFERENCES employers,
  -- The audit it made; null once that was struck.
  audit_id uuid CONSTRAINT workbook_submissions_audit_fk REFERENCES audits ON DELETE SET NULL,
  -- Sections for a second standard, as they were: [{sectionNo, titleEn, titleFr, awarded, possible}], points as text.
  added_sections jsonb NOT NULL DEFAULT '[]',
  submitted_by uuid CONSTRAINT workbook_submissions_submitted_by_fk REFERENCES users,
  submitted_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT workbook_submissions_unique UNIQUE (workbook_id, submission_no, employer_id)
);
CREATE INDEX workbook_submissions_employer_index ON workbook_submissions (employer_id);
CREATE INDEX workbook_submissions_audit_index ON workbook_submissions (audit_id);
CREATE INDEX workbook_submissions_submitted_by_index ON workbook_submissions (submitted_by);

CREATE TABLE review_notes (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT review_notes_pk PRIMARY KEY,
  workbook_id uuid NOT NULL CONSTRAINT review_notes_workbook_fk REFERENCES audit_workbooks,
  section_no integer CONSTRAINT review_notes_section_check CHECK (section_no >= 1),
  question_id uuid CONSTRAINT review_notes_question_fk REFERENCES instrument_questions,
  kind text NOT NULL CONSTRAINT review_notes_kind_check CHECK (kind IN ('ACTIONABLE', 'INFORMATIONAL')),
  resolved boolean NOT NULL DEFAULT false,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX review_notes_workbook_index ON review_notes (workbook_id, created_at, id);
CREATE INDEX review_notes_question_index ON review_notes (question_id);

CREATE TABLE review_note_entries (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT review_note_entries_pk PRIMARY KEY,
  note_id uuid NOT NULL CONSTRAINT review_note_entries_note_fk REFERENCES review_notes,
  entry_no integer NOT NULL,
  kind text NOT NULL
    CONSTRAINT review_note_entries_kind_check CHECK (kind IN ('WRITTEN', 'REPLIED', 'RESOLVED', 'REOPENED')),
  body text,
  written_by uuid CONSTRAINT review_note_entries_written_by_fk REFERENCES users,
  written_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT review_note_entries_unique UNIQUE (note_id, entry_no)
);
CREATE INDEX review_note_entries_written_by_index ON review_note_entries (written_by);

-- A decision is made, corrected or struck in several ways; the audit being scored follows it in every one. Only the
-- latest submission counts. With nothing of it left the audit is open again.
CREATE FUNCTION follow_audit_decision() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE audit_workbooks w SET updated_at = now(), version = w.version + 1, state = (
    SELECT CASE WHEN count(*) = 0 THEN 'RETURNED'
                WHEN bool_or(coalesce(a.decision, '') = 'RETURNED') THEN 'RETURNED'
                WHEN bool_and(coalesce(a.decision, '') = 'ACCEPTED') THEN 'CLOSED'
                ELSE 'SUBMITTED' END
      FROM workbook_submissions s JOIN audits a ON a.id = s.audit_id
     WHERE s.workbook_id = w.id AND (TG_OP = 'UPDATE' OR a.id <> OLD.id)
       AND s.submission_no = (SELECT max(submission_no) FROM workbook_submissions WHERE workbook_id = w.id))
   WHERE w.id IN (
    SELECT s.workbook_id FROM workbook_submissions s WHERE s.audit_id = OLD.id
       AND s.submission_no = (SELECT max(submission_no) FROM workbook_submissions WHERE workbook_id = s.workbook_id));
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER audits_decision_followed AFTER UPDATE OF decision ON audits
  FOR EACH ROW WHEN (OLD.decision IS DISTINCT FROM NEW.decision) EXECUTE FUNCTION follow_audit_decision();
CREATE TRIGGER audits_striking_followed BEFORE DELETE ON audits
  FOR EACH ROW EXECUTE FUNCTION follow_audit_decision();
`;

const DOWN = `
DROP TRIGGER audits_striking_followed ON audits;
DROP TRIGGER audits_decision_followed ON audits;
DROP FUNCTION follow_audit_decision;
DROP TABLE review_note_entries, review_notes, workbook_submissions, joint_employers;
ALTER TABLE audit_workbooks DROP COLUMN active_worksites, DROP COLUMN people_available, DROP COLUMN peak_workforce,
  DROP COLUMN reviewer_id;
ALTER TABLE audits DROP COLUMN decision_reason;
`;

/** Handing in audits, what the reviewer notes, and how a decision comes back to the one who scored. */
export class Review1764210000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
