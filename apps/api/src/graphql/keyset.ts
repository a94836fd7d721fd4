import { type Sql, sql, verbatim } from '../database/sql.js';
import type { Page } from './connection.js';
import type { PageRequest } from './page-args.js';
import { badUserInput } from './worded-error.js';

/** How a list is ordered: an expression, then the id, so that no two rows are equal. Empty values always come last. */
export interface Ordering {
  /** Goes into the cursor, so that a cursor of another ordering is refused. */
  name: string;
  expression: Sql;
  type: 'text' | 'date' | 'integer' | 'bigint';
  nullable: boolean;
  descending: boolean;
  /** The id column and its type. */
  id: Sql;
  idType: 'uuid' | 'bigint';
}

export interface KeysetRow {
  /** The ordering's expression as text. */
  sortValue: string | null;
  sortId: string;
}

interface Position {
  value: string | null;
  id: string;
}

const nameOf = (ordering: Ordering): string => `${ordering.name}${ordering.descending ? ' desc' : ''}`;

/** The cursor that marks a row's place in the ordering. */
export function writeCursor(ordering: Ordering, { sortValue, sortId }: KeysetRow): string {
  return Buffer.from(JSON.stringify([nameOf(ordering), sortValue, sortId])).toString('base64url');
}

function readCursor(ordering: Ordering, cursor: string): Position {
  const idPattern = ordering.idType === 'uuid' ? /^[0-9a-f-]{36}$/ : /^\d{1,18}$/;
  try {
    const [name, value, id] = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown[];
    const valueFits = typeof value === 'string' || (value === null && ordering.nullable);
    if (name === nameOf(ordering) && valueFits && typeof id === 'string' && idPattern.test(id)) {
      return { value: value as string | null, id };
    }
  } catch {
    // Said below, as for any other cursor that is not ours.
  }
  throw badUserInput(
    'The cursor does not belong to this list in this order. Start again from the first page.',
    'Le curseur n’appartient pas à cette liste dans cet ordre. Recommencez à la première page.',
  );
}

/** The columns a keyset page needs beside its own. */
export function keysetColumns({ expression, id }: Ordering): Sql {
  return sql`${expression}::text AS "sortValue", ${id}::text AS "sortId"`;
}

/** The rows on the far side of the cursor; none without a cursor. */
export function keysetConditions(ordering: Ordering, { cursor, backward }: PageRequest): Sql[] {
  if (cursor === null) return [];
  const { value, id } = readCursor(ordering, cursor);
  const beyond = verbatim(ordering.descending !== backward ? '<' : '>');
  const idValue = sql`${id}::${verbatim(ordering.idType)}`;
  const sortValue = sql`${value}::${verbatim(ordering.type)}`;
  const { expression, id: idColumn } = ordering;
  if (!ordering.nullable) return [sql`(${expression}, ${idColumn}) ${beyond} (${sortValue}, ${idValue})`];
  if (value === null) {
    const sameGroup = sql`(${expression} IS NULL AND ${idColumn} ${beyond} ${idValue})`;
    return [backward ? sql`(${sameGroup} OR ${expression} IS NOT NULL)` : sameGroup];
  }
  const sameGroup = sql`(${expression}, ${idColumn}) ${beyond} (${sortValue}, ${idValue})`;
  return [backward ? sameGroup : sql`(${sameGroup} OR ${expression} IS NULL)`];
}

/** ORDER BY and LIMIT; one row more than the page, which tells whether there is another. */
export function keysetOrder(ordering: Ordering, { backward, size }: PageRequest): Sql {
  const direction = verbatim(ordering.descending !== backward ? 'DESC' : 'ASC');
  const nulls = verbatim(ordering.nullable ? (backward ? ' NULLS FIRST' : ' NULLS LAST') : '');
  return sql`ORDER BY ${ordering.expression} ${direction}${nulls}, ${ordering.id} ${direction} LIMIT ${size + 1}`;
}

export function toPage<Row extends KeysetRow>(
  ordering: Ordering,
  request: PageRequest,
  rows: readonly Row[],
  count: () => Promise<number>,
): Page<Row> {
  const more = rows.length > request.size;
  const nodes = rows.slice(0, request.size);
  if (request.backward) nodes.reverse();
  const edges = nodes.map((node) => ({ cursor: writeCursor(ordering, node), node }));
  return {
    edges,
    nodes,
    pageInfo: {
      hasNextPage: request.backward ? request.cursor !== null : more,
      hasPreviousPage: request.backward ? more : request.cursor !== null,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
    count,
  };
}
