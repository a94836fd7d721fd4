import type { Request, Response } from 'express';
import type { Config } from './config.js';
import type { Context } from './context.js';
import type { Database } from './database/open-database.js';
import { findSession, sessionCookie } from './features/accounts/index.js';
import { Loaders } from './graphql/loaders.js';
import { readerLanguage } from './graphql/reader-language.js';

export type ContextDeps = {
  config: Pick<Config, 'today' | 'mail'>;
  database: Pick<Database, 'pool' | 'dataSource'>;
};

/** Makes the context of one request; a session in use is prolonged, and its cookie with it. */
export async function requestContext(
  { config, database }: ContextDeps,
  request: Request,
  response: Response,
): Promise<Context> {
  const session = sessionCookie(request, response);
  const found = session.token === null ? null : await findSession(database.pool, session.token);
  if (session.token !== null && found?.prolongedTo != null) session.write(session.token, found.prolongedTo);
  // One day for the whole request, also when it runs over midnight.
  const today = config.today();
  const context: Omit<Context, 'loaders'> = {
    viewer: found?.viewer ?? null,
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
