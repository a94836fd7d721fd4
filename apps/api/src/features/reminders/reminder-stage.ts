import { type CalendarDate, dayNumber } from '@good-standing/domain';
import type { ReminderKind } from '../mail/index.js';

/**
 * Which of the set days a reminder is for today; null when it is not time, or no longer. Days count down to the due
 * date, and the smallest that has been reached speaks: after a standstill of the program one reminder goes out, not one
 * for every day that was missed. For actions that are overdue they count up from it.
 */
export function reminderStage(
  kind: ReminderKind,
  days: readonly number[],
  today: CalendarDate,
  dueOn: CalendarDate,
): number | null {
  const ahead = dayNumber(dueOn) - dayNumber(today);
  if (kind === 'CORRECTIVE_ACTIONS_OVERDUE') return extreme(Math.max, days, (day) => day <= -ahead);
  return ahead < 0 ? null : extreme(Math.min, days, (day) => day >= ahead);
}

function extreme(
  pick: (...values: number[]) => number,
  days: readonly number[],
  reached: (day: number) => boolean,
): number | null {
  const candidates = days.filter(reached);
  return candidates.length === 0 ? null : pick(...candidates);
}
