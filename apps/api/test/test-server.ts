import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { connectionUrl } from '../src/database/data-source.js';
import { openEmbeddedPostgres } from '../src/database/embedded-postgres/index.js';
import { connect } from '../src/database/open-database.js';

const SILENT = { info: () => undefined, warn: () => undefined };
/** Tests lose nothing they need when the machine stops; the program itself never runs with these. */
const FAST = ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off', 'autovacuum=off'];

export interface TestServer {
  readonly url: string;
  readonly template: string;
  close(): Promise<void>;
}

/** TEST_DATABASE_URL, whose user may create databases, or an embedded server in `folder`; with its template. */
export async function openTestServer(folder: string): Promise<TestServer> {
  const own = process.env.TEST_DATABASE_URL
    ? undefined
    : await openEmbeddedPostgres({ dataDir: folder, log: SILENT, settings: FAST });
  const url =
    process.env.TEST_DATABASE_URL ?? connectionUrl({ ...(own ?? missing()).address, database: 'postgres' });
  const template = `gs_template_${randomUUID().replaceAll('-', '')}`;
  try {
    await onServer(url, (client) => client.query(`CREATE DATABASE ${template}`));
    const migrated = await connect(databaseUrl(url, template), SILENT);
    await migrated.close();
  } catch (error) {
    await own?.close();
    throw error;
  }
  return {
    url,
    template,
    async close() {
      await onServer(url, (client) => client.query(`DROP DATABASE IF EXISTS ${template} WITH (FORCE)`));
      await own?.close();
    },
  };
}

/** The same server, another database. */
export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.toString();
}

export async function onServer<T>(url: string, task: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await task(client);
  } finally {
    await client.end();
  }
}

function missing(): never {
  throw new Error('neither TEST_DATABASE_URL nor an embedded server');
}
