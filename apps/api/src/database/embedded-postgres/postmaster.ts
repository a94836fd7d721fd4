import { open, rename, stat } from 'node:fs/promises';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { StartupError } from '../../startup-error.js';
import type { Binaries } from './binaries.js';
import { type ClusterPaths, ownLikeFolder } from './cluster.js';
import { isServing, readPidFile, type ServerState } from './pid-file.js';
import { type RunAs, spawnAs } from './run-as.js';

const POLL_MS = 20;
/** Recovery after a crash replays the log first; that may take its time on a slow disk. */
const START_MS = 180_000;
const ORPHANS_MS = 30_000;
const STOP_MS = 60_000;
const KEPT_LOG_BYTES = 5_000_000;

export interface StartRequest {
  readonly paths: ClusterPaths;
  readonly binaries: Binaries;
  readonly runAs: RunAs;
  /** The port of the last run: open connection pools find the server again after a restart. */
  readonly preferredPort?: number;
  /** Further `name=value` settings; tests give up durability this way, nothing else does. */
  readonly settings?: readonly string[];
}

/** Starts the server in a process group of its own (Ctrl-C is not for it) and waits until it takes connections. */
export async function startPostmaster(request: StartRequest): Promise<ServerState> {
  const until = Date.now() + ORPHANS_MS;
  let preferred = request.preferredPort;
  for (;;) {
    const attempt = await tryStart(request, await freePort(preferred));
    if ('pid' in attempt) return attempt;
    const portTaken = /could not bind|Address already in use/.test(attempt.failure);
    // Workers of a server killed a moment ago still hold its shared memory; they leave on their own.
    const orphans = /pre-existing shared memory|Is another postmaster/.test(attempt.failure);
    if ((!portTaken && !orphans) || Date.now() > until) {
      const reason = attempt.failure.split('\n').find((line) => /FATAL|PANIC|could not/.test(line));
      throw new StartupError(
        `The embedded PostgreSQL did not start: ${reason?.trim() || attempt.failure.trim() || 'no reason given'} ` +
          `(see ${request.paths.log})`,
      );
    }
    if (portTaken) preferred = undefined;
    await wait(250);
  }
}

async function tryStart(request: StartRequest, port: number): Promise<ServerState | { failure: string }> {
  const { paths, binaries, runAs } = request;
  const settings = [
    'listen_addresses=127.0.0.1',
    `port=${port}`,
    'unix_socket_directories=',
    'max_connections=100',
    'timezone=UTC',
    'log_timezone=UTC',
    ...(request.settings ?? []),
  ];
  const log = await openLog(paths.log);
  try {
    const args = ['-D', paths.cluster, ...settings.flatMap((setting) => ['-c', setting])];
    const options = {
      detached: true,
      cwd: '/',
      stdio: ['ignore', log.fd, log.fd] as ['ignore', number, number],
    };
    const child = spawnAs(runAs, binaries.postgres, args, options);
    child.unref();
    let ended: string | undefined;
    child.once('error', (error) => {
      ended = error.message;
    });
    child.once('exit', (code, signal) => {
      ended = `exit ${code ?? signal}`;
    });
    const until = Date.now() + START_MS;
    while (Date.now() < until) {
      await wait(POLL_MS);
      if (ended !== undefined) return { failure: (await log.sinceOpened()) || ended };
      const state = await readPidFile(paths.cluster);
      if (state?.ready && state.pid === child.pid) return state;
    }
    throw new StartupError(
      `The embedded PostgreSQL has not become ready within ${START_MS / 1000} seconds; see ${paths.log}.`,
    );
  } finally {
    await log.close();
  }
}

/** Asks the server to close (running work is rolled back, all that was acknowledged is on disk) and waits. */
export async function stopPostmaster(cluster: string): Promise<void> {
  const state = await readPidFile(cluster);
  if (!state || !isServing(state.pid, cluster)) return;
  process.kill(state.pid, 'SIGINT');
  const until = Date.now() + STOP_MS;
  while (isServing(state.pid, cluster)) {
    if (Date.now() > until) {
      throw new StartupError(`The embedded PostgreSQL (process ${state.pid}) does not stop.`);
    }
    await wait(POLL_MS);
  }
}

async function openLog(path: string) {
  const size = (await stat(path).catch(() => undefined))?.size ?? 0;
  if (size > KEPT_LOG_BYTES) await rename(path, `${path}.1`);
  const file = await open(path, 'a+', 0o600);
  await ownLikeFolder(path);
  const opened = (await file.stat()).size;
  return {
    fd: file.fd,
    close: () => file.close(),
    async sinceOpened(): Promise<string> {
      const length = Math.min((await file.stat()).size - opened, 20_000);
      return (await file.read(Buffer.alloc(length), 0, length, opened)).buffer.toString('utf8');
    },
  };
}

async function freePort(preferred: number | undefined): Promise<number> {
  for (const candidate of preferred ? [preferred, 0] : [0]) {
    const port = await new Promise<number | undefined>((resolve) => {
      const probe = createServer();
      probe.once('error', () => resolve(undefined));
      probe.listen(candidate, '127.0.0.1', () => {
        const address = probe.address();
        probe.close(() => resolve(typeof address === 'object' && address ? address.port : undefined));
      });
    });
    if (port !== undefined) return port;
  }
  throw new StartupError('No free port on 127.0.0.1 for the embedded PostgreSQL.');
}
