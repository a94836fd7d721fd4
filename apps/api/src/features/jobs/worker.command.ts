import type { Command } from 'commander';
import pino from 'pino';
import type { CliContext } from '../../cli-context.js';
import { startWorker } from './worker.js';

/** `cli worker`: mail and reminders in a process of its own, until it is asked to stop. */
export function registerWorker(program: Command, { config, withDatabase }: CliContext): void {
  program
    .command('worker')
    .description(
      'send mail and reminders, and tidy up, in a process of its own (start the program with WORKER=off)',
    )
    .action(async () => {
      const { mail, today, logLevel } = config;
      if (mail === null) {
        console.error('No mail and no reminders are sent: SMTP_URL and MAIL_FROM are not set.');
      }
      const log = pino({ level: logLevel, base: undefined }, pino.destination(2));
      await withDatabase(
        async ({ pool }) => {
          const asked = new Promise((resolve) => {
            for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, resolve);
          });
          const worker = startWorker({ pool, mail, today, log });
          console.error('The worker runs (Ctrl-C stops it).');
          await asked;
          await worker.close();
        },
        { endsOnSignal: true },
      );
    });
}
