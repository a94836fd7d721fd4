import type { Command } from 'commander';
import type { CliContext } from '../../cli-context.js';
import { holdsHash, verifyJournal } from './verify-journal.js';

interface VerifyOptions {
  head?: string;
  json?: boolean;
}

/** `cli journal verify`: exit code 1 when the journal is not as it was written. */
export function registerJournalCommands(program: Command, context: CliContext): void {
  program
    .command('journal')
    .description('The journal of everything that was recorded.')
    .command('verify')
    .description('Compute the chain of entries again and name the first that is not as it was written.')
    .option('--head <hash>', 'a last hash noted earlier: say also whether it is still there')
    .option('--json', 'print the result as JSON')
    .action(async ({ head, json }: VerifyOptions) => {
      const check = await context.withDatabase(async ({ pool }) => ({
        ...(await verifyJournal(pool)),
        headFound: head === undefined ? null : /^[0-9a-f]{64}$/i.test(head) && (await holdsHash(pool, head)),
      }));
      const good = check.broken === null && check.headFound !== false;
      if (!good) process.exitCode = 1;
      console.log(json ? JSON.stringify(check) : report(check));
    });
}

function report({
  entries,
  head,
  broken,
  headFound,
}: Awaited<ReturnType<typeof verifyJournal>> & { headFound: boolean | null }): string {
  const lines = [
    broken === null
      ? `The journal is as it was written: ${entries} entries.`
      : `Entry ${broken.id} is not as it was written: ${broken.problem}. The ${entries} entries before it are sound.`,
  ];
  if (head !== null) lines.push(`Last sound hash: ${head}`);
  if (headFound === false)
    lines.push('The hash noted earlier is no longer in the journal: its end was cut off or rewritten.');
  return lines.join('\n');
}
