import type { IntakeColumn, IntakeFile } from '../intake-files.js';
import { quoted, stagingTable } from '../staging/staging-tables.js';

const REFERRED_ALIASES = { employers: 'e', people: 'p', audits: 'a' } as const;

/**
 * The records of a file as the file would write them: references instead of ids, the format's column names. `from` is
 * the table, or rows of its kind.
 */
export function recordsOf(file: IntakeFile, from = file.table): string {
  const references = file.columns.filter((column) => column.refersTo !== undefined);
  const joins = references.map((column) => {
    const target = column.refersTo ?? 'employers';
    return `JOIN ${target} ${REFERRED_ALIASES[target]} ON ${REFERRED_ALIASES[target]}.id = t.${column.column}`;
  });
  const columns = file.columns.map((column) => `${recordValue(column)} AS ${quoted(column.name)}`);
  return `SELECT t.id, ${columns.join(', ')} FROM ${from} t ${joins.join(' ')}`;
}

function recordValue(column: IntakeColumn): string {
  return column.refersTo ? `${REFERRED_ALIASES[column.refersTo]}.ref` : `t.${column.column}`;
}

/** Joins the staged rows that will be taken in to the records their references name. */
export function stagedWithIds(file: IntakeFile): { from: string; value: (column: IntakeColumn) => string } {
  const joins = file.columns.flatMap(({ name, refersTo }) =>
    refersTo
      ? [
          `JOIN ${refersTo} ${REFERRED_ALIASES[refersTo]} ON ${REFERRED_ALIASES[refersTo]}.ref = s.${quoted(name)}`,
        ]
      : [],
  );
  return {
    from: `${stagingTable(file.name)} s ${joins.join(' ')}`,
    value: ({ name, refersTo }) => (refersTo ? `${REFERRED_ALIASES[refersTo]}.id` : `s.${quoted(name)}`),
  };
}

/** Staged rows that stand for a record of their own. */
export const TAKEN = 'NOT s.rejected AND NOT s.repeated';
