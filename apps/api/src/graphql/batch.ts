import DataLoader from 'dataloader';
import type { Context } from '../context.js';

/** A loader that reads with the others of its request, in waves. */
export function waveLoader<Value>(
  { loaders }: Context,
  fetch: (keys: readonly string[]) => Promise<(Value | Error)[]>,
): DataLoader<string, Value> {
  const { waves } = loaders;
  return new DataLoader((keys) => waves.track(fetch(keys)), { batchScheduleFn: waves.schedule });
}

/** Loads one row per key; null where there is none, or none that the viewer may see. */
export function rowLoader<Row>(
  context: Context,
  keyOf: (row: Row) => string,
  fetch: (keys: readonly string[]) => Promise<readonly Row[]>,
): DataLoader<string, Row | null> {
  return waveLoader(context, async (keys) => {
    const rows = new Map((await fetch(keys)).map((row) => [keyOf(row), row]));
    return keys.map((key) => rows.get(key) ?? null);
  });
}

/** Loads a list per key, in the order in which the rows come. */
export function listLoader<Row>(
  context: Context,
  keyOf: (row: Row) => string,
  fetch: (keys: readonly string[]) => Promise<readonly Row[]>,
): DataLoader<string, Row[]> {
  return waveLoader(context, async (keys) => {
    const lists = new Map<string, Row[]>(keys.map((key) => [key, []]));
    for (const row of await fetch(keys)) lists.get(keyOf(row))?.push(row);
    return keys.map((key) => lists.get(key) ?? []);
  });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

/** An id that could be one of ours; PostgreSQL refuses any other text as a uuid. */
export function isRecordId(text: string): boolean {
  return UUID.test(text);
}
