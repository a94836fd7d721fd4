import { randomBytes } from 'node:crypto';
import { chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { ProgressLog } from '../../progress-log.js';
import { StartupError } from '../../startup-error.js';
import type { Binaries } from './binaries.js';
import { giveTo, type RunAs, spawnAs } from './run-as.js';

/** The name of the server's one role and of the program's database. */
export const OWNER = 'good_standing';

/** Where one embedded server keeps its things below DATA_DIR. */
export interface ClusterPaths {
  /** PostgreSQL's own data directory. */
  readonly cluster: string;
  /** The password of the server's one role, readable by its owner only. */
  readonly password: string;
  readonly log: string;
  readonly lock: string;
}

export function clusterPaths(dataDir: string): ClusterPaths {
  return {
    cluster: join(dataDir, 'pg'),
    password: join(dataDir, 'pg-password'),
    log: join(dataDir, 'pg.log'),
    lock: join(dataDir, 'pg.lock'),
  };
}

/** Creates the cluster when there is none; otherwise checks that these binaries can open it. */
export async function prepareCluster(
  paths: ClusterPaths,
  binaries: Binaries,
  runAs: RunAs,
  log: ProgressLog,
): Promise<void> {
  const version = await readFile(join(paths.cluster, 'PG_VERSION'), 'utf8').catch(() => undefined);
  if (version === undefined) {
    log.info('Creating the database files…');
    await initialize(paths, binaries, runAs);
  } else if (Number(version) !== binaries.major) {
    throw new StartupError(
      `${paths.cluster} was written by PostgreSQL ${version.trim()}, this is PostgreSQL ${binaries.major}. ` +
        'Export with the version that wrote it, or set DATA_DIR to another folder.',
    );
  }
  await giveTo(runAs, paths.cluster);
}

/** Written aside and renamed when complete, so that an interrupted first start leaves nothing half made. */
async function initialize(paths: ClusterPaths, binaries: Binaries, runAs: RunAs): Promise<void> {
  const fresh = `${paths.cluster}.new`;
  const handOver = `${paths.password}.new`;
  await rm(fresh, { recursive: true, force: true });
  await mkdir(fresh, { mode: 0o700 });
  const password = randomBytes(24).toString('hex');
  await writeFile(paths.password, password, { mode: 0o600 });
  await ownLikeFolder(paths.password);
  await rm(handOver, { force: true });
  await writeFile(handOver, password, { mode: 0o600 });
  if (runAs.owner) {
    await chown(fresh, runAs.owner.uid, runAs.owner.gid);
    await chown(handOver, runAs.owner.uid, runAs.owner.gid);
  }
  try {
    await runInitdb(binaries, runAs, fresh, handOver);
  } finally {
    await rm(handOver, { force: true });
  }
  await rename(fresh, paths.cluster);
}

/** Root working in an ordinary user's folder leaves files that this user can go on with. */
export async function ownLikeFolder(path: string): Promise<void> {
  if (process.getuid?.() !== 0) return;
  const folder = await stat(dirname(path));
  await chown(path, folder.uid, folder.gid);
}

async function runInitdb(binaries: Binaries, runAs: RunAs, dir: string, passwordFile: string): Promise<void> {
  const args = ['-D', dir, '-U', OWNER, '-A', 'scram-sha-256', `--pwfile=${passwordFile}`, '--encoding=UTF8'];
  // Code-point order by default; queries name the collation they need. From 17 on upper and lower case of
  // accented letters come with it, independent of the machine's locales.
  args.push('--locale=C');
  if (binaries.major >= 17) args.push('--locale-provider=builtin', '--builtin-locale=C.UTF-8');
  const child = spawnAs(runAs, binaries.initdb, args, { stdio: ['ignore', 'ignore', 'pipe'], cwd: '/' });
  let complaint = '';
  child.stderr?.on('data', (chunk: Buffer) => {
    complaint += chunk.toString();
  });
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
  if (code !== 0) {
    const reason = complaint.trim().split('\n').at(0) ?? `exit code ${code}`;
    throw new StartupError(`The database files could not be created in ${dir}: ${reason}`);
  }
}
