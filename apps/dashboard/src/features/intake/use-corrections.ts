import { useState } from 'react';
import type { ImportRowPartsFragment } from '../../gql/graphql';

interface Draft {
  /** Texts by column, instead of the file's. */
  cells: Record<string, string>;
  leftOut: boolean;
}

export interface RowCorrection {
  file: string;
  line: number;
  leftOut: boolean;
  cells: { column: string; value: string }[];
}

type Row = Pick<ImportRowPartsFragment, 'file' | 'line'>;

export interface Corrections {
  /** What was typed and is not saved yet, of all pages. */
  touched: readonly RowCorrection[];
  draftOf: (row: Row) => Draft;
  edit: (row: Row, next: (draft: Draft) => Draft) => void;
}

const untouched: Draft = { cells: {}, leftOut: false };
const keyOf = ({ file, line }: Row): string => `${file} ${line}`;

/** What is put right of rejected rows. Turning to another page of them keeps it. */
export function useCorrections(): Corrections {
  const [drafts, setDrafts] = useState<Record<string, Row & Draft>>({});
  return {
    touched: Object.values(drafts)
      .filter(({ leftOut, cells }) => leftOut || Object.keys(cells).length > 0)
      .map(({ file, line, leftOut, cells }) => ({
        file,
        line,
        leftOut,
        cells: Object.entries(cells).map(([column, value]) => ({ column, value })),
      })),
    draftOf: (row) => drafts[keyOf(row)] ?? untouched,
    edit: (row, next) =>
      setDrafts((all) => ({
        ...all,
        [keyOf(row)]: { file: row.file, line: row.line, ...next(all[keyOf(row)] ?? untouched) },
      })),
  };
}
