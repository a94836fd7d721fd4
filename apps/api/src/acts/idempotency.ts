import { createHash } from 'node:crypto';
import type pg from 'pg';
import type { EntityManager } from 'typeorm';
import { selectRows } from '../database/row-source.js';
import type { Act, ActContext } from './perform-act.js';
import { refuse } from './problem.js';

type Key = Pick<ActContext, 'actor' | 'idempotencyKey'>;

/**
 * Takes the key for this transaction, or gives what an earlier act under the same key stored; null when the act is to be
 * done now. A second request that comes while the first is still under way waits here for its end.
 */
export async function replay<Result extends object>(
  manager: EntityManager,
  { actor, idempotencyKey }: Key,
  act: Pick<Act<never, Result>, 'name' | 'input'>,
): Promise<Result | null> {
  if (idempotencyKey === null || actor.id === null) return null;
  const inputHash = createHash('sha256').update(canonical(act.input)).digest();
  const taken = await selectRows<{ key: string }>(
    manager,
    `INSERT INTO idempotency_keys (user_id, key, mutation, input_hash, result) VALUES ($1, $2, $3, $4, 'null')
     ON CONFLICT DO NOTHING RETURNING key`,
    [actor.id, idempotencyKey, act.name, inputHash],
  );
  if (taken.length > 0) return null;
  const [stored] = await selectRows<{ mutation: string; inputHash: Buffer; result: Result }>(
    manager,
    'SELECT mutation, input_hash AS "inputHash", result FROM idempotency_keys WHERE user_id = $1 AND key = $2',
    [actor.id, idempotencyKey],
  );
  if (stored && stored.mutation === act.name && stored.inputHash.equals(inputHash)) return stored.result;
  return refuse(
    'IDEMPOTENCY_MISMATCH',
    [],
    'This form was already saved with other values. Open it anew to record something else.',
    'Ce formulaire a déjà été enregistré avec d’autres valeurs. Rouvrez-le pour enregistrer autre chose.',
  );
}

/** Keeps the answer with the key, in the transaction of the act. */
export async function storeResult(
  manager: EntityManager,
  { actor, idempotencyKey }: Key,
  result: object,
): Promise<void> {
  if (idempotencyKey === null || actor.id === null) return;
  await manager.query('UPDATE idempotency_keys SET result = $3 WHERE user_id = $1 AND key = $2', [
    actor.id,
    idempotencyKey,
    JSON.stringify(result),
  ]);
}

/**
 * How long the answer to an act is kept for a request that comes again: longer than a tablet stays without a network or
 * a form stays open. After that the same key is a new act.
 */
export const KEPT_DAYS = 30;

/** Forgets the keys that are older, and says how many. */
export async function forgetOldKeys(pool: pg.Pool): Promise<number> {
  const { rowCount } = await pool.query(
    'DELETE FROM idempotency_keys WHERE created_at < now() - make_interval(days => $1)',
    [KEPT_DAYS],
  );
  return rowCount ?? 0;
}

/** JSON with sorted keys, without what is undefined: the same input gives the same text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
