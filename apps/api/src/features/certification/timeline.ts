import {
  addDays,
  type CalendarDate,
  type CertificateOn,
  CONDITION_KIND_LABELS,
  certificatesOn,
  type EmployerFacts,
  evaluateEmployer,
  letterPeriods,
  PROGRAM_LABELS,
  registrationLapsesOn,
} from '@good-standing/domain';
import type { Language } from '../../context.js';
import type { TimelineItem } from './obligations.type.js';

const TITLES = {
  REGISTRATION: { en: 'Registered', fr: 'Inscription' },
  CERTIFICATE: { en: 'Certificate', fr: 'Certificat' },
  CYCLE_YEAR: { en: 'Cycle year', fr: 'Année du cycle' },
  LETTER: { en: 'Letter of good standing, year', fr: 'Lettre de conformité, année' },
  MAINTENANCE: { en: 'Maintenance due through', fr: 'Maintien à faire au plus tard' },
  EXPIRY: { en: 'Certificate lapses', fr: 'Fin du certificat' },
  REGISTRATION_LAPSE: { en: 'Registration lapses', fr: 'Fin de l’inscription' },
} as const;

/** What has happened to the certification by the day, and what lies ahead if nothing more is recorded; by date. */
export function timelineOf(facts: EmployerFacts, today: CalendarDate, language: Language): TimelineItem[] {
  const item = (
    kind: string,
    title: string,
    on: CalendarDate,
    rest: { until?: CalendarDate | null; detail?: string | null } = {},
  ): TimelineItem => ({
    kind,
    title,
    on,
    until: rest.until ?? null,
    detail: rest.detail ?? null,
    ahead: on > today,
  });
  const say = (name: keyof typeof TITLES): string => TITLES[name][language];

  const certificates = certificatesOn(facts, today).filter(({ state }) => state !== 'VOID');
  const items = certificates.flatMap((certificate) => [
    item(
      'CERTIFICATE',
      `${say('CERTIFICATE')} ${PROGRAM_LABELS[certificate.certification.program][language]}`,
      certificate.startsOn,
      {
        until: certificate.endsOn,
        detail: certificate.certification.certificateNo,
      },
    ),
    ...cycleYears(certificate).map(({ year, from, until }) =>
      item('CYCLE_YEAR', `${say('CYCLE_YEAR')} ${year}`, from, {
        until,
        detail: certificate.certification.certificateNo,
      }),
    ),
  ]);
  if (facts.registeredOn !== null && facts.registeredOn <= today) {
    items.push(item('REGISTRATION', say('REGISTRATION'), facts.registeredOn));
  }
  for (const { letter, validFrom, validThrough } of letterPeriods(facts, today)) {
    const until = validThrough === null ? null : addDays(validThrough, 1);
    items.push(
      item('LETTER', `${say('LETTER')} ${letter.cycleYear}`, validFrom ?? letter.issuedOn, {
        until,
        detail: letter.letterNo,
      }),
    );
  }
  for (const { kind, from, to } of facts.conditions) {
    if (from <= today)
      items.push(item('CONDITION', CONDITION_KIND_LABELS[kind][language], from, { until: to }));
  }
  items.push(...whatLiesAhead());
  return items.sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));

  function whatLiesAhead(): TimelineItem[] {
    const { nextDue, certificate, standing } = evaluateEmployer(facts, today);
    const ahead: TimelineItem[] = [];
    // A recertification falls due on the expiry; one line says both.
    if (nextDue?.kind === 'MAINTENANCE') ahead.push(item('NEXT_DUE', say('MAINTENANCE'), nextDue.on));
    if (certificate !== null) ahead.push(item('EXPIRY', say('EXPIRY'), certificate.endsOn));
    const lapse = facts.registeredOn === null ? null : registrationLapsesOn(facts.registeredOn);
    if (standing === 'IN_PROGRESS' && lapse !== null)
      ahead.push(item('REGISTRATION_LAPSE', say('REGISTRATION_LAPSE'), lapse));
    return ahead;
  }
}

/** The years of a certificate's term, as far as it was in force. */
function cycleYears({
  yearStarts,
  endsOn,
}: CertificateOn): { year: number; from: CalendarDate; until: CalendarDate }[] {
  return yearStarts.slice(0, -1).flatMap((from, index) => {
    const until = yearStarts[index + 1];
    if (until === undefined || from >= endsOn) return [];
    return [{ year: index + 1, from, until: until < endsOn ? until : endsOn }];
  });
}
