import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE TABLE corrective_actions (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT corrective_actions_pk PRIMARY KEY,
  employer_id uuid NOT NULL CONSTRAINT corrective_actions_employer_fk REFERENCES employers,
  -- Striking the audit leaves what was promised.
  audit_id uuid CONSTRAINT corrective_actions_audit_fk REFERENCES audits ON DELETE SET NULL,
  section_no integer NOT NULL CONSTRAINT corrective_actions_section_check CHECK (section_no >= 1),
  question_id uuid CONSTRAINT corrective_actions_question_fk REFERENCES instrument_questions,
  shortfall text NOT NULL,
  action text NOT NULL,
  owner text NOT NULL,
  due_on date NOT NULL,
  done_on date,
  recorded_on date NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX corrective_actions_employer_index ON corrective_actions (employer_id, due_on, id);
CREATE INDEX corrective_actions_audit_index ON corrective_actions (audit_id);
CREATE INDEX corrective_actions_question_index ON corrective_actions (question_id);
CREATE INDEX corrective_actions_due_index ON corrective_actions (due_on, id);
`;

/** What is to be done about the shortfalls of audits. */
export class CorrectiveActions1764020000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE corrective_actions');
  }
}
