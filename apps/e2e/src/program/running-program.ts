import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const MAIN = fileURLToPath(new URL('../../../api/dist/main.js', import.meta.url));
const RUNS_AT = /Good Standing runs at (http:\/\/\S+)/;
const START_MS = 90_000;
const STOP_MS = 30_000;

/** The day on which the demonstration portfolio has something of everything. */
export const DEMONSTRATION_DAY = '2026-10-31';

/** The built program as a process of its own, as an office runs it. */
export interface RunningProgram {
  /** For instance `http://127.0.0.1:41234`. */
  readonly url: string;
  readonly pid: number;
  readonly dataDir: string;
  /** All it has printed so far, both streams. */
  printed(): string;
  /** Asks it to stop, as Ctrl-C does; rejects when it ends badly or not at all. */
  stop(): Promise<void>;
  /** Ends it at once, with no chance to tidy up. */
  kill(): Promise<void>;
}

export interface StartOptions {
  /** Where its records are; a new, empty folder when not given. */
  readonly dataDir?: string;
  readonly today?: string;
  /** The built program; this checkout's when not given. */
  readonly main?: string;
  /** Environment variables beside those that every journey sets, such as SMTP_URL. */
  readonly env?: Readonly<Record<string, string>>;
}

export function newDataDir(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'good-standing-e2e-'));
}

export function removeDataDir(dataDir: string): Promise<void> {
  return rm(dataDir, { recursive: true, force: true });
}

/** Starts the program on a free port; an empty folder gets the demonstration portfolio. */
export async function startProgram(options: StartOptions = {}): Promise<RunningProgram> {
  const { dataDir = await newDataDir(), today = DEMONSTRATION_DAY, main = MAIN } = options;
  const env = {
    ...process.env,
    PORT: '0',
    DATA_DIR: dataDir,
    TODAY: today,
    NODE_ENV: '',
    DATABASE_URL: '',
    ...options.env,
  };
  const child = spawn(process.execPath, [main], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
    });
  }
  const ended = whenEnded(child);
  const url = await firstAddress(child, () => printed);
  if (child.pid === undefined) throw new Error('The program has no process id.');
  return {
    url,
    pid: child.pid,
    dataDir,
    printed: () => printed,
    stop: async () => {
      child.kill('SIGTERM');
      const code = await within(STOP_MS, ended, () => `The program did not stop:\n${printed}`);
      if (code !== 0) throw new Error(`The program ended with ${code}:\n${printed}`);
    },
    kill: async () => {
      child.kill('SIGKILL');
      await ended;
    },
  };
}

function whenEnded(child: ChildProcess): Promise<number | string | null> {
  return new Promise((resolve) => child.once('exit', (code, signal) => resolve(code ?? signal)));
}

/** The address it prints once it answers; its own words when it gives up. */
function firstAddress(child: ChildProcess, printed: () => string): Promise<string> {
  const found = new Promise<string>((resolve, reject) => {
    const look = () => {
      const address = RUNS_AT.exec(printed())?.[1];
      if (address) resolve(address);
    };
    child.stdout?.on('data', look);
    child.once('exit', (code) => reject(new Error(`The program ended with ${code}:\n${printed()}`)));
    child.once('error', reject);
  });
  return within(START_MS, found, () => {
    child.kill('SIGKILL');
    return `The program did not start:\n${printed()}`;
  });
}

async function within<T>(ms: number, awaited: Promise<T>, tooLate: () => string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(tooLate())), ms);
  });
  return Promise.race([awaited, late]).finally(() => clearTimeout(timer));
}
