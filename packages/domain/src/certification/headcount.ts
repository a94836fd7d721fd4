import type { CalendarDate } from '../shared/calendar.js';
import type { KnownFacts } from '../shared/known-facts.js';
import { valueOn } from '../shared/parameter.js';

/** The headcount in effect on the day; null when none was recorded by then. */
export function headcountOn(known: KnownFacts, on: CalendarDate): number | null {
  let latest: { effectiveOn: CalendarDate; headcount: number } | null = null;
  for (const entry of known.headcounts) {
    if (entry.effectiveOn <= on && (latest === null || entry.effectiveOn > latest.effectiveOn))
      latest = entry;
  }
  return latest === null ? null : latest.headcount;
}

/** SECOR® takes fewer people than this. */
export function secorLimitOn(known: KnownFacts, on: CalendarDate): number {
  return valueOn(known.rules.secorHeadcountLimit, on);
}
