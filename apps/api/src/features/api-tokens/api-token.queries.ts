import { createHash, randomBytes } from 'node:crypto';
import type { CalendarDate } from '@good-standing/domain';
import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { allOf, readRows, sql, verbatim } from '../../database/sql.js';
import type { TokenScope } from '../../graphql/permission.js';
import { tokenVisible } from './api-token.policy.js';

export interface ApiTokenRow {
  id: string;
  name: string;
  prefix: string;
  scopes: TokenScope[];
  validThrough: CalendarDate | null;
  createdAt: Date;
  lastUsedAt: Date | null;
  userId: string;
  ownerName: string;
}

const BEGINNING = 'gst_';
const SHOWN_CHARACTERS = 10;
/** So that a client that asks all the time does not write all the time. */
const TELL_USE_EVERY_MINUTES = 1;

export const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest();
export const prefixOf = (token: string): string => token.slice(0, SHOWN_CHARACTERS);
export const newToken = (): string => BEGINNING + randomBytes(32).toString('base64url');

/** The tokens that the viewer sees and that nobody has revoked, the latest first. */
export function listApiTokens(pool: pg.Pool, viewer: Viewer | null): Promise<ApiTokenRow[]> {
  return readRows<ApiTokenRow>(
    pool,
    sql`SELECT t.id, t.name, t.prefix, t.scopes, t.valid_through AS "validThrough", t.created_at AS "createdAt",
        t.last_used_at AS "lastUsedAt", t.user_id AS "userId", u.display_name AS "ownerName"
      FROM api_tokens t JOIN users u ON u.id = t.user_id
      WHERE ${allOf([verbatim('t.revoked_at IS NULL'), tokenVisible(viewer)])}
      ORDER BY t.created_at DESC, t.id`,
  );
}

/** What a token opens: somebody's view, narrowed to its scopes, or why it opens nothing. */
export type FoundToken =
  | { viewer: Viewer; problem: null }
  | { viewer: null; problem: 'UNKNOWN' | 'REVOKED' | 'EXPIRED' };

/** In whose name the token asks, as that person is now. */
export async function findApiToken(pool: pg.Pool, token: string, today: CalendarDate): Promise<FoundToken> {
  const [row] = await readRows<
    Viewer & { tokenId: string; scopes: TokenScope[]; closed: boolean; over: boolean; useUntold: boolean }
  >(
    pool,
    sql`SELECT u.id, u.email, u.display_name AS "displayName", u.role, u.employer_id AS "employerId",
        u.person_id AS "personId", t.id AS "tokenId", t.scopes,
        t.revoked_at IS NOT NULL OR u.disabled_at IS NOT NULL AS closed, coalesce(t.valid_through < ${today}::date, false) AS over,
        coalesce(t.last_used_at < now() - make_interval(mins => ${TELL_USE_EVERY_MINUTES}), true) AS "useUntold"
      FROM api_tokens t JOIN users u ON u.id = t.user_id WHERE t.token_hash = ${hashOf(token)}`,
  );
  if (row === undefined) return { viewer: null, problem: 'UNKNOWN' };
  const { tokenId, scopes, closed, over, useUntold, ...person } = row;
  if (closed) return { viewer: null, problem: 'REVOKED' };
  if (over) return { viewer: null, problem: 'EXPIRED' };
  if (useUntold) {
    await readRows(pool, sql`UPDATE api_tokens SET last_used_at = now() WHERE id = ${tokenId}::uuid`);
  }
  return { viewer: { ...person, token: { id: tokenId, scopes } }, problem: null };
}
