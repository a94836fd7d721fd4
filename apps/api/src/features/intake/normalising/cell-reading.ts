/** A cell's value as the staging table takes it, or what is wrong with it. */
export type CellReading =
  | { readonly value: string; readonly note: string | null }
  | { readonly problem: string; readonly expected: string };

export function read(value: string, note: string | null = null): CellReading {
  return { value, note };
}

export function refuse(problem: string, expected: string): CellReading {
  return { problem, expected };
}
