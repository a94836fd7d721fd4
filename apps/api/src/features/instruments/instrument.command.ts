import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { type Command, Option } from 'commander';
import type { ActContext, Outcome } from '../../acts/perform-act.js';
import type { CliContext } from '../../cli-context.js';
import { StartupError } from '../../startup-error.js';
import {
  type ImportedTable,
  importInstrument,
  importInterviewSampling,
} from './import-instrument.service.js';

interface Flags {
  code: string;
  edition: string;
  titleEn: string;
  titleFr: string;
  source?: string;
  dryRun?: boolean;
  language: 'en' | 'fr';
}

/** `cli instrument import FILE` and `cli instrument sampling FILE`. */
export function registerInstrumentCommands(program: Command, context: CliContext): void {
  const instruments = program.command('instrument').description('audit instruments');
  const fileCommand = (name: string, description: string) =>
    instruments
      .command(name)
      .description(description)
      .argument('<file>', 'the CSV file or XLSX workbook')
      .requiredOption('--code <code>', 'the name that its editions share')
      .requiredOption('--edition <edition>', 'the edition, such as 2026')
      .requiredOption('--title-en <title>', 'the English title')
      .requiredOption('--title-fr <title>', 'the French title')
      .option('--dry-run', 'only check the file')
      .addOption(new Option('--language <language>', 'of the messages').choices(['en', 'fr']).default('en'));
  fileCommand('import', 'take in an edition of an instrument, a question a row')
    .requiredOption('--source <source>', 'who wrote it')
    .action((file: string, flags: Flags) => run(context, file, flags, importInstrument));
  fileCommand('sampling', 'take in an interview sampling table, a range a row').action(
    (file: string, flags: Flags) => run(context, file, flags, importInterviewSampling),
  );
}

async function run(
  { path, config, withDatabase }: CliContext,
  file: string,
  { language, ...values }: Flags,
  act: (context: ActContext, input: unknown) => Promise<Outcome<ImportedTable>>,
): Promise<void> {
  const content = await readFile(path(file)).catch(() => {
    throw new StartupError(`${file} cannot be read. Expected a CSV file or an XLSX workbook.`);
  });
  const { result, errors } = await withDatabase(({ dataSource }) =>
    act(
      {
        dataSource,
        actor: { id: null, name: 'command line' },
        viewer: OPERATOR,
        today: config.today(),
        language,
        idempotencyKey: null,
      },
      { ...values, fileName: basename(file), file: content.toString('base64') },
    ),
  );
  for (const error of errors) console.error(error.message);
  if (result === null) {
    console.error(language === 'fr' ? 'Rien n’a été importé.' : 'Nothing was imported.');
    process.exitCode = 1;
  } else if (result.id === null)
    console.log(`The file is in order (${result.rows} rows). Nothing was stored.`);
  else console.log(`Took in ${values.code} ${values.edition} (${result.rows} rows).`);
}

/** Whoever may run commands on the server's own machine. */
const OPERATOR: ActContext['viewer'] = {
  id: '00000000-0000-0000-0000-000000000000',
  email: '',
  displayName: 'command line',
  role: 'PROGRAM_MANAGER',
  employerId: null,
  personId: null,
};
