import { createInterface } from 'node:readline/promises';
import { text } from 'node:stream/consumers';
import { type Command, Option } from 'commander';
import type { CliContext } from '../../cli-context.js';
import { ROLES, type Role } from '../../graphql/permission.js';
import { addUser } from './add-user.service.js';

interface AddOptions {
  name: string;
  role: Role;
  employer?: string;
  person?: string;
}

/** `cli user add EMAIL --name NAME --role ROLE`: the password is typed unseen, or read from standard input. */
export function registerUser(program: Command, { withDatabase }: CliContext): void {
  program
    .command('user')
    .description('accounts')
    .command('add')
    .description('add an account; the password is asked for, or read from standard input')
    .argument('<email>', 'the e-mail address to sign in with')
    .requiredOption('--name <name>', 'the name shown to others')
    .addOption(
      new Option('--role <role>', 'what they are to the program').choices([...ROLES]).makeOptionMandatory(),
    )
    .option('--employer <ref>', 'for EMPLOYER: the reference of the employer')
    .option('--person <ref>', 'for AUDITOR: the reference of the person')
    .action(async (email: string, { name, role, employer, person }: AddOptions) => {
      const password = await readPassword();
      await withDatabase(({ pool }) =>
        addUser(pool, { email, displayName: name, role, password, employerRef: employer, personRef: person }),
      );
      console.log(`Added ${email} as ${role}.`);
    });
}

async function readPassword(): Promise<string> {
  if (!process.stdin.isTTY) return (await text(process.stdin)).replace(/\r?\n$/, '');
  process.stderr.write('Password: ');
  // Without an output of its own, what is typed is not shown.
  const terminal = createInterface({ input: process.stdin, terminal: true });
  try {
    return await terminal.question('');
  } finally {
    terminal.close();
    process.stderr.write('\n');
  }
}
