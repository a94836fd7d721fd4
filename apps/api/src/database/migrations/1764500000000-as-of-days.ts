import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- The first day without the certificate that ended, or without the registration that lapsed. Rows made before there was
-- the column are worked out anew by the next read.
ALTER TABLE standings ADD COLUMN lapsed_on date;
UPDATE standings SET rules_version = '';

-- What is kept of other days can be reckoned again at any time.
TRUNCATE as_of_days, as_of_standings;
ALTER TABLE as_of_days ADD COLUMN holds text NOT NULL
  CONSTRAINT as_of_days_holds_check CHECK (holds IN ('STANDINGS', 'REBATES'));
-- As in standings: the row is the same on every later day before stale_on.
ALTER TABLE as_of_standings ADD COLUMN certified_on date, ADD COLUMN lapsed_on date, ADD COLUMN stale_on date;

-- Every rebate period of every account as it is on the day.
CREATE UNLOGGED TABLE as_of_rebates (
  day_id integer NOT NULL,
  employer_id uuid NOT NULL,
  wcb_account text NOT NULL,
  certificate_no text NOT NULL,
  period_from date NOT NULL,
  period_to date NOT NULL,
  premium_cents bigint,
  outcome text NOT NULL,
  amount_cents bigint,
  refusals text[] NOT NULL,
  payable_in text
);
CREATE INDEX as_of_rebates_employer_index ON as_of_rebates (day_id, employer_id);
`;

const DOWN = `
DROP TABLE as_of_rebates;
ALTER TABLE as_of_standings DROP COLUMN certified_on, DROP COLUMN lapsed_on, DROP COLUMN stale_on;
ALTER TABLE as_of_days DROP COLUMN holds;
ALTER TABLE standings DROP COLUMN lapsed_on;
`;

/** What one day tells of the next, and rebates of any day. */
export class AsOfDays1764500000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
