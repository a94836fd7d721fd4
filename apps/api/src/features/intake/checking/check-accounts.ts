import type { Connection } from '../staging/staging-tables.js';
import { rejecting } from './rejection-sql.js';

/** Account numbers are compared without the zeros that a spreadsheet eats. */
const bare = (column: string): string => `ltrim(${column}, '0')`;
/** Legal names are compared by their letters and digits alone. */
const nameKey = (column: string): string =>
  `regexp_replace(search_text(${column}), '[^[:alnum:]]+', '', 'g')`;

/**
 * An employer's own account number: one that lost its leading zeros is taken as the one recorded, and one that is
 * already the account of another legal name is rejected. Whoever has it on record keeps it, else the earlier row.
 */
export async function checkEmployerAccounts(connection: Connection): Promise<void> {
  await connection.query(`
    WITH matched AS (
      UPDATE staged_employers s SET wcb_account = e.wcb_account FROM employers e,
        (SELECT line, wcb_account AS written FROM staged_employers) w
      WHERE e.ref = s.employer_ref AND w.line = s.line
        AND s.wcb_account <> e.wcb_account AND ${bare('s.wcb_account')} = ${bare('e.wcb_account')}
      RETURNING s.line, w.written, e.wcb_account)
    INSERT INTO staged_notes (file, line, "column", value, note)
    SELECT 'employers', line, 'wcb_account', written, 'taken as ' || wcb_account || ': it differs by leading zeros only'
    FROM matched`);
  await connection.query(`
    CREATE TEMP TABLE claims ON COMMIT DROP AS
    SELECT s.line, s.employer_ref AS ref, s.legal_name, ${nameKey('s.legal_name')} AS name_key,
      ${bare('s.wcb_account')} AS account,
      coalesce(${bare('e.wcb_account')} = ${bare('s.wcb_account')}, false) AS recorded
    FROM staged_employers s LEFT JOIN employers e ON e.ref = s.employer_ref
    WHERE s.wcb_account IS NOT NULL AND s.legal_name IS NOT NULL AND NOT s.rejected
    UNION ALL
    SELECT NULL, e.ref, e.legal_name, ${nameKey('e.legal_name')}, ${bare('e.wcb_account')}, true
    FROM employers e
    WHERE e.wcb_account IS NOT NULL
      AND NOT EXISTS (SELECT FROM staged_employers s WHERE s.employer_ref = e.ref AND NOT s.rejected);
    CREATE INDEX ON claims (account); ANALYZE claims`);
  await connection.query(
    rejecting(
      'employers',
      `UPDATE staged_employers s SET rejected = true
       FROM claims mine JOIN LATERAL (
         SELECT other.ref, other.legal_name, other.line FROM claims other
         WHERE other.account = mine.account AND other.ref <> mine.ref AND other.name_key <> mine.name_key
           AND (other.recorded OR other.line < mine.line)
         ORDER BY other.recorded DESC, other.line LIMIT 1) holder ON true
       WHERE mine.line = s.line AND NOT mine.recorded
       RETURNING s.line, s.wcb_account AS value, holder.ref, holder.legal_name, holder.line AS holder_line`,
      `found.line, 'wcb_account', found.value,
         'belongs to another legal name: ' || found.legal_name || ' (' || found.ref
           || coalesce(', line ' || found.holder_line, '') || ')',
         'an account of this employer', NULL, NULL::integer FROM found`,
    ),
  );
  await connection.query('DROP TABLE claims');
}

/**
 * The account of a premium: the employer's own, or another of its accounts, is recognised without its leading
 * zeros; one that is another legal name's own account is rejected.
 */
export async function checkPremiumAccounts(connection: Connection): Promise<void> {
  await connection.query(`
    CREATE TEMP TABLE own_accounts ON COMMIT DROP AS
    SELECT ref, legal_name, ${nameKey('legal_name')} AS name_key, account, ${bare('account')} AS bare
    FROM (
      SELECT s.employer_ref AS ref, s.legal_name, coalesce(s.wcb_account, e.wcb_account) AS account
      FROM staged_employers s LEFT JOIN employers e ON e.ref = s.employer_ref WHERE NOT s.rejected
      UNION
      SELECT e.ref, e.legal_name, e.wcb_account FROM employers e
      WHERE NOT EXISTS (SELECT FROM staged_employers s WHERE s.employer_ref = e.ref AND NOT s.rejected)
    ) employer;
    CREATE INDEX ON own_accounts (ref); CREATE INDEX ON own_accounts (bare); ANALYZE own_accounts`);
  await connection.query(`
    CREATE TEMP TABLE known_accounts ON COMMIT DROP AS
    SELECT DISTINCT ON (ref, bare) ref, bare, account FROM (
      SELECT ref, bare, account, 1 AS rank FROM own_accounts WHERE account IS NOT NULL
      UNION ALL
      SELECT e.ref, ${bare('p.wcb_account')}, p.wcb_account, 2 FROM premiums p JOIN employers e ON e.id = p.employer_id
      UNION ALL
      SELECT employer_ref, ${bare('wcb_account')}, wcb_account, 3 FROM staged_premiums
      WHERE employer_ref IS NOT NULL AND wcb_account IS NOT NULL
    ) known ORDER BY ref, bare, rank, length(account) DESC;
    CREATE INDEX ON known_accounts (ref, bare); ANALYZE known_accounts;
    WITH matched AS (
      UPDATE staged_premiums s SET wcb_account = k.account FROM known_accounts k,
        (SELECT line, wcb_account AS written FROM staged_premiums) w
      WHERE w.line = s.line AND k.ref = s.employer_ref AND k.bare = ${bare('s.wcb_account')}
        AND k.account <> s.wcb_account
      RETURNING s.line, w.written, k.account)
    INSERT INTO staged_notes (file, line, "column", value, note)
    SELECT 'premiums', line, 'wcb_account', written, 'taken as ' || account || ': it differs by leading zeros only'
    FROM matched`);
  await connection.query(
    rejecting(
      'premiums',
      `UPDATE staged_premiums s SET rejected = true
       FROM staged_premiums row
         JOIN own_accounts mine ON mine.ref = row.employer_ref
         JOIN LATERAL (
           SELECT other.ref, other.legal_name FROM own_accounts other
           WHERE other.bare = ${bare('row.wcb_account')} AND other.name_key <> mine.name_key
           ORDER BY other.ref LIMIT 1) holder ON true
       WHERE row.line = s.line AND NOT EXISTS (
         SELECT FROM own_accounts ours WHERE ours.bare = ${bare('row.wcb_account')} AND ours.name_key = mine.name_key)
       RETURNING s.line, s.wcb_account AS value, holder.ref, holder.legal_name`,
      `found.line, 'wcb_account', found.value,
         'belongs to another legal name: ' || found.legal_name || ' (' || found.ref || ')',
         'an account of this employer', NULL, NULL::integer FROM found`,
    ),
  );
  await connection.query('DROP TABLE own_accounts, known_accounts');
}
