import type { EmployerFacts } from '@good-standing/domain';
import type pg from 'pg';
import { loadFacts } from './facts.queries.js';

interface AtHand {
  journalHead: string;
  facts: ReadonlyMap<string, EmployerFacts>;
}

const kept = new WeakMap<pg.Pool, AtHand>();

/**
 * The facts of every employer as the transaction sees them, kept until something more is recorded: one day is seldom
 * asked about alone. Only for as many employers as memory has room for.
 */
export async function factsAtHand(
  pool: pg.Pool,
  client: pg.PoolClient,
  journalHead: string,
): Promise<ReadonlyMap<string, EmployerFacts>> {
  const known = kept.get(pool);
  if (known?.journalHead === journalHead) return known.facts;
  const facts = await loadFacts(client, 'all', 'RESULT_ONLY');
  kept.set(pool, { journalHead, facts });
  return facts;
}
