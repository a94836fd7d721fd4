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
/** How alike each word of the shorter name is at least to one of the other: a surname in common makes nobody one person. */
const WORD_ALIKE = 0.2;
/** Letters at the start of a word of both names that are the same; a slip spoils one word, hardly ever every one. */
const START = 2;

/**
 * Likely files of one person, the strongest clue first; pairs that somebody has told apart are left out. Each name is
 * made comparable once, and names are compared for likeness only where they have an employer and the start of a word in common:
 * with every pair of colleagues the list took longer than anybody waits.
 */
export function likelyDuplicates(pool: pg.Pool, limit: number): Promise<DuplicatePair[]> {
  return readRows(
    pool,
    sql`
    WITH names AS MATERIALIZED (
      SELECT id, lower(email) AS email, name_text(full_name) AS words, name_key(full_name) AS key FROM people
    ), staff AS MATERIALIZED (
      SELECT DISTINCT m.employer_id, n.id, n.words, start
        FROM employments m JOIN names n ON n.id = m.person_id
          CROSS JOIN LATERAL (
            SELECT left(word, ${START}) FROM unnest(string_to_array(n.words, ' ')) AS word) AS of_word(start)
    ), clues AS (
      SELECT a.id AS first, b.id AS second, 1 AS strength FROM names a JOIN names b ON b.email = a.email AND a.id < b.id
      UNION ALL
      SELECT a.id, b.id, CASE WHEN EXISTS (
          SELECT FROM employments x JOIN employments y ON y.employer_id = x.employer_id
           WHERE x.person_id = a.id AND y.person_id = b.id) THEN 2 ELSE 4 END
        FROM names a JOIN names b ON b.key = a.key AND a.id < b.id
      UNION ALL
      SELECT a.id, b.id, 3
        FROM staff a JOIN staff b ON b.employer_id = a.employer_id AND b.start = a.start AND a.id < b.id
         CROSS JOIN LATERAL (SELECT string_to_array(a.words, ' ') AS mine, string_to_array(b.words, ' ') AS theirs) AS split
         CROSS JOIN LATERAL (
           SELECT CASE WHEN cardinality(mine) <= cardinality(theirs) THEN mine ELSE theirs END AS shorter,
                  CASE WHEN cardinality(mine) <= cardinality(theirs) THEN theirs ELSE mine END AS longer) AS names
       WHERE similarity(a.words, b.words) >= ${ALIKE}::real
         AND NOT EXISTS (
           SELECT FROM unnest(shorter) AS word WHERE NOT EXISTS (
             SELECT FROM unnest(longer) AS other
              WHERE similarity(word, other) >= ${WORD_ALIKE}::real
                 OR (least(length(word), length(other)) = 1 AND left(word, 1) = left(other, 1))))
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
