import type pg from 'pg';
import { readRows, sql } from '../../database/sql.js';
import type { Role } from '../../graphql/permission.js';
import { addUser } from './add-user.service.js';

/** One for all: these accounts exist only beside the demonstration portfolio, whose records are invented. */
const PASSWORD = 'safety-first-2026';

export interface DemonstrationAccount {
  email: string;
  displayName: string;
  role: Role;
  password: string;
}

/** Who can sign in to the demonstration. */
export const DEMONSTRATION_ACCOUNTS: readonly DemonstrationAccount[] = [
  { email: 'manager@example.test', displayName: 'Demo Manager', role: 'PROGRAM_MANAGER', password: PASSWORD },
  { email: 'staff@example.test', displayName: 'Demo Staff', role: 'STAFF', password: PASSWORD },
  { email: 'auditor@example.test', displayName: 'Demo Auditor', role: 'AUDITOR', password: PASSWORD },
  { email: 'employer@example.test', displayName: 'Demo Employer', role: 'EMPLOYER', password: PASSWORD },
  { email: 'reporting@example.test', displayName: 'Demo Reporting', role: 'REPORTING', password: PASSWORD },
];

/**
 * The demonstration accounts there are, created first where the demonstration portfolio stands without any account
 * (also when an earlier start was ended in between). Nothing is created beside an office's own records.
 */
export async function demonstrationSignIns({
  pool,
}: {
  pool: pg.Pool;
}): Promise<readonly DemonstrationAccount[]> {
  const [state] = await readRows<{ incomplete: boolean }>(
    pool,
    sql`SELECT NOT EXISTS (SELECT FROM users)
      AND EXISTS (SELECT FROM journal_entries WHERE actor_name = 'Demonstration' AND event = 'records.imported')
      AS incomplete`,
  );
  if (state?.incomplete) await createDemonstrationAccounts({ pool });
  return presentDemonstrationSignIns({ pool });
}

/** The demonstration accounts there are; none is created. Whoever runs the program is to know of them. */
export async function presentDemonstrationSignIns({
  pool,
}: {
  pool: pg.Pool;
}): Promise<readonly DemonstrationAccount[]> {
  const emails = DEMONSTRATION_ACCOUNTS.map(({ email }) => email);
  const present = await readRows<{ email: string }>(
    pool,
    sql`SELECT email FROM users WHERE email = ANY(${emails}::text[])`,
  );
  return DEMONSTRATION_ACCOUNTS.filter(({ email }) => present.some((row) => row.email === email));
}

/**
 * Creates the accounts beside the demonstration portfolio: the auditor is the authority's person with the most audits,
 * the employer the one certified last. An existing one makes it fail.
 */
export async function createDemonstrationAccounts({ pool }: { pool: pg.Pool }): Promise<void> {
  const [auditor] = await readRows<{ ref: string }>(
    pool,
    sql`SELECT p.ref FROM people p JOIN audits a ON a.auditor_id = p.id
      WHERE p.id IN (SELECT person_id FROM auditor_registrations WHERE kind = 'AUTHORITY')
      GROUP BY p.ref ORDER BY count(*) DESC, p.ref LIMIT 1`,
  );
  const [employer] = await readRows<{ ref: string }>(
    pool,
    sql`SELECT e.ref FROM employers e JOIN certifications c ON c.employer_id = e.id
      ORDER BY c.certified_on DESC, e.ref LIMIT 1`,
  );
  const refs: Partial<Record<Role, { personRef?: string; employerRef?: string } | undefined>> = {
    AUDITOR: auditor && { personRef: auditor.ref },
    EMPLOYER: employer && { employerRef: employer.ref },
  };
  for (const account of DEMONSTRATION_ACCOUNTS) await addUser(pool, { ...account, ...refs[account.role] });
}
