import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { isAlive } from './file-lock.js';

/** What a server says about itself in `postmaster.pid`. */
export interface ServerState {
  readonly pid: number;
  readonly port: number;
  readonly ready: boolean;
}

/** The lines of the file: pid, data directory, start time, port, socket folder, address, memory key, status. */
export async function readPidFile(cluster: string): Promise<ServerState | undefined> {
  const text = await readFile(join(cluster, 'postmaster.pid'), 'utf8').catch(() => undefined);
  if (text === undefined) return undefined;
  const lines = text.split('\n');
  const pid = Number(lines[0]);
  if (!Number.isInteger(pid) || pid <= 0) return undefined;
  return { pid, port: Number(lines[3]) || 0, ready: lines[7]?.trim() === 'ready' };
}

/**
 * The server that runs on this cluster now, or undefined. The file outlives a `kill -9`, and its id may by then
 * belong to any other program; PostgreSQL would refuse to start because of it, so such a file is removed.
 */
export async function runningServer(cluster: string): Promise<ServerState | undefined> {
  const state = await readPidFile(cluster);
  if (!state || !isAlive(state.pid)) return undefined;
  if (isServerOf(state.pid, cluster)) return state;
  await rm(join(cluster, 'postmaster.pid'), { force: true });
  return undefined;
}

/** Whether this process still serves the cluster (a killed one that nobody has reaped yet does not). */
export function isServing(pid: number, cluster: string): boolean {
  return isAlive(pid) && isServerOf(pid, cluster);
}

function isServerOf(pid: number, cluster: string): boolean {
  const command = commandOf(pid);
  // Unknown (no /proc, no ps): take it for the server; connecting to it will tell.
  return command === undefined || (command.includes('postgres') && command.includes(cluster));
}

function commandOf(pid: number): string | undefined {
  if (process.platform === 'win32') return undefined;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch (error) {
    if (process.platform === 'linux')
      return (error as NodeJS.ErrnoException).code === 'ENOENT' ? '' : undefined;
  }
  const ps = spawnSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  return ps.error ? undefined : ps.stdout;
}
