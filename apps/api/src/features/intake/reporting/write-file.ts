import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { StartupError } from '../../../startup-error.js';

/**
 * Writes the parts to the file, which appears whole or not at all: they go to a neighbour first, which then takes
 * its name.
 * @throws StartupError when there is no writing there
 */
export async function writeFileWhole(
  path: string,
  parts: Iterable<string> | AsyncIterable<string>,
): Promise<void> {
  const draft = join(dirname(path), `.${basename(path)}.${randomUUID()}`);
  const file = await open(draft, 'w').catch((error: NodeJS.ErrnoException) => {
    throw new StartupError(
      `${path} cannot be written (${error.code}): the folder must be there and open to you. Choose another place.`,
    );
  });
  try {
    for await (const part of parts) await file.write(part);
    await file.sync();
    await file.close();
    await rename(draft, path);
  } catch (error) {
    await file.close().catch(() => undefined);
    await rm(draft, { force: true });
    throw error;
  }
}
