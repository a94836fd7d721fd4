import { type RowSource, selectRows } from '../../database/row-source.js';

/** A person's own row as it was before the merge. */
export interface MergedPerson {
  id: string;
  ref: string;
  fullName: string;
  email: string | null;
  version: number;
}

/** A table's rows that name a person. */
export interface RowsOf {
  table: string;
  column: string;
  ids: string[];
}

/** A row of the kept person that took over something of a row that was left out. */
export interface TakenOver {
  table: string;
  id: string;
  /** The columns that were changed, as they were and as they are. */
  before: Record<string, unknown>;
  after: Record<string, unknown>;
}

export interface RowName {
  table: string;
  id: string;
}

/** A row that speaks for a row that was left out as well. */
export interface JoinedRow extends RowName {
  /** As the merge left it, without its version: a further merge that was undone moves that on. */
  row: Record<string, unknown>;
}

/** What a merge did, in full. */
export interface Moved {
  /** What the kept person had before: anything else that is theirs later came after the merge. */
  kept: RowsOf[];
  /** What passed from the merged person to the kept one. */
  moved: RowsOf[];
  /** Rows that said what the kept person's already say, whole. */
  dropped: { table: string; row: Record<string, unknown> }[];
  takenOver: TakenOver[];
  joined: JoinedRow[];
}

/** A place on a roster has no version of its own. */
export function nextVersion(table: string): string {
  return table === 'session_attendees' ? '' : ', version = version + 1';
}

/** The row as it stands, to be kept or compared; null when it is gone. */
export async function joinedRow(db: RowSource, table: string, id: string): Promise<JoinedRow['row'] | null> {
  const [found] = await selectRows<{ row: JoinedRow['row'] }>(
    db,
    `SELECT to_jsonb(t) - 'version' AS row FROM ${table} t WHERE id = $1`,
    [id],
  );
  return found?.row ?? null;
}
