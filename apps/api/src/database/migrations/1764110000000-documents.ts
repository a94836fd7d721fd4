import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- What stands at the head and the foot of a document. Never changed: each save of the settings that alters it adds one, so
-- that a document keeps the letterhead it was issued under.
CREATE TABLE letterheads (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT letterheads_pk PRIMARY KEY,
  authority_name text NOT NULL,
  address text,
  phone text,
  email text,
  signatory_name text,
  signatory_title text,
  -- PNG, whatever was uploaded.
  logo bytea,
  created_at timestamptz NOT NULL DEFAULT now()
);

-- One row: what holds for the whole installation.
CREATE TABLE settings (
  id text NOT NULL DEFAULT 'installation' CONSTRAINT settings_pk PRIMARY KEY
    CONSTRAINT settings_one_row_check CHECK (id = 'installation'),
  -- Null until somebody has said who the authority is.
  letterhead_id uuid CONSTRAINT settings_letterhead_fk REFERENCES letterheads,
  -- Where the public reaches this installation, e.g. https://standing.example.test; without a slash at the end.
  public_url text,
  version integer NOT NULL DEFAULT 1
);
INSERT INTO settings DEFAULT VALUES;

-- The paper of each certificate and letter: what its holder can check.
CREATE TABLE documents (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT documents_pk PRIMARY KEY,
  kind text NOT NULL CONSTRAINT documents_kind_check CHECK (kind IN ('CERTIFICATE', 'LETTER')),
  -- The record; null once it has been struck, while the paper may still be in somebody's hands.
  certification_id uuid CONSTRAINT documents_certification_unique UNIQUE
    CONSTRAINT documents_certification_fk REFERENCES certifications ON DELETE SET NULL,
  letter_id uuid CONSTRAINT documents_letter_unique UNIQUE
    CONSTRAINT documents_letter_fk REFERENCES letters ON DELETE SET NULL,
  employer_id uuid CONSTRAINT documents_employer_fk REFERENCES employers ON DELETE SET NULL,
  -- As on the record, for the list's order and its search.
  number text NOT NULL,
  issued_on date NOT NULL,
  voided_on date,
  -- Sixty random bits in Crockford's letters: printed, and enough to find this document and no other.
  code text NOT NULL CONSTRAINT documents_code_unique UNIQUE,
  -- Null when it was issued before there was any: then the present one is printed.
  letterhead_id uuid CONSTRAINT documents_letterhead_fk REFERENCES letterheads,
  -- What was issued in its place.
  successor_id uuid CONSTRAINT documents_successor_fk REFERENCES documents
);
CREATE INDEX documents_employer_index ON documents (employer_id);
CREATE INDEX documents_issued_index ON documents (issued_on, id);
CREATE INDEX documents_letterhead_index ON documents (letterhead_id);
CREATE INDEX documents_successor_index ON documents (successor_id);

-- gen_random_uuid() is the database's own cryptographic source; two of them hold more chance than the code needs.
CREATE FUNCTION document_code() RETURNS text LANGUAGE sql VOLATILE AS $$
  SELECT string_agg(substr('0123456789ABCDEFGHJKMNPQRSTVWXYZ', 1 + (get_byte(source.bytes, place) & 31), 1), '' ORDER BY place)
    FROM (SELECT sha256(convert_to(gen_random_uuid()::text || gen_random_uuid()::text, 'UTF8')) AS bytes) AS source,
         generate_series(0, 11) AS place
$$;

-- Every record has its paper from the start, whoever writes it: an act, an import, a correction.
CREATE FUNCTION keep_certificate_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO documents (kind, certification_id, employer_id, number, issued_on, code, letterhead_id)
    VALUES ('CERTIFICATE', NEW.id, NEW.employer_id, NEW.certificate_no, NEW.certified_on, document_code(),
            (SELECT letterhead_id FROM settings))
  ON CONFLICT (certification_id) DO UPDATE
    SET employer_id = excluded.employer_id, number = excluded.number, issued_on = excluded.issued_on;
  RETURN NULL;
END $$;
CREATE FUNCTION keep_letter_document() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO documents (kind, letter_id, employer_id, number, issued_on, voided_on, code, letterhead_id)
    VALUES ('LETTER', NEW.id, NEW.employer_id, NEW.letter_no, NEW.issued_on, NEW.voided_on, document_code(),
            (SELECT letterhead_id FROM settings))
  ON CONFLICT (letter_id) DO UPDATE
    SET employer_id = excluded.employer_id, number = excluded.number, issued_on = excluded.issued_on,
        voided_on = excluded.voided_on;
  RETURN NULL;
END $$;
CREATE TRIGGER certifications_keep_document AFTER INSERT OR UPDATE ON certifications
  FOR EACH ROW EXECUTE FUNCTION keep_certificate_document();
CREATE TRIGGER letters_keep_document AFTER INSERT OR UPDATE ON letters
  FOR EACH ROW EXECUTE FUNCTION keep_letter_document();

INSERT INTO documents (kind, certification_id, employer_id, number, issued_on, code)
  SELECT 'CERTIFICATE', id, employer_id, certificate_no, certified_on, document_code() FROM certifications;
INSERT INTO documents (kind, letter_id, employer_id, number, issued_on, voided_on, code)
  SELECT 'LETTER', id, employer_id, letter_no, issued_on, voided_on, document_code() FROM letters;
`;

const DOWN = `
DROP TRIGGER certifications_keep_document ON certifications;
DROP TRIGGER letters_keep_document ON letters;
DROP FUNCTION keep_certificate_document;
DROP FUNCTION keep_letter_document;
DROP FUNCTION document_code;
DROP TABLE documents, settings, letterheads;
`;

/** The letterhead and the address of the installation, and a code for every certificate and letter there is. */
export class Documents1764110000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
