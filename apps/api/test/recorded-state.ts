import type pg from 'pg';

/** The records without ids, versions and times: two databases that hold the same give the same. */
const RECORDS = [
  "SELECT 'employers', jsonb_agg(to_jsonb(t) - '{id,version,created_at,updated_at}'::text[] ORDER BY ref) FROM employers t",
  "SELECT 'people', jsonb_agg(to_jsonb(t) - '{id,version}'::text[] ORDER BY ref) FROM people t",
  ...['headcounts', 'implementations', 'certifications', 'letters', 'conditions', 'premiums'].map(
    (table) =>
      `SELECT '${table}', jsonb_agg(row ORDER BY row) FROM (SELECT to_jsonb(t) - '{id,version,employer_id}'::text[] || jsonb_build_object('employer', e.ref) AS row
         FROM ${table} t JOIN employers e ON e.id = t.employer_id) rows`,
  ),
  ...['training_completions', 'auditor_registrations'].map(
    (table) =>
      `SELECT '${table}', jsonb_agg(row ORDER BY row) FROM (SELECT to_jsonb(t) - '{id,version,person_id}'::text[] || jsonb_build_object('person', p.ref) AS row
         FROM ${table} t JOIN people p ON p.id = t.person_id) rows`,
  ),
  `SELECT 'employments', jsonb_agg(row ORDER BY row) FROM (SELECT to_jsonb(t) - '{id,version,employer_id,person_id}'::text[] || jsonb_build_object('employer', e.ref, 'person', p.ref) AS row
     FROM employments t JOIN employers e ON e.id = t.employer_id JOIN people p ON p.id = t.person_id) rows`,
  `SELECT 'audits', jsonb_agg(row ORDER BY row->>'ref') FROM (SELECT to_jsonb(t) - '{id,version,employer_id,auditor_id}'::text[] || jsonb_build_object('employer', e.ref, 'auditor', p.ref) AS row
     FROM audits t JOIN employers e ON e.id = t.employer_id JOIN people p ON p.id = t.auditor_id) rows`,
  `SELECT 'standings', jsonb_agg(row ORDER BY row->>'employer') FROM (SELECT to_jsonb(t) - '{employer_id,latest_audit_id}'::text[] || jsonb_build_object('employer', e.ref, 'latest', a.ref) AS row
     FROM standings t JOIN employers e ON e.id = t.employer_id LEFT JOIN audits a ON a.id = t.latest_audit_id) rows`,
];

/** Everything recorded, by table. */
export async function recordedState(pool: pg.Pool): Promise<Record<string, unknown>> {
  const state: Record<string, unknown> = {};
  for (const statement of RECORDS) {
    const { rows } = await pool.query<{ table: string; rows: unknown }>(
      `SELECT * FROM (${statement}) AS named("table", rows)`,
    );
    for (const row of rows) state[row.table] = row.rows;
  }
  return state;
}

/** Numbers that change with any write to the tables: which transactions made the rows that are there. */
export async function writesSeen(pool: pg.Pool): Promise<string> {
  const tables = [
    'employers',
    'people',
    'headcounts',
    'implementations',
    'employments',
    'training_completions',
    'auditor_registrations',
    'audits',
    'certifications',
    'letters',
    'conditions',
    'premiums',
    'standings',
    'journal_entries',
  ];
  const sums = tables.map(
    (table) => `(SELECT count(*) || ':' || coalesce(sum(xmin::text::bigint), 0) FROM ${table})`,
  );
  const { rows } = await pool.query<{ print: string }>(`SELECT concat_ws(' ', ${sums.join(', ')}) AS print`);
  return rows[0]?.print ?? '';
}
