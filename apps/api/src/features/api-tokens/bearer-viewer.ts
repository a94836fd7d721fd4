import type { CalendarDate, Language } from '@good-standing/domain';
import { GraphQLError } from 'graphql';
import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { SignInThrottle } from '../accounts/index.js';
import { type FoundToken, findApiToken, prefixOf } from './api-token.queries.js';

const throttle = new SignInThrottle();

type Problem = NonNullable<FoundToken['problem']>;

const WORDS: Record<Problem, Record<Language, string>> = {
  UNKNOWN: { en: 'There is no such API token.', fr: 'Ce jeton d’API n’existe pas.' },
  REVOKED: { en: 'This API token has been revoked.', fr: 'Ce jeton d’API a été révoqué.' },
  EXPIRED: {
    en: 'The last day of this API token is over. Make a new one.',
    fr: 'Le dernier jour de ce jeton d’API est passé. Créez-en un nouveau.',
  },
};

/** The token of an `Authorization: Bearer …`; null where there is none, and the cookie then says who asks. */
export function bearerToken(header: string | undefined): string | null {
  return /^bearer\s+(.*)$/i.exec(header ?? '')?.[1]?.trim() ?? null;
}

export interface BearerDeps {
  pool: pg.Pool;
  today: CalendarDate;
  /** Where the request comes from. */
  address: string;
  language: Language;
}

/**
 * In whose name the token asks. Failures are counted as those of signing in are: after some of them the address waits.
 * @throws UNAUTHENTICATED for a token that opens nothing, RATE_LIMITED after too many
 */
export async function bearerViewer(
  token: string,
  { pool, today, address, language }: BearerDeps,
): Promise<Viewer> {
  const shown = prefixOf(token);
  const seconds = throttle.waitSeconds(address, shown);
  if (seconds > 0) {
    const minutes = Math.ceil(seconds / 60);
    throw new GraphQLError(
      language === 'fr'
        ? `Trop de jetons d’API inconnus. Réessayez dans ${minutes} min.`
        : `Too many API tokens that open nothing. Try again in ${minutes} min.`,
      { extensions: { code: 'RATE_LIMITED', retryAfterSeconds: seconds, http: { status: 429 } } },
    );
  }
  const { viewer, problem } = await findApiToken(pool, token, today);
  if (viewer !== null) return viewer;
  throttle.tried(address, shown);
  throw new GraphQLError(WORDS[problem][language], {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } },
  });
}
