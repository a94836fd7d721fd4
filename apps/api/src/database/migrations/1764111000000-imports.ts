import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- One import in the browser, from the first file to its undoing. It is its own job: a worker takes it by its state.
CREATE TABLE imports (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT imports_pk PRIMARY KEY,
  state text NOT NULL DEFAULT 'OPEN' CONSTRAINT imports_state_check
    CHECK (state IN ('OPEN', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'DISCARDED')),
  created_by uuid CONSTRAINT imports_created_by_fk REFERENCES users,
  created_by_name text NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  checked_at timestamptz,
  applied_at timestamptz,
  undone_at timestamptz,
  -- Who asked for what is under way, or was done last.
  asked_by uuid CONSTRAINT imports_asked_by_fk REFERENCES users,
  asked_by_name text,
  asked_at timestamptz,
  -- {"employers": {"new": 2, "changed": 0, "same": 1, "rejected": 0}, ...} of the last check, or of what was applied.
  counts jsonb NOT NULL DEFAULT '{}'::jsonb,
  notes jsonb NOT NULL DEFAULT '[]'::jsonb,
  -- Why the last check, applying or undoing did not come to its end; null when it did.
  problem jsonb,
  -- The employers whose records it changed, and where the journal ended then.
  employer_ids uuid[] NOT NULL DEFAULT '{}',
  journal_end bigint,
  step text,
  done bigint NOT NULL DEFAULT 0,
  total bigint NOT NULL DEFAULT 0,
  cancel_asked boolean NOT NULL DEFAULT false,
  -- Which worker has it, and when it was last heard of.
  worker_id uuid,
  alive_at timestamptz
);
CREATE INDEX imports_created_index ON imports (created_at, id);
CREATE INDEX imports_created_by_index ON imports (created_by);
CREATE INDEX imports_asked_by_index ON imports (asked_by);
CREATE INDEX imports_state_index ON imports (state, asked_at);

-- A CSV file, or one sheet of a workbook.
CREATE TABLE import_files (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT import_files_pk PRIMARY KEY,
  import_id uuid NOT NULL CONSTRAINT import_files_import_fk REFERENCES imports ON DELETE CASCADE,
  position integer NOT NULL,
  -- What the person calls it; on the disk it has a random name.
  label text NOT NULL,
  stored_name text NOT NULL,
  sheet text,
  bytes integer NOT NULL,
  header text[] NOT NULL,
  samples text[] NOT NULL,
  -- Which file of the format it is; null when it is left out.
  intake_file text,
  -- The format's column for each of the header's; empty for one that is left out.
  columns text[] NOT NULL,
  CONSTRAINT import_files_label_unique UNIQUE (import_id, label)
);

-- What the last check found of each row, but for those that say what is recorded.
CREATE TABLE import_rows (
  import_id uuid NOT NULL CONSTRAINT import_rows_import_fk REFERENCES imports ON DELETE CASCADE,
  file text NOT NULL,
  line integer NOT NULL,
  outcome text NOT NULL CONSTRAINT import_rows_outcome_check CHECK (outcome IN ('NEW', 'CHANGED', 'REJECTED')),
  label text NOT NULL,
  before jsonb,
  after jsonb NOT NULL,
  problems jsonb NOT NULL,
  cause_file text,
  cause_line integer,
  CONSTRAINT import_rows_pk PRIMARY KEY (import_id, file, line)
);
CREATE INDEX import_rows_outcome_index ON import_rows (import_id, file, outcome, line);

-- What a person put right of a row: the cells that are read instead of the file's, or that it is left out.
CREATE TABLE import_corrections (
  import_id uuid NOT NULL CONSTRAINT import_corrections_import_fk REFERENCES imports ON DELETE CASCADE,
  file text NOT NULL,
  line integer NOT NULL,
  cells jsonb NOT NULL,
  left_out boolean NOT NULL,
  CONSTRAINT import_corrections_pk PRIMARY KEY (import_id, file, line)
);

-- The records an import wrote, before (null: there was none) and after. Undoing needs both.
CREATE TABLE import_changes (
  import_id uuid NOT NULL CONSTRAINT import_changes_import_fk REFERENCES imports ON DELETE CASCADE,
  table_name text NOT NULL,
  record_id uuid NOT NULL,
  before jsonb,
  after jsonb NOT NULL,
  CONSTRAINT import_changes_pk PRIMARY KEY (import_id, table_name, record_id)
);

-- Which column a header was taken for the last time; empty for none.
CREATE TABLE column_matches (
  file text NOT NULL,
  header text NOT NULL,
  column_name text NOT NULL,
  CONSTRAINT column_matches_pk PRIMARY KEY (file, header)
);
`;

/** Imports in the browser: their files, what was found, what was put right, what was written. */
export class Imports1764111000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP TABLE column_matches, import_changes, import_corrections, import_rows, import_files, imports',
    );
  }
}
