import type { MigrationInterface, QueryRunner } from 'typeorm';

const UP = `
-- A name as it is compared: accents, capitals and signs aside, "Last, First" the right way round.
CREATE FUNCTION name_text(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN btrim(regexp_replace(
    regexp_replace(
      public.search_text(regexp_replace(value, '^([^,]+),([^,]+)$', '\\2 \\1')),
      '[''’‘\`´]', '', 'g'),
    '[[:space:][:punct:]]+', ' ', 'g'));

-- The words of a name whatever their order.
CREATE FUNCTION name_key(value text) RETURNS text
  LANGUAGE sql IMMUTABLE PARALLEL SAFE STRICT
  RETURN (SELECT string_agg(word, ' ' ORDER BY word COLLATE "C")
            FROM unnest(string_to_array(public.name_text(value), ' ')) AS word);

CREATE INDEX people_name_key_index ON people (name_key(full_name));
CREATE INDEX people_name_index ON people USING gin (name_text(full_name) gin_trgm_ops);
CREATE INDEX people_email_index ON people (lower(email));
`;

const DOWN = `
DROP INDEX people_name_key_index, people_name_index, people_email_index;
DROP FUNCTION name_key;
DROP FUNCTION name_text;
`;

/** Names compared as people compare them, so that a list from a sign-in sheet finds those it means. */
export class PersonNames1764100000000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(UP);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(DOWN);
  }
}
