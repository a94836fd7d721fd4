import { INTAKE_FILES, type IntakeFile, type IntakeFileName } from '../intake/index.js';

/** What offices call the columns, in English and French, as plain names; the format's own names need no entry. */
const CALLED: Readonly<Record<string, readonly string[]>> = {
  employer_ref: [
    'employer',
    'employer_no',
    'employer_number',
    'employer_id',
    'company_ref',
    'company_no',
    'employeur',
    'ref_employeur',
    'no_employeur',
    'numero_employeur',
  ],
  legal_name: [
    'name',
    'company',
    'company_name',
    'employer_name',
    'raison_sociale',
    'nom',
    'nom_legal',
    'nom_de_l_employeur',
  ],
  program: ['programme', 'certification'],
  registered_on: [
    'registered',
    'registration_date',
    'date_registered',
    'inscrit_le',
    'date_d_inscription',
    'date_inscription',
  ],
  operating_name: [
    'trade_name',
    'trading_as',
    'operating_as',
    'dba',
    'nom_commercial',
    'faisant_affaire_sous',
  ],
  wcb_account: [
    'wcb',
    'wcb_no',
    'wcb_number',
    'wcb_account_no',
    'wcb_account_number',
    'account',
    'account_no',
    'account_number',
    'compte',
    'compte_wcb',
    'no_compte',
    'numero_de_compte',
  ],
  industry_code: ['industry', 'naics', 'code_industrie', 'code_d_industrie', 'secteur', 'scian'],
  city: ['town', 'municipality', 'ville', 'municipalite'],
  contact_name: ['contact', 'contact_person', 'personne_ressource', 'nom_du_contact'],
  contact_email: ['contact_e_mail', 'email', 'e_mail', 'email_address', 'courriel', 'courriel_du_contact'],
  effective_on: ['effective', 'effective_date', 'as_of', 'date', 'en_vigueur_le', 'date_d_effet'],
  headcount: ['employees', 'number_of_employees', 'people', 'staff', 'effectif', 'nombre_d_employes'],
  documentation_since: ['documentation', 'documentation_start', 'documentation_depuis'],
  manual_submitted_on: ['manual_submitted', 'manuel_soumis_le'],
  manual_reviewed_on: ['manual_reviewed', 'manuel_revise_le', 'manuel_examine_le'],
  person_ref: [
    'person',
    'person_no',
    'person_id',
    'employee_ref',
    'employee_no',
    'personne',
    'ref_personne',
    'no_personne',
    'numero_personne',
  ],
  full_name: ['name', 'person_name', 'employee_name', 'nom', 'nom_complet', 'nom_et_prenom'],
  email: ['e_mail', 'email_address', 'courriel', 'adresse_courriel'],
  full_time: ['fulltime', 'is_full_time', 'temps_plein', 'a_temps_plein'],
  from: [
    'from_date',
    'start',
    'start_date',
    'started_on',
    'since',
    'de',
    'du',
    'debut',
    'date_de_debut',
    'depuis',
  ],
  to: ['to_date', 'end', 'end_date', 'ended_on', 'until', 'a', 'au', 'fin', 'date_de_fin', 'jusqu_au'],
  course_code: ['course', 'training', 'module', 'cours', 'code_de_cours', 'formation'],
  completed_on: [
    'completed',
    'completion_date',
    'date_completed',
    'date',
    'termine_le',
    'date_de_formation',
    'reussi_le',
  ],
  certificate_no: [
    'certificate',
    'certificate_number',
    'cert_no',
    'certificat',
    'no_certificat',
    'numero_de_certificat',
  ],
  kind: ['type', 'category', 'genre', 'sorte', 'categorie'],
  registration_no: ['registration', 'registration_number', 'no_inscription', 'numero_d_inscription'],
  audit_ref: ['audit', 'audit_no', 'audit_number', 'audit_id', 'ref_audit', 'no_audit', 'numero_d_audit'],
  auditor_ref: ['auditor', 'auditor_no', 'auditor_id', 'auditeur', 'verificateur', 'ref_auditeur'],
  first_day: ['start', 'start_date', 'from', 'premier_jour', 'debut'],
  last_day: ['end', 'end_date', 'to', 'dernier_jour', 'fin'],
  submitted_on: ['submitted', 'submission_date', 'date_submitted', 'soumis_le', 'date_de_soumission'],
  instrument: ['audit_tool', 'tool', 'edition', 'outil'],
  decision: ['result', 'outcome', 'decision_prise'],
  decided_on: ['decided', 'decision_date', 'date_decided', 'decide_le', 'date_de_decision'],
  section_no: ['section', 'section_number', 'no_section', 'numero_de_section'],
  points_awarded: ['awarded', 'points', 'score', 'points_obtenus', 'points_accordes'],
  points_possible: ['possible', 'max_points', 'maximum', 'out_of', 'points_possibles'],
  not_applicable_reason: ['reason', 'na_reason', 'not_applicable', 'raison', 'motif', 'motif_sans_objet'],
  certified_on: [
    'certified',
    'certification_date',
    'issued_on',
    'date_issued',
    'certifie_le',
    'date_de_certification',
  ],
  cycle_year: ['year', 'letter_year', 'annee', 'annee_du_cycle'],
  issued_on: [
    'issued',
    'issue_date',
    'date_issued',
    'date',
    'delivree_le',
    'delivre_le',
    'date_de_delivrance',
  ],
  letter_no: ['letter', 'letter_number', 'lettre', 'no_lettre', 'numero_de_lettre'],
  voided_on: ['voided', 'void_date', 'annulee_le', 'date_d_annulation'],
  period_start: ['period', 'start', 'from', 'premium_period', 'debut_de_periode', 'periode'],
  premium: ['premium_amount', 'amount', 'wcb_premium', 'prime', 'montant'],
  payroll_reported: ['payroll', 'masse_salariale_declaree', 'paie_declaree'],
  hours_reported: ['hours', 'heures_declarees'],
  personal_coverage_only: [
    'personal_coverage',
    'couverture_personnelle_seulement',
    'protection_personnelle_seulement',
  ],
  account_active: ['active', 'compte_actif', 'actif'],
};

