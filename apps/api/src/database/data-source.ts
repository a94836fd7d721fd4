import 'reflect-metadata';
import pg from 'pg';
import { DataSource } from 'typeorm';
import { ENTITIES } from './entities.js';
import { MIGRATIONS } from './migrations/index.js';

/** A statement that runs longer is cancelled. Set-based work raises it with SET LOCAL in its transaction. */
const STATEMENT_TIMEOUT_MS = 30_000;

const DATE = 1082;
const DATE_ARRAY = 1182;
const TEXT_ARRAY = 1009;

// A calendar day stays 'YYYY-MM-DD': as a JavaScript Date it would move with the machine's time zone.
// int8 and numeric stay strings, as pg has them: a number could not hold them all. Cast in SQL where it can.
pg.types.setTypeParser(DATE, (value) => value);
// The type package's list of ids leaves the array types out; the driver takes any id.
const setParser = pg.types.setTypeParser as (id: number, parse: (value: string) => unknown) => void;
const getParser = pg.types.getTypeParser as (id: number) => (value: string) => unknown;
setParser(DATE_ARRAY, getParser(TEXT_ARRAY));

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
