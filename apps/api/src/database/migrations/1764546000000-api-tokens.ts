import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- With what reporting clients ask in somebody's name. The token is never stored, only its SHA-256; the prefix tells the
-- person which one it is.
CREATE TABLE api_tokens (
  id uuid NOT NULL DEFAULT gen_random_uuid() CONSTRAINT api_tokens_pk PRIMARY KEY,
  user_id uuid NOT NULL CONSTRAINT api_tokens_user_fk REFERENCES users ON DELETE CASCADE,
  name text NOT NULL,
  prefix text NOT NULL,
  token_hash bytea NOT NULL CONSTRAINT api_tokens_token_hash_unique UNIQUE,
  scopes text[] NOT NULL CONSTRAINT api_tokens_scopes_check
    CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['REPORTS', 'RECORDS', 'EXPORTS']),
  -- The last day on which it opens anything; null: until it is revoked.
  valid_through date,
  created_at timestamptz NOT NULL DEFAULT now(),
  last_used_at timestamptz,
  revoked_at timestamptz
);
CREATE INDEX api_tokens_user_index ON api_tokens (user_id);
`;

/** Tokens for reporting clients. */
export class ApiTokens1764546000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE api_tokens');
  }
}
