import { useState } from 'react';

export interface Picked {
  keys: ReadonlySet<string>;
  /** Those of the given that are picked, in their order. */
  of: <Row>(rows: readonly Row[], keyOf: (row: Row) => string) => Row[];
  toggle: (key: string) => void;
  set: (keys: readonly string[]) => void;
}

/** Which rows of a list are picked, by key. What is no longer in the list simply does not count. */
export function usePicked(): Picked {
  const [keys, setKeys] = useState<ReadonlySet<string>>(new Set());
  return {
    keys,
    of: (rows, keyOf) => rows.filter((row) => keys.has(keyOf(row))),
    toggle: (key) =>
      setKeys((before) => {
        const after = new Set(before);
        if (!after.delete(key)) after.add(key);
        return after;
      }),
    set: (next) => setKeys(new Set(next)),
  };
}
