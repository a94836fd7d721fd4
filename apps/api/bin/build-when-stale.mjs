import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const sources = ['apps/api/src', 'packages/domain/src'].map((folder) => join(root, folder));

/**
 * Builds the api when a source is newer than `entry`; gives whether `entry` can be used. An installation without
 * sources has nothing to build.
 */
export async function buildWhenStale(entry) {
  const built = existsSync(entry) ? statSync(entry).mtimeMs : 0;
  if (!sources.every(existsSync) || !sources.some((folder) => newerThan(built, folder))) return built > 0;
  console.error('Building the command line…');
  const { runTurbo } = await import('../../../scripts/turbo.mjs');
  // Always compiled, never taken from turbo's cache: what comes from there keeps its old time and looks stale.
  const args = ['run', 'build', '--filter=@good-standing/api', '--output-logs=errors-only', '--force'];
  // Standard output is the command's; whatever the build has to say goes to standard error.
  return (await runTurbo(args, { stdio: ['ignore', 2, 2] })) === 0;
}

function newerThan(time, folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).some(
    (entry) => entry.isFile() && statSync(join(entry.parentPath ?? entry.path, entry.name)).mtimeMs > time,
  );
}
