import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import type { FileStore } from '../scoring/index.js';

/**
 * Takes tables out of an import: one, those of the file of a name, or all. What lies on the disk goes once the transaction holds and no other table, as another
 * sheet of the workbook, is read from it.
 */
export async function takeOutFiles(
  manager: EntityManager,
  importId: string,
  { fileId = null, fileName = null }: { fileId?: string | null; fileName?: string | null } = {},
): Promise<void> {
  await manager.query(
    `WITH gone AS (
       DELETE FROM import_files WHERE import_id = $1 AND ($2::uuid IS NULL OR id = $2)
         AND ($3::text IS NULL OR label = $3 OR starts_with(label, $3 || ': ')) RETURNING id, stored_name)
     INSERT INTO dropped_files SELECT DISTINCT stored_name FROM gone
     WHERE NOT EXISTS (SELECT FROM import_files f
       WHERE f.import_id = $1 AND f.stored_name = gone.stored_name AND f.id NOT IN (SELECT id FROM gone))`,
    [importId, fileId, fileName],
  );
}

/** Removes from the disk what no import reads any more. One that is gone already needs no removing. */
export async function removeDropped(pool: pg.Pool, store: FileStore): Promise<void> {
  const { rows } = await pool.query<{ name: string }>('SELECT stored_name AS name FROM dropped_files');
  for (const { name } of rows) {
    await store.discard(name);
    await pool.query('DELETE FROM dropped_files WHERE stored_name = $1', [name]);
  }
}
