import { setTimeout as wait } from 'node:timers/promises';
import type pg from 'pg';
import type { DataSource } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import type { ProgressLog } from '../progress-log.js';
import { StartupError } from '../startup-error.js';
import { explainConnectionFailure, refuseOldServer } from './connection-failure.js';
import { connectionUrl, createDataSource } from './data-source.js';
import { type EmbeddedPostgres, openEmbeddedPostgres } from './embedded-postgres/index.js';
import { migrate } from './migrate.js';

const LAST_WORK_MS = 3_000;

export interface DatabaseConfig {
  /** A server of the installation's own; undefined for the embedded one. */
  readonly databaseUrl?: string | undefined;
  readonly dataDir: string;
}

/** The open database: TypeORM for writes, the same connections as a plain pool for prepared reads. */
export interface Database {
  readonly dataSource: DataSource;
  readonly pool: pg.Pool;
  /** Ends the connections; the embedded server stops when no other process of ours uses it. */
  close(): Promise<void>;
}

export interface OpenOptions {
  readonly log: ProgressLog;
  /** The embedded server died and could not be started again. */
  readonly onLost?: (error: Error) => void;
}

/**
 * Opens DATABASE_URL or the embedded server and brings the schema up to date.
 * @throws StartupError with one line that says what to do
 */
export async function openDatabase(config: DatabaseConfig, options: OpenOptions): Promise<Database> {
  const { log } = options;
  if (config.databaseUrl) return connect(config.databaseUrl, log);
  let pool: pg.Pool | undefined;
  const embedded: EmbeddedPostgres = await openEmbeddedPostgres({
    dataDir: config.dataDir,
    log,
    onLost: options.onLost,
    onRestarted: ({ port }) => {
      // The pool makes each new client from these options.
      if (pool) Object.assign(pool.options, { connectionString: connectionUrl(embedded.address), port });
    },
  });
  try {
    const database = await connect(connectionUrl(embedded.address), log);
    pool = database.pool;
    return {
      dataSource: database.dataSource,
      pool: database.pool,
      close: once(async () => {
        await database.close();
        await embedded.close();
      }),
    };
  } catch (error) {
    await embedded.close();
    throw error;
  }
}

/** Opens one server by its connection string and brings the schema up to date. */
export async function connect(url: string, log: ProgressLog): Promise<Database> {
  const dataSource = createDataSource({ url: checkedUrl(url) });
  try {
    await dataSource.initialize();
  } catch (error) {
    throw explainConnectionFailure(error, url);
  }
  const pool = (dataSource.driver as PostgresDriver).master as pg.Pool;
  // Without a listener, an idle connection that breaks would end the process. The pool replaces it by itself.
  pool.on('error', (error) => log.warn(`A database connection broke: ${error.message}`));
  try {
    const { rows } = await pool.query<{ version: string }>(
      "SELECT current_setting('server_version_num') AS version",
    );
    refuseOldServer(Number(rows[0]?.version));
    const done = await migrate(dataSource, url);
    if (done.length > 0) log.info(`Brought the database schema up to date (${done.length} steps).`);
  } catch (error) {
    await dataSource.destroy();
    throw error;
  }
  return { dataSource, pool, close: once(() => endConnections(dataSource)) };
}

/** Ending a pool waits for the work under way; what is still not done by then is left, and so rolled back. */
async function endConnections(dataSource: DataSource): Promise<void> {
  await Promise.race([dataSource.destroy(), wait(LAST_WORK_MS, undefined, { ref: false })]);
}

/** A signal may ask for the end while the end is under way. */
function once(task: () => Promise<void>): () => Promise<void> {
  let done: Promise<void> | undefined;
  return () => {
    done ??= task();
    return done;
  };
}

function checkedUrl(url: string): string {
  const protocol = URL.canParse(url) ? new URL(url).protocol : '';
  if (protocol === 'postgres:' || protocol === 'postgresql:') return url;
  throw new StartupError('DATABASE_URL is not of the form postgres://user:password@host:port/database.');
}
