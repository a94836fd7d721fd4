/** What a person typed into a date field, read as a calendar date. */
export type ReadDate = { ok: true; date: string | null } | { ok: false };

function isRealDay(year: number, month: number, day: number): boolean {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/**
 * Reads `2026-10-31`, `2026/10/31`, `2026.10.31`, `2026 10 31` and `20261031`; `t` is today. Year first only: 08/09/2024 can
 * be two days, so it is refused. Empty text is no date.
 */
export function readCalendarDate(text: string, today: string): ReadDate {
  const typed = text.trim().toLowerCase();
  if (typed === '') return { ok: true, date: null };
  if (typed === 't') return { ok: true, date: today };
  const match = /^(\d{4})(?:[-/. ](\d{1,2})[-/. ](\d{1,2})|(\d{2})(\d{2}))$/.exec(typed);
  if (!match) return { ok: false };
  const year = Number(match[1]);
  const month = Number(match[2] ?? match[4]);
  const day = Number(match[3] ?? match[5]);
  if (year < 1900 || !isRealDay(year, month, day)) return { ok: false };
  return { ok: true, date: `${match[1]}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` };
}

/** The calendar date that many days after another (negative: before). */
export function addDays(date: string, days: number): string {
  const instant = new Date(`${date}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

const msPerDay = 86_400_000;

/** How many days the second calendar date lies after the first (negative: before). */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / msPerDay);
}

/** The day it is on the program's clock; only for suggestions, the server decides what today is. */
export function todayInWinnipeg(): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: 'America/Winnipeg' }).format(new Date());
}
