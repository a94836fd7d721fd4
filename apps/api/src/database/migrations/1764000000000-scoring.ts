import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE instruments (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT instruments_pk PRIMARY KEY,
  code text NOT NULL,
  edition text NOT NULL,
  title_en text NOT NULL,
  title_fr text NOT NULL,
  source_en text NOT NULL,
  source_fr text NOT NULL,
  status text NOT NULL DEFAULT 'OFFERED' CONSTRAINT instruments_status_check CHECK (status IN ('OFFERED', 'RETIRED')),
  imported_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT instruments_edition_unique UNIQUE (code, edition)
);

CREATE TABLE instrument_sections (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT instrument_sections_pk PRIMARY KEY,
  instrument_id uuid NOT NULL CONSTRAINT instrument_sections_instrument_fk REFERENCES instruments,
  section_no integer NOT NULL CONSTRAINT instrument_sections_no_check CHECK (section_no >= 1),
  title_en text NOT NULL,
  title_fr text NOT NULL,
  CONSTRAINT instrument_sections_no_unique UNIQUE (instrument_id, section_no)
);

CREATE TABLE instrument_questions (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT instrument_questions_pk PRIMARY KEY,
  instrument_id uuid NOT NULL CONSTRAINT instrument_questions_instrument_fk REFERENCES instruments,
  section_no integer NOT NULL,
  position integer NOT NULL CONSTRAINT instrument_questions_position_check CHECK (position >= 1),
  text_en text NOT NULL,
  text_fr text NOT NULL,
  guidance_en text,
  guidance_fr text,
  -- DOCUMENTATION, INTERVIEW, OBSERVATION: what the auditor looks at.
  evidence text[] NOT NULL,
  points_possible numeric(12, 4) NOT NULL CONSTRAINT instrument_questions_points_check CHECK (points_possible > 0),
  pattern text NOT NULL
    CONSTRAINT instrument_questions_pattern_check CHECK (pattern IN ('ALL_OR_NOTHING', 'PROPORTIONAL', 'PARTIAL')),
  threshold_percent integer
    CONSTRAINT instrument_questions_threshold_check CHECK (threshold_percent BETWEEN 1 AND 100),
  -- For PARTIAL, in order: [{key, en, fr, points}], the points as text.
  choices jsonb NOT NULL DEFAULT '[]',
  may_not_apply boolean NOT NULL DEFAULT false,
  CONSTRAINT instrument_questions_place_unique UNIQUE (instrument_id, section_no, position),
  CONSTRAINT instrument_questions_needs_check CHECK ((pattern = 'ALL_OR_NOTHING') = (threshold_percent IS NOT NULL))
);

CREATE TABLE interview_samplings (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT interview_samplings_pk PRIMARY KEY,
  code text NOT NULL,
  edition text NOT NULL,
  title_en text NOT NULL,
  title_fr text NOT NULL,
  -- In order and without gaps: [{from, to, interviews}]; interviews is null for everyone.
  ranges jsonb NOT NULL,
  imported_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT interview_samplings_edition_unique UNIQUE (code, edition)
);

CREATE TABLE audit_workbooks (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT audit_workbooks_pk PRIMARY KEY,
  employer_id uuid NOT NULL CONSTRAINT audit_workbooks_employer_fk REFERENCES employers,
  kind text NOT NULL
    CONSTRAINT audit_workbooks_kind_check CHECK (kind IN ('SELF', 'AUTHORITY', 'INDEPENDENT', 'VERIFICATION_REVIEW')),
  auditor_id uuid NOT NULL CONSTRAINT audit_workbooks_auditor_fk REFERENCES people,
  instrument_id uuid NOT NULL CONSTRAINT audit_workbooks_instrument_fk REFERENCES instruments,
  sampling_id uuid CONSTRAINT audit_workbooks_sampling_fk REFERENCES interview_samplings,
  first_day date NOT NULL,
  last_day date NOT NULL,
  workforce integer CONSTRAINT audit_workbooks_workforce_check CHECK (workforce >= 0),
  interviews_held integer NOT NULL DEFAULT 0
    CONSTRAINT audit_workbooks_interviews_check CHECK (interviews_held >= 0),
  state text NOT NULL DEFAULT 'DRAFT'
    CONSTRAINT audit_workbooks_state_check CHECK (state IN ('DRAFT', 'SUBMITTED', 'RETURNED', 'CLOSED')),
  -- The audit that the latest submission made. Striking that audit leaves the answers.
  audit_id uuid CONSTRAINT audit_workbooks_audit_fk REFERENCES audits ON DELETE SET NULL,
  -- Counts the changes to answers and files: who asks "what since 12?" misses none, because a change takes its
  -- number while the workbook's row is locked.
  change_no integer NOT NULL DEFAULT 0,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT audit_workbooks_days_check CHECK (last_day >= first_day)
);
CREATE INDEX audit_workbooks_employer_index ON audit_workbooks (employer_id, last_day, id);
CREATE INDEX audit_workbooks_auditor_index ON audit_workbooks (auditor_id);
CREATE INDEX audit_workbooks_instrument_index ON audit_workbooks (instrument_id);
CREATE INDEX audit_workbooks_sampling_index ON audit_workbooks (sampling_id);
CREATE INDEX audit_workbooks_audit_index ON audit_workbooks (audit_id);
CREATE INDEX audit_workbooks_state_index ON audit_workbooks (state, updated_at, id);

