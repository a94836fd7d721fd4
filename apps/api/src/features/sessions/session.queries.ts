import type pg from 'pg';
import { allOf, readRows, sql, verbatim } from '../../database/sql.js';
import type { Page } from '../../graphql/connection.js';
import {
  type KeysetRow,
  keysetColumns,
  keysetConditions,
  keysetOrder,
  type Ordering,
  toPage,
} from '../../graphql/keyset.js';
import type { PageRequest } from '../../graphql/page-args.js';
import type { RosterLine, SessionTime, TrainingSession } from './session.type.js';

export type SessionRow = TrainingSession;

const COLUMNS =
  verbatim(`s.id, s.course_code AS "courseCode", s.held_on AS "heldOn", s.place, s.instructor, s.capacity,
  CASE WHEN s.completed_on IS NOT NULL THEN 'COMPLETED' WHEN s.cancelled_on IS NOT NULL THEN 'CANCELLED' ELSE 'PLANNED' END AS state,
  (SELECT count(*)::integer FROM session_attendees a WHERE a.session_id = s.id) AS expected,
  CASE WHEN s.completed_on IS NOT NULL THEN
    (SELECT count(*)::integer FROM session_attendees a WHERE a.session_id = s.id AND a.attended) END AS attended,
  s.version`);

const OPEN = verbatim('s.completed_on IS NULL AND s.cancelled_on IS NULL');

export async function listSessions(
  pool: pg.Pool,
  time: SessionTime,
  page: PageRequest,
): Promise<Page<SessionRow & KeysetRow>> {
  const ordering: Ordering = {
    name: time,
    expression: verbatim('s.held_on'),
    type: 'date',
    nullable: false,
    descending: time === 'PAST',
    id: verbatim('s.id'),
    idType: 'uuid',
  };
  const which = time === 'UPCOMING' ? sql`(${OPEN})` : sql`NOT (${OPEN})`;
  const rows = await readRows<SessionRow & KeysetRow>(
    pool,
    sql`SELECT ${COLUMNS}, ${keysetColumns(ordering)} FROM training_sessions s
      WHERE ${allOf([which, ...keysetConditions(ordering, page)])} ${keysetOrder(ordering, page)}`,
  );
  return toPage(ordering, page, rows, async () => {
    const [row] = await readRows<{ count: number }>(
      pool,
      sql`SELECT count(*)::integer AS count FROM training_sessions s WHERE ${which}`,
    );
    return row?.count ?? 0;
  });
}

export function sessionsById(pool: pg.Pool, ids: readonly string[]): Promise<SessionRow[]> {
  return readRows(pool, sql`SELECT ${COLUMNS} FROM training_sessions s WHERE s.id = ANY(${ids}::uuid[])`);
}

/** Everybody on the rosters, by name. */
export function rosterLines(pool: pg.Pool, sessionIds: readonly string[]): Promise<RosterLine[]> {
  return readRows(
    pool,
    sql`SELECT a.id, a.session_id AS "sessionId", a.person_id AS "personId", a.attended
      FROM session_attendees a JOIN people p ON p.id = a.person_id
      WHERE a.session_id = ANY(${sessionIds}::uuid[]) ORDER BY search_text(p.full_name), p.id`,
  );
}
