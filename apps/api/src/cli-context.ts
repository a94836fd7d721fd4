import type { Command } from 'commander';
import type { Config } from './config.js';
import type { Database } from './database/open-database.js';

export interface DatabaseOptions {
  /** The task ends by itself when a signal asks for it; otherwise a signal breaks it off, and it is rolled back. */
  readonly endsOnSignal?: boolean;
}

/** What a command gets from the frame. */
export interface CliContext {
  readonly config: Config;
  /** A path as the person typed it, from where the person stands (`pnpm cli` keeps the folder; a package script would not). */
  path(typed: string): string;
  /**
   * Opens the database (joining the running program's, or starting the embedded one for this command), runs the
   * task and closes it. Progress goes to standard error: standard output belongs to the command's result.
   */
  withDatabase<T>(task: (database: Database) => Promise<T>, options?: DatabaseOptions): Promise<T>;
}

/** Adds one feature's commands. A command reports failure by setting `process.exitCode`. */
export type RegisterCommands = (program: Command, context: CliContext) => void;
