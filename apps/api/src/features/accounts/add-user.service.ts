import type pg from 'pg';
import { z } from 'zod';
import { readRows, sql } from '../../database/sql.js';
import { ROLES, type Role } from '../../graphql/permission.js';
import { StartupError } from '../../startup-error.js';
import { hashPassword, SHORTEST_PASSWORD } from './passwords.js';

export interface NewUser {
  email: string;
  displayName: string;
  role: Role;
  password: string;
  /** The office's reference of the employer; for an EMPLOYER only. */
  employerRef?: string | undefined;
  /** The office's reference of the person; for an AUDITOR only. */
  personRef?: string | undefined;
}

const newUser = z.object({
  email: z.email('The e-mail address is not one.'),
  displayName: z.string().trim().min(1, 'A name is needed.'),
  role: z.enum(ROLES, `The role must be one of ${ROLES.join(', ')}.`),
  password: z.string().min(SHORTEST_PASSWORD, `The password needs at least ${SHORTEST_PASSWORD} characters.`),
  employerRef: z.string().optional(),
  personRef: z.string().optional(),
});

/**
 * Adds an account.
 * @throws StartupError with one line on what to put right
 */
export async function addUser(pool: pg.Pool, given: NewUser): Promise<void> {
  const parsed = newUser.safeParse(given);
  if (!parsed.success) throw new StartupError(parsed.error.issues.map(({ message }) => message).join(' '));
  const { email, displayName, role, password, employerRef, personRef } = parsed.data;
  if ((role === 'EMPLOYER') !== (employerRef !== undefined)) {
    throw new StartupError(
      'An EMPLOYER account, and no other, needs the reference of its employer (--employer REF).',
    );
  }
  if ((role === 'AUDITOR') !== (personRef !== undefined)) {
    throw new StartupError(
      'An AUDITOR account, and no other, needs the reference of its person (--person REF).',
    );
  }
  const employerId = employerRef === undefined ? null : await idOf(pool, 'employer', employerRef);
  const personId = personRef === undefined ? null : await idOf(pool, 'person', personRef);
  const added = await readRows(
    pool,
    sql`INSERT INTO users (email, display_name, password_hash, role, employer_id, person_id)
      VALUES (${email}, ${displayName}, ${await hashPassword(password)}, ${role}, ${employerId}::uuid, ${personId}::uuid)
      ON CONFLICT (lower(email)) DO NOTHING RETURNING id`,
  );
  if (added.length === 0)
    throw new StartupError(`There is an account for ${email} already; it was left as it is.`);
}

/** True while there is no account at all: nobody could sign in. */
export async function isWithoutAccount({ pool }: { pool: pg.Pool }): Promise<boolean> {
  const [state] = await readRows<{ empty: boolean }>(
    pool,
    sql`SELECT NOT EXISTS (SELECT FROM users) AS empty`,
  );
  return state?.empty ?? true;
}

async function idOf(pool: pg.Pool, what: 'employer' | 'person', ref: string): Promise<string> {
  const [row] = await readRows<{ id: string }>(
    pool,
    what === 'employer'
      ? sql`SELECT id FROM employers WHERE ref = ${ref}`
      : sql`SELECT id FROM people WHERE ref = ${ref}`,
  );
  if (row === undefined) throw new StartupError(`There is no ${what} with the reference ${ref}.`);
  return row.id;
}
