import type { IntakeFileName } from './intake-files.js';

/** A row that was not taken in, or one of several things wrong with it. */
export interface Rejection {
  readonly file: string;
  /** Physical line in a CSV file, row in a workbook; the header is 1. */
  readonly line: number;
  readonly column: string;
  /** As it was read, shortened when long. */
  readonly value: string;
  readonly problem: string;
  readonly expected: string;
  /** The row whose own rejection takes this one along; null when the row itself is wrong. */
  readonly cause: { readonly file: string; readonly line: number } | null;
}

/** Something that was put right or is worth a look; the row was taken in. */
export interface IntakeNote {
  readonly file: string;
  /** Null when it is about the whole file. */
  readonly line: number | null;
  readonly column: string | null;
  readonly value: string | null;
  readonly note: string;
}

export interface FileCounts {
  new: number;
  changed: number;
  same: number;
  rejected: number;
}

/** What an import did, or on a dry run would do. */
export interface ImportReport {
  /** True when the good rows are in the database now; false for a dry run, and for one that is outdated. */
  readonly applied: boolean;
  /** Rows per file that was there, by outcome. */
  readonly files: Partial<Record<IntakeFileName, FileCounts>>;
  readonly rejected: readonly Rejection[];
  readonly notes: readonly IntakeNote[];
  /** Columns that are not part of the format; they were ignored. */
  readonly unknownColumns: readonly { readonly file: string; readonly columns: readonly string[] }[];
  /** Files or sheets that are not part of the format; they were ignored. */
  readonly unknownFiles: readonly string[];
  /** Employers whose records changed and whose standing was worked out anew. */
  readonly employersTouched: number;
}

/** A file that cannot be read as what it should be. Nothing of the import was kept. */
export class IntakeFileError extends Error {
  override readonly name = 'IntakeFileError';

  constructor(
    readonly file: string,
    readonly line: number | null,
    readonly problem: string,
    readonly expected: string,
  ) {
    super(
      `${file}${line === null ? '' : `, line ${line}`}: ${problem}. Expected: ${expected}. Nothing was imported.`,
    );
  }
}

const LONGEST_ECHO = 200;

/** A cell as it is quoted back to the person. */
export function echo(value: string): string {
  return value.length > LONGEST_ECHO ? `${value.slice(0, LONGEST_ECHO)}…` : value;
}
