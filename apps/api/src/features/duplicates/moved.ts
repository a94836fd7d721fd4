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
  /** The row's version after the merge. */
  version: number;
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
}
