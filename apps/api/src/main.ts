import 'reflect-metadata';
import pino from 'pino';
import { type Config, readConfig } from './config.js';
import { type Database, openDatabase } from './database/open-database.js';
import {
  demonstrationSignIns,
  isWithoutAccount,
  presentDemonstrationSignIns,
} from './features/accounts/index.js';
import { startImportRunner } from './features/imports/index.js';
import { shipInstrument } from './features/instruments/index.js';
import { loadDemonstration } from './features/intake/index.js';
import { startWorker } from './features/jobs/index.js';
import { FileStore } from './features/scoring/index.js';
import { startServer } from './server.js';
import { StartupError } from './startup-error.js';

/** Longer than any request may take; what hangs then is left to the operating system. */
const STOP_MS = 45_000;

/** Said while nobody could sign in. */
const FIRST_MANAGER = `Nobody can sign in yet. Add the first program manager; the password is asked for:
  cli user add EMAIL --name NAME --role PROGRAM_MANAGER
(in a container: node apps/api/bin/cli.mjs user add …; DEMO=on fills an empty database with the demonstration instead)`;

/** What was opened so far, to be closed in the opposite order. */
const opened: (() => Promise<void>)[] = [];
let stopping = false;

/** Lines for the person who started the program; the log proper goes to standard error. */
const progress = {
  info: (message: string) => console.log(message),
  warn: (message: string) => console.warn(message),
};

async function start(): Promise<void> {
  const config = readConfig(process.env);
  const log = pino({ level: config.logLevel, base: undefined }, pino.destination(2));
  const database = await openDatabase(config, {
    log: progress,
    onLost: (error) => void stop(1, tell(error)),
  });
  opened.push(() => database.close());
  if (stopping) return;
  await shipInstrument(database.dataSource);
  if (config.demonstration) await fillWhenEmpty(database, config);
  const signIns = config.demonstration
    ? await demonstrationSignIns(database)
    : await presentDemonstrationSignIns(database);
  const nobody = await isWithoutAccount(database);
  if (stopping) return;
  const server = await startServer({ config, database, log }).catch((error) => {
    throw explainListenFailure(error, config);
  });
  opened.push(() => server.close());
  const store = new FileStore(config.dataDir);
  const imports = startImportRunner({ database, store, today: config.today, log });
  opened.push(() => imports.close());
  if (config.worker) {
    const worker = startWorker({ pool: database.pool, mail: config.mail, today: config.today, log });
    opened.push(() => worker.close());
  }
  if (stopping) return;
  console.log(`\nGood Standing runs at ${server.url}   (Ctrl-C stops it)`);
  if (signIns.length > 0) console.log('\nDemonstration sign-ins:');
  for (const { email, password } of signIns) console.log(`  ${email.padEnd(24)} ${password}`);
  if (nobody) console.log(`\n${FIRST_MANAGER}`);
}

/** A new installation shows something at once: a demonstration portfolio, never added to records already there. */
async function fillWhenEmpty(database: Database, config: Config): Promise<void> {
  let told = '';
  const loaded = await loadDemonstration(database, {
    today: config.today(),
    onProgress({ step }) {
      if (step !== told) console.log(`Loading the demonstration portfolio: ${step}…`);
      told = step;
    },
  });
  if (loaded) console.log(`Loaded the demonstration portfolio (${loaded.employersTouched} employers).`);
}

const started = start().catch((error: unknown) => stop(1, tell(error)));

async function stop(code: number, line?: string): Promise<void> {
  // A terminal's Ctrl-C reaches us once directly and once more through each package runner above us.
  if (stopping) return;
  stopping = true;
  if (line) console.error(line);
  setTimeout(() => process.exit(1), STOP_MS).unref();
  try {
    for (const close of opened.reverse()) await close();
  } catch (error) {
    console.error(tell(error));
    process.exit(1);
  }
  process.exit(code);
}

// Nobody reads any more (the terminal was closed): no reason to fall over in the middle of stopping.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => undefined);

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
  process.on(signal, () => {
    if (stopping) return;
    console.log('\nStopping…');
    stopAfterStart();
  });
}

/** A signal in the middle of the start waits for the step under way, so that nothing half opened is left. */
function stopAfterStart(): void {
  stopping = true;
  void started.finally(() => {
    stopping = false;
    return stop(0);
  });
}

function explainListenFailure(error: NodeJS.ErrnoException, { host, port }: Config): unknown {
  if (error.code === 'EADDRINUSE') {
    return new StartupError(
      `Port ${port} is taken: is Good Standing running already? Stop the other program or choose another port, for instance PORT=${port + 1}.`,
    );
  }
  if (error.code === 'EACCES') {
    return new StartupError(
      `Port ${port} needs more rights than this user has. Choose one above 1023, for instance PORT=4000.`,
    );
  }
  if (error.code === 'EADDRNOTAVAIL' || error.code === 'ENOTFOUND') {
    return new StartupError(`HOST=${host} is not an address of this machine. Use 127.0.0.1 or 0.0.0.0.`);
  }
  return error;
}

function tell(error: unknown): string {
  if (error instanceof StartupError) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
