import type { Language } from '@good-standing/domain';
import ical, { ICalEventTransparency } from 'ical-generator';
import type { DueDate, DueKind } from './due-dates.queries.js';

const TITLES: Record<DueKind, Record<Language, string>> = {
  MAINTENANCE: { en: 'Maintenance due', fr: 'Maintien à faire' },
  RECERTIFICATION: { en: 'Certificate lapses', fr: 'Fin du certificat' },
  REGISTRATION: { en: 'Registration lapses', fr: 'Inscription périmée' },
  AUDITOR: { en: 'Auditor’s registration ends', fr: 'Fin de l’inscription du vérificateur' },
  CORRECTIVE_ACTIONS: { en: 'Corrective actions due', fr: 'Mesures correctives à faire' },
};

const NAME: Record<Language, string> = { en: 'Good Standing: due dates', fr: 'Good Standing : échéances' };

/** The due dates as an iCalendar file: a whole day each, taking no time, under an id that stays while the date does. */
export function writeCalendar(dates: readonly DueDate[], language: Language, baseUrl: string): string {
  const calendar = ical({
    name: NAME[language],
    prodId: { company: 'Good Standing', product: 'due dates', language: language.toUpperCase() },
    ttl: 6 * 60 * 60,
  });
  for (const { kind, on, employerId, ref, legalName, reasons } of dates) {
    calendar.createEvent({
      id: `${kind.toLowerCase()}-${on}-${employerId}@good-standing`,
      // Read as local days by what follows; a whole day has no time zone.
      start: new Date(`${on}T00:00:00`),
      allDay: true,
      stamp: new Date(`${on}T00:00:00Z`),
      summary: `${TITLES[kind][language]}: ${legalName}`,
      description: [ref, ...reasons].join('\n'),
      url: `${baseUrl}/employers/${encodeURIComponent(ref)}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}
