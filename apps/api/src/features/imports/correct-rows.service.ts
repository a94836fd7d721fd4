import { z } from 'zod';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { id } from '../../acts/read-input.js';
import { INTAKE_FILE_NAMES, storable } from '../intake/index.js';
import { askFor } from './ask-import.service.js';
import { lockImport } from './open-import.js';

const MOST_ROWS = 1000;
const LONGEST_CELL = 4000;

const row = z.object({
  file: z.enum(INTAKE_FILE_NAMES, 'NOT_ACCEPTABLE'),
  line: z.int().min(2, 'NOT_ACCEPTABLE'),
  cells: z.array(z.object({ column: z.string(), value: z.string().max(LONGEST_CELL, 'TOO_LONG') })),
  leftOut: z.boolean(),
});

/** Keeps what a person put right of rejected rows and has the whole checked again. The files stay as they are. */
export function correctRows(context: ActContext, input: unknown): Promise<Outcome<{ importId: string }>> {
  return performAct(context, {
    name: 'correctImportRows',
    input,
    schema: z.object({
      importId: id,
      rows: z.array(row).min(1, 'REQUIRED').max(MOST_ROWS, 'NOT_ACCEPTABLE'),
    }),
    perform: async (manager, { importId, rows }) => {
      await lockImport(manager, importId, ['CHECKED']);
      const corrections = rows.map(({ file, line, cells, leftOut }) => ({
        file,
        line,
        left_out: leftOut,
        cells: Object.fromEntries(cells.map(({ column, value }) => [storable(column), storable(value)])),
      }));
      await manager.query(
        `INSERT INTO import_corrections (import_id, file, line, cells, left_out)
         SELECT $1, file, line, cells, left_out
         FROM jsonb_to_recordset($2::jsonb) AS r(file text, line integer, cells jsonb, left_out boolean)
         ON CONFLICT (import_id, file, line) DO UPDATE
           SET cells = import_corrections.cells || excluded.cells, left_out = excluded.left_out`,
        [importId, JSON.stringify(corrections)],
      );
      await askFor(manager, context, importId, 'CHECKING');
      return { importId };
    },
  });
}
