import type { Program } from '../../../gql/graphql';

/** The language of a printed sheet, chosen apart from the language of the screen. */
export type PrintLanguage = 'en' | 'fr';

/** The marks as they stand on paper. COR® and SECOR® are registered marks of their owners. */
export const PROGRAM_MARKS: Record<PrintLanguage, Record<Program, string>> = {
  en: { SECOR: 'SECOR®', COR: 'COR®' },
  fr: { SECOR: 'SECOR®', COR: 'COR®' },
};

export const LETTER_WORDS = {
  en: {
    authority: 'Construction safety certification',
    heading: 'Letter of good standing',
    no: 'Letter no.',
    issued: 'Issued',
    to: 'To whom it may concern',
    certifies: (name: string, program: string, certificate: string) =>
      `This letter confirms that ${name} holds ${program} certificate ${certificate} and has met the training and audit requirements of the current year of its certification cycle.`,
    period: (from: string, through: string) =>
      `It is in good standing from ${from} through ${through}, for as long as its certificate remains in force.`,
    check:
      'Good standing can change. Please ask the certifying authority whether this letter is valid on the day you rely on it.',
    account: 'WCB account',
    year: 'Cycle year',
    certificate: 'Certificate no.',
    signature: 'For the certifying authority',
    voided: (on: string) => `VOID from ${on}`,
    unattached: 'This letter belongs to no certificate on record.',
  },
  fr: {
    authority: 'Certification en sécurité dans la construction',
    heading: 'Lettre de conformité',
    no: 'Lettre nº',
    issued: 'Délivrée le',
    to: 'À qui de droit',
    certifies: (name: string, program: string, certificate: string) =>
      `La présente confirme que ${name} détient le certificat ${program} ${certificate} et a satisfait aux exigences de formation et d’audit de l’année en cours de son cycle de certification.`,
    period: (from: string, through: string) =>
      `L’entreprise est en règle du ${from} au ${through} inclusivement, tant que son certificat demeure en vigueur.`,
    check:
      'La situation peut changer. Veuillez vérifier auprès de l’organisme certificateur que cette lettre est valide le jour où vous vous y fiez.',
    account: 'Compte WCB',
    year: 'Année du cycle',
    certificate: 'Certificat nº',
    signature: 'Pour l’organisme certificateur',
    voided: (on: string) => `NULLE à compter du ${on}`,
    unattached: 'Cette lettre ne se rattache à aucun certificat au dossier.',
  },
} as const;

export const CERTIFICATE_WORDS = {
  en: {
    heading: (program: string) => `${program} certificate`,
    intro: 'This is to certify that',
    body: (program: string) =>
      `has met the training, implementation and audit requirements of the ${program} construction safety certification.`,
    no: 'Certificate no.',
    from: 'Valid from',
    through: 'Valid through',
    yearly: 'Each year of its term is confirmed by a letter of good standing.',
    signature: 'For the certifying authority',
    notInForce: 'NOT IN FORCE',
  },
  fr: {
    heading: (program: string) => `Certificat ${program}`,
    intro: 'Nous certifions que',
    body: (program: string) =>
      `a satisfait aux exigences de formation, de mise en œuvre et d’audit de la certification ${program} en sécurité dans la construction.`,
    no: 'Certificat nº',
    from: 'Valide du',
    through: 'Valide jusqu’au',
    yearly: 'Chaque année de sa durée est confirmée par une lettre de conformité.',
    signature: 'Pour l’organisme certificateur',
    notInForce: 'PAS EN VIGUEUR',
  },
} as const;
