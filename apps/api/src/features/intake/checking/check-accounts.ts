import type { Connection } from '../staging/staging-tables.js';
import { rejecting } from './rejection-sql.js';

/** Legal names are compared by their letters and digits alone. */
const nameKey = (column: string): string =>
  `regexp_replace(search_text(${column}), '[^[:alnum:]]+', '', 'g')`;

/** Every employer with the name and the account that it will have: from its row, where that is taken, else recorded. */
const NAMED_EMPLOYERS = `CREATE TEMP TABLE named_employers ON COMMIT DROP AS
  SELECT ref, legal_name, ${nameKey('legal_name')} AS name_key, account, recorded, line FROM (
    SELECT s.employer_ref AS ref, s.legal_name, coalesce(s.wcb_account, e.wcb_account) AS account,
      e.wcb_account AS recorded, s.line
    FROM staged_employers s LEFT JOIN employers e ON e.ref = s.employer_ref WHERE NOT s.rejected
    UNION ALL
    SELECT e.ref, e.legal_name, e.wcb_account, e.wcb_account, NULL FROM employers e
    WHERE NOT EXISTS (SELECT FROM staged_employers s WHERE s.employer_ref = e.ref AND NOT s.rejected)
  ) employer;
  CREATE INDEX ON named_employers (ref); ANALYZE named_employers`;

/** How good a claim to an account is. Of equally good ones in a file the earliest counts. */
const OWN = 1;
const PAID_FOR = 2;
const IN_FILE = 3;

const PAID_BEFORE = `SELECT DISTINCT n.ref, n.legal_name, n.name_key, p.wcb_account, ${PAID_FOR}, NULL::integer
  FROM premiums p JOIN employers e ON e.id = p.employer_id JOIN named_employers n ON n.ref = e.ref`;

/**
 * Who owns which account, into `account_owners`. The select gives ref, legal name, name key, account, goodness and line
 * of every claim. The owner is settled before any claim is judged, so that nobody loses to a claim that falls itself.
 */
function settleOwners(claims: string): string {
  return `${NAMED_EMPLOYERS};
    CREATE TEMP TABLE account_claims (ref text, legal_name text, name_key text, account text, goodness integer, line integer)
      ON COMMIT DROP;
    INSERT INTO account_claims ${claims};
    CREATE TEMP TABLE account_owners ON COMMIT DROP AS
    SELECT * FROM (
      SELECT *, rank() OVER (PARTITION BY account ORDER BY goodness, CASE goodness WHEN ${IN_FILE} THEN line END) AS place
      FROM account_claims) ranked
    WHERE place = 1;
    CREATE INDEX ON account_owners (account); ANALYZE account_owners`;
}

const FORGET_OWNERS = 'DROP TABLE account_owners, account_claims, named_employers';

/** The owner to name to somebody of another legal name; no row when one of the owners bears the name. */
const ownerOfOtherName = (account: string, key: string): string => `LATERAL (
  SELECT o.ref, o.legal_name, o.line FROM account_owners o
  WHERE o.account = ${account} AND NOT EXISTS (
    SELECT FROM account_owners ours WHERE ours.account = ${account} AND ours.name_key = ${key})
  ORDER BY o.ref, o.line LIMIT 1) owner`;

const BELONGS_TO_ANOTHER = `found.line, 'wcb_account', found.value,
  'belongs to another legal name: ' || found.legal_name || ' (' || found.ref
    || coalesce(', line ' || found.owner_line, '') || ')',
  'an account of this employer', NULL, NULL::integer FROM found`;

/**
 * An employer's own account number: rejected when it is the account of another legal name already. Whoever has it on
 * record keeps it, else the earlier row.
 */
export async function checkEmployerAccounts(connection: Connection): Promise<void> {
  for (let rejected: number | null = null; rejected !== 0; ) {
    await connection.query(
      settleOwners(`
        SELECT ref, legal_name, name_key, account, CASE WHEN account = recorded THEN ${OWN} ELSE ${IN_FILE} END, line
        FROM named_employers WHERE account IS NOT NULL
        UNION ALL ${PAID_BEFORE}`),
    );
    const found = await connection.query(
      rejecting(
        'employers',
        `UPDATE staged_employers s SET rejected = true
         FROM account_claims mine, ${ownerOfOtherName('mine.account', 'mine.name_key')}
         WHERE mine.goodness = ${IN_FILE} AND mine.line = s.line
         RETURNING s.line, s.wcb_account AS value, owner.ref, owner.legal_name, owner.line AS owner_line`,
        BELONGS_TO_ANOTHER,
      ),
    );
    await connection.query(FORGET_OWNERS);
    // An employer whose row falls keeps the account on record, which another row may have counted on.
    rejected = found.rowCount ?? 0;
  }
}

/**
 * The account of a premium: rejected when it is another legal name's, as its own account or as one that it has paid
 * premiums for.
 */
export async function checkPremiumAccounts(connection: Connection): Promise<void> {
  await connection.query(
    settleOwners(`
      SELECT ref, legal_name, name_key, account, ${OWN}, NULL::integer FROM named_employers WHERE account IS NOT NULL
      UNION ALL ${PAID_BEFORE}
      UNION ALL
      SELECT n.ref, n.legal_name, n.name_key, s.wcb_account, ${IN_FILE}, s.line
      FROM staged_premiums s JOIN named_employers n ON n.ref = s.employer_ref
      WHERE NOT s.rejected AND s.wcb_account IS NOT NULL`),
  );
  await connection.query(
    rejecting(
      'premiums',
      `UPDATE staged_premiums s SET rejected = true
       FROM staged_premiums row JOIN named_employers mine ON mine.ref = row.employer_ref
         JOIN ${ownerOfOtherName('row.wcb_account', 'mine.name_key')} ON true
       WHERE row.line = s.line
       RETURNING s.line, s.wcb_account AS value, owner.ref, owner.legal_name, owner.line AS owner_line`,
      BELONGS_TO_ANOTHER,
    ),
  );
  await connection.query(FORGET_OWNERS);
}
