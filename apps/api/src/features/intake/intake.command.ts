import { type CalendarDate, isCalendarDate } from '@good-standing/domain';
import { type Command, InvalidArgumentError } from 'commander';
import type { CliContext } from '../../cli-context.js';
import { importRecords } from './import-records.js';
import { type ImportReport, IntakeFileError } from './intake-report.js';
import { EXPORT_KINDS, type ExportKind, exportRecords } from './reporting/export-records.js';
import { openProgressBar } from './reporting/import-progress.js';
import { importText, rejectionsCsv } from './reporting/import-text.js';
import { writeFileWhole } from './reporting/write-file.js';

const SOME_REJECTED = 1;
const FAILED = 2;

interface ImportFlags {
  dryRun?: boolean;
  json?: boolean;
  rejects?: string;
}

interface ExportFlags {
  asOf: CalendarDate;
  out: string;
  json?: boolean;
}

/** `import` and `export`: records in, answers out. */
export function registerIntakeCommands(program: Command, context: CliContext): void {
  program
    .command('import')
    .description('Take in a folder of CSV files, or an XLSX workbook with a sheet per file.')
    .argument('<path>', 'the folder or the workbook')
    .option('--dry-run', 'say what would happen and write nothing')
    .option('--json', 'print the report as JSON')
    .option('--rejects <file>', 'write every rejected row to this CSV file')
    .action((path: string, flags: ImportFlags) => runImport(context, path, flags));
  program
    .command('export')
    .description('Write standings, rebates or audit results as they are on a day.')
    .argument('<what>', 'standings, rebates or audits', readKind)
    .requiredOption('--as-of <date>', 'the day, like 2026-10-31', readDay)
    .requiredOption('--out <file>', 'the file to write, or - for standard output')
    .option('--json', 'print what was written as JSON')
    .action((kind: ExportKind, flags: ExportFlags) => runExport(context, kind, flags));
}

async function runImport(context: CliContext, path: string, flags: ImportFlags): Promise<void> {
  const bar = openProgressBar();
  try {
    const report = await context.withDatabase((database) =>
      importRecords(database, {
        path: context.path(path),
        dryRun: flags.dryRun ?? false,
        today: context.config.today(),
        onProgress: bar.show,
      }),
    );
    bar.end();
    if (flags.rejects !== undefined) {
      await writeFileWhole(context.path(flags.rejects), rejectionsCsv(report.rejected));
    }
    process.stdout.write(flags.json ? `${JSON.stringify(report, null, 2)}\n` : importText(report));
    if (hasRejections(report)) process.exitCode = SOME_REJECTED;
  } catch (error) {
    bar.end();
    if (!(error instanceof IntakeFileError)) throw error;
    process.exitCode = FAILED;
    const { file, line, problem, expected, message } = error;
    if (flags.json)
      process.stdout.write(
        `${JSON.stringify({ applied: false, error: { file, line, problem, expected, message } }, null, 2)}\n`,
      );
    else console.error(message);
  }
}

function hasRejections(report: ImportReport): boolean {
  return Object.values(report.files).some((counts) => counts.rejected > 0);
}

async function runExport(
  context: CliContext,
  kind: ExportKind,
  { asOf, out, json }: ExportFlags,
): Promise<void> {
  let rows = -1;
  await context.withDatabase(async ({ pool }) => {
    const parts = counted(exportRecords(pool, kind, asOf), (lines) => {
      rows += lines;
    });
    if (out !== '-') return writeFileWhole(context.path(out), parts);
    for await (const part of parts) {
      if (!process.stdout.write(part)) await new Promise((resolve) => process.stdout.once('drain', resolve));
    }
  });
  if (out === '-') return;
  const file = context.path(out);
  if (json)
    process.stdout.write(`${JSON.stringify({ what: kind.toLowerCase(), asOf, file, rows }, null, 2)}\n`);
  else console.log(`Wrote ${rows} rows to ${file}.`);
}

async function* counted(
  parts: AsyncIterable<string>,
  count: (lines: number) => void,
): AsyncGenerator<string> {
  for await (const part of parts) {
    count(part.split('\n').length - 1);
    yield part;
  }
}

function readKind(text: string): ExportKind {
  const kind = EXPORT_KINDS.find((candidate) => candidate === text.toUpperCase());
  if (kind === undefined) throw new InvalidArgumentError('It is standings, rebates or audits.');
  return kind;
}

function readDay(text: string): CalendarDate {
  if (!isCalendarDate(text)) throw new InvalidArgumentError('It is a day written like 2026-10-31.');
  return text;
}
