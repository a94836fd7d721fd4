import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../test/test-database.js';

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

test('the entities say what the migrations made: TypeORM would change nothing', async () => {
  expect(database.dataSource.entityMetadatas.length).toBeGreaterThan(0);
  const changes = await database.dataSource.driver.createSchemaBuilder().log();
  expect(changes.upQueries.map((change) => change.query)).toEqual([]);
});
