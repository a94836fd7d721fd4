import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
ALTER TABLE as_of_days DROP CONSTRAINT as_of_days_holds_check;
ALTER TABLE as_of_days ADD CONSTRAINT as_of_days_holds_check
  CHECK (holds IN ('STANDINGS', 'REBATES', 'MILESTONES'));

-- Every employer's way through the program up to the day.
CREATE UNLOGGED TABLE as_of_milestones (
  day_id integer NOT NULL,
  employer_id uuid NOT NULL,
  milestone text NOT NULL,
  reached_on date NOT NULL,
  program text NOT NULL,
  after_milestone text,
  days_since integer
);
CREATE INDEX as_of_milestones_employer_index ON as_of_milestones (day_id, employer_id);
`;

const DOWN = `
DROP TABLE as_of_milestones;
DELETE FROM as_of_days WHERE holds = 'MILESTONES';
ALTER TABLE as_of_days DROP CONSTRAINT as_of_days_holds_check;
ALTER TABLE as_of_days ADD CONSTRAINT as_of_days_holds_check CHECK (holds IN ('STANDINGS', 'REBATES'));
`;

/** When employers registered, were certified and lapsed, as it is seen on any day. */
export class Milestones1764520000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
