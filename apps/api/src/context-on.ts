import type { CalendarDate } from '@good-standing/domain';
import type { Context } from './context.js';
import { Loaders } from './graphql/loaders.js';

/** What a row carries that was read for another day than today, so that what hangs on it answers for that day too. */
export interface SeenOn {
  /** Absent for today. */
  seenOn?: CalendarDate;
}

const onDays = new WeakMap<Context, Map<CalendarDate, Context>>();

/**
 * The request as it would be on another day, with loaders of its own: everything read through it answers for that day.
 * Without a day, and for today, the request itself. For reading only: acts are done today.
 */
export function contextOn(context: Context, day: CalendarDate | null | undefined): Context {
  if (day == null || day === context.today()) return context;
  const days = onDays.get(context) ?? new Map<CalendarDate, Context>();
  onDays.set(context, days);
  const known = days.get(day);
  if (known !== undefined) return known;
  const there: Context = { ...context, today: () => day, asOf: day };
  there.loaders = new Loaders(there);
  days.set(day, there);
  return there;
}

/** Marks rows read through a context of another day. */
export function seenOn<Row extends object>(context: Context, rows: readonly Row[]): (Row & SeenOn)[] {
  const { asOf } = context;
  return asOf === null ? [...rows] : rows.map((row) => ({ ...row, seenOn: asOf }));
}
