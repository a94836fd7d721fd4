import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expressMiddleware } from '@as-integrations/express5';
import compression from 'compression';
import express, { type ErrorRequestHandler } from 'express';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { dashboardFiles, securityHeaders } from './dashboard-files.js';
import type { Database } from './database/open-database.js';
import { auditReportRoutes } from './features/audit-reports/index.js';
import { calendarRoute } from './features/calendar/index.js';
import { actionPlanRoutes } from './features/corrective-actions/index.js';
import { checkSite, documentFiles } from './features/documents/index.js';
import { importRoutes } from './features/imports/index.js';
import { evidenceRoutes, FileStore } from './features/scoring/index.js';
import { createApollo } from './graphql/apollo.js';
import { RunningOperations } from './graphql/running-operations.js';
import { graphqlContext, requestContext } from './request-context.js';
import { buildApiSchema } from './schema.js';

/** A day of section points for one audit takes some kilobytes; a training day for a hundred people some tens. */
const LARGEST_REQUEST = '1mb';

const IDLE_CONNECTION_MS = 65_000;

export interface ServerDeps {
  readonly config: Pick<
    Config,
    'host' | 'port' | 'today' | 'introspection' | 'dataDir' | 'mail' | 'trustedProxies'
  >;
  readonly database: Pick<Database, 'pool' | 'dataSource'>;
  readonly log: Logger;
}

export interface RunningServer {
  /** Where a browser on this machine finds it, for instance `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Lets running requests finish, then ends the idle connections. */
  close(): Promise<void>;
}

/** Serves GraphQL, documents, the public check, health and the dashboard on the configured port; rejects with the system's error when it is taken. */
export async function startServer({ config, database, log }: ServerDeps): Promise<RunningServer> {
  const operations = new RunningOperations();
  const { introspection } = config;
  const apollo = createApollo({ schema: buildApiSchema(), log, introspection, operations });
  await apollo.start();
  const app = express().disable('x-powered-by');
  // A proxy in front says who asked and whether by https; from anyone else the same words would be a disguise.
  app.set('trust proxy', [...config.trustedProxies]);
  app.use(securityHeaders, compression());
  app.get('/health', async (_request, response) => {
    try {
      await database.pool.query('SELECT 1');
      response.json({ status: 'ok' });
    } catch (error) {
      log.error(error, 'the database does not answer');
      response.status(503).json({ status: 'database unavailable' });
    }
  });
  app.use(
    '/graphql',
    express.json({ limit: LARGEST_REQUEST }),
    expressMiddleware(apollo, {
      context: ({ req, res }) => graphqlContext({ config, database }, req, res),
    }),
  );
  app.use(
    '/evidence',
    evidenceRoutes(config.dataDir, (request, response) =>
      requestContext({ config, database }, request, response),
    ),
  );
  app.get('/calendar/:file', calendarRoute(database.pool, config.today));
  app.use(
    '/documents',
    documentFiles((request, response) => requestContext({ config, database }, request, response)),
  );
  app.use(
    '/audit-reports',
    auditReportRoutes((request, response) => requestContext({ config, database }, request, response)),
  );
  app.use(
    '/action-plans',
    actionPlanRoutes((request, response) => requestContext({ config, database }, request, response)),
  );
  app.use('/check', checkSite({ pool: database.pool, today: config.today }));
  app.use(
    '/imports',
    importRoutes(new FileStore(config.dataDir), (request, response) =>
      requestContext({ config, database }, request, response),
    ),
  );
  app.use(dashboardFiles());
  app.use(lastErrorHandler(log));
  const server = createServer(app);
  // Longer than browsers and proxies keep an idle connection: they close it, so no request meets one that we just closed.
  server.keepAliveTimeout = IDLE_CONNECTION_MS;
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${config.host}:${port}`,
    close: async () => {
      await new Promise<void>((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      });
      await operations.idle();
      await apollo.stop();
    },
  };
}

/** What goes wrong before GraphQL: a body too large or no JSON, a file that is not there. Express would show a stack. */
function lastErrorHandler(log: Logger): ErrorRequestHandler {
  return (error: { status?: number; message: string }, _request, response, next) => {
    if (response.headersSent) return next(error);
    const status = error.status ?? 500;
    if (status >= 500) log.error(error, 'a request failed');
    response
      .status(status)
      .json({ error: status >= 500 ? 'Something went wrong on our side.' : error.message });
  };
}
