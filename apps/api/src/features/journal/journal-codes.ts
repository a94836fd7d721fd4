import { type Language, labelOf, type Text } from '@good-standing/domain';

/** Codes of records that are no words of the rules. */
const WORDS: Readonly<Record<string, Text>> = {
  PASS: { en: 'passed', fr: 'réussi' },
  FAIL: { en: 'failed', fr: 'échoué' },
  NONE: { en: 'no result', fr: 'sans résultat' },
  ACCEPTED: { en: 'accepted', fr: 'accepté' },
  RETURNED: { en: 'returned', fr: 'retourné' },
  REGISTERED: { en: 'registered', fr: 'inscrit' },
  DECLINED: { en: 'declined', fr: 'refusé' },
  DRAFT: { en: 'being scored', fr: 'en notation' },
  SUBMITTED: { en: 'submitted', fr: 'soumis' },
  CLOSED: { en: 'closed', fr: 'clos' },
  ACTIONABLE: { en: 'to put right', fr: 'à corriger' },
  INFORMATIONAL: { en: 'for information', fr: 'pour information' },
  REPLY: { en: 'replied', fr: 'réponse' },
  RESOLVE: { en: 'resolved', fr: 'réglée' },
  REOPEN: { en: 'opened again', fr: 'rouverte' },
  REGISTRATION_LAPSING: { en: 'registration lapsing', fr: 'fin prochaine de l’inscription' },
  MAINTENANCE_DUE: { en: 'maintenance due', fr: 'maintien à faire' },
  RECERTIFICATION_DUE: { en: 'recertification due', fr: 'recertification à faire' },
  AUDITOR_EXPIRING: { en: 'auditor expiring', fr: 'fin prochaine d’un vérificateur' },
  CORRECTIVE_ACTIONS_OVERDUE: { en: 'corrective actions overdue', fr: 'mesures correctives en retard' },
  LETTER_ISSUED: { en: 'letter of good standing', fr: 'lettre de conformité' },
  CERTIFICATE_ISSUED: { en: 'certificate', fr: 'certificat' },
  WAITING: { en: 'waiting', fr: 'en attente' },
  SENDING: { en: 'being sent', fr: 'en cours d’envoi' },
  SENT: { en: 'sent', fr: 'envoyé' },
  FAILED: { en: 'not sent', fr: 'non envoyé' },
  UNCERTAIN: { en: 'perhaps sent', fr: 'peut-être envoyé' },
  en: { en: 'English', fr: 'anglais' },
  fr: { en: 'French', fr: 'français' },
};

/** The kinds of an auditor's registration: the same codes mean something else of an audit. */
const AUDITOR_WORDS: Readonly<Record<string, Text>> = {
  REGISTERED: { en: 'employer’s own', fr: 'de l’employeur' },
  AUTHORITY: { en: 'authority’s staff', fr: 'du personnel de l’autorité' },
  INDEPENDENT: { en: 'independent', fr: 'indépendant' },
};

/** A code of a record of that kind in words; null for text that is no code. */
export function codeInWords(code: string, subjectKind: string, language: Language): string | null {
  const own = subjectKind === 'auditorRegistration' ? AUDITOR_WORDS[code] : undefined;
  return (own ?? labelOf(code) ?? WORDS[code])?.[language] ?? null;
}
