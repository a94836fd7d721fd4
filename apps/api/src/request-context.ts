import type { Request, Response } from 'express';
import type { Config } from './config.js';
import type { Context, Viewer } from './context.js';
import type { Database } from './database/open-database.js';
import { findSession, sessionCookie } from './features/accounts/index.js';
import { bearerToken, bearerViewer } from './features/api-tokens/index.js';
import { Loaders } from './graphql/loaders.js';
import { readerLanguage } from './graphql/reader-language.js';

export type ContextDeps = {
  config: Pick<Config, 'today' | 'mail'>;
  database: Pick<Database, 'pool' | 'dataSource'>;
};

/** Makes the context of one request; a session in use is prolonged, and its cookie with it. */
export async function requestContext(
  deps: ContextDeps,
  request: Request,
  response: Response,
): Promise<Context> {
  const session = sessionCookie(request, response);
  const found = session.token === null ? null : await findSession(deps.database.pool, session.token);
  if (session.token !== null && found?.prolongedTo != null) session.write(session.token, found.prolongedTo);
  return contextOf(deps, request, found?.viewer ?? null, session);
}

/**
 * The same for GraphQL, where a client may come with an API token: it then counts alone, whatever cookie is beside it.
 * @throws UNAUTHENTICATED for a token that opens nothing, RATE_LIMITED after too many
 */
export async function graphqlContext(
  deps: ContextDeps,
  request: Request,
  response: Response,
): Promise<Context> {
  const token = bearerToken(request.headers.authorization);
  if (token === null) return requestContext(deps, request, response);
  const context = contextOf(deps, request, null, sessionCookie(request, response));
  const { pool, address, language } = context;
  context.viewer = await bearerViewer(token, { pool, today: context.today(), address, language });
  return context;
}

function contextOf(
  { config, database }: ContextDeps,
  request: Request,
  viewer: Viewer | null,
  session: Context['session'],
): Context {
  // One day for the whole request, also when it runs over midnight.
  const today = config.today();
  const context: Omit<Context, 'loaders'> = {
    viewer,
    pool: database.pool,
    dataSource: database.dataSource,
    today: () => today,
    asOf: null,
    language: readerLanguage(request.headers['accept-language']),
    mailFrom: config.mail?.from ?? null,
    session,
    address: request.ip ?? '',
  };
  const complete = context as Context;
  complete.loaders = new Loaders(complete);
  return complete;
}
