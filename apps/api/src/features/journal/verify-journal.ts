import type pg from 'pg';
import { selectRows } from '../../database/row-source.js';

/** How many entries are checked by one statement. */
const PAGE = 20_000;

export interface JournalCheck {
  /** How many entries were found to be as they were written. */
  entries: number;
  /** The hash of the last of them, as hexadecimal text: noted elsewhere, it proves later that no end was cut off. */
  head: string | null;
  /** The first entry that is not as it was written; null when all are. */
  broken: { id: string; problem: string } | null;
}

interface Line {
  id: string;
  previousHash: Buffer;
  hash: Buffer;
  expectedHash: Buffer;
}

// The formula of the trigger that chains the entries (see the migration).
const LINES = `
  SELECT id, previous_hash AS "previousHash", hash,
         sha256(previous_hash || convert_to(jsonb_build_array(
           id, extract(epoch FROM recorded_at)::text, actor_id, actor_name, employer_id, event,
           subject_kind, subject_id, before, after, reason)::text, 'UTF8')) AS "expectedHash"
    FROM journal_entries WHERE id > $1 ORDER BY id LIMIT ${PAGE}`;

/** Computes the whole chain again and stops at the first entry that was changed, removed or put in. */
export async function verifyJournal(db: Pick<pg.Pool, 'query'>): Promise<JournalCheck> {
  let previous: { id: bigint; hash: Buffer } = { id: 0n, hash: Buffer.from([0]) };
  const result = (broken: JournalCheck['broken']): JournalCheck => ({
    entries: Number(previous.id),
    head: previous.id === 0n ? null : previous.hash.toString('hex'),
    broken,
  });
  for (;;) {
    const page = await selectRows<Line>(db, LINES, [previous.id.toString()]);
    for (const line of page) {
      const problem = problemOf(line, previous);
      if (problem !== null) return result({ id: line.id, problem });
      previous = { id: BigInt(line.id), hash: line.hash };
    }
    if (page.length < PAGE) return result(null);
  }
}

function problemOf(line: Line, previous: { id: bigint; hash: Buffer }): string | null {
  const expectedId = previous.id + 1n;
  if (BigInt(line.id) !== expectedId) return `entry ${expectedId} is missing before it`;
  if (!line.previousHash.equals(previous.hash)) return 'it does not follow from the entry before it';
  if (!line.hash.equals(line.expectedHash)) return 'its content is not what was written';
  return null;
}

/** Whether an entry with the hash is in the journal. */
export async function holdsHash(db: Pick<pg.Pool, 'query'>, hash: string): Promise<boolean> {
  const rows = await selectRows(db, "SELECT 1 FROM journal_entries WHERE hash = decode($1, 'hex') LIMIT 1", [
    hash,
  ]);
  return rows.length > 0;
}
