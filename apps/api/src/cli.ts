import 'reflect-metadata';
import { resolve } from 'node:path';
import { Command } from 'commander';
import type { CliContext, RegisterCommands } from './cli-context.js';
import { readConfig } from './config.js';
import { openDatabase } from './database/open-database.js';
import { registerReset } from './database/reset.command.js';
import { registerUser } from './features/accounts/index.js';
import { registerInstrumentCommands } from './features/instruments/index.js';
import { registerIntakeCommands } from './features/intake/index.js';
import { registerWorker } from './features/jobs/index.js';
import { registerJournalCommands } from './features/journal/index.js';
import { StartupError } from './startup-error.js';

const COMMANDS: readonly RegisterCommands[] = [
  registerReset,
  registerIntakeCommands,
  registerInstrumentCommands,
  registerUser,
  registerJournalCommands,
  registerWorker,
];

const progress = { info: (line: string) => console.error(line), warn: (line: string) => console.error(line) };

/** Interrupted work is rolled back; the server it started for itself is stopped first. */
function closeOnSignal(close: () => Promise<void>): () => void {
  const handlers = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => {
    const handler = () => void close().finally(() => process.exit(signal === 'SIGINT' ? 130 : 143));
    process.on(signal, handler);
    return () => process.off(signal, handler);
  });
  return () => {
    for (const remove of handlers) remove();
  };
}

async function main(): Promise<void> {
  const config = readConfig(process.env);
  const context: CliContext = {
    config,
    path: (typed) => resolve(typed),
    async withDatabase(task, { endsOnSignal = false } = {}) {
      const opening = openDatabase(config, { log: progress });
      // Heard from the first moment: a server that is just being started would otherwise stay behind.
      const remove = closeOnSignal(async () => (await opening).close());
      const database = await opening;
      if (endsOnSignal) remove();
      try {
        return await task(database);
      } finally {
        remove();
        await database.close();
      }
    },
  };
  const program = new Command('cli').description('The command line of Good Standing.').showHelpAfterError();
  for (const register of COMMANDS) register(program, context);
  await program.parseAsync();
}

main().catch((error: unknown) => {
  console.error(error instanceof StartupError ? error.message : error);
  process.exitCode = 1;
});
