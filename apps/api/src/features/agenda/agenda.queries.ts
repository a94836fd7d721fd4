import type { CalendarDate } from '@good-standing/domain';
import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { allOf, join, readRows, sql } from '../../database/sql.js';
import type { Role } from '../../graphql/permission.js';
import { EMPLOYERS, employerMatches, employerVisible, type Need } from '../employers/index.js';
import type { Agenda } from './agenda.type.js';

const OFFICE: readonly Need[] = [
  'AUDIT_TO_DECIDE',
  'LETTER_TO_ISSUE',
  'MAINTENANCE_OVERDUE',
  'TRAINING_NOT_COVERED',
  'CORRECTIVE_ACTIONS_OVERDUE',
  'HEADCOUNT_OVER_LIMIT',
  'RECERTIFICATION_DUE',
  'MAINTENANCE_DUE',
  'REGISTRATION_LAPSING',
  'AUDITOR_EXPIRING',
  'AUDIT_RETURNED',
];

/** Whose work is what, the most pressing first. A letter is the office's to issue, a returned audit the auditor's to mend. */
const NEEDS: Record<Role, readonly Need[]> = {
  PROGRAM_MANAGER: OFFICE,
  STAFF: OFFICE,
  AUDITOR: [
    'AUDIT_RETURNED',
    'CORRECTIVE_ACTIONS_OVERDUE',
    'MAINTENANCE_OVERDUE',
    'RECERTIFICATION_DUE',
    'MAINTENANCE_DUE',
  ],
  EMPLOYER: [
    'AUDIT_RETURNED',
    'MAINTENANCE_OVERDUE',
    'TRAINING_NOT_COVERED',
    'CORRECTIVE_ACTIONS_OVERDUE',
    'HEADCOUNT_OVER_LIMIT',
    'RECERTIFICATION_DUE',
    'MAINTENANCE_DUE',
    'REGISTRATION_LAPSING',
    'AUDITOR_EXPIRING',
  ],
  REPORTING: [],
};

export function needsOf(role: Role): readonly Need[] {
  return NEEDS[role];
}

/** The queue in one statement, each kind counted as the list of employers filters it. Standing rows must be settled before. */
export async function readAgenda(pool: pg.Pool, viewer: Viewer | null, today: CalendarDate): Promise<Agenda> {
  const needs = viewer === null ? [] : needsOf(viewer.role);
  const count = (kinds: readonly Need[]) =>
    sql`(count(*) FILTER (WHERE ${allOf(employerMatches({ needs: [...kinds] }, today, viewer))}))::integer`;
  if (needs.length === 0) return { asOf: today, needs: [], employers: 0 };
  const [row] = await readRows<{ counts: number[]; employers: number }>(
    pool,
    sql`SELECT ARRAY[${join(
      needs.map((need) => count([need])),
      ', ',
    )}] AS counts, ${count(needs)} AS employers FROM ${EMPLOYERS} WHERE ${employerVisible(viewer)}`,
  );
  if (row === undefined) throw new Error('An aggregate without groups gives one row.');
  const { counts, employers } = row;
  return { asOf: today, needs: needs.map((need, index) => ({ need, count: counts[index] ?? 0 })), employers };
}
