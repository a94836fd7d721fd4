import type { MigrationInterface, QueryRunner } from 'typeorm';

// Nothing here is a record: it can be reckoned again at any time, so it is neither logged nor tied to what it was made from.
const UP = `
-- A day other than today for which every employer was evaluated, from the records as the journal's entry had left them.
CREATE UNLOGGED TABLE as_of_days (
  id integer GENERATED ALWAYS AS IDENTITY CONSTRAINT as_of_days_pk PRIMARY KEY,
  day date NOT NULL,
  journal_head bigint NOT NULL,
  rules_version text NOT NULL,
  employers integer NOT NULL,
  reckoned_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX as_of_days_day_index ON as_of_days (day, journal_head);

-- What lists filter and sort by, as in standings.
CREATE UNLOGGED TABLE as_of_standings (
  day_id integer NOT NULL,
  employer_id uuid NOT NULL,
  program text NOT NULL,
  standing text NOT NULL,
  cycle_year integer,
  expires_on date,
  next_due_on date,
  next_due text,
  training_missing text[] NOT NULL,
  concerns text[] NOT NULL,
  next_change_on date,
  latest_audit_id uuid,
  rebate_cents bigint,
  rebate_outcome text,
  rebate_eligible_cents bigint NOT NULL,
  rebate_held_cents bigint NOT NULL,
  CONSTRAINT as_of_standings_pk PRIMARY KEY (day_id, employer_id)
);
`;

/** The standing of every employer on days other than today, kept for as long as it is true. */
export class AsOf1764300000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE as_of_standings, as_of_days');
  }
}
