import { addDays, type CalendarDate, type Language } from '@good-standing/domain';
import { type MailKind, type MailParams, REMINDER_KINDS, type ReminderKind } from './mail-kinds.js';

/** A mail as people read it. */
export interface RenderedMail {
  subject: string;
  text: string;
  /** The same words as HTML, with no style, picture or script of its own. */
  html: string;
}

interface Wording {
  subject: string;
  paragraphs: string[];
}

const LOCALE: Record<Language, string> = { en: 'en-CA', fr: 'fr-CA' };

/** `31 October 2026` in the language; a calendar day has no time zone. */
function longDate(day: CalendarDate, language: Language): string {
  return new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'long', timeZone: 'UTC' }).format(
    new Date(`${day}T00:00:00Z`),
  );
}

const SUBJECTS: Record<ReminderKind, Record<Language, string>> = {
  REGISTRATION_LAPSING: {
    en: 'Your safety program registration lapses on {date}',
    fr: 'Votre inscription au programme de sécurité devient périmée le {date}',
  },
  MAINTENANCE_DUE: {
    en: 'Your yearly maintenance is due by {date}',
    fr: 'Votre maintien annuel est à faire au plus tard le {date}',
  },
  RECERTIFICATION_DUE: {
    en: 'Your certificate lapses on {date}',
    fr: 'Votre certificat prend fin le {date}',
  },
  AUDITOR_EXPIRING: {
    en: 'The registration of your auditor ends on {date}',
    fr: 'L’inscription de votre vérificateur prend fin le {date}',
  },
  CORRECTIVE_ACTIONS_OVERDUE: {
    en: 'Corrective actions were due on {date}',
    fr: 'Des mesures correctives étaient à faire le {date}',
  },
};

const WHAT_TO_DO: Record<ReminderKind, Record<Language, string>> = {
  REGISTRATION_LAPSING: {
    en: 'After that day the registration number cannot be given again. Please plan what is missing for the certification.',
    fr: 'Après cette date, le numéro d’inscription ne peut plus être attribué. Veuillez prévoir ce qui manque à la certification.',
  },
  MAINTENANCE_DUE: {
    en: 'Please plan the audits that are missing, so that the letter of good standing can be issued in time.',
    fr: 'Veuillez prévoir les audits qui manquent, afin que la lettre de conformité puisse être délivrée à temps.',
  },
  RECERTIFICATION_DUE: {
    en: 'Please plan the audits of the recertification: they take some months.',
    fr: 'Veuillez prévoir les audits de la recertification : ils prennent quelques mois.',
  },
  AUDITOR_EXPIRING: {
    en: 'Please renew the registration, or have another of your people registered, so that your self-audit counts.',
    fr: 'Veuillez renouveler l’inscription, ou faire inscrire une autre personne, afin que votre auto-audit compte.',
  },
  CORRECTIVE_ACTIONS_OVERDUE: {
    en: 'Please finish them, or tell us what stands in the way.',
    fr: 'Veuillez les terminer, ou nous dire ce qui s’y oppose.',
  },
};

function isReminder(kind: MailKind): kind is ReminderKind {
  return REMINDER_KINDS.some((one) => one === kind);
}

/** What says how far off the day is: `in 30 days`, `today`, `7 days ago`. */
function distance(days: number, language: Language): string {
  if (days === 0) return language === 'fr' ? 'aujourd’hui' : 'today';
  return new Intl.RelativeTimeFormat(LOCALE[language], { numeric: 'always' }).format(days, 'day');
}

