import { type RowSource, selectRows } from '../../database/row-source.js';

/** A column that names a person. */
export interface PersonReference {
  table: string;
  column: string;
}

/**
 * Every column that refers to people, as the database knows them: a table that is added later is not forgotten.
 * Those that vanish with the person (who was told apart from whom) are no records of theirs.
 */
export function personReferences(db: RowSource): Promise<PersonReference[]> {
  return selectRows(
    db,
    `SELECT c.conrelid::regclass::text AS "table", quote_ident(a.attname) AS "column"
       FROM pg_constraint c JOIN pg_attribute a ON a.attrelid = c.conrelid AND a.attnum = c.conkey[1]
      WHERE c.contype = 'f' AND c.confrelid = 'people'::regclass AND c.confdeltype <> 'c'
      ORDER BY 1, 2`,
  );
}

/** The ids of the rows that name the person. */
export async function rowsNaming(
  db: RowSource,
  { table, column }: PersonReference,
  personId: string,
): Promise<string[]> {
  const rows = await selectRows<{ id: string }>(
    db,
    `SELECT id::text AS id FROM ${table} WHERE ${column} = $1 ORDER BY id`,
    [personId],
  );
  return rows.map(({ id }) => id);
}
