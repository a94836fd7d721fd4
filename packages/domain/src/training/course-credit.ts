import { type CalendarDate, later } from '../shared/calendar.js';
import type { TrainingCompletion } from '../shared/facts.js';

/**
 * An equivalent course taken elsewhere may be credited as one of ours and then counts as its completion. The decision
 * is a fact of its own: it counts from its own day on, not from the day the course was taken. Source: CSAM, training
 * page; the day is assumed. Which courses are equivalent is decided by people and not modelled.
 */
export function countsFrom({ completedOn, creditedOn }: TrainingCompletion): CalendarDate {
  return creditedOn ? later(completedOn, creditedOn) : completedOn;
}

export function isCredit({ creditedOn }: TrainingCompletion): boolean {
  return creditedOn !== undefined && creditedOn !== null;
}
