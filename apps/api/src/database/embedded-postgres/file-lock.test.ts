import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { withFileLock } from './file-lock.js';

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'good-standing-lock-'));
  path = join(folder, 'lock');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

test('tasks under one lock never overlap, and each one runs', async () => {
  let inside = 0;
  let most = 0;
  const task = async () => {
    inside += 1;
    most = Math.max(most, inside);
    await wait(5);
    inside -= 1;
    return 'done';
  };
  const results = await Promise.all(Array.from({ length: 8 }, () => withFileLock(path, task)));
  expect(most).toBe(1);
  expect(results).toEqual(Array(8).fill('done'));
});

test('a task that fails gives the lock back', async () => {
  await expect(withFileLock(path, () => Promise.reject(new Error('failed')))).rejects.toThrow('failed');
  expect(await withFileLock(path, async () => 'next')).toBe('next');
});

test('a lock of a process that is gone is taken over by one of many waiting, however they interleave', async () => {
  for (let round = 0; round < 3; round++) {
    await writeFile(path, '999999999 gone');
    let inside = 0;
    let most = 0;
    const task = async () => {
      inside += 1;
      most = Math.max(most, inside);
      await wait(1);
      inside -= 1;
    };
    await Promise.all(Array.from({ length: 6 }, () => withFileLock(path, task)));
    expect(most).toBe(1);
  }
});

test('a turn to take over that was never finished does not keep the lock for ever', async () => {
  await writeFile(path, '999999999 gone');
  await writeFile(`${path}.taking`, '999999999 gone');
  const past = new Date(Date.now() - 60_000);
  await utimes(`${path}.taking`, past, past);
  expect(await withFileLock(path, async () => 'mine')).toBe('mine');
});

test('a lock whose number came again for another process counts as abandoned once nobody touches it', async () => {
  await writeFile(path, `${process.pid} of-an-earlier-boot`);
  const past = new Date(Date.now() - 60_000);
  await utimes(path, past, past);
  expect(await withFileLock(path, async () => 'mine')).toBe('mine');
});
