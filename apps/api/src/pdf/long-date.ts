import type { CalendarDate, Language } from '@good-standing/domain';

/** A day in words: `October 31, 2026`, `31 octobre 2026`, and `1er` for the first in French. */
export function longDate(day: CalendarDate | null, language: Language): string {
  if (day === null) return '—';
  const words = new Intl.DateTimeFormat(`${language}-CA`, { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T12:00:00Z`),
  );
  return language === 'fr' ? words.replace(/^1 /, '1er ') : words;
}
