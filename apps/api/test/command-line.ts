import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const API = fileURLToPath(new URL('..', import.meta.url));
const require = createRequire(import.meta.url);

export interface CommandResult {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The command line as a process of its own, compiled from the sources as they stand. */
export class CommandLine {
  private constructor(
    private readonly folder: string,
    private readonly databaseUrl: string,
  ) {}

  /** Compiles without checking types (that is another step's work): a few seconds. */
  static async compile(databaseUrl: string): Promise<CommandLine> {
    // Below the package, so that the compiled files find its dependencies.
    const folder = join(API, 'node_modules', `.compiled-${process.pid}-${Date.now()}`);
    const compiler = join(dirname(require.resolve('typescript/package.json')), 'bin', 'tsc');
    await promisify(execFile)(
      process.execPath,
      [compiler, '-p', 'tsconfig.build.json', '--noCheck', '--sourceMap', 'false', '--outDir', folder],
      { cwd: API },
    );
    return new CommandLine(folder, databaseUrl);
  }

  start(args: readonly string[]): ChildProcess {
    const env = { ...process.env, DATABASE_URL: this.databaseUrl, TODAY: '2026-10-31', INIT_CWD: '' };
    return spawn(process.execPath, [join(this.folder, 'cli.js'), ...args], {
      cwd: API,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
  }

  run(args: readonly string[]): Promise<CommandResult> {
    const child = this.start(args);
    let stdout = '';
    let stderr = '';
    child.stdout?.on('data', (part) => {
      stdout += part;
    });
    child.stderr?.on('data', (part) => {
      stderr += part;
    });
    return new Promise((resolve, reject) => {
      child.on('error', reject);
      child.on('close', (code) => resolve({ code, stdout, stderr }));
    });
  }

  remove(): Promise<void> {
    return rm(this.folder, { recursive: true, force: true });
  }
}
