import { afterEach, beforeEach, expect, it } from 'vitest';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { shipInstrument } from '../instruments/index.js';
import { loadDemonstration } from '../intake/index.js';
import { DEMONSTRATION_ACCOUNTS, demonstrationSignIns } from './demonstration-accounts.js';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase();
});
afterEach(() => database.close());

it('stand beside the demonstration portfolio, whatever the journal says first', async () => {
  await shipInstrument(database.dataSource);
  await loadDemonstration(database, { today: '2026-10-31' });
  expect(await demonstrationSignIns(database)).toEqual(DEMONSTRATION_ACCOUNTS);
  expect(await demonstrationSignIns(database)).toEqual(DEMONSTRATION_ACCOUNTS);
});

it('are made for no installation without the demonstration portfolio', async () => {
  await shipInstrument(database.dataSource);
  expect(await demonstrationSignIns(database)).toEqual([]);
});
