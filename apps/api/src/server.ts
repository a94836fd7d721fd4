import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import type { Database } from './database/open-database.js';

export interface ServerDeps {
  readonly config: Config;
  readonly database: Database;
  readonly log: Logger;
}

export interface RunningServer {
  /** Where a browser on this machine finds it, for instance `http://127.0.0.1:4000`. */
  readonly url: string;
  /** Lets running requests finish, then ends the idle connections. */
  close(): Promise<void>;
}

/** Serves HTTP on the configured host and port; rejects with the system's error when the port is taken. */
export async function startServer({ config, database, log }: ServerDeps): Promise<RunningServer> {
  const app = express().disable('x-powered-by');
  app.get('/health', async (_request, response) => {
    try {
      await database.pool.query('SELECT 1');
      response.json({ status: 'ok' });
    } catch (error) {
      log.error(error, 'the database does not answer');
      response.status(503).json({ status: 'database unavailable' });
    }
  });
  const server = createServer(app);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(config.port, config.host, resolve);
  });
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://${config.host}:${port}`,
    close: () =>
      new Promise((resolve, reject) => {
        server.close((error) => (error ? reject(error) : resolve()));
        server.closeIdleConnections();
      }),
  };
}
