import { typeset } from '@good-standing/domain';
import type { Language } from '../../context.js';
import { codeInWords } from './journal-codes.js';

const SUBJECTS: Record<string, Record<Language, string>> = {
  employer: { en: 'Employer', fr: 'Employeur' },
  implementation: { en: 'Implementation', fr: 'Mise en œuvre' },
  guidance: { en: 'Guidance', fr: 'Conseil' },
  headcount: { en: 'Headcount', fr: 'Effectif' },
  person: { en: 'Person', fr: 'Personne' },
  employment: { en: 'Employment', fr: 'Emploi' },
  training: { en: 'Training', fr: 'Formation' },
  session: { en: 'Training session', fr: 'Séance de formation' },
  roster: { en: 'Roster', fr: 'Liste de présence' },
  application: { en: 'Application as auditor', fr: 'Demande d’inscription de vérificateur' },
  auditor: { en: 'Auditor registration', fr: 'Inscription de vérificateur' },
  audit: { en: 'Audit', fr: 'Audit' },
  review: { en: 'Review', fr: 'Révision' },
  note: { en: 'Review note', fr: 'Note de révision' },
  action: { en: 'Corrective action', fr: 'Mesure corrective' },
  certificate: { en: 'Certificate', fr: 'Certificat' },
  letter: { en: 'Letter of good standing', fr: 'Lettre de conformité' },
  condition: { en: 'Condition', fr: 'Condition' },
  premium: { en: 'Premium', fr: 'Prime' },
  instrument: { en: 'Audit instrument', fr: 'Outil d’audit' },
  sampling: { en: 'Interview table', fr: 'Tableau d’entrevues' },
  workbook: { en: 'Audit scoring', fr: 'Notation d’audit' },
  answer: { en: 'Answer', fr: 'Réponse' },
  evidence: { en: 'Evidence', fr: 'Preuve' },
  mail: { en: 'Mail', fr: 'Courriel' },
  reminder: { en: 'Reminder', fr: 'Rappel' },
  calendarFeed: { en: 'Calendar feed', fr: 'Flux de calendrier' },
  apiToken: { en: 'API token', fr: 'Jeton d’API' },
  settings: { en: 'Settings', fr: 'Réglages' },
  records: { en: 'Records', fr: 'Dossiers' },
};

// After a colon, so that one French form fits every subject.
const VERBS: Record<string, Record<Language, string>> = {
  registered: { en: 'registered', fr: 'inscription' },
  corrected: { en: 'corrected', fr: 'correction' },
  struck: { en: 'struck', fr: 'radiation' },
  recorded: { en: 'recorded', fr: 'enregistrement' },
  added: { en: 'added', fr: 'ajout' },
  started: { en: 'started', fr: 'début' },
  ended: { en: 'ended', fr: 'fin' },
  decided: { en: 'decided', fr: 'décision' },
  written: { en: 'written', fr: 'rédaction' },
  answered: { en: 'answered', fr: 'réponse' },
  merged: { en: 'merged', fr: 'fusion' },
  parted: { en: 'parted again', fr: 'séparation' },
  distinguished: { en: 'told apart', fr: 'distinction' },
  planned: { en: 'planned', fr: 'planification' },
  completed: { en: 'done', fr: 'réalisation' },
  cancelled: { en: 'cancelled', fr: 'annulation' },
  extended: { en: 'extended', fr: 'ajout' },
  reduced: { en: 'reduced', fr: 'retrait' },
  credited: { en: 'credited', fr: 'reconnaissance' },
  renewed: { en: 'renewed', fr: 'renouvellement' },
  issued: { en: 'issued', fr: 'délivrance' },
  voided: { en: 'voided', fr: 'annulation' },
  saved: { en: 'saved', fr: 'enregistrement' },
  changed: { en: 'changed', fr: 'modification' },
  removed: { en: 'removed', fr: 'retrait' },
  repeated: { en: 'sent again', fr: 'nouvel envoi' },
  set: { en: 'set', fr: 'réglage' },
  made: { en: 'made', fr: 'création' },
  opened: { en: 'opened', fr: 'ouverture' },
  revoked: { en: 'revoked', fr: 'révocation' },
  imported: { en: 'imported', fr: 'importation' },
  undone: { en: 'import undone', fr: 'importation annulée' },
};

/** What a title can be made of beside the event. */
export interface TitledEntry {
  event: string;
  subjectKind: string;
  before: unknown;
  after: unknown;
}

// What tells records of a kind apart, the most telling first.
const NAMING_FIELDS = [
  'legalName',
  'fullName',
  'certificateNo',
  'letterNo',
  'registrationNo',
  'ref',
  'courseCode',
  'fileName',
  'kind',
  'headcount',
  'wcbAccount',
  'name',
] as const;

function nameOf(record: unknown, subjectKind: string, language: Language): string | null {
  if (typeof record !== 'object' || record === null) return null;
  const values = new Map(Object.entries(record));
  for (const field of NAMING_FIELDS) {
    const value: unknown = values.get(field);
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string') continue;
    const words = codeInWords(value, subjectKind, language);
    // A kind describes the record and is no name of it.
    return field === 'kind' ? `(${words ?? value})` : (words ?? value);
  }
  return null;
}

function decisionOf({ event, after }: TitledEntry, language: Language): string | null {
  if (event !== 'audit.decided' || typeof after !== 'object' || after === null || !('decision' in after))
    return null;
  const accepted = after.decision === 'ACCEPTED';
  if (language === 'fr') return accepted ? 'accepté' : 'retourné';
  return accepted ? 'accepted' : 'returned';
}

/** What happened as a short line, such as `Audit A-12 accepted`. An event of a later version shows by its own name. */
export function journalTitle(entry: TitledEntry, language: Language): string {
  const { event, subjectKind, before, after } = entry;
  const [kind = '', happened = ''] = event.split('.');
  const [subject, verb] = [SUBJECTS[kind], VERBS[happened]];
  if (subject === undefined || verb === undefined) return event;
  const name = nameOf(after, subjectKind, language) ?? nameOf(before, subjectKind, language);
  const what = name === null ? subject[language] : `${subject[language]} ${name}`;
  const did = decisionOf(entry, language) ?? verb[language];
  return typeset(language === 'fr' ? `${what} : ${did}` : `${what} ${did}`);
}
