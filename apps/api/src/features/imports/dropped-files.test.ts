import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { ImportDesk } from '../../../test/import-desk.js';

let desk: ImportDesk;
beforeAll(async () => {
  desk = await ImportDesk.open();
});
afterAll(() => desk.close());

const onDisk = async () => (await readdir(join(desk.api.dataDir, 'files')).catch(() => [])).length;
const people = (name: string) => `person_ref,full_name\nDROP-1,${name}\n`;

test('a file that is replaced, removed or discarded goes from the disk; one that was applied stays', async () => {
  const importId = await desk.start();
  await desk.send(importId, 'people.csv', people('Ada'));
  await desk.send(importId, 'people.csv', people('Ada Example'));
  await vi.waitFor(async () => expect(await onDisk()).toBe(1), { timeout: 5000 });
  const [file] = (await desk.look(importId)).files;
  expect(await desk.act('removeImportFile', 'ImportFileInput', { fileId: file?.id })).toEqual([]);
  await vi.waitFor(async () => expect(await onDisk()).toBe(0), { timeout: 5000 });
  await desk.send(importId, 'people.csv', people('Ada Example'));
  expect(await desk.act('discardImport', 'ImportInput', { importId })).toEqual([]);
  await vi.waitFor(async () => expect(await onDisk()).toBe(0), { timeout: 5000 });

  const kept = await desk.applied({ people: ['person_ref,full_name', 'DROP-1,Ada Example'] });
  await desk.ask('undoImport', kept);
  expect(await onDisk()).toBe(1);
});

test('a workbook stays while one of its sheets is read', async () => {
  const before = await onDisk();
  const importId = await desk.start();
  const header = [[{ value: 'person_ref' }, { value: 'full_name' }]];
  const workbook = await writeWorkbook([
    { sheet: 'people', data: header },
    { sheet: 'people again', data: header },
  ]).toBuffer();
  await desk.send(importId, 'office.xlsx', workbook);
  const [first, second] = (await desk.look(importId)).files;
  await desk.act('removeImportFile', 'ImportFileInput', { fileId: first?.id });
  const { rows } = await desk.api.database.pool.query('SELECT FROM dropped_files');
  expect([rows.length, await onDisk()]).toEqual([0, before + 1]);
  await desk.act('removeImportFile', 'ImportFileInput', { fileId: second?.id });
  await vi.waitFor(async () => expect(await onDisk()).toBe(before), { timeout: 5000 });
});
