import type { MigrationInterface, QueryRunner } from 'typeorm';

// Mails written before carried the drawn file; each names its document in its reason.
const UP = `
ALTER TABLE outgoing_mails
  -- The document that goes with it as PDF: drawn when it is sent, as it is on that day.
  ADD COLUMN document_id uuid CONSTRAINT outgoing_mails_document_fk REFERENCES documents,
  DROP CONSTRAINT outgoing_mails_attachment_check;
UPDATE outgoing_mails SET document_id = split_part(dedupe_key, ':', 2)::uuid WHERE attachment IS NOT NULL;
ALTER TABLE outgoing_mails
  DROP COLUMN attachment,
  DROP COLUMN attachment_type,
  ADD CONSTRAINT outgoing_mails_attachment_check CHECK ((document_id IS NULL) = (attachment_name IS NULL));
CREATE INDEX outgoing_mails_document_index ON outgoing_mails (document_id);
CREATE INDEX settings_letterhead_index ON settings (letterhead_id);
`;

const DOWN = `
DROP INDEX settings_letterhead_index;
DELETE FROM outgoing_mails WHERE document_id IS NOT NULL;
ALTER TABLE outgoing_mails
  DROP CONSTRAINT outgoing_mails_attachment_check,
  DROP COLUMN document_id,
  ADD COLUMN attachment_type text,
  ADD COLUMN attachment bytea,
  ADD CONSTRAINT outgoing_mails_attachment_check CHECK (
    (attachment IS NULL) = (attachment_name IS NULL) AND (attachment IS NULL) = (attachment_type IS NULL));
`;

/** A mail names the document that goes with it, instead of holding its file. */
export class MailedDocuments1764405000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
