import type { EntityManager } from 'typeorm';
import { selectRows } from '../../database/row-source.js';
import type { IntakeFileName } from '../intake/index.js';
import { plainName, type Remembered } from './guess-columns.js';

/** What the headers of a file of the format were taken for the last time. */
export async function rememberedColumns(manager: EntityManager, file: IntakeFileName): Promise<Remembered> {
  const rows = await selectRows<{ header: string; column: string }>(
    manager,
    'SELECT header, column_name AS "column" FROM column_matches WHERE file = $1',
    [file],
  );
  return new Map(rows.map(({ header, column }) => [header, column]));
}

/** Keeps a person's choice for the next file of this kind. */
export async function rememberColumns(
  manager: EntityManager,
  file: IntakeFileName,
  header: readonly string[],
  columns: readonly string[],
): Promise<void> {
  const chosen = new Map(header.map((name, at) => [plainName(name), columns[at] ?? '']));
  chosen.delete('');
  await manager.query(
    `INSERT INTO column_matches (file, header, column_name) SELECT $1, * FROM unnest($2::text[], $3::text[])
     ON CONFLICT (file, header) DO UPDATE SET column_name = excluded.column_name`,
    [file, [...chosen.keys()], [...chosen.values()]],
  );
}
