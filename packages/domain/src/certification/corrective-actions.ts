import type { CalendarDate } from '../shared/calendar.js';
import type { CorrectiveAction } from '../shared/facts.js';

export const CORRECTIVE_ACTION_STATES = ['OPEN', 'OVERDUE', 'DONE'] as const;
/** OPEN: to be done by its due date. OVERDUE: the due date has passed. DONE: it was done, in time or not. */
export type CorrectiveActionState = (typeof CORRECTIVE_ACTION_STATES)[number];

/** An action is in time on its due date itself. What is recorded as done on a later day is not done yet. */
export function correctiveActionState(
  { dueOn, doneOn }: Pick<CorrectiveAction, 'dueOn' | 'doneOn'>,
  on: CalendarDate,
): CorrectiveActionState {
  if (doneOn !== null && doneOn <= on) return 'DONE';
  return dueOn < on ? 'OVERDUE' : 'OPEN';
}
