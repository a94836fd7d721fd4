import type { EmployerFacts } from '@good-standing/domain';
import type pg from 'pg';
import { selectRows } from '../../database/row-source.js';
import { loadFacts } from './facts.queries.js';

const BATCH = 1000;

export interface KnownEmployer {
  id: string;
  ref: string;
  facts: EmployerFacts;
}

/**
 * Every employer with its facts, by reference in code point order, some at a time: what has been looked at can be let
 * go. For one consistent picture while others write, the connection is inside a REPEATABLE READ transaction.
 */
export async function* factsByRef(connection: pg.PoolClient): AsyncGenerator<KnownEmployer[]> {
  for (let after = ''; ; ) {
    const employers = await selectRows<{ id: string; ref: string }>(
      connection,
      `SELECT id, ref FROM employers WHERE ref COLLATE "C" > $1 ORDER BY ref COLLATE "C" LIMIT ${BATCH}`,
      [after],
    );
    if (employers.length === 0) return;
    const known = await loadFacts(connection, { employerIds: employers.map(({ id }) => id) });
    yield employers.flatMap(({ id, ref }) => {
      const facts = known.get(id);
      return facts === undefined ? [] : [{ id, ref, facts }];
    });
    after = employers.at(-1)?.ref ?? after;
  }
}