CREATE TABLE audit_answers (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT audit_answers_pk PRIMARY KEY,
  workbook_id uuid NOT NULL CONSTRAINT audit_answers_workbook_fk REFERENCES audit_workbooks,
  question_id uuid NOT NULL CONSTRAINT audit_answers_question_fk REFERENCES instrument_questions,
  positive integer,
  total integer,
  choice text,
  -- What the rules make of it; null while not answered and when it does not apply.
  points numeric(12, 4),
  not_applicable_reason text,
  note text,
  change_no integer NOT NULL,
  version integer NOT NULL DEFAULT 1,
  answered_by uuid CONSTRAINT audit_answers_answered_by_fk REFERENCES users,
  answered_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT audit_answers_question_unique UNIQUE (workbook_id, question_id),
  CONSTRAINT audit_answers_tally_check CHECK ((positive IS NULL) = (total IS NULL) AND positive BETWEEN 0 AND total)
);
CREATE INDEX audit_answers_question_index ON audit_answers (question_id);
CREATE INDEX audit_answers_answered_by_index ON audit_answers (answered_by);
CREATE INDEX audit_answers_change_index ON audit_answers (workbook_id, change_no);

CREATE TABLE evidence_files (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT evidence_files_pk PRIMARY KEY,
  workbook_id uuid NOT NULL CONSTRAINT evidence_files_workbook_fk REFERENCES audit_workbooks,
  question_id uuid CONSTRAINT evidence_files_question_fk REFERENCES instrument_questions,
  -- What the person called it; on the disk it has a random name.
  file_name text NOT NULL,
  media_type text NOT NULL,
  bytes integer NOT NULL CONSTRAINT evidence_files_bytes_check CHECK (bytes > 0),
  sha256 bytea NOT NULL,
  stored_name text NOT NULL CONSTRAINT evidence_files_stored_name_unique UNIQUE,
  added_by uuid CONSTRAINT evidence_files_added_by_fk REFERENCES users,
  added_at timestamptz NOT NULL DEFAULT now(),
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX evidence_files_workbook_index ON evidence_files (workbook_id);
CREATE INDEX evidence_files_question_index ON evidence_files (question_id);
CREATE INDEX evidence_files_added_by_index ON evidence_files (added_by);

CREATE FUNCTION refuse_used_instrument_change() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  touched uuid := CASE WHEN TG_OP = 'DELETE' THEN OLD.instrument_id ELSE NEW.instrument_id END;
BEGIN
  IF EXISTS (SELECT 1 FROM audit_workbooks WHERE instrument_id = touched) THEN
    RAISE EXCEPTION 'An audit uses this instrument: it does not change any more, another edition is imported';
  END IF;
  RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END $$;
CREATE TRIGGER instrument_sections_immutable BEFORE INSERT OR UPDATE OR DELETE ON instrument_sections
  FOR EACH ROW EXECUTE FUNCTION refuse_used_instrument_change();
CREATE TRIGGER instrument_questions_immutable BEFORE INSERT OR UPDATE OR DELETE ON instrument_questions
  FOR EACH ROW EXECUTE FUNCTION refuse_used_instrument_change();
`;

const DOWN = `
DROP TABLE evidence_files, audit_answers, audit_workbooks, interview_samplings, instrument_questions,
  instrument_sections, instruments;
DROP FUNCTION refuse_used_instrument_change;
`;

/** Instruments as data, audits while they are being scored, and the files that prove an answer. */
export class Scoring1764000000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
