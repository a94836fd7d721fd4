import type pg from 'pg';
import { readRows, sql } from '../../database/sql.js';

export const DUPLICATE_CLUES = [
  'SAME_EMAIL',
  'SAME_NAME_SAME_EMPLOYER',
  'SIMILAR_NAME_SAME_EMPLOYER',
  'SAME_NAME',
] as const;
export type DuplicateClue = (typeof DUPLICATE_CLUES)[number];

export interface DuplicatePair {
  firstId: string;
  secondId: string;
  clue: DuplicateClue;
}

/** How alike two names at one employer are at least, 0 to 1, to be taken for one name written twice. */
const ALIKE = 0.4;

/** Likely files of one person, the strongest clue first; pairs that somebody has told apart are left out. */
export function likelyDuplicates(pool: pg.Pool, limit: number): Promise<DuplicatePair[]> {
  return readRows(
    pool,
    sql`
    WITH colleagues AS (
      SELECT DISTINCT x.person_id AS first, y.person_id AS second
        FROM employments x JOIN employments y ON y.employer_id = x.employer_id AND x.person_id < y.person_id
    ), clues AS (
      SELECT a.id AS first, b.id AS second, 1 AS strength
        FROM people a JOIN people b ON lower(b.email) = lower(a.email) AND a.id < b.id
      UNION ALL
      SELECT a.id, b.id, CASE WHEN EXISTS (SELECT FROM colleagues c WHERE c.first = a.id AND c.second = b.id) THEN 2 ELSE 4 END
        FROM people a JOIN people b ON name_key(b.full_name) = name_key(a.full_name) AND a.id < b.id
      UNION ALL
      SELECT a.id, b.id, 3
        FROM colleagues c JOIN people a ON a.id = c.first JOIN people b ON b.id = c.second
       WHERE similarity(name_text(a.full_name), name_text(b.full_name)) >= ${ALIKE}::real
    ), pairs AS (
      SELECT first, second, min(strength) AS strength FROM clues
       WHERE NOT EXISTS (SELECT FROM people_told_apart t WHERE t.first_id = first AND t.second_id = second)
       GROUP BY first, second
    )
    SELECT first AS "firstId", second AS "secondId", (${[...DUPLICATE_CLUES]}::text[])[strength] AS clue
      FROM pairs JOIN people p ON p.id = pairs.first
     ORDER BY strength, search_text(p.full_name), first, second LIMIT ${limit}`,
  );
}

export interface MergeRow {
  id: string;
  keptId: string;
  mergedRef: string;
  mergedName: string;
  mergedOn: string;
  undoneOn: string | null;
  version: number;
}

/** Merges of the person, or of everybody, the latest first. */
export function listMerges(pool: pg.Pool, personId: string | null, limit: number): Promise<MergeRow[]> {
  return readRows(
    pool,
    sql`SELECT m.id, m.kept_id AS "keptId", m.merged->>'ref' AS "mergedRef", m.merged->>'fullName' AS "mergedName",
        m.merged_on AS "mergedOn", m.undone_on AS "undoneOn", m.version
      FROM person_merges m
      WHERE ${personId}::uuid IS NULL OR m.kept_id = ${personId}::uuid
      ORDER BY m.merged_on DESC, m.id LIMIT ${limit}`,
  );
}
