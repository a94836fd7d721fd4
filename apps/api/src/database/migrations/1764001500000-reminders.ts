import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Which reminders go out by e-mail, and how many days before (for overdue actions: after) the due date.
CREATE TABLE reminder_settings (
  kind text NOT NULL CONSTRAINT reminder_settings_pk PRIMARY KEY,
  enabled boolean NOT NULL,
  days integer[] NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT reminder_settings_days_check CHECK (cardinality(days) BETWEEN 1 AND 8 AND 0 <= ALL (days) AND 180 >= ALL (days))
);
INSERT INTO reminder_settings (kind, enabled, days)
SELECT kind, true, '{90,60,30,7}' FROM unnest(ARRAY['REGISTRATION_LAPSING', 'MAINTENANCE_DUE', 'RECERTIFICATION_DUE',
  'AUDITOR_EXPIRING', 'CORRECTIVE_ACTIONS_OVERDUE']) AS kind;

-- In which language the office writes to an employer.
ALTER TABLE employers ADD COLUMN contact_language text NOT NULL DEFAULT 'en'
  CONSTRAINT employers_contact_language_check CHECK (contact_language IN ('en', 'fr'));

-- A person's feed of due dates for a calendar program; the token in its address is never stored, only its SHA-256.
CREATE TABLE calendar_feeds (
  user_id uuid NOT NULL CONSTRAINT calendar_feeds_pk PRIMARY KEY
    CONSTRAINT calendar_feeds_user_fk REFERENCES users ON DELETE CASCADE,
  token_hash bytea NOT NULL CONSTRAINT calendar_feeds_token_hash_unique UNIQUE,
  language text NOT NULL CONSTRAINT calendar_feeds_language_check CHECK (language IN ('en', 'fr')),
  created_at timestamptz NOT NULL DEFAULT now(),
  last_read_at timestamptz
);
`;

/** When reminders are sent, and the calendar feeds. */
export class Reminders1764001500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE calendar_feeds, reminder_settings');
    await runner.query('ALTER TABLE employers DROP COLUMN contact_language');
  }
}
