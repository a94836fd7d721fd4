import type { EntityManager } from 'typeorm';
import { selectRows } from '../database/row-source.js';

/** A series of numbers that the program gives out, and where numbers from elsewhere (an import) may already stand. */
export interface NumberSeriesName {
  name: string;
  /** The number as text, e.g. 12 → `E0012`. */
  write: (number: number) => string;
  /** Trusted text of our own: the table and column that hold the series. */
  table: string;
  column: string;
  /** Trusted text of our own: selects, as `value`, numbers whose records are gone and that are not given again. */
  retired?: string;
}

const digits = (count: number) => (number: number) => String(number).padStart(count, '0');

export const EMPLOYER_REFS: NumberSeriesName = {
  name: 'employer',
  write: (number) => `E${digits(4)(number)}`,
  table: 'employers',
  column: 'ref',
};
export const PERSON_REFS: NumberSeriesName = {
  name: 'person',
  write: (number) => `P${digits(5)(number)}`,
  table: 'people',
  column: 'ref',
  // A merged file comes back under its number when the merge is undone, and papers go on naming it.
  retired: "SELECT merged->>'ref' AS value FROM person_merges",
};
export const AUDIT_REFS: NumberSeriesName = {
  name: 'audit',
  write: (number) => `A${digits(6)(number)}`,
  table: 'audits',
  column: 'ref',
};
export const LETTER_NUMBERS: NumberSeriesName = {
  name: 'letter',
  write: (number) => `L${digits(6)(number)}`,
  table: 'letters',
  column: 'letter_no',
};

export function certificateNumbers(program: string): NumberSeriesName {
  return {
    name: `certificate.${program}`,
    write: (number) => `${program}-${digits(5)(number)}`,
    table: 'certifications',
    column: 'certificate_no',
  };
}

/** How many numbers are looked at together while skipping those that are in use. */
const LOOK_AHEAD = 500;

/**
 * Takes the next numbers of a series, in order. The series stays locked until the transaction ends and is given back
 * when it fails, so none is lost; a number that an import has already used is passed over.
 */
export async function takeNumbers(
  manager: EntityManager,
  { name, write, table, column, retired }: NumberSeriesName,
  count: number,
): Promise<string[]> {
  await manager.query('INSERT INTO number_series (name, last_number) VALUES ($1, 0) ON CONFLICT DO NOTHING', [
    name,
  ]);
  const [series] = await selectRows<{ lastNumber: number }>(
    manager,
    'SELECT last_number AS "lastNumber" FROM number_series WHERE name = $1 FOR UPDATE',
    [name],
  );
  let last = series?.lastNumber ?? 0;
  const taken: string[] = [];
  while (taken.length < count) {
    const candidates = Array.from({ length: LOOK_AHEAD }, (_, index) => write(last + 1 + index));
    const used = await selectRows<{ value: string }>(
      manager,
      `SELECT ${column} AS value FROM ${table} WHERE ${column} = ANY($1)
       ${retired === undefined ? '' : `UNION SELECT value FROM (${retired}) gone WHERE value = ANY($1)`}`,
      [candidates],
    );
    const inUse = new Set(used.map(({ value }) => value));
    for (const candidate of candidates) {
      if (taken.length === count) break;
      last += 1;
      if (!inUse.has(candidate)) taken.push(candidate);
    }
  }
  await manager.query('UPDATE number_series SET last_number = $2 WHERE name = $1', [name, last]);
  return taken;
}

export async function takeNumber(manager: EntityManager, series: NumberSeriesName): Promise<string> {
  const [number] = await takeNumbers(manager, series, 1);
  if (number === undefined) throw new Error(`The series ${series.name} gave no number`);
  return number;
}
