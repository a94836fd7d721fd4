/**
 * Makes the demonstration portfolio many times as large, set by set: every copy has employers, people and records of its
 * own, alike to the last day. Standing rows are left out; the program settles them at its first read.
 */
export async function multiplyPortfolio(pool, copies) {
  const client = await pool.connect();
  try {
    await client.query('SET statement_timeout = 0');
    for (const [table, columns] of await tablesOf(client)) {
      await client.query(
        `INSERT INTO ${table} (${columns.join(', ')})
         SELECT ${columns.map(copied).join(', ')} FROM ${table} AS row, generate_series(1, $1::integer) AS copy`,
        [copies],
      );
    }
    await client.query('VACUUM ANALYZE');
  } finally {
    client.release(true);
  }
}

/** What an employer's facts are made of, whatever others refer to first. */
const TABLES = [
  'people',
  'employers',
  'implementations',
  'headcounts',
  'employments',
  'training_completions',
  'auditor_registrations',
  'audits',
  'certifications',
  'letters',
  'conditions',
  'premiums',
];

/** What no two records share, and so needs an end of its own in each copy. */
const UNIQUE_TEXTS = new Set(['ref', 'certificate_no', 'letter_no', 'wcb_account']);
const UNIQUE_IDS = /^(id|\w+_id)$/;

async function tablesOf(client) {
  const { rows } = await client.query(
    `SELECT table_name, array_agg(column_name::text ORDER BY ordinal_position) AS columns
       FROM information_schema.columns
      WHERE table_name = ANY($1::text[]) AND is_generated = 'NEVER' AND is_identity = 'NO'
      GROUP BY 1 ORDER BY array_position($1::text[], table_name::text)`,
    [TABLES],
  );
  return rows.map(({ table_name, columns }) => [table_name, columns]);
}

function copied(column) {
  if (UNIQUE_IDS.test(column)) return `md5(row.${column}::text || copy)::uuid`;
  // A WCB account stays nine digits long.
  if (column === 'wcb_account') return `lpad((row.${column}::bigint + copy * 1000003)::text, 9, '0')`;
  if (UNIQUE_TEXTS.has(column)) return `row.${column} || '-' || copy`;
  return `row.${column}`;
}
