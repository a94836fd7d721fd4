import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';
import { MIGRATIONS } from './migrations/index.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Every column, constraint, index and trigger of the schema, as text that can be compared. */
async function schema(): Promise<unknown[]> {
  const { rows } = await database.pool.query(`
    SELECT 'column' AS kind, table_name || '.' || column_name AS name,
           concat_ws(' ', data_type, is_nullable, column_default) AS definition
      FROM information_schema.columns WHERE table_schema = 'public' AND table_name <> 'migrations'
    UNION ALL
    SELECT 'constraint', conrelid::regclass || '.' || conname, pg_get_constraintdef(oid)
      FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND conrelid <> 'migrations'::regclass
    UNION ALL
    SELECT 'index', indexname, indexdef FROM pg_indexes WHERE schemaname = 'public' AND tablename <> 'migrations'
    UNION ALL
    SELECT 'trigger', tgrelid::regclass || '.' || tgname, pg_get_triggerdef(oid) FROM pg_trigger WHERE NOT tgisinternal
    UNION ALL
    SELECT 'function', p.oid::regprocedure::text, p.prosrc FROM pg_proc p
     WHERE p.pronamespace = 'public'::regnamespace
       AND NOT EXISTS (SELECT 1 FROM pg_depend d WHERE d.objid = p.oid AND d.deptype = 'e')
    ORDER BY 1, 2, 3`);
  return rows;
}

test('every migration goes up, down and up again to the same schema', async () => {
  const first = await schema();
  expect(first.length).toBeGreaterThan(0);
  for (const _ of MIGRATIONS) await database.dataSource.undoLastMigration({ transaction: 'each' });
  expect(await schema()).toEqual([]);
  const again = await database.dataSource.runMigrations({ transaction: 'each' });
  expect(again).toHaveLength(MIGRATIONS.length);
  expect(await schema()).toEqual(first);
});
