import { type CalendarDate, isCalendarDate } from '../shared/calendar.js';
import type { Reason } from '../shared/reason.js';
import type { ConcernName } from './concerns.js';

/** Which fact of a concern's reasons is the day it is about. */
const DAY_OF: Partial<Record<ConcernName, string>> = {
  MAINTENANCE_DUE: 'due',
  RECERTIFICATION_DUE: 'expires',
  AUDITOR_EXPIRING: 'ends',
  CORRECTIVE_ACTIONS_OVERDUE: 'due',
  REGISTRATION_LAPSING: 'lapses',
};

/**
 * The day that a concern is about, out of its reasons: when the maintenance or the oldest overdue action is (was) due,
 * when certificate, registration or auditor's registration end. Null for a concern that is about no day.
 */
export function concernDueOn(name: ConcernName, reasons: readonly Reason[]): CalendarDate | null {
  const fact = DAY_OF[name];
  if (fact === undefined) return null;
  const days = reasons
    .map(({ params }) => params[fact])
    .filter((value): value is string => typeof value === 'string' && isCalendarDate(value));
  return days.sort()[0] ?? null;
}
