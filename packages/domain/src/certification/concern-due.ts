import { addDays, type CalendarDate, isCalendarDate } from '../shared/calendar.js';
import type { Reason } from '../shared/reason.js';
import type { Concern, ConcernName } from './concerns.js';
import type { NextDue } from './next-due.js';

/** Which fact of a concern's reasons is the day it is about. */
const DAY_OF: Partial<Record<ConcernName, string>> = {
  MAINTENANCE_DUE: 'due',
  MAINTENANCE_OVERDUE: 'due',
  RECERTIFICATION_DUE: 'expires',
  LETTER_TO_ISSUE: 'from',
  AUDITOR_EXPIRING: 'ends',
  CORRECTIVE_ACTIONS_OVERDUE: 'due',
  REGISTRATION_LAPSING: 'lapses',
};

/** Where that day is the first one that is too late, and not the last one that is in time. */
const FIRST_DAY_TOO_LATE: ReadonlySet<ConcernName> = new Set([
  'RECERTIFICATION_DUE',
  'LETTER_TO_ISSUE',
  'AUDITOR_EXPIRING',
  'REGISTRATION_LAPSING',
]);

/**
 * The day that a concern is about, out of its reasons: when the maintenance or the oldest overdue action is (was) due,
 * when the letter's year begins, when certificate, registration or auditor's registration end. Null for a concern that
 * is about no day.
 */
export function concernDueOn(name: ConcernName, reasons: readonly Reason[]): CalendarDate | null {
  const fact = DAY_OF[name];
  if (fact === undefined) return null;
  const days = reasons
    .map(({ params }) => params[fact])
    .filter((value): value is string => typeof value === 'string' && isCalendarDate(value));
  return days.sort()[0] ?? null;
}

/**
 * The last day on which acting on a concern is in time. A concern that is about no day is in time as long as what is
 * owed next, or the registration where there is no certificate yet. Null where no day presses.
 */
export function actBy(
  { name, reasons }: Concern,
  { nextDue, lapsesOn }: { nextDue: NextDue | null; lapsesOn: CalendarDate | null },
): CalendarDate | null {
  const day = concernDueOn(name, reasons);
  if (day !== null) return FIRST_DAY_TOO_LATE.has(name) ? addDays(day, -1) : day;
  if (nextDue !== null) return nextDue.kind === 'RECERTIFICATION' ? addDays(nextDue.on, -1) : nextDue.on;
  return lapsesOn === null ? null : addDays(lapsesOn, -1);
}
