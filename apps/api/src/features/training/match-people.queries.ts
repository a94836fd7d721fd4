import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import { badUserInput } from '../../graphql/worded-error.js';
import { employerVisible } from '../employers/index.js';
import { MOST_ATTENDEES } from './attendee.js';
import { personVisible } from './person.policy.js';
import { PERSON_COLUMNS, type PersonRow } from './person.queries.js';

/** A line of a sign-in list, as it was written. */
export interface WrittenLine {
  name: string;
  email?: string | null;
  workplace?: string | null;
}

export const NAME_MATCH_OUTCOMES = ['MATCHED', 'PROPOSED', 'NEW'] as const;
export type NameMatchOutcome = (typeof NAME_MATCH_OUTCOMES)[number];

/** Whom a line may mean. */
export interface NameMatchData {
  name: string;
  outcome: NameMatchOutcome;
  /** The one person it is, or up to three to choose from. */
  people: PersonRow[];
  /** The employer that the workplace of the line names; null when none is named, or none is close. */
  employerId: string | null;
}

interface Candidate extends PersonRow {
  line: number;
  sameName: boolean;
  sameEmail: boolean;
  /** Where the person is employed now, as far as is known. */
  employerIds: string[];
}

const MOST_PROPOSED = 3;
/** How alike two names are at least, 0 to 1, for the one to be proposed for the other: a typing slip or two. */
const ALIKE = 0.4;

/** For each line whom it means: found in one statement, however many lines there are. Never guesses between two. */
export async function matchPeople(
  pool: pg.Pool,
  viewer: Viewer | null,
  lines: readonly WrittenLine[],
): Promise<NameMatchData[]> {
  if (lines.length > MOST_ATTENDEES) {
    throw badUserInput(
      `At most ${MOST_ATTENDEES} lines at once; got ${lines.length}.`,
      `Au plus ${MOST_ATTENDEES} lignes à la fois ; reçu ${lines.length}.`,
    );
  }
  const candidates = await readRows<Candidate>(pool, candidatesOf(viewer, lines));
  const employers = await employersNamed(pool, viewer, lines);
  return lines.map(({ name, email }, line) => {
    const found = candidates.filter((candidate) => candidate.line === line);
    const employerId = employers.get(line) ?? null;
    return { name: name.trim(), ...outcomeOf(found, email?.trim() || null, employerId), employerId };
  });
}

function outcomeOf(
  found: readonly Candidate[],
  email: string | null,
  employerId: string | null,
): Pick<NameMatchData, 'outcome' | 'people'> {
  const sameName = found.filter((candidate) => candidate.sameName);
  const [only, other] = sameName.length > 1 ? sameName.filter((one) => one.sameEmail) : sameName;
  if (only && !other && !contradicts(only, email, employerId)) return { outcome: 'MATCHED', people: [only] };
  const people = found.slice(0, MOST_PROPOSED);
  return { outcome: people.length > 0 ? 'PROPOSED' : 'NEW', people };
}

/** What else the line says is not what is on file: a namesake, or somebody who has moved. A person looks. */
function contradicts(person: Candidate, email: string | null, employerId: string | null): boolean {
  if (person.sameEmail) return false;
  if (email !== null && person.email !== null) return true;
  return employerId !== null && person.employerIds.length > 0 && !person.employerIds.includes(employerId);
}

// The conditions are word for word the expressions of the three indexes over names and addresses.
function candidatesOf(viewer: Viewer | null, lines: readonly WrittenLine[]): Sql {
  return sql`
    WITH given AS (
      SELECT (ordinality - 1)::integer AS line, name_text(name) AS words, name_key(name) AS key, lower(btrim(email)) AS email
        FROM unnest(${lines.map(({ name }) => name)}::text[], ${lines.map(({ email }) => email || null)}::text[])
          WITH ORDINALITY AS written(name, email, ordinality)
    )
    SELECT g.line, p.* FROM given g CROSS JOIN LATERAL (
      SELECT ${PERSON_COLUMNS}, name_text(p.full_name) = g.words AS "sameName",
             coalesce(lower(p.email) = g.email, false) AS "sameEmail",
             ARRAY(SELECT employer_id FROM employments WHERE person_id = p.id AND to_on IS NULL) AS "employerIds"
        FROM people p
       WHERE (name_text(p.full_name) % g.words OR name_key(p.full_name) = g.key OR lower(p.email) = g.email)
         AND (similarity(name_text(p.full_name), g.words) >= ${ALIKE}::real OR name_key(p.full_name) = g.key
              OR lower(p.email) = g.email)
         AND ${personVisible(viewer)}
       ORDER BY "sameName" DESC, "sameEmail" DESC, name_key(p.full_name) = g.key DESC,
                similarity(name_text(p.full_name), g.words) DESC, p.full_name, p.id
       LIMIT ${MOST_PROPOSED + 1}
    ) p
    WHERE g.words <> '' ORDER BY g.line`;
}

// Word for word the expression of employers_search_index.
const SEARCHED = verbatim(`search_text(e.legal_name || ' ' || coalesce(e.operating_name, '') || ' ' || e.ref
  || ' ' || coalesce(e.wcb_account, '') || ' ' || coalesce(e.city, ''))`);

/** By the number of the line, the employer whose name is most like the workplace that was written there. */
async function employersNamed(
  pool: pg.Pool,
  viewer: Viewer | null,
  lines: readonly WrittenLine[],
): Promise<Map<number, string>> {
  const named = lines.flatMap(({ workplace }, line) =>
    workplace?.trim() ? [{ line, workplace: workplace.trim() }] : [],
  );
  const workplaces = [...new Set(named.map(({ workplace }) => workplace))];
  const rows = await readRows<{ workplace: string; employerId: string }>(
    pool,
    sql`SELECT w.workplace, e.id AS "employerId" FROM unnest(${workplaces}::text[]) AS w(workplace)
      CROSS JOIN LATERAL (
        SELECT e.id FROM employers e
         WHERE search_text(w.workplace) <% ${SEARCHED} AND ${employerVisible(viewer)}
         ORDER BY search_text(w.workplace) IN (search_text(e.legal_name), search_text(e.operating_name), search_text(e.ref)) DESC NULLS LAST,
                  similarity(search_text(w.workplace), search_text(e.legal_name)) DESC, e.legal_name, e.id
         LIMIT 1
      ) e`,
  );
  const found = new Map(rows.map(({ workplace, employerId }) => [workplace, employerId]));
  return new Map(
    named.flatMap(({ line, workplace }) => {
      const employerId = found.get(workplace);
      return employerId === undefined ? [] : [[line, employerId] as const];
    }),
  );
}
