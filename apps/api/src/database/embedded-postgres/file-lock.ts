import { randomUUID } from 'node:crypto';
import { readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import { StartupError } from '../../startup-error.js';

/** The holder touches its lock this often; a lock left untouched much longer has no holder any more. */
const BEAT_MS = 1_000;
const STALE_MS = 10_000;
const GIVE_UP_MS = 120_000;

/**
 * Runs `task` while no other process runs one under the same lock file. Start, join and stop of the server are
 * such tasks. A lock whose process is gone (kill -9, power cut) is taken over. A process id alone does not
 * prove that its holder lives, since ids come again after a restart or in a container; hence the touching.
 * PostgreSQL itself refuses a second server on one data directory, so a mistake here could delay, not destroy.
 */
export async function withFileLock<T>(path: string, task: () => Promise<T>): Promise<T> {
  const token = `${process.pid} ${randomUUID()}`;
  await acquire(path, token);
  const beat = setInterval(() => {
    const now = new Date();
    utimes(path, now, now).catch(() => undefined);
  }, BEAT_MS);
  try {
    return await task();
  } finally {
    clearInterval(beat);
    if ((await read(path)) === token) await rm(path, { force: true });
  }
}

async function acquire(path: string, token: string): Promise<void> {
  const until = Date.now() + GIVE_UP_MS;
  while (!(await create(path, token))) {
    const holder = await read(path);
    if (holder !== undefined && (await isAbandoned(path, holder))) {
      await takeAway(path, holder);
    } else if (Date.now() > until) {
      throw new StartupError(
        `Another process (id ${holder?.split(' ')[0]}) has been starting or stopping the database for two ` +
          `minutes. If there is none, remove ${path} and start again.`,
      );
    } else {
      await wait(100);
    }
  }
}

async function create(path: string, token: string): Promise<boolean> {
  try {
    await writeFile(path, token, { flag: 'wx', mode: 0o600 });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

async function isAbandoned(path: string, holder: string): Promise<boolean> {
  const touched = (await stat(path).catch(() => undefined))?.mtimeMs;
  if (touched === undefined) return false;
  const age = Date.now() - touched;
  // Just created and not yet written: give its maker a moment.
  if (holder === '') return age > BEAT_MS;
  return age > STALE_MS || !isAlive(Number(holder.split(' ')[0]));
}

/**
 * Several waiting processes may find the lock abandoned, and the slowest of them when the quickest already holds it
 * anew: only one at a time may take it away, and it looks again first.
 */
async function takeAway(path: string, holder: string): Promise<void> {
  const turn = `${path}.taking`;
  if (!(await create(turn, holder))) {
    if (await isAbandonedTurn(turn)) await rm(turn, { force: true });
    return;
  }
  try {
    if ((await read(path)) === holder && (await isAbandoned(path, holder))) await rm(path, { force: true });
  } finally {
    await rm(turn, { force: true });
  }
}

/** A turn is over in milliseconds, unless its process was killed in it. */
async function isAbandonedTurn(turn: string): Promise<boolean> {
  const made = (await stat(turn).catch(() => undefined))?.mtimeMs;
  return made !== undefined && Date.now() - made > STALE_MS;
}

async function read(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** Whether a process with this id exists, whoever owns it. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
