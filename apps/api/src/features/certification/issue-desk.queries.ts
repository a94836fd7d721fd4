import {
  addMonths,
  type CalendarDate,
  CERTIFYING_KINDS,
  type Program,
  programRules,
  valueOn,
} from '@good-standing/domain';
import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { allOf, readRows, sql } from '../../database/sql.js';
import { EMPLOYERS, employerVisible } from '../employers/index.js';

/** More than an office issues in a week; who has more waiting sees the first by name, and the rest once those are done. */
export const MOST_WAITING = 500;

/** The letters that may be issued, by the standing rows; these must be settled before. */
export function readLettersToIssue(
  pool: pg.Pool,
  viewer: Viewer | null,
): Promise<{ employerId: string; program: null; cycleYear: number }[]> {
  return readRows(
    pool,
    sql`SELECT e.id AS "employerId", NULL AS program, (reason->'params'->>'year')::integer AS "cycleYear"
      FROM ${EMPLOYERS},
        jsonb_array_elements(s.explanation->'concernReasons') AS concern,
        jsonb_array_elements(concern->'reasons') AS reason
      WHERE s.concerns @> ARRAY['LETTER_TO_ISSUE'] AND concern->>'concern' = 'LETTER_TO_ISSUE'
        AND ${employerVisible(viewer)}
      ORDER BY search_text(e.legal_name), e.id, "cycleYear" LIMIT ${MOST_WAITING}`,
  );
}

/**
 * Who is certified next: without a certificate in force, or with one that must soon be renewed, and with an accepted pass
 * of each certifying audit that is recent enough. Whether they may be, the rules say; nobody else may.
 */
export function readCertificationCandidates(
  pool: pg.Pool,
  viewer: Viewer | null,
  today: CalendarDate,
): Promise<{ employerId: string; program: Program }[]> {
  const after = addMonths(today, -valueOn(programRules.certifyingAuditMonths, today));
  const audited = CERTIFYING_KINDS.map(
    (kind) => sql`EXISTS (SELECT FROM audits a WHERE a.employer_id = e.id AND a.kind = ${kind}
      AND a.decision = 'ACCEPTED' AND a.result = 'PASS' AND a.last_day > ${after})`,
  );
  return readRows(
    pool,
    sql`SELECT e.id AS "employerId", s.program FROM ${EMPLOYERS}
      WHERE (s.standing IN ('IN_PROGRESS', 'REGISTRATION_LAPSED', 'EXPIRED') OR s.concerns @> ARRAY['RECERTIFICATION_DUE'])
        AND ${allOf([...audited, employerVisible(viewer)])}
      ORDER BY search_text(e.legal_name), e.id LIMIT ${MOST_WAITING}`,
  );
}
