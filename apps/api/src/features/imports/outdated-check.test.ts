import { afterAll, beforeAll, expect, test } from 'vitest';
import { ImportDesk } from '../../../test/import-desk.js';
import { recordedState } from '../../../test/recorded-state.js';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk.close());

const HEADER = 'employer_ref,legal_name,program,registered_on,city';
const row = (city: string) => [HEADER, `OUT-1,Outdated Sample Ltd.,SECOR,2026-01-05,${city}`];

test('what somebody changed after the check is not written over: the import shows what it would do now', async () => {
  await desk.applied({ employers: row('Winnipeg') });
  const importId = await desk.checked({ employers: row('Brandon') });
  const { rows } = await desk.api.database.pool.query(
    "UPDATE employers SET city = 'Steinbach', version = version + 1 WHERE ref = 'OUT-1' RETURNING city",
  );
  expect(rows).toEqual([{ city: 'Steinbach' }]);
  const before = await recordedState(desk.api.database.pool);

  const stopped = await desk.ask('applyImport', importId);
  expect([stopped.state, stopped.problem]).toEqual(['CHECKED', expect.stringMatching(/since the check/)]);
  expect(await recordedState(desk.api.database.pool)).toEqual(before);
  expect(stopped.changed.nodes[0]?.cells).toEqual([
    { column: 'city', before: 'Steinbach', after: 'Brandon', problem: null, expected: null },
  ]);
  expect(stopped.undoBlockers.total).toBe(0);

  const applied = await desk.ask('applyImport', importId);
  expect([applied.state, applied.problem]).toEqual(['APPLIED', null]);
});

test('a row that was new and is on record by now stops it too; one that nobody touched does not', async () => {
  const first = await desk.checked({ people: ['person_ref,full_name', 'OUT-P1,Ona Outdated'] });
  const second = await desk.checked({ people: ['person_ref,full_name', 'OUT-P1,Ona O. Outdated'] });
  expect((await desk.ask('applyImport', second)).state).toBe('APPLIED');
  const stopped = await desk.ask('applyImport', first);
  expect([stopped.state, stopped.changed.nodes.length]).toEqual(['CHECKED', 1]);
});
