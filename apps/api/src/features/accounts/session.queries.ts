import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { readRows, sql, verbatim } from '../../database/sql.js';

const LIFE_DAYS = 7;
/** A session in use is prolonged at most this often, so that reading does not mean writing. */
const PROLONG_EVERY_MINUTES = 15;

export interface OpenedSession {
  /** The only time the token is known on this side; stored is its hash. */
  token: string;
  expiresAt: Date;
}

export interface FoundSession {
  viewer: Viewer;
  /** The new end when it has just been prolonged; null otherwise. */
  prolongedTo: Date | null;
}

const VIEWER =
  verbatim(`u.id, u.email, u.display_name AS "displayName", u.role, u.employer_id AS "employerId",
  u.person_id AS "personId"`);

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** Opens a session that lasts for seven days after its last use, and forgets those that have ended. */
export async function openSession(pool: pg.Pool, userId: string): Promise<OpenedSession> {
  const token = randomBytes(32).toString('base64url');
  await readRows(pool, sql`DELETE FROM sessions WHERE expires_at < now()`);
  const [row] = await readRows<{ expiresAt: Date }>(
    pool,
    sql`INSERT INTO sessions (user_id, token_hash, expires_at)
      VALUES (${userId}::uuid, ${hashOf(token)}, now() + make_interval(days => ${LIFE_DAYS}))
      RETURNING expires_at AS "expiresAt"`,
  );
  if (row === undefined) throw new Error('The session was not stored.');
  return { token, expiresAt: row.expiresAt };
}

/** Who has that token; null when it is unknown or ended, or the account is closed. */
export async function findSession(pool: pg.Pool, token: string): Promise<FoundSession | null> {
  const hash = hashOf(token);
  const [row] = await readRows<Viewer & { sleepy: boolean }>(
    pool,
    sql`SELECT ${VIEWER}, s.last_seen_at < now() - make_interval(mins => ${PROLONG_EVERY_MINUTES}) AS sleepy
      FROM sessions s JOIN users u ON u.id = s.user_id
      WHERE s.token_hash = ${hash} AND s.expires_at > now() AND u.disabled_at IS NULL`,
  );
  if (row === undefined) return null;
  const { sleepy, ...viewer } = row;
  return { viewer, prolongedTo: sleepy ? await prolong(pool, hash) : null };
}

async function prolong(pool: pg.Pool, hash: Buffer): Promise<Date | null> {
  const [row] = await readRows<{ expiresAt: Date }>(
    pool,
    sql`UPDATE sessions SET last_seen_at = now(), expires_at = now() + make_interval(days => ${LIFE_DAYS})
      WHERE token_hash = ${hash} RETURNING expires_at AS "expiresAt"`,
  );
  return row?.expiresAt ?? null;
}

export async function endSession(pool: pg.Pool, token: string): Promise<void> {
  await readRows(pool, sql`DELETE FROM sessions WHERE token_hash = ${hashOf(token)}`);
}

/** The account of an e-mail address, capitals aside; null when there is none or it is closed. */
export async function findAccount(
  pool: pg.Pool,
  email: string,
): Promise<{ viewer: Viewer; passwordHash: string } | null> {
  const [row] = await readRows<Viewer & { passwordHash: string }>(
    pool,
    sql`SELECT ${VIEWER}, u.password_hash AS "passwordHash" FROM users u
      WHERE lower(u.email) = lower(${email}) AND u.disabled_at IS NULL`,
  );
  if (row === undefined) return null;
  const { passwordHash, ...viewer } = row;
  return { viewer, passwordHash };
}
