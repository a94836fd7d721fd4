/**
 * Calendar arithmetic on the platform's own dates, in UTC, so that the rules' integer arithmetic has something
 * unrelated to agree with.
 */
function at(date: string): Date {
  return new Date(`${date}T00:00:00Z`);
}

function text(date: Date): string {
  return date.toISOString().slice(0, 10);
}

/** Days since 1970-01-01. */
export function dayCount(date: string): number {
  return at(date).getTime() / 86_400_000;
}

export function plusDays(date: string, days: number): string {
  const moved = at(date);
  moved.setUTCDate(moved.getUTCDate() + days);
  return text(moved);
}

/** Same day of the month; where that month is too short, its last day. */
export function plusMonths(date: string, months: number): string {
  const start = at(date);
  const moved = new Date(Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + months, start.getUTCDate()));
  const spilledOver = moved.getUTCDate() !== start.getUTCDate();
  if (spilledOver) moved.setUTCDate(0);
  return text(moved);
}

export function plusYears(date: string, years: number): string {
  return plusMonths(date, years * 12);
}

/** How many days `to` lies after `from`; negative when before. */
export function daysAhead(from: string, to: string): number {
  return dayCount(to) - dayCount(from);
}
