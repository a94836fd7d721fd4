import type pg from 'pg';
import type { EntityManager } from 'typeorm';

/** Where plain rows can be read: the pool, one of its connections, or the transaction of an act. */
export type RowSource = Pick<pg.Pool, 'query'> | Pick<pg.PoolClient, 'query'> | Pick<EntityManager, 'query'>;

/** The rows of a SELECT (or of an INSERT … RETURNING), whoever runs it. */
export async function selectRows<Row extends object>(
  db: RowSource,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  const run = db.query.bind(db) as (text: string, values: unknown[]) => Promise<Row[] | { rows: Row[] }>;
  const result = await run(text, values);
  return Array.isArray(result) ? result : result.rows;
}
