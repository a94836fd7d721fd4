import type { IntakeFileName } from '../intake-files.js';
import type { IntakeFindings } from '../intake-findings.js';

/** Text as it was written; a number only where a workbook says that the cell is one. */
export type Cell = string | number;

export interface SourceRow {
  /** Where the row starts: physical line of a CSV file, row of a workbook's sheet. */
  readonly line: number;
  readonly cells: readonly Cell[];
  /** What was put right of a cell while the row was taken apart. */
  readonly remarks?: readonly { readonly at: number; readonly note: string }[];
  /** Why the row could not be taken apart, and from which cell on: that one holds the rest of the line. */
  readonly flaw?: { readonly at: number; readonly problem: string; readonly expected: string };
}

/** One file of the folder or one sheet of the workbook. */
export interface IntakeSource {
  readonly name: IntakeFileName;
  /** What the person calls it. */
  readonly label: string;
  /** 0 when there is nothing in it. */
  readonly bytes: number;
  /** All rows, the header first. `onBytes` hears how much was read. */
  rows(findings: IntakeFindings, onBytes: (count: number) => void): AsyncIterable<SourceRow>;
}

export interface IntakeSources {
  readonly sources: readonly IntakeSource[];
  readonly unknownFiles: readonly string[];
}
