import { createHash, randomBytes } from 'node:crypto';
import type { Language } from '@good-standing/domain';
import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { type RowSource, selectRows } from '../../database/row-source.js';

export interface FeedRow {
  createdAt: Date;
  /** Null while no calendar program has fetched it. */
  lastReadAt: Date | null;
  language: Language;
}

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();

/** The person's feed; null when there is none. */
export async function feedOf(db: RowSource, userId: string): Promise<FeedRow | null> {
  const [row] = await selectRows<FeedRow>(
    db,
    'SELECT created_at AS "createdAt", last_read_at AS "lastReadAt", language FROM calendar_feeds WHERE user_id = $1',
    [userId],
  );
  return row ?? null;
}

/** Opens the person's feed, in the place of one there was, and gives its token: the only time it is known on this side. */
export async function openFeed(db: RowSource, userId: string, language: Language): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await selectRows(
    db,
    `INSERT INTO calendar_feeds (user_id, token_hash, language) VALUES ($1, $2, $3)
     ON CONFLICT (user_id) DO UPDATE SET token_hash = excluded.token_hash, language = excluded.language,
       created_at = now(), last_read_at = NULL`,
    [userId, hashOf(token), language],
  );
  return token;
}

/** Whether there was one. */
export async function deleteFeed(db: RowSource, userId: string): Promise<boolean> {
  const rows = await selectRows(
    db,
    'WITH gone AS (DELETE FROM calendar_feeds WHERE user_id = $1 RETURNING 1) SELECT * FROM gone',
    [userId],
  );
  return rows.length > 0;
}

/** Whose feed the token opens, as that person is today; null for an unknown or revoked one and for a closed account. */
export async function findFeed(
  pool: pg.Pool,
  token: string,
): Promise<{ viewer: Viewer; language: Language } | null> {
  const [row] = await selectRows<Viewer & { language: Language }>(
    pool,
    `WITH read AS (UPDATE calendar_feeds SET last_read_at = now() WHERE token_hash = $1 RETURNING user_id, language)
     SELECT u.id, u.email, u.display_name AS "displayName", u.role, u.employer_id AS "employerId",
       u.person_id AS "personId", read.language
     FROM read JOIN users u ON u.id = read.user_id WHERE u.disabled_at IS NULL`,
    [hashOf(token)],
  );
  if (row === undefined) return null;
  const { language, ...viewer } = row;
  return { viewer, language };
}
