import {
  type CalendarDate,
  concernDueOn,
  explain,
  type Language,
  type Reason,
  registrationLapsesOn,
} from '@good-standing/domain';
import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { readRows, sql } from '../../database/sql.js';
import { EMPLOYERS, employerVisible } from '../employers/index.js';

export const DUE_KINDS = [
  'MAINTENANCE',
  'RECERTIFICATION',
  'REGISTRATION',
  'AUDITOR',
  'CORRECTIVE_ACTIONS',
] as const;
export type DueKind = (typeof DUE_KINDS)[number];

/** One day of one employer that stands in a calendar. */
export interface DueDate {
  kind: DueKind;
  on: CalendarDate;
  employerId: string;
  ref: string;
  legalName: string;
  /** Why, in sentences; empty where nothing is wrong yet. */
  reasons: readonly string[];
}

interface DatedEmployer {
  id: string;
  ref: string;
  legalName: string;
  registeredOn: CalendarDate;
  standing: string;
  nextDue: 'MAINTENANCE' | 'RECERTIFICATION' | null;
  nextDueOn: CalendarDate | null;
  expiresOn: CalendarDate | null;
  concernReasons: { concern: string; reasons: Reason[] }[];
  /** Corrective actions that are not done, each with its day and in a line. */
  openActions: { on: CalendarDate; what: string }[];
}

/** Every due date of the employers the viewer sees, by day. Standing rows must be settled before. */
export async function dueDates(pool: pg.Pool, viewer: Viewer, language: Language): Promise<DueDate[]> {
  const employers = await readRows<DatedEmployer>(
    pool,
    sql`SELECT e.id, e.ref, e.legal_name AS "legalName", e.registered_on AS "registeredOn", s.standing,
        s.next_due AS "nextDue", s.next_due_on AS "nextDueOn", s.expires_on AS "expiresOn",
        s.explanation->'concernReasons' AS "concernReasons",
        coalesce((SELECT json_agg(json_build_object('on', c.due_on, 'what', c.action || ' – ' || c.owner) ORDER BY c.due_on, c.id)
          FROM corrective_actions c WHERE c.employer_id = e.id AND c.done_on IS NULL), '[]') AS "openActions"
      FROM ${EMPLOYERS} WHERE s.employer_id IS NOT NULL AND ${employerVisible(viewer)} ORDER BY e.ref`,
  );
  return employers.flatMap((employer) => datesOf(employer, language)).sort((a, b) => (a.on < b.on ? -1 : 1));
}

function datesOf(employer: DatedEmployer, language: Language): DueDate[] {
  const { id, ref, legalName, standing, nextDue, nextDueOn, expiresOn, registeredOn } = employer;
  const reasonsOf = (...concerns: string[]): Reason[] =>
    employer.concernReasons
      .filter(({ concern }) => concerns.includes(concern))
      .flatMap(({ reasons }) => reasons);
  const date = (kind: DueKind, on: CalendarDate | null, reasons: readonly Reason[]): DueDate[] =>
    on === null
      ? []
      : [
          {
            kind,
            on,
            employerId: id,
            ref,
            legalName,
            reasons: [...new Set(reasons.map((reason) => explain(reason, language)))],
          },
        ];
  const auditor = reasonsOf('AUDITOR_EXPIRING');
  return [
    ...date(
      'MAINTENANCE',
      nextDue === 'MAINTENANCE' ? nextDueOn : null,
      reasonsOf('MAINTENANCE_DUE', 'MAINTENANCE_OVERDUE'),
    ),
    ...date('RECERTIFICATION', expiresOn, reasonsOf('RECERTIFICATION_DUE')),
    ...date(
      'REGISTRATION',
      standing === 'IN_PROGRESS' ? registrationLapsesOn(registeredOn) : null,
      reasonsOf('REGISTRATION_LAPSING'),
    ),
    ...date('AUDITOR', concernDueOn('AUDITOR_EXPIRING', auditor), auditor),
    ...actionDates(employer),
  ];
}

/** One entry for each day on which actions are due, with all of them. */
function actionDates({ id, ref, legalName, openActions }: DatedEmployer): DueDate[] {
  const days = new Map<CalendarDate, string[]>();
  for (const { on, what } of openActions) days.set(on, [...(days.get(on) ?? []), what]);
  return [...days].map(([on, reasons]) => ({
    kind: 'CORRECTIVE_ACTIONS',
    on,
    employerId: id,
    ref,
    legalName,
    reasons,
  }));
}
