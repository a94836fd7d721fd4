import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = ['apps/api/src', 'packages/domain/src'].map((folder) => join(root, folder));

/** Builds the api when a source is newer than `entry`. An installation without sources has nothing to build. */
export async function buildWhenStale(entry) {
  if (!sources.every(existsSync)) return false;
  const built = existsSync(entry) ? statSync(entry).mtimeMs : 0;
  if (!sources.some((folder) => newerThan(built, folder))) return false;
  console.error('Building the command line…');
  const turbo = createRequire(join(root, 'package.json')).resolve('turbo/bin/turbo');
  const args = ['run', 'build', '--filter=@good-standing/api', '--output-logs=errors-only', '--force'];
  // Standard output is the command's; whatever the build has to say goes to standard error.
  const env = { ...process.env, TURBO_TELEMETRY_DISABLED: '1', TURBO_NO_UPDATE_NOTIFIER: '1' };
  return (
    spawnSync(process.execPath, [turbo, ...args], { cwd: root, env, stdio: ['ignore', 2, 2] }).status !== 0
  );
}

function newerThan(time, folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs > time,
  );
}
