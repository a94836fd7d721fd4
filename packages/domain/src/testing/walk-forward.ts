import type { EmployerFacts } from '../shared/facts.js';
import { plusDays } from './naive-calendar.js';
import { naiveStanding } from './naive-standing.js';

/** Standing and concerns in one comparable line, of facts reduced to what is known. */
export function standingLine(known: EmployerFacts, day: string): string {
  const { standing, concerns } = naiveStanding(known, day);
  return [standing, ...concerns].join(' ');
}

/** The first day after `day`, up to `last` included, on which standing or concerns differ; null when none does. */
export function firstDifferentDay(known: EmployerFacts, day: string, last: string): string | null {
  const today = standingLine(known, day);
  for (let next = plusDays(day, 1); next <= last; next = plusDays(next, 1)) {
    if (standingLine(known, next) !== today) return next;
  }
  return null;
}
