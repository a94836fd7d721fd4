import type pg from 'pg';
import type { Viewer } from '../../context.js';
import type { SeenOn } from '../../context-on.js';
import { allOf, readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import { employerVisible, likePart } from '../employers/index.js';
import { personVisible } from './person.policy.js';
import type { AuditorRegistration, Employment, Person, TrainingCompletion } from './person.type.js';

export type PersonRow = Person & SeenOn;
export type EmploymentRow = Employment & SeenOn;

/** Of `people p`. */
export const PERSON_COLUMNS = verbatim('p.id, p.ref, p.full_name AS "fullName", p.email, p.version');
// Word for word the expression of people_search_index.
const SEARCHED = verbatim(`search_text(p.full_name || ' ' || p.ref)`);

export function peopleById(
  pool: pg.Pool,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<PersonRow[]> {
  return readRows(
    pool,
    sql`SELECT ${PERSON_COLUMNS} FROM people p WHERE p.id = ANY(${ids}::uuid[]) AND ${personVisible(viewer)}`,
  );
}

const wordsOf = (search: string): string[] => search.split(/\s+/).filter((word) => word !== '');

/** One condition per word of the search: name or reference holds it. */
export function nameHolds(search: string): Sql[] {
  return wordsOf(search).map((word) => sql`${SEARCHED} LIKE search_text(${`%${likePart(word)}%`})`);
}

/** People whose name or reference holds every word, those that begin with the search first. */
export function searchPeople(
  pool: pg.Pool,
  viewer: Viewer | null,
  search: string,
  limit: number,
): Promise<PersonRow[]> {
  const beginning = `${likePart(wordsOf(search).join(' '))}%`;
  return readRows(
    pool,
    sql`SELECT ${PERSON_COLUMNS} FROM people p WHERE ${allOf([personVisible(viewer), ...nameHolds(search)])}
      ORDER BY (search_text(p.full_name) LIKE search_text(${beginning}) OR search_text(p.ref) LIKE search_text(${beginning})) DESC,
        similarity(${SEARCHED}, search_text(${search})) DESC, search_text(p.full_name), p.id
      LIMIT ${limit}`,
  );
}

export function completionsOfPeople(pool: pg.Pool, ids: readonly string[]): Promise<TrainingCompletion[]> {
  return readRows(
    pool,
    sql`${COMPLETIONS} WHERE c.person_id = ANY(${ids}::uuid[]) ORDER BY c.completed_on DESC, c.id`,
  );
}

export function completionsById(
  pool: pg.Pool,
  viewer: Viewer | null,
  ids: readonly string[],
): Promise<TrainingCompletion[]> {
  return readRows(
    pool,
    sql`${COMPLETIONS} JOIN people p ON p.id = c.person_id WHERE c.id = ANY(${ids}::uuid[]) AND ${personVisible(viewer)}`,
  );
}

const COMPLETIONS = verbatim(`SELECT c.id, c.person_id AS "personId", c.course_code AS "courseCode",
  c.completed_on AS "completedOn", c.certificate_no AS "certificateNo", c.version,
  CASE WHEN c.credited_on IS NOT NULL THEN json_build_object('creditedOn', c.credited_on,
    'courseTaken', c.credited_course, 'provider', c.credited_provider, 'reason', c.credited_reason) END AS credit
  FROM training_completions c`);

export function registrationsOfPeople(pool: pg.Pool, ids: readonly string[]): Promise<AuditorRegistration[]> {
  return readRows(
    pool,
    sql`SELECT r.id, r.person_id AS "personId", r.kind, r.registered_on AS "registeredOn",
      r.registration_no AS "registrationNo", r.version FROM auditor_registrations r
      WHERE r.person_id = ANY(${ids}::uuid[]) ORDER BY r.registered_on DESC, r.id`,
  );
}

const EMPLOYMENTS = verbatim(`SELECT r.id, r.employer_id AS "employerId", r.person_id AS "personId",
  r.full_time AS "fullTime", r.from_on AS "from", r.to_on AS "to", r.version FROM employments r`);

/** Employments with employers the viewer sees, under a condition on `r`; open ones first, then the latest. */
export function employmentsWhere(
  pool: pg.Pool,
  viewer: Viewer | null,
  condition: Sql,
): Promise<EmploymentRow[]> {
  return readRows(
    pool,
    sql`${EMPLOYMENTS} WHERE ${condition} AND ${employerVisible(viewer, verbatim('r.employer_id'))}
      ORDER BY r.to_on DESC NULLS FIRST, r.from_on DESC, r.id`,
  );
}
