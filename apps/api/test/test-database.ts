import { randomUUID } from 'node:crypto';
import { inject } from 'vitest';
import { connect, type Database } from '../src/database/open-database.js';
import { databaseUrl, onServer } from './test-server.js';

export interface TestDatabase extends Database {
  /** For programs under test that open the database themselves. */
  readonly url: string;
}

/**
 * A migrated, empty database of the caller's own (a copy of the template: some tens of milliseconds).
 * `close()` drops it; call it in `afterAll`.
 */
export async function createTestDatabase(): Promise<TestDatabase> {
  const server = inject('serverUrl');
  const name = `gs_test_${randomUUID().replaceAll('-', '')}`;
  await onServer(server, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${inject('templateDatabase')}`),
  );
  const url = databaseUrl(server, name);
  const database = await connect(url, { info: () => undefined, warn: () => undefined });
  return {
    dataSource: database.dataSource,
    pool: database.pool,
    url,
    async close() {
      await database.close();
      await onServer(server, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}
