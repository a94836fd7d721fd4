import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- An equivalent course from elsewhere, credited as one of ours; all four together or none.
ALTER TABLE training_completions
  ADD COLUMN credited_on date,
  ADD COLUMN credited_course text,
  ADD COLUMN credited_provider text,
  ADD COLUMN credited_reason text,
  ADD CONSTRAINT training_completions_credit_check CHECK (
    num_nonnulls(credited_on, credited_course, credited_provider, credited_reason) IN (0, 4)),
  ADD CONSTRAINT training_completions_credited_on_check CHECK (credited_on >= completed_on);

CREATE TABLE training_sessions (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT training_sessions_pk PRIMARY KEY,
  course_code text NOT NULL,
  held_on date NOT NULL,
  place text NOT NULL,
  instructor text,
  capacity integer NOT NULL CONSTRAINT training_sessions_capacity_check CHECK (capacity > 0),
  completed_on date,
  cancelled_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT training_sessions_end_check CHECK (num_nonnulls(completed_on, cancelled_on) <= 1)
);
CREATE INDEX training_sessions_held_index ON training_sessions (held_on, id);

CREATE TABLE session_attendees (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT session_attendees_pk PRIMARY KEY,
  session_id uuid NOT NULL CONSTRAINT session_attendees_session_fk REFERENCES training_sessions,
  person_id uuid NOT NULL CONSTRAINT session_attendees_person_fk REFERENCES people,
  -- Null until the session is completed.
  attended boolean,
  CONSTRAINT session_attendees_key UNIQUE (session_id, person_id)
);
CREATE INDEX session_attendees_person_index ON session_attendees (person_id);

-- Two files of one person made one. No foreign keys: either file may be gone by the next merge.
CREATE TABLE person_merges (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT person_merges_pk PRIMARY KEY,
  kept_id uuid NOT NULL,
  merged_id uuid NOT NULL,
  -- The person's own row, and everything else that is needed to part them again.
  merged jsonb NOT NULL,
  moved jsonb NOT NULL,
  merged_on date NOT NULL,
  undone_on date,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX person_merges_kept_index ON person_merges (kept_id);
CREATE INDEX person_merges_merged_index ON person_merges (merged_id);

-- Two people of whom somebody has said that they are two.
CREATE TABLE people_told_apart (
  first_id uuid NOT NULL CONSTRAINT people_told_apart_first_fk REFERENCES people ON DELETE CASCADE,
  second_id uuid NOT NULL CONSTRAINT people_told_apart_second_fk REFERENCES people ON DELETE CASCADE,
  CONSTRAINT people_told_apart_pk PRIMARY KEY (first_id, second_id),
  CONSTRAINT people_told_apart_order_check CHECK (first_id < second_id)
);
CREATE INDEX people_told_apart_second_index ON people_told_apart (second_id);

CREATE TABLE auditor_applications (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT auditor_applications_pk PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT auditor_applications_person_fk REFERENCES people,
  applied_on date NOT NULL,
  -- The first self-audit as proof; its corrective actions are the action plan.
  audit_id uuid CONSTRAINT auditor_applications_audit_fk REFERENCES audits ON DELETE SET NULL,
  decision text CONSTRAINT auditor_applications_decision_check CHECK (decision IN ('REGISTERED', 'DECLINED')),
  decided_on date,
  decision_reason text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT auditor_applications_decided_check CHECK ((decision IS NULL) = (decided_on IS NULL))
);
CREATE INDEX auditor_applications_person_index ON auditor_applications (person_id);
CREATE INDEX auditor_applications_audit_index ON auditor_applications (audit_id);
CREATE INDEX auditor_applications_decision_index ON auditor_applications (decision, applied_on);
`;

const DOWN = `
DROP TABLE auditor_applications, people_told_apart, person_merges, session_attendees, training_sessions;
ALTER TABLE training_completions DROP COLUMN credited_on, DROP COLUMN credited_course,
  DROP COLUMN credited_provider, DROP COLUMN credited_reason;
`;

/** Sessions with rosters, credit for equivalent courses, merged people, applications of auditors. */
export class TrainingDesk1764200000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
