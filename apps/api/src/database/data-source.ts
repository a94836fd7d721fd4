import 'reflect-metadata';
import { DataSource } from 'typeorm';
import './column-types.js';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';

/** A statement that runs longer is cancelled. Set-based work raises it with SET LOCAL in its transaction. */
const STATEMENT_TIMEOUT_MS = 30_000;

export interface DataSourceSettings {
  readonly url: string;
  /** Connections of this process at most; 10 when not given. */
  readonly poolSize?: number;
}

/** The program's TypeORM data source, not yet initialized. The schema comes from migrations only. */
export function createDataSource({ url, poolSize = 10 }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    entities: ENTITIES,
    migrations: MIGRATIONS,
    migrationsTableName: 'migrations',
    synchronize: false,
    migrationsRun: false,
    logging: false,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    poolSize,
    applicationName: 'good-standing',
    connectTimeoutMS: 10_000,
    extra: {
      statement_timeout: STATEMENT_TIMEOUT_MS,
      idle_in_transaction_session_timeout: 60_000,
      options: '-c TimeZone=UTC',
      keepAlive: true,
    },
  });
}

/** The connection string of an address, with everything escaped. */
export function connectionUrl(address: {
  host: string;
  port: number;
  user: string;
  password: string;
  database: string;
}): string {
  const { host, port, user, password, database } = address;
  return `postgres://${encodeURIComponent(user)}:${encodeURIComponent(password)}@${host}:${port}/${encodeURIComponent(database)}`;
}