const FILES_CALLED: Readonly<Record<IntakeFileName, readonly string[]>> = {
  employers: ['employer', 'companies', 'company', 'employeurs', 'employeur', 'entreprises'],
  headcounts: ['headcount', 'employees', 'effectifs', 'effectif'],
  implementations: ['implementation', 'mise_en_oeuvre', 'mises_en_oeuvre'],
  people: ['person', 'persons', 'personnes', 'personne', 'gens'],
  employments: ['employment', 'emplois', 'emploi'],
  trainings: ['training', 'courses', 'formations', 'formation'],
  auditors: ['auditor', 'auditeurs', 'auditeur', 'verificateurs'],
  audits: ['audit', 'verifications'],
  section_scores: ['section_score', 'scores', 'sections', 'audit_sections', 'pointages'],
  certifications: ['certification', 'certificates', 'certificats'],
  letters: ['letter', 'lettres', 'lettre'],
  conditions: ['condition', 'statuts'],
  premiums: ['premium', 'primes', 'prime'],
};

/** A name without case, accents, spaces and signs: `N° d’inscription` is `n_d_inscription`. */
export function plainName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .replace(/^_+|_+$/g, '');
}

/** What a person chose for a header the last time, by its plain name; empty for a column that was left out. */
export type Remembered = ReadonlyMap<string, string>;

/** The column of the file for each header, in order; empty where none fits. No column is given twice. */
export function guessColumns(
  file: IntakeFile,
  header: readonly string[],
  remembered: Remembered = new Map(),
): string[] {
  const plain = header.map(plainName);
  const guessed = plain.map((name) => {
    const chosen = remembered.get(name);
    return chosen === undefined || !isOf(file, chosen) ? '' : chosen;
  });
  const fill = (fits: (column: string, name: string) => boolean): void => {
    for (const { name: column } of file.columns) {
      if (guessed.includes(column)) continue;
      const at = plain.findIndex(
        (name, index) => guessed[index] === '' && remembered.get(name) !== '' && fits(column, name),
      );
      if (at !== -1) guessed[at] = column;
    }
  };
  fill((column, name) => name === column);
  fill((column, name) => (CALLED[column] ?? []).includes(name));
  return guessed;
}

function isOf(file: IntakeFile, column: string): boolean {
  return file.columns.some(({ name }) => name === column);
}

/** Which file of the format a table is: by its name, else by the file whose required columns are all there. */
export function guessFile(label: string, header: readonly string[]): IntakeFileName | null {
  const name = plainName(label.replace(/\.(csv|txt|xlsx)$/i, ''));
  const byName = INTAKE_FILES.find((file) => file.name === name || FILES_CALLED[file.name].includes(name));
  if (byName !== undefined) return byName.name;
  const fitting = INTAKE_FILES.map((file) => {
    const columns = guessColumns(file, header);
    const complete = file.columns.every((column) => !column.required || columns.includes(column.name));
    return { name: file.name, complete, known: columns.filter((column) => column !== '').length };
  }).filter(({ complete }) => complete);
  const best = Math.max(0, ...fitting.map(({ known }) => known));
  const [only, ...others] = fitting.filter(({ known }) => known === best);
  return only !== undefined && others.length === 0 ? only.name : null;
}
