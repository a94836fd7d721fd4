import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
ALTER TABLE employers ADD COLUMN contact_phone text;

-- The last day on which acting on any of the concerns is in time; null where none presses. A row made before there was
-- the column belongs to an earlier edition of the rules, and is worked out anew by the next read.
ALTER TABLE standings ADD COLUMN act_by date;
CREATE INDEX standings_act_by_index ON standings (act_by);
ALTER TABLE as_of_standings ADD COLUMN act_by date;
`;

const DOWN = `
ALTER TABLE as_of_standings DROP COLUMN act_by;
ALTER TABLE standings DROP COLUMN act_by;
ALTER TABLE employers DROP COLUMN contact_phone;
`;

/** Whom to call, and in which order. */
export class Calling1764420000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
