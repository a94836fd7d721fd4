import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- unaccent() is only STABLE because its dictionary could change; ours does not, and an index needs IMMUTABLE.
CREATE FUNCTION search_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN lower(public.unaccent('public.unaccent'::regdictionary, value));

CREATE TABLE employers (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT employers_pk PRIMARY KEY,
  ref text NOT NULL CONSTRAINT employers_ref_unique UNIQUE,
  legal_name text NOT NULL,
  operating_name text,
  program text NOT NULL CONSTRAINT employers_program_check CHECK (program IN ('SECOR', 'COR')),
  registered_on date NOT NULL,
  wcb_account text,
  industry_code text,
  city text,
  contact_name text,
  contact_email text,
  version integer NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX employers_name_index ON employers (search_text(legal_name), id);
CREATE INDEX employers_search_index ON employers USING gin (
  search_text(legal_name || ' ' || coalesce(operating_name, '') || ' ' || ref || ' ' || coalesce(wcb_account, '') || ' ' || coalesce(city, '')) gin_trgm_ops
);
CREATE INDEX employers_wcb_account_index ON employers (wcb_account);
CREATE INDEX employers_industry_code_index ON employers (industry_code);
CREATE INDEX employers_city_index ON employers (city);

CREATE TABLE headcounts (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT headcounts_pk PRIMARY KEY,
  employer_id uuid NOT NULL CONSTRAINT headcounts_employer_fk REFERENCES employers,
  effective_on date NOT NULL,
  headcount integer NOT NULL CONSTRAINT headcounts_headcount_check CHECK (headcount >= 0),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT headcounts_key UNIQUE (employer_id, effective_on)
);

CREATE TABLE implementations (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT implementations_pk PRIMARY KEY,
  employer_id uuid NOT NULL CONSTRAINT implementations_employer_fk REFERENCES employers,
  documentation_since date NOT NULL,
  manual_submitted_on date,
  manual_reviewed_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT implementations_employer_unique UNIQUE (employer_id)
);

CREATE TABLE guidance_entries (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT guidance_entries_pk PRIMARY KEY,
  employer_id uuid NOT NULL CONSTRAINT guidance_entries_employer_fk REFERENCES employers,
  given_on date NOT NULL,
  note text NOT NULL,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX guidance_entries_employer_index ON guidance_entries (employer_id, given_on);

CREATE TABLE people (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT people_pk PRIMARY KEY,
  ref text NOT NULL CONSTRAINT people_ref_unique UNIQUE,
  full_name text NOT NULL,
  email text,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX people_search_index ON people USING gin (search_text(full_name || ' ' || ref) gin_trgm_ops);

CREATE TABLE employments (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT employments_pk PRIMARY KEY,
  employer_id uuid NOT NULL CONSTRAINT employments_employer_fk REFERENCES employers,
  person_id uuid NOT NULL CONSTRAINT employments_person_fk REFERENCES people,
  full_time boolean NOT NULL,
  from_on date NOT NULL,
  to_on date,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT employments_key UNIQUE (employer_id, person_id, from_on),
  CONSTRAINT employments_interval_check CHECK (to_on IS NULL OR to_on >= from_on)
);
CREATE INDEX employments_person_index ON employments (person_id);

CREATE TABLE training_completions (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT training_completions_pk PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT training_completions_person_fk REFERENCES people,
  course_code text NOT NULL,
  completed_on date NOT NULL,
  certificate_no text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT training_completions_key UNIQUE (person_id, course_code, completed_on)
);

CREATE TABLE auditor_registrations (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT auditor_registrations_pk PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT auditor_registrations_person_fk REFERENCES people,
  kind text NOT NULL CONSTRAINT auditor_registrations_kind_check CHECK (kind IN ('REGISTERED', 'AUTHORITY', 'INDEPENDENT')),
  registered_on date NOT NULL,
  registration_no text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT auditor_registrations_key UNIQUE (person_id, kind, registered_on)
);

CREATE TABLE audits (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT audits_pk PRIMARY KEY,
  ref text NOT NULL CONSTRAINT audits_ref_unique UNIQUE,
  employer_id uuid NOT NULL CONSTRAINT audits_employer_fk REFERENCES employers,
  kind text NOT NULL CONSTRAINT audits_kind_check CHECK (kind IN ('SELF', 'AUTHORITY', 'INDEPENDENT', 'VERIFICATION_REVIEW')),
  auditor_id uuid NOT NULL CONSTRAINT audits_auditor_fk REFERENCES people,
  instrument text,
  first_day date NOT NULL,
  last_day date NOT NULL,
  submitted_on date NOT NULL,
  decision text CONSTRAINT audits_decision_value_check CHECK (decision IN ('ACCEPTED', 'RETURNED')),
  decided_on date,
  -- [{ "sectionNo": 1, "awarded": "32.5", "possible": "40", "notApplicableReason": null }, …]: none or all fifteen, in order.
  section_scores jsonb NOT NULL DEFAULT '[]'::jsonb,
  -- What the domain makes of the scores, kept so that lists and charts read it without computing.
  points_awarded numeric(12,4) NOT NULL DEFAULT 0,
  points_possible numeric(12,4) NOT NULL DEFAULT 0,
  -- Hundredths of a percent, rounded down; null when nothing was scored.
  overall_hundredths integer,
  sections_below integer[] NOT NULL DEFAULT '{}',
  result text NOT NULL CONSTRAINT audits_result_check CHECK (result IN ('PASS', 'FAIL', 'NONE')),
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT audits_days_check CHECK (last_day >= first_day),
  CONSTRAINT audits_decision_check CHECK ((decision IS NULL) = (decided_on IS NULL))
);
CREATE INDEX audits_employer_index ON audits (employer_id, last_day DESC, id);
CREATE INDEX audits_auditor_index ON audits (auditor_id);

CREATE TABLE certifications (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT certifications_pk PRIMARY KEY,
  employer_id uuid NOT NULL CONSTRAINT certifications_employer_fk REFERENCES employers,
  program text NOT NULL CONSTRAINT certifications_program_check CHECK (program IN ('SECOR', 'COR')),
  certified_on date NOT NULL,
  certificate_no text NOT NULL CONSTRAINT certifications_certificate_no_unique UNIQUE,
  version integer NOT NULL DEFAULT 1
);
CREATE INDEX certifications_employer_index ON certifications (employer_id, certified_on);

CREATE TABLE letters (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT letters_pk PRIMARY KEY,
  employer_id uuid NOT NULL CONSTRAINT letters_employer_fk REFERENCES employers,
  cycle_year integer NOT NULL CONSTRAINT letters_cycle_year_check CHECK (cycle_year IN (2, 3)),
  issued_on date NOT NULL,
  letter_no text NOT NULL CONSTRAINT letters_letter_no_unique UNIQUE,
  voided_on date,
  void_reason text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT letters_voided_check CHECK (voided_on IS NULL OR voided_on >= issued_on)
);
CREATE INDEX letters_employer_index ON letters (employer_id, issued_on);

CREATE TABLE conditions (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT conditions_pk PRIMARY KEY,
  employer_id uuid NOT NULL CONSTRAINT conditions_employer_fk REFERENCES employers,
  kind text NOT NULL CONSTRAINT conditions_kind_check
    CHECK (kind IN ('PENALTY', 'CONVICTION', 'INVESTIGATION', 'UNDER_REVIEW', 'REVOKED', 'WITHDRAWN')),
  from_on date NOT NULL,
  to_on date,
  reason text,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT conditions_key UNIQUE (employer_id, kind, from_on),
  CONSTRAINT conditions_interval_check CHECK (to_on IS NULL OR to_on >= from_on)
);

CREATE TABLE premiums (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT premiums_pk PRIMARY KEY,
  employer_id uuid NOT NULL CONSTRAINT premiums_employer_fk REFERENCES employers,
  wcb_account text NOT NULL,
  period_start date NOT NULL,
  premium_cents bigint NOT NULL CONSTRAINT premiums_premium_check CHECK (premium_cents >= 0),
  payroll_reported boolean NOT NULL,
  hours_reported boolean NOT NULL,
  personal_coverage_only boolean NOT NULL,
  account_active boolean NOT NULL,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT premiums_key UNIQUE (employer_id, wcb_account, period_start)
);

-- One row per employer: its situation on as_of, still true on every date before stale_on.
CREATE TABLE standings (
  employer_id uuid NOT NULL CONSTRAINT standings_pk PRIMARY KEY CONSTRAINT standings_employer_fk REFERENCES employers,
  as_of date NOT NULL,
  -- The first date on which anything shown here could differ; null when no date would change it.
  stale_on date,
  -- Which rules made the row; other rules make every row stale.
  rules_version text NOT NULL,
  program text NOT NULL,
  standing text NOT NULL,
  cycle_year integer,
  certified_on date,
  starts_on date,
  expires_on date,
  letter_valid_through date,
  next_due_on date,
  next_due text,
  training_missing text[] NOT NULL,
  concerns text[] NOT NULL,
  next_change_on date,
  latest_audit_id uuid CONSTRAINT standings_latest_audit_fk REFERENCES audits DEFERRABLE INITIALLY DEFERRED,
  -- The rebate period that runs on as_of, all accounts together: RUNNING with the estimate so far, NO_PREMIUM (and null
  -- cents) while no account has a premium for it; both null when no period runs.
  rebate_cents bigint,
  rebate_outcome text,
  -- Finished periods, all accounts: cents payable in this month or later; cents that wait for an investigation.
  rebate_eligible_cents bigint NOT NULL DEFAULT 0,
  rebate_held_cents bigint NOT NULL DEFAULT 0,
  -- Reasons with their facts, as the domain gave them; rendered in the reader's language.
  explanation jsonb NOT NULL
);
CREATE INDEX standings_stale_index ON standings (stale_on);
CREATE INDEX standings_as_of_index ON standings (as_of);
CREATE INDEX standings_rules_version_index ON standings (rules_version);
CREATE INDEX standings_standing_index ON standings (standing, program);
CREATE INDEX standings_next_due_index ON standings (next_due_on);
CREATE INDEX standings_expires_index ON standings (expires_on);
CREATE INDEX standings_concerns_index ON standings USING gin (concerns);
CREATE INDEX standings_latest_audit_index ON standings (latest_audit_id);

-- Every employer has its row from the start. Until the rules have been asked, rules_version is empty: the next read finds
-- the row due by the index, and never has to look for employers that lack one.
CREATE FUNCTION open_standings() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO standings (employer_id, as_of, rules_version, program, standing, training_missing, concerns, explanation)
    SELECT id, registered_on, '', program, '', '{}', '{}', '{}' FROM inserted;
  RETURN NULL;
END $$;
CREATE TRIGGER employers_open_standings AFTER INSERT ON employers REFERENCING NEW TABLE AS inserted
  FOR EACH STATEMENT EXECUTE FUNCTION open_standings();

CREATE TABLE users (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT users_pk PRIMARY KEY,
  email text NOT NULL,
  display_name text NOT NULL,
  password_hash text NOT NULL,
  role text NOT NULL CONSTRAINT users_role_check CHECK (role IN ('PROGRAM_MANAGER', 'STAFF', 'AUDITOR', 'EMPLOYER', 'REPORTING')),
  -- The employer an EMPLOYER user belongs to; the person an AUDITOR user is.
  employer_id uuid CONSTRAINT users_employer_fk REFERENCES employers,
  person_id uuid CONSTRAINT users_person_fk REFERENCES people,
  disabled_at timestamptz,
  version integer NOT NULL DEFAULT 1,
  CONSTRAINT users_scope_check CHECK (
    (role = 'EMPLOYER') = (employer_id IS NOT NULL) AND (role = 'AUDITOR') = (person_id IS NOT NULL)
  )
);
CREATE UNIQUE INDEX users_email_unique ON users (lower(email));
CREATE INDEX users_employer_index ON users (employer_id);
CREATE INDEX users_person_index ON users (person_id);

CREATE TABLE sessions (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT sessions_pk PRIMARY KEY,
  user_id uuid NOT NULL CONSTRAINT sessions_user_fk REFERENCES users,
  -- SHA-256 of the cookie's token; the token itself is never stored.
  token_hash bytea NOT NULL CONSTRAINT sessions_token_hash_unique UNIQUE,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_seen_at timestamptz NOT NULL DEFAULT now(),
  expires_at timestamptz NOT NULL
);
CREATE INDEX sessions_user_index ON sessions (user_id);
CREATE INDEX sessions_expires_index ON sessions (expires_at);

CREATE TABLE idempotency_keys (
  user_id uuid NOT NULL CONSTRAINT idempotency_keys_user_fk REFERENCES users,
  key text NOT NULL,
  mutation text NOT NULL,
  -- SHA-256 of the input: the same key with other content is refused.
  input_hash bytea NOT NULL,
  result jsonb NOT NULL,
  created_at timestamptz NOT NULL DEFAULT now(),
  CONSTRAINT idempotency_keys_pk PRIMARY KEY (user_id, key)
);
CREATE INDEX idempotency_keys_created_index ON idempotency_keys (created_at);

-- Numbers given out without gaps: the row is locked for the transaction that takes one.
CREATE TABLE number_series (
  name text NOT NULL CONSTRAINT number_series_pk PRIMARY KEY,
  last_number integer NOT NULL
);

CREATE TABLE journal_entries (
  -- Given by the chaining trigger: 1, 2, 3 … without gaps.
  id bigint NOT NULL CONSTRAINT journal_entries_pk PRIMARY KEY,
  recorded_at timestamptz NOT NULL DEFAULT now(),
  -- Who acted; null for the program itself (an import from the command line, a demonstration).
  actor_id uuid CONSTRAINT journal_entries_actor_fk REFERENCES users,
  actor_name text NOT NULL,
  -- No foreign key: an employer that was struck stays in the journal.
  employer_id uuid,
  -- Past tense, e.g. audit.decided.
  event text NOT NULL,
  subject_kind text NOT NULL,
  subject_id text,
  before jsonb,
  after jsonb,
  reason text,
  previous_hash bytea NOT NULL,
  hash bytea NOT NULL
);
CREATE INDEX journal_entries_employer_index ON journal_entries (employer_id, id);
CREATE INDEX journal_entries_actor_index ON journal_entries (actor_id);

CREATE FUNCTION chain_journal_entry() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  latest record;
BEGIN
  -- One writer at a time, so that no two entries name the same predecessor.
  PERFORM pg_advisory_xact_lock(hashtext('journal_entries'));
  SELECT id, hash INTO latest FROM journal_entries ORDER BY id DESC LIMIT 1;
  NEW.id := coalesce(latest.id, 0) + 1;
  NEW.previous_hash := coalesce(latest.hash, '\\x00'::bytea);
  NEW.hash := sha256(NEW.previous_hash || convert_to(jsonb_build_array(
    NEW.id, extract(epoch FROM NEW.recorded_at)::text, NEW.actor_id, NEW.actor_name, NEW.employer_id, NEW.event,
    NEW.subject_kind, NEW.subject_id, NEW.before, NEW.after, NEW.reason)::text, 'UTF8'));
  RETURN NEW;
END $$;
CREATE TRIGGER journal_entries_chain BEFORE INSERT ON journal_entries
  FOR EACH ROW EXECUTE FUNCTION chain_journal_entry();

CREATE FUNCTION refuse_journal_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'The journal is append-only: % is refused', TG_OP;
END $$;
CREATE TRIGGER journal_entries_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON journal_entries
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_journal_change();
`;

const DOWN = `
DROP TABLE journal_entries, number_series, idempotency_keys, sessions, users, standings, premiums, conditions, letters,
  certifications, audits, auditor_registrations, training_completions, employments, people, guidance_entries,
  implementations, headcounts, employers;
DROP FUNCTION open_standings;
DROP FUNCTION refuse_journal_change;
DROP FUNCTION chain_journal_entry;
DROP FUNCTION search_text;
`;

/** The records of the program, the standing rows made from them, accounts, and the journal. */
export class Records1763900000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
