import type { Language } from '@good-standing/domain';

const VOIDED = {
  void: (on: string) => `VOID from ${on}`,
  replacedBy: (number: string) => `Replaced by ${number}.`,
};

/** The words of a sheet. COR® and SECOR® are registered marks of their owners. */
export const DOCUMENT_WORDS = {
  en: {
    letterTitle: 'Letter of good standing',
    letterNo: 'Letter no.',
    issued: 'Issued',
    to: 'To whom it may concern',
    letterBody: (name: string, program: string, certificate: string) =>
      `This letter confirms that ${name} holds ${program} certificate ${certificate} and has met the training and audit requirements of the current year of its certification cycle.`,
    letterPeriod: (from: string, through: string) =>
      `It is in good standing from ${from} through ${through}, for as long as its certificate remains in force.`,
    unattached: 'This letter belongs to no certificate on record.',
    certificateTitle: (program: string) => `${program} certificate`,
    certificateIntro: 'This is to certify that',
    certificateBody: (program: string) =>
      `has met the training, implementation and audit requirements of the ${program} construction safety certification.`,
    yearly: 'Each later year of its term is confirmed by a letter of good standing.',
    operating: 'operating as',
    employer: 'Employer',
    city: 'City',
    account: 'WCB account',
    certificateNo: 'Certificate no.',
    year: 'Cycle year',
    validFrom: 'Valid from',
    validThrough: 'Valid through',
    voided: { LETTER: VOIDED, CERTIFICATE: VOIDED },
    qrAlt: (url: string) => `QR code that leads to ${url}`,
    checkTitle: 'Check this document',
    checkHow: (url: string) =>
      `Good standing can change. Scan the code, or go to ${url} and type the code below, to see whether this document is valid on the day you rely on it.`,
    checkAsk:
      'Good standing can change. Please ask the certifying authority, naming the code below, whether this document is valid on the day you rely on it.',
    code: 'Code',
    signature: 'For the certifying authority',
    several: (count: number) => `${count} documents`,
  },
  fr: {
    letterTitle: 'Lettre de conformité',
    letterNo: 'Lettre nº',
    issued: 'Délivrée le',
    to: 'À qui de droit',
    letterBody: (name: string, program: string, certificate: string) =>
      `La présente confirme que ${name} détient le certificat ${program} ${certificate} et a satisfait aux exigences de formation et d’audit de l’année en cours de son cycle de certification.`,
    letterPeriod: (from: string, through: string) =>
      `L’entreprise est en règle du ${from} au ${through} inclusivement, tant que son certificat demeure en vigueur.`,
    unattached: 'Cette lettre ne se rattache à aucun certificat au dossier.',
    certificateTitle: (program: string) => `Certificat ${program}`,
    certificateIntro: 'Nous certifions que',
    certificateBody: (program: string) =>
      `a satisfait aux exigences de formation, de mise en œuvre et d’audit de la certification ${program} en sécurité dans la construction.`,
    yearly: 'Chaque année suivante de sa durée est confirmée par une lettre de conformité.',
    operating: 'faisant affaire sous le nom de',
    employer: 'Employeur',
    city: 'Ville',
    account: 'Compte WCB',
    certificateNo: 'Certificat nº',
    year: 'Année du cycle',
    validFrom: 'Valide à compter du',
    validThrough: 'Valide jusqu’au',
    voided: {
      LETTER: {
        void: (on: string) => `NULLE à compter du ${on}`,
        replacedBy: (number: string) => `Remplacée par ${number}.`,
      },
      CERTIFICATE: {
        void: (on: string) => `NUL à compter du ${on}`,
        replacedBy: (number: string) => `Remplacé par ${number}.`,
      },
    },
    qrAlt: (url: string) => `Code QR menant à ${url}`,
    checkTitle: 'Vérifier ce document',
    checkHow: (url: string) =>
      `La situation peut changer. Balayez le code, ou allez à ${url} et saisissez le code ci-dessous, pour savoir si ce document est valide le jour où vous vous y fiez.`,
    checkAsk:
      'La situation peut changer. Veuillez demander à l’organisme certificateur, en citant le code ci-dessous, si ce document est valide le jour où vous vous y fiez.',
    code: 'Code',
    signature: 'Pour l’organisme certificateur',
    several: (count: number) => `${count} documents`,
  },
} as const satisfies Record<Language, object>;

export type DocumentWords = (typeof DOCUMENT_WORDS)[Language];
