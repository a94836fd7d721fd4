import { expect, test } from 'vitest';
import { IntakeFolder } from '../../../test/intake-folder.js';
import { smallRecords } from '../../../test/small-records.js';
import { createTestDatabase } from '../../../test/test-database.js';
import { importRecords } from './import-records.js';

test('a refused import has let its connection go before it says so', async () => {
  const database = await createTestDatabase();
  const folder = await IntakeFolder.of({ ...smallRecords(), people: ['person_ref', 'P1'] });
  try {
    for (let tries = 0; tries < 5; tries += 1) {
      const ended: boolean[] = [];
      database.pool.once('acquire', (client) => client.once('end', () => ended.push(true)));
      await expect(importRecords(database, { path: folder.path, today: '2026-10-31' })).rejects.toThrow(
        /full_name is missing/,
      );
      expect(ended).toEqual([true]);
    }
  } finally {
    await folder.remove();
    await database.close();
  }
});
