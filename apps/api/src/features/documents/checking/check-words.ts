import type { DocumentState, Language } from '@good-standing/domain';

/** What a state means to somebody who holds the paper: a heading, and what to do with it. */
type StateWords = Record<DocumentState, { title: string; meaning: string }>;

const STATES_EN: StateWords = {
  VALID: { title: 'Genuine and valid today', meaning: 'You can rely on this document today.' },
  NOT_YET_VALID: {
    title: 'Genuine, not yet valid',
    meaning: 'It begins on a later day. Do not rely on it before.',
  },
  EXPIRED: {
    title: 'Genuine, but expired',
    meaning: 'It no longer holds. Ask the company for its present one.',
  },
  VOID: { title: 'Void', meaning: 'It was issued here, but it no longer holds. Do not rely on it.' },
  REVOKED: { title: 'Not valid: certification revoked', meaning: 'Do not rely on this document.' },
  WITHDRAWN: {
    title: 'Not valid: the company has withdrawn',
    meaning: 'Do not rely on this document.',
  },
  UNDER_REVIEW: {
    title: 'Genuine, but under review',
    meaning:
      'The certification is under review. Ask the certifying authority before you rely on this document.',
  },
};

const STATES_FR: StateWords = {
  VALID: {
    title: 'Authentique et valide aujourd’hui',
    meaning: 'Vous pouvez vous fier à ce document aujourd’hui.',
  },
  NOT_YET_VALID: {
    title: 'Authentique, pas encore valide',
    meaning: 'Il prend effet plus tard. Ne vous y fiez pas avant.',
  },
  EXPIRED: {
    title: 'Authentique, mais expiré',
    meaning: 'Il n’est plus valide. Demandez à l’entreprise son document actuel.',
  },
  VOID: {
    title: 'Nul',
    meaning: 'Il a été délivré ici, mais n’est plus valide. Ne vous y fiez pas.',
  },
  REVOKED: { title: 'Non valide : certification révoquée', meaning: 'Ne vous fiez pas à ce document.' },
  WITHDRAWN: {
    title: 'Non valide : l’entreprise s’est retirée',
    meaning: 'Ne vous fiez pas à ce document.',
  },
  UNDER_REVIEW: {
    title: 'Authentique, mais à l’examen',
    meaning:
      'La certification fait l’objet d’un examen. Renseignez-vous auprès de l’organisme certificateur avant de vous fier à ce document.',
  },
};

export const CHECK_WORDS = {
  en: {
    title: 'Check a certificate or letter',
    intro:
      'Type the code that stands at the foot of the certificate or letter of good standing. You see whether it is genuine and valid today.',
    label: 'Code',
    hint: 'Twelve letters and digits, such as 7KQ2-M0XZ-4TPD',
    check: 'Check',
    another: 'Check another code',
    asOf: (day: string) => `As of ${day}`,
    issuedTo: 'Issued to',
    city: 'City',
    what: 'What',
    number: 'Number',
    issued: 'Issued on',
    from: 'Valid from',
    until: 'Valid through',
    voidSince: 'Void from',
    replaced: 'Replaced by',
    compare: 'Compare these lines with the paper in your hands. If they differ, the paper is not genuine.',
    certificate: (program: string) => `${program} certificate`,
    letter: (year: number) => `Letter of good standing, cycle year ${year}`,
    letterPlain: 'Letter of good standing',
    unknownTitle: 'No document has this code',
    unknown:
      'Look at the code again: it has twelve letters and digits. If it is typed as printed, the document was not issued here: do not rely on it.',
    tooManyTitle: 'Too many checks',
    tooMany: (seconds: number) =>
      `Many codes were checked from your network within a minute. Please try again in ${seconds} seconds.`,
    other: 'Français',
    authority: 'The certifying authority',
    questions: 'Questions:',
    states: STATES_EN,
  },
  fr: {
    title: 'Vérifier un certificat ou une lettre',
    intro:
      'Saisissez le code imprimé au bas du certificat ou de la lettre de conformité. Vous verrez s’il est authentique et valide aujourd’hui.',
    label: 'Code',
    hint: 'Douze lettres et chiffres, comme 7KQ2-M0XZ-4TPD',
    check: 'Vérifier',
    another: 'Vérifier un autre code',
    asOf: (day: string) => `En date du ${day}`,
    issuedTo: 'Délivré à',
    city: 'Ville',
    what: 'Document',
    number: 'Numéro',
    issued: 'Délivré le',
    from: 'Valide à compter du',
    until: 'Valide jusqu’au',
    voidSince: 'Nul à compter du',
    replaced: 'Remplacé par',
    compare:
      'Comparez ces lignes avec le document que vous tenez. Si elles diffèrent, le document n’est pas authentique.',
    certificate: (program: string) => `Certificat ${program}`,
    letter: (year: number) => `Lettre de conformité, année ${year} du cycle`,
    letterPlain: 'Lettre de conformité',
    unknownTitle: 'Aucun document ne porte ce code',
    unknown:
      'Relisez le code : il compte douze lettres et chiffres. S’il est saisi tel qu’imprimé, le document n’a pas été délivré ici : ne vous y fiez pas.',
    tooManyTitle: 'Trop de vérifications',
    tooMany: (seconds: number) =>
      `Beaucoup de codes ont été vérifiés depuis votre réseau en une minute. Veuillez réessayer dans ${seconds} secondes.`,
    other: 'English',
    authority: 'L’organisme certificateur',
    questions: 'Questions :',
    states: STATES_FR,
  },
} as const satisfies Record<Language, object>;
