import { type ChildProcess, type SpawnOptions, spawn, spawnSync } from 'node:child_process';
import { chown, lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartupError } from '../../startup-error.js';

/**
 * How the server's programs are run. PostgreSQL refuses to run as root, so root has to become someone else for
 * them. `prefix` is put before the command, `uid` and `gid` are taken by the child, `owner` must own the data.
 */
export interface RunAs {
  readonly prefix: readonly string[];
  readonly uid?: number;
  readonly gid?: number;
  readonly owner?: { readonly uid: number; readonly gid: number };
}

/** An id that exists everywhere without creating a user ("nobody" on Linux). */
const UNPRIVILEGED = 65534;

/** Starts a program the way `runAs` says. */
export function spawnAs(runAs: RunAs, command: string, args: string[], options: SpawnOptions): ChildProcess {
  const full = prefixed(runAs, command, args);
  return spawn(full.program, full.args, { ...options, ...ids(runAs) });
}

function prefixed(runAs: RunAs, command: string, args: string[]): { program: string; args: string[] } {
  const [program, ...rest] = runAs.prefix;
  return program === undefined ? { program: command, args } : { program, args: [...rest, command, ...args] };
}

/**
 * Finds the first way that really works, by trying each: as we are (ordinary user); as an unprivileged user id
 * (root); in a user namespace where root is somebody else (root, with the checkout under a 0700 home that the
 * other id cannot enter); as an unprivileged id that keeps the one capability to pass closed folders (root in a
 * container, where user namespaces are forbidden).
 */
export async function chooseRunAs(postgres: string, dataDir: string, clusterDir: string): Promise<RunAs> {
  if (process.getuid?.() !== 0) {
    await refuseForeignCluster(clusterDir);
    return { prefix: [] };
  }
  const found = (await stat(clusterDir).catch(() => undefined)) ?? (await stat(dataDir));
  const other =
    found.uid === 0 ? { uid: UNPRIVILEGED, gid: UNPRIVILEGED } : { uid: found.uid, gid: found.gid };
  const root = { uid: 0, gid: 0 };
  const ways: RunAs[] = [
    { prefix: [], uid: other.uid, gid: other.gid, owner: other },
    { prefix: ['unshare', '-U', '--map-user=1000', '--map-group=1000', '--'], owner: root },
    {
      prefix: [
        'setpriv',
        `--reuid=${other.uid}`,
        `--regid=${other.gid}`,
        '--clear-groups',
        // Without it the kernel leaves the capability out when PostgreSQL asks access() for its own program.
        '--securebits=+no_setuid_fixup',
        '--inh-caps=+dac_override',
        '--ambient-caps=+dac_override',
        '--',
      ],
      owner: other,
    },
  ];
  const works = ways.find((way) => canRun(way, postgres, dataDir));
  if (!works) {
    throw new StartupError(
      `PostgreSQL does not run as root, and no unprivileged user can reach ${dataDir}. ` +
        'Start as an ordinary user, or move the checkout (or set DATA_DIR) to a folder everybody may enter, ' +
        'or set DATABASE_URL to a PostgreSQL server of your own.',
    );
  }
  return works;
}

/** Gives the cluster to the id that will run it, when another way of running was used the last time. */
export async function giveTo(runAs: RunAs, path: string): Promise<void> {
  const owner = runAs.owner;
  if (!owner || (await lstat(path)).uid === owner.uid) return;
  for (const entry of await readdir(path, { recursive: true })) {
    await chown(join(path, entry), owner.uid, owner.gid);
  }
  // The folder itself last: an interrupted hand-over is then seen and done again at the next start.
  await chown(path, owner.uid, owner.gid);
}

function canRun(way: RunAs, postgres: string, dataDir: string): boolean {
  const script = 'test -x "$1" && cd "$1" && exec "$2" --version';
  const { program, args } = prefixed(way, '/bin/sh', ['-c', script, 'sh', dataDir, postgres]);
  return spawnSync(program, args, { stdio: 'ignore', ...ids(way) }).status === 0;
}

async function refuseForeignCluster(clusterDir: string): Promise<void> {
  const found = await stat(clusterDir).catch(() => undefined);
  const me = process.getuid?.();
  if (found && me !== undefined && found.uid !== me) {
    throw new StartupError(
      `The database in ${clusterDir} belongs to another user (id ${found.uid}). ` +
        'Start as that user or as root, or set DATA_DIR to a folder of your own.',
    );
  }
}

function ids(runAs: RunAs): { uid?: number; gid?: number } {
  return runAs.uid === undefined ? {} : { uid: runAs.uid, gid: runAs.gid };
}
