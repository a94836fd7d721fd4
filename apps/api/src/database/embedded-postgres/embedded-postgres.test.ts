import { chmod, mkdir, mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { type EmbeddedPostgres, openEmbeddedPostgres, type ServerAddress } from './index.js';
import { readPidFile, runningServer } from './pid-file.js';

const log = { info: () => undefined, warn: () => undefined };
let dataDir: string;
let cluster: string;
let open: EmbeddedPostgres[];

beforeEach(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'good-standing-embedded-'));
  await chmod(dataDir, 0o755);
  cluster = join(dataDir, 'pg');
  open = [];
});

afterEach(async () => {
  for (const server of open) await server.close();
  await rm(dataDir, { recursive: true, force: true });
});

async function joinServer(onRestarted?: (address: ServerAddress) => void): Promise<EmbeddedPostgres> {
  const server = await openEmbeddedPostgres({ dataDir, log, onRestarted });
  open.push(server);
  return server;
}

async function ask<T extends pg.QueryResultRow>(address: ServerAddress, sql: string): Promise<T[]> {
  const client = new pg.Client(address);
  await client.connect();
  try {
    return (await client.query<T>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function killServer(): Promise<void> {
  const state = await readPidFile(cluster);
  if (!state) throw new Error('no server to kill');
  process.kill(state.pid, 'SIGKILL');
}

test('two that start at once on an empty folder share one server; the last one out stops it', async () => {
  const [first, second] = await Promise.all([joinServer(), joinServer()]);
  expect(second.address).toEqual(first.address);
  await first.close();
  expect(await ask(second.address, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  await second.close();
  expect(await runningServer(cluster)).toBeUndefined();
});

test('the one who started it may leave before one who joined later', async () => {
  const starter = await joinServer();
  const joined = await joinServer();
  expect(await starter.stopIfAlone()).toBe(false);
  expect(await ask(joined.address, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
  expect(await joined.stopIfAlone()).toBe(true);
});

test('a killed server comes up again under the running program, with everything it had acknowledged', async () => {
  let tellRestarted: (address: ServerAddress) => void = () => undefined;
  const restarted = new Promise<ServerAddress>((resolve) => {
    tellRestarted = resolve;
  });
  const server = await joinServer(tellRestarted);
  await ask(server.address, 'CREATE TABLE kept (n int); INSERT INTO kept VALUES (1), (2)');
  await killServer();
  const address = await restarted;
  expect(address.port).toBe(server.address.port);
  expect(await ask(address, 'SELECT sum(n)::int AS sum FROM kept')).toEqual([{ sum: 3 }]);
});

test('a stale postmaster.pid whose number now belongs to another program does not hinder the start', async () => {
  await (await joinServer()).close();
  const file = join(cluster, 'postmaster.pid');
  await writeFile(file, `${process.pid}\n${cluster}\n0\n5999\n\n127.0.0.1\n0\nready   \n`);
  const server = await joinServer();
  expect(await ask(server.address, 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
});

test('a first start that was interrupted is begun anew', async () => {
  await mkdir(join(dataDir, 'pg.new'));
  await writeFile(join(dataDir, 'pg.new', 'half'), 'made');
  await writeFile(join(dataDir, 'pg.lock'), '999999999 a-process-that-is-gone');
  const server = await joinServer();
  expect(await ask(server.address, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
});

test('only the owner may read the password, and without it nobody gets in', async () => {
  const server = await joinServer();
  expect((await stat(join(dataDir, 'pg-password'))).mode & 0o777).toBe(0o600);
  await expect(ask({ ...server.address, password: 'guess' }, 'SELECT 1')).rejects.toThrow(/password/);
});
