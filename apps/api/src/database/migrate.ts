import pg from 'pg';
import type { DataSource } from 'typeorm';

/** Any fixed number: the advisory lock of whoever migrates. */
const MIGRATING = 7_014_266;

/** Brings the schema up to date; of several processes that start together, one works and the others wait. */
export async function migrate(dataSource: DataSource, url: string): Promise<readonly string[]> {
  const guard = new pg.Client({ connectionString: url, application_name: 'good-standing migration' });
  guard.on('error', () => undefined);
  await guard.connect();
  try {
    await guard.query('SELECT pg_advisory_lock($1)', [MIGRATING]);
    const done = await dataSource.runMigrations({ transaction: 'each' });
    return done.map((migration) => migration.name);
  } finally {
    await guard.end();
  }
}
