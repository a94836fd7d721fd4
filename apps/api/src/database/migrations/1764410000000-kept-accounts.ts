import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
CREATE INDEX premiums_wcb_account_index ON premiums (wcb_account);

-- What the rules package keeps of an account, said once more for what was kept before: nine digits, zeros in front. What
-- cannot be read as an account stays as it is, for a person to say what it should be.
CREATE FUNCTION pg_temp.kept_account(written text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
  SELECT CASE WHEN digits ~ '^0*[1-9][0-9]*$' AND length(digits) <= 9 THEN lpad(digits, 9, '0') ELSE written END
  FROM regexp_replace(written, '[[:space:]\\u2010-\\u2015-]+', '', 'g') AS digits
$$;

CREATE TEMP TABLE account_entries (employer_id uuid, event text, subject_kind text, subject_id uuid, before jsonb, after jsonb)
  ON COMMIT DROP;

-- Of one account and period one premium stays: the one that has the kept form already, which was recorded last.
WITH ranked AS (
  SELECT id, row_number() OVER (PARTITION BY employer_id, pg_temp.kept_account(wcb_account), period_start
    ORDER BY (wcb_account = pg_temp.kept_account(wcb_account)) DESC, version DESC, id) AS place
  FROM premiums
), struck AS (
  DELETE FROM premiums p USING ranked WHERE ranked.id = p.id AND ranked.place > 1 RETURNING p.*
)
INSERT INTO account_entries SELECT employer_id, 'premium.struck', 'premium', id,
  jsonb_build_object('id', id, 'employerId', employer_id, 'wcbAccount', wcb_account, 'periodStart', period_start,
    'premiumCents', premium_cents, 'payrollReported', payroll_reported, 'hoursReported', hours_reported,
    'personalCoverageOnly', personal_coverage_only, 'accountActive', account_active), NULL FROM struck;

WITH written AS (
  UPDATE premiums p SET wcb_account = pg_temp.kept_account(p.wcb_account) FROM premiums old
  WHERE old.id = p.id AND p.wcb_account <> pg_temp.kept_account(p.wcb_account)
  RETURNING p.employer_id, p.id, old.wcb_account AS before, p.wcb_account AS after, p.period_start
)
INSERT INTO account_entries SELECT employer_id, 'premium.corrected', 'premium', id,
  jsonb_build_object('wcbAccount', before, 'periodStart', period_start),
  jsonb_build_object('wcbAccount', after, 'periodStart', period_start) FROM written;

WITH written AS (
  UPDATE employers e SET wcb_account = pg_temp.kept_account(e.wcb_account) FROM employers old
  WHERE old.id = e.id AND e.wcb_account <> pg_temp.kept_account(e.wcb_account)
  RETURNING e.id, e.legal_name, old.wcb_account AS before, e.wcb_account AS after
)
INSERT INTO account_entries SELECT id, 'employer.corrected', 'employer', id,
  jsonb_build_object('wcbAccount', before, 'legalName', legal_name),
  jsonb_build_object('wcbAccount', after, 'legalName', legal_name) FROM written;

-- What an undoing would put back; no account stays none.
UPDATE import_changes SET
  before = coalesce(jsonb_set(before, '{wcb_account}', to_jsonb(pg_temp.kept_account(before ->> 'wcb_account')), false), before),
  after = coalesce(jsonb_set(after, '{wcb_account}', to_jsonb(pg_temp.kept_account(after ->> 'wcb_account')), false), after)
WHERE table_name IN ('employers', 'premiums') AND (
  before ->> 'wcb_account' <> pg_temp.kept_account(before ->> 'wcb_account')
  OR after ->> 'wcb_account' <> pg_temp.kept_account(after ->> 'wcb_account'));

-- Rebates are worked out per account.
UPDATE standings SET rules_version = '' WHERE employer_id IN (SELECT employer_id FROM account_entries);

INSERT INTO journal_entries (actor_name, employer_id, event, subject_kind, subject_id, before, after, reason)
SELECT 'Good Standing', employer_id, event, subject_kind, subject_id, before, after,
  'WCB accounts are kept with nine digits.'
FROM account_entries ORDER BY employer_id, event, subject_id;

DROP TABLE account_entries;
DROP FUNCTION pg_temp.kept_account;
`;

/** One account is written in one way, so that it is one account: employers and premiums are brought to it. */
export class KeptAccounts1764410000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  /** How an account was written before is in the journal alone. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX premiums_wcb_account_index');
  }
}