function reminder(kind: ReminderKind, params: MailParams[ReminderKind], language: Language): Wording {
  // A certificate expires, a registration lapses or ends on the first day that it no longer covers.
  const date = longDate(params.dueOn, language);
  const subject = SUBJECTS[kind][language].replace('{date}', date);
  const { legalName, ref, days, reasons } = params;
  const lead =
    language === 'fr'
      ? `${legalName} (${ref}) : ${subject.charAt(0).toLowerCase()}${subject.slice(1)}, ${distance(days, language)}.`
      : `${legalName} (${ref}): ${subject.charAt(0).toLowerCase()}${subject.slice(1)}, ${distance(days, language)}.`;
  const why = language === 'fr' ? 'Ce qui le motive :' : 'Why we write:';
  return {
    subject: `${subject} – ${legalName}`,
    paragraphs: [
      lead,
      [why, ...reasons.map((reason) => `– ${reason}`)].join('\n'),
      WHAT_TO_DO[kind][language],
    ],
  };
}

function issued(
  kind: 'LETTER_ISSUED' | 'CERTIFICATE_ISSUED',
  { legalName, number, validThrough, checkUrl }: MailParams['LETTER_ISSUED'],
  language: Language,
): Wording {
  const through = longDate(validThrough, language);
  const letter = kind === 'LETTER_ISSUED';
  if (language === 'fr') {
    return {
      subject: `${letter ? 'Votre lettre de conformité' : 'Votre certificat'} ${number} – ${legalName}`,
      paragraphs: [
        `Vous trouverez ci-joint ${letter ? `la lettre de conformité ${number}` : `le certificat ${number}`} de ${legalName}, valide jusqu’au ${through}.`,
        ...(checkUrl === null ? [] : [`Chacun peut vérifier son authenticité ici : ${checkUrl}`]),
      ],
    };
  }
  return {
    subject: `${letter ? 'Your letter of good standing' : 'Your certificate'} ${number} – ${legalName}`,
    paragraphs: [
      `Attached is ${letter ? `letter of good standing ${number}` : `certificate ${number}`} of ${legalName}, valid through ${through}.`,
      ...(checkUrl === null ? [] : [`Anybody can check that it is genuine here: ${checkUrl}`]),
    ],
  };
}

const CLOSING: Record<Language, string> = {
  en: 'This message was sent by the program office’s system. Please reply to the office if something in it is not right.',
  fr: 'Ce message a été envoyé par le système du bureau du programme. Veuillez répondre au bureau si quelque chose est inexact.',
};

function wordingOf(kind: MailKind, params: MailParams[MailKind], language: Language): Wording {
  if (isReminder(kind)) return reminder(kind, params as MailParams[ReminderKind], language);
  return issued(kind, params as MailParams['LETTER_ISSUED'], language);
}

/** Writes a mail out of its kind and what it is filled with. */
export function renderMail<Kind extends MailKind>(
  kind: Kind,
  params: MailParams[Kind],
  language: Language,
): RenderedMail {
  const { subject, paragraphs } = wordingOf(kind, params, language);
  const greeting = language === 'fr' ? 'Bonjour,' : 'Hello,';
  const all = [greeting, ...paragraphs, CLOSING[language]];
  return {
    // A line break in a name would begin another header.
    subject: subject.replace(/\s+/g, ' ').trim(),
    text: `${all.join('\n\n')}\n`,
    html: `<!doctype html><html lang="${LOCALE[language]}"><body>${all
      .map((paragraph) => `<p>${escapeHtml(paragraph).replaceAll('\n', '<br>')}</p>`)
      .join('')}</body></html>`,
  };
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** What a kind is filled with to be looked at; every name in it is made up. */
export function sampleParams(kind: MailKind, today: CalendarDate, language: Language): MailParams[MailKind] {
  const legalName = language === 'fr' ? 'Toitures Exemple Ltée' : 'Sample Roofing Ltd.';
  if (!isReminder(kind)) {
    return { legalName, number: 'L000001', validThrough: addDays(today, 364), checkUrl: null };
  }
  const days = kind === 'CORRECTIVE_ACTIONS_OVERDUE' ? -7 : 30;
  const reasons =
    language === 'fr'
      ? ['Ici se trouvent les raisons du statut, avec leurs faits.']
      : ['The reasons of the standing stand here, with their facts.'];
  return { legalName, ref: 'E0000', dueOn: addDays(today, days), days, reasons };
}
