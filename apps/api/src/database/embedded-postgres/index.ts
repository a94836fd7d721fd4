import { access, constants, mkdir, readFile, realpath } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { ProgressLog } from '../../progress-log.js';
import { StartupError } from '../../startup-error.js';
import { findBinaries } from './binaries.js';
import { clusterPaths, OWNER, prepareCluster } from './cluster.js';
import { withFileLock } from './file-lock.js';
import { readPidFile, runningServer } from './pid-file.js';
import { startPostmaster, stopPostmaster } from './postmaster.js';
import { Presence, type ServerAddress } from './presence.js';
import { chooseRunAs } from './run-as.js';

export type { ServerAddress } from './presence.js';

/** How long a server that is starting, recovering or stopping is waited for before we say so. */
const JOIN_MS = 120_000;

export interface EmbeddedOptions {
  /** Created when missing. */
  readonly dataDir: string;
  readonly log: ProgressLog;
  readonly settings?: readonly string[];
  /** The server died and runs again; `address.port` may have changed. Connections made before are dead. */
  readonly onRestarted?: (address: ServerAddress) => void;
  /** The server died and does not come up again. */
  readonly onLost?: (error: Error) => void;
}

/** A PostgreSQL server below DATA_DIR, shared by all processes of ours that use the same folder. */
export interface EmbeddedPostgres {
  readonly address: ServerAddress;
  /** Leaves the server, and stops it when no other process of ours uses it. */
  close(): Promise<void>;
  /** Whether other processes of ours use the server now. This one no longer counts as a user afterwards. */
  stopIfAlone(): Promise<boolean>;
}

/**
 * Joins the server that runs on this folder or starts it (creating its files the first time).
 * @throws StartupError with one line that says what to do
 */
export async function openEmbeddedPostgres(options: EmbeddedOptions): Promise<EmbeddedPostgres> {
  const dataDir = await ensureFolder(options.dataDir);
  const paths = clusterPaths(dataDir);
  const locked = <T>(task: () => Promise<T>) => withFileLock(paths.lock, task);
  let leaving = false;
  let recovering: Promise<void> = Promise.resolve();
  let current = await locked(join);

  async function join(): Promise<{ address: ServerAddress; presence: Presence }> {
    const until = Date.now() + JOIN_MS;
    for (;;) {
      const port = (await runningServer(paths.cluster))?.port || (await start());
      const address = { host: '127.0.0.1', port, user: OWNER, password: await password(), database: OWNER };
      try {
        return { address, presence: await Presence.announce(address, onServerLost) };
      } catch (error) {
        const code = (error as { code?: string }).code ?? '';
        if (code === '28P01') {
          throw new StartupError(
            `${paths.password} does not hold the password of the database in ${paths.cluster}.`,
          );
        }
        if (Date.now() > until) {
          throw new StartupError(
            `The embedded PostgreSQL in ${paths.cluster} does not answer (${(error as Error).message}); see ${paths.log}.`,
          );
        }
        await wait(200);
      }
    }
  }

  async function start(): Promise<number> {
    const binaries = findBinaries();
    const runAs = await chooseRunAs(binaries.postgres, dataDir, paths.cluster);
    await prepareCluster(paths, binaries, runAs, options.log);
    options.log.info(`Starting the embedded PostgreSQL ${binaries.major}…`);
    const preferredPort = (await readPidFile(paths.cluster))?.port;
    const settings = options.settings ?? [];
    return (await startPostmaster({ paths, binaries, runAs, preferredPort, settings })).port;
  }

  async function password(): Promise<string> {
    try {
      return (await readFile(paths.password, 'utf8')).trim();
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      throw new StartupError(
        `The password of the embedded database cannot be read from ${paths.password} (${code}). ` +
          'Start as the user who created it, or as root.',
      );
    }
  }

  function onServerLost(): void {
    if (leaving) return;
    options.log.warn('The database server has stopped unexpectedly. Starting it again…');
    recovering = locked(join).then(
      (again) => {
        current = again;
        options.log.warn('The database server runs again. Work in progress at that moment was rolled back.');
        options.onRestarted?.(again.address);
      },
      (error: Error) => options.onLost?.(error),
    );
  }

  async function stopIfAlone(): Promise<boolean> {
    leaving = true;
    await recovering;
    return locked(async () => {
      const last = await current.presence.isLast().catch(() => false);
      await current.presence.end().catch(() => undefined);
      if (last) await stopPostmaster(paths.cluster);
      return last;
    });
  }

  let closed: Promise<boolean> | undefined;
  const leave = () => {
    closed ??= stopIfAlone();
    return closed;
  };
  return {
    get address() {
      return current.address;
    },
    stopIfAlone: leave,
    close: async () => {
      await leave();
    },
  };
}

async function ensureFolder(path: string): Promise<string> {
  try {
    await mkdir(path, { recursive: true });
    await access(path, constants.R_OK | constants.W_OK | constants.X_OK);
    return await realpath(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    throw new StartupError(
      `The data folder ${path} cannot be written (${code}). Give this user the right to it, or set DATA_DIR to another folder.`,
    );
  }
}
