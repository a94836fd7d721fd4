import type { IntakeFileName } from '../intake-files.js';
import type { IntakeSource, SourceRow } from './intake-source.js';

/** What a person put right of one row of a file. */
export interface RowCorrection {
  /** Texts by column of the format, read instead of the file's. */
  readonly cells: Readonly<Record<string, string>>;
  readonly leftOut: boolean;
}

/**
 * A source as the person prepared it: its header says what each column was taken for (empty: left out), and the
 * corrected rows come as corrected. The rest is read as it stands.
 */
export function preparedSource(
  source: Omit<IntakeSource, 'name'>,
  name: IntakeFileName,
  columns: readonly string[],
  corrections: ReadonlyMap<number, RowCorrection>,
): IntakeSource {
  return {
    name,
    label: source.label,
    bytes: source.bytes,
    async *rows(findings, onBytes) {
      let isHeader = true;
      for await (const row of source.rows(findings, onBytes)) {
        if (isHeader) {
          isHeader = false;
          yield { line: row.line, cells: row.cells.map((_, at) => columns[at] ?? '') };
          continue;
        }
        const correction = corrections.get(row.line);
        if (correction === undefined) yield row;
        else if (!correction.leftOut) yield corrected(row, columns, correction);
      }
    },
  };
}

function corrected(row: SourceRow, columns: readonly string[], { cells }: RowCorrection): SourceRow {
  // The person has seen the row as it is read; cells beyond the header, which made it unreadable, are gone with that.
  return {
    line: row.line,
    cells: columns.map((column, at) => (column === '' ? undefined : cells[column]) ?? row.cells[at] ?? ''),
  };
}
