import { type RowSource, selectRows } from '../../database/row-source.js';
import type { JournalEvent } from './journal-events.js';

/** Who acted. The program itself (an import from the command line, a demonstration) has no id. */
export interface JournalActor {
  id: string | null;
  name: string;
}

/** One line to be written; number, time, predecessor and hash are given by the database. */
export interface JournalDraft {
  /** The employer it concerns; null for none or several. */
  employerId: string | null;
  event: JournalEvent;
  /** What kind of record, as in `audit`. */
  subjectKind: string;
  subjectId: string | null;
  /** The record's values before; null when it is new. */
  before: object | null;
  /** The record's values after; null when it is gone. */
  after: object | null;
  /** Why, in the person's words; null where none is asked for. */
  reason?: string | null;
}

/**
 * Appends the lines in order, in the transaction of the act: last of all, because the journal is one chain and its
 * writers wait for each other until they commit. Needs READ COMMITTED, so that the chain's end is seen after the wait.
 */
export async function appendJournal(
  db: RowSource,
  actor: JournalActor,
  drafts: readonly JournalDraft[],
): Promise<void> {
  if (drafts.length === 0) return;
  await selectRows(
    db,
    `INSERT INTO journal_entries (actor_id, actor_name, employer_id, event, subject_kind, subject_id, before, after, reason)
     SELECT $1, $2, (d->>'employerId')::uuid, d->>'event', d->>'subjectKind', d->>'subjectId',
            nullif(d->'before', 'null'), nullif(d->'after', 'null'), d->>'reason'
       FROM jsonb_array_elements($3::jsonb) WITH ORDINALITY AS line(d, position)
      ORDER BY position`,
    [actor.id, actor.name, JSON.stringify(drafts)],
  );
}
