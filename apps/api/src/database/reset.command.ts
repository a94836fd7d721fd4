import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Command } from 'commander';
import type { CliContext } from '../cli-context.js';
import { StartupError } from '../startup-error.js';
import { openEmbeddedPostgres } from './embedded-postgres/index.js';

const REMOVED = ['pg', 'pg.new', 'pg-password', 'pg.log', 'pg.log.1'];

/** `cli reset --yes`: removes the embedded database; the next start begins with the demonstration again. */
export function registerReset(program: Command, { config }: CliContext): void {
  program
    .command('reset')
    .description('remove the embedded database and all its records; the next start begins anew')
    .option('--yes', 'really do it')
    .action(async ({ yes }: { yes?: boolean }) => {
      if (config.databaseUrl) {
        throw new StartupError(
          'DATABASE_URL is set: reset only removes the embedded database. Drop and create that database with your own tools.',
        );
      }
      if (!yes) {
        throw new StartupError(
          `This removes every record in ${config.dataDir}. If that is what you want, say so: reset --yes`,
        );
      }
      const log = { info: () => undefined, warn: () => undefined };
      const server = await openEmbeddedPostgres({ dataDir: config.dataDir, log });
      if (!(await server.stopIfAlone())) {
        throw new StartupError(
          'Good Standing is running on this database. Stop it first (Ctrl-C), then reset.',
        );
      }
      for (const name of REMOVED) await rm(join(config.dataDir, name), { recursive: true, force: true });
      console.log(`Removed the database in ${config.dataDir}.`);
    });
}
