import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- Every e-mail the program has to send or has sent, written by the transaction that causes it.
CREATE TABLE outgoing_mails (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT outgoing_mails_pk PRIMARY KEY,
  -- Which template, e.g. LETTER_ISSUED.
  kind text NOT NULL,
  employer_id uuid CONSTRAINT outgoing_mails_employer_fk REFERENCES employers ON DELETE SET NULL,
  recipient text NOT NULL,
  language text NOT NULL CONSTRAINT outgoing_mails_language_check CHECK (language IN ('en', 'fr')),
  -- What the template is filled with.
  params jsonb NOT NULL,
  attachment_name text,
  attachment_type text,
  attachment bytea,
  -- The reason it is sent for, in one text: never two mails for the same.
  dedupe_key text NOT NULL CONSTRAINT outgoing_mails_dedupe_key_unique UNIQUE,
  -- UNCERTAIN: the sending was cut off where the other side may already have taken it.
  state text NOT NULL DEFAULT 'WAITING' CONSTRAINT outgoing_mails_state_check
    CHECK (state IN ('WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN')),
  attempts integer NOT NULL DEFAULT 0,
  created_at timestamptz NOT NULL DEFAULT now(),
  next_attempt_at timestamptz NOT NULL DEFAULT now(),
  -- Until when a worker holds it; past that the worker is taken for dead.
  claimed_until timestamptz,
  sent_at timestamptz,
  -- What the last try failed with.
  last_error text,
  CONSTRAINT outgoing_mails_attachment_check CHECK (
    (attachment IS NULL) = (attachment_name IS NULL) AND (attachment IS NULL) = (attachment_type IS NULL))
);
CREATE INDEX outgoing_mails_employer_index ON outgoing_mails (employer_id, created_at);
CREATE INDEX outgoing_mails_state_index ON outgoing_mails (state, next_attempt_at);
CREATE INDEX outgoing_mails_created_index ON outgoing_mails (created_at, id);
`;

/** The outbox: mails are rows before they are messages, so that none is lost and none is sent for nothing. */
export class OutgoingMail1763906500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE outgoing_mails');
  }
}
