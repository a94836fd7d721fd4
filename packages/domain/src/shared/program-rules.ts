import type { CalendarDate } from './calendar.js';
import { CITATIONS } from './citations.js';
import type { CourseCode, Program } from './facts.js';
import { assumed, type Parameter, sourced, valueOn } from './parameter.js';
import type { Text } from './text.js';

export const MODULES = ['PHSM', 'SAFETY_AUDITOR', 'LSE', 'TTT'] as const;
/** A required module of training; `TTT` is the train-the-trainer elective of COR®. */
export type ModuleName = (typeof MODULES)[number];

export interface ModuleRequirement {
  module: ModuleName;
  title: Text;
  /** Any one of these courses meets it. */
  metBy: readonly CourseCode[];
}

const PHSM_TITLE: Text = {
  en: 'Principles of Health & Safety Management',
  fr: 'Principes de gestion de la santé et de la sécurité',
};
const SAFETY_AUDITOR: ModuleRequirement = {
  module: 'SAFETY_AUDITOR',
  title: { en: 'Safety Auditor', fr: 'Vérificateur en sécurité' },
  metBy: ['SAFETY_AUDITOR'],
};
const LSE: ModuleRequirement = {
  module: 'LSE',
  title: { en: 'Leadership for Safety Excellence', fr: 'Leadership pour l’excellence en sécurité' },
  metBy: ['LSE'],
};

const SECOR_MODULES: readonly ModuleRequirement[] = [
  { module: 'PHSM', title: PHSM_TITLE, metBy: ['PHSM', 'SIMPLIFIED_SAFETY'] },
  SAFETY_AUDITOR,
  LSE,
];
const COR_MODULES: readonly ModuleRequirement[] = [
  { module: 'PHSM', title: PHSM_TITLE, metBy: ['PHSM'] },
  SAFETY_AUDITOR,
  LSE,
  {
    module: 'TTT',
    title: { en: 'Train the Trainer (elective)', fr: 'Formation des formateurs (au choix)' },
    metBy: ['TTT_A', 'TTT_B', 'TTT_C'],
  },
];

const notPublished = (en: string, fr: string): Text => ({
  en: `Not published. ${en}`,
  fr: `Non publié. ${fr}`,
});

/**
 * Every number and list of the program, dated and cited or marked assumed. Rules take them as an argument, so that
 * other dated values can be tried on the same code.
 */
export const programRules = {
  sectionPassPercent: sourced(
    {
      title: { en: 'Pass mark in each audit section', fr: 'Seuil de réussite par section' },
      unit: 'percent',
      value: 50,
    },
    CITATIONS.programPage,
  ),
  overallPassPercent: sourced(
    {
      title: { en: 'Pass mark over the whole audit', fr: 'Seuil de réussite global' },
      unit: 'percent',
      value: 80,
    },
    CITATIONS.programPage,
  ),
  auditWorksites: sourced(
    {
      title: {
        en: 'Active worksites during an audit, at least',
        fr: 'Chantiers actifs pendant un audit, au moins',
      },
      unit: 'worksites',
      value: 1,
    },
    CITATIONS.auditorPage,
  ),
  auditWorkforcePercent: sourced(
    {
      title: {
        en: 'Share of the peak workforce available during an audit, at least',
        fr: 'Part de l’effectif maximal disponible pendant un audit, au moins',
      },
      unit: 'percent',
      value: 50,
    },
    CITATIONS.auditorPage,
  ),
  secorHeadcountLimit: sourced(
    {
      title: { en: 'SECOR® is for fewer people than', fr: 'SECOR® vise moins de personnes que' },
      unit: 'people',
      value: 10,
    },
    CITATIONS.programPage,
  ),
  registrationTermMonths: sourced(
    {
      title: { en: 'Time to certify after registration', fr: 'Délai de certification après l’inscription' },
      unit: 'months',
      value: 18,
      from: '2015-05-01',
    },
    CITATIONS.registrationPolicy,
  ),
  documentationMonths: sourced(
    {
      title: {
        en: 'Documentation kept before the first audit',
        fr: 'Documentation tenue avant le premier audit',
      },
      unit: 'months',
      value: 3,
    },
    CITATIONS.registrationPolicy,
  ),
  certifyingAuditMonths: assumed(
    {
      title: {
        en: 'Age of the three certifying audits, at most',
        fr: 'Âge maximal des trois audits de certification',
      },
      unit: 'months',
      value: 12,
    },
    notPublished(
      'One year keeps the three audits describing the same program.',
      'Une année garde les trois audits sur le même programme.',
    ),
  ),
  certificateTermYears: sourced(
    { title: { en: 'Term of a certificate', fr: 'Durée d’un certificat' }, unit: 'years', value: 3 },
    CITATIONS.programPage,
  ),
  renewalWindowMonths: assumed(
    {
      title: {
        en: 'A renewal keeps the old anniversary when made before expiry by at most',
        fr: 'Un renouvellement garde l’anniversaire s’il précède l’échéance d’au plus',
      },
      unit: 'months',
      value: 6,
    },
    notPublished(
      'An early renewal should not cost the employer time.',
      'Un renouvellement hâtif ne doit pas coûter de temps à l’employeur.',
    ),
  ),
  maintenanceSpacingMonths: sourced(
    {
      title: {
        en: 'Maintenance audit after the previous one, at least',
        fr: 'Délai minimal entre deux audits de maintien',
      },
      unit: 'months',
      value: 6,
    },
    CITATIONS.maintenanceAudits,
  ),
  maintenanceDueDaysBefore: assumed(
    {
      title: {
        en: 'Maintenance is due before the first day of the anniversary month by',
        fr: 'Le maintien est dû avant le premier jour du mois anniversaire de',
      },
      unit: 'days',
      value: 1,
    },
    {
      en: 'The published sentence is cut off; it is read as: before the first day of the anniversary month.',
      fr: 'La phrase publiée est tronquée; on lit : avant le premier jour du mois anniversaire.',
    },
    CITATIONS.programPage,
  ),
  letterLeadDays: assumed(
    {
      title: {
        en: 'A letter may be issued before its year by at most',
        fr: 'Une lettre peut précéder son année d’au plus',
      },
      unit: 'days',
      value: 60,
    },
    notPublished(
      'Two months let the office work ahead of the anniversary.',
      'Deux mois permettent de devancer l’anniversaire.',
    ),
  ),
  missedYearGraceDays: assumed(
    {
      title: { en: 'Grace for a year without its letter', fr: 'Délai de grâce d’une année sans lettre' },
      unit: 'days',
      value: 0,
    },
    notPublished(
      'No grace: the year is not in good standing from its first day.',
      'Aucun délai : l’année n’est pas en règle dès son premier jour.',
    ),
  ),
  leaverReplacementDays: assumed(
    {
      title: {
        en: 'Time to replace a trained person who leaves',
        fr: 'Délai pour remplacer une personne formée qui part',
      },
      unit: 'days',
      value: 0,
    },
    notPublished(
      'Training leaves with the person, on the day of leaving.',
      'La formation part avec la personne, le jour du départ.',
    ),
  ),
  completionTermYears: assumed<number | null>(
    {
      title: { en: 'Term of a training completion', fr: 'Durée d’une formation réussie' },
      unit: 'years; none = does not expire',
      value: null,
    },
    notPublished(
      'Only the auditor registration is known to expire.',
      'Seule l’inscription de vérificateur expire, à notre connaissance.',
    ),
  ),
  auditorRegistrationYears: sourced(
    {
      title: { en: 'Term of an auditor’s registration', fr: 'Durée de l’inscription d’un vérificateur' },
      unit: 'years',
      value: 3,
    },
    CITATIONS.auditorPage,
  ),
  auditorRenewalSelfAudits: sourced(
    {
      title: {
        en: 'Self-audits a registered auditor submits in a term',
        fr: 'Auto-audits qu’un vérificateur inscrit soumet par période',
      },
      unit: 'audits',
      value: 1,
    },
    CITATIONS.auditorPage,
  ),
  auditorApplicantModules: sourced<readonly (readonly CourseCode[])[]>(
    {
      title: {
        en: 'Training of a first-time auditor applicant',
        fr: 'Formation d’un premier candidat vérificateur',
      },
      unit: 'courses, one of each group',
      value: [['PHSM', 'SIMPLIFIED_SAFETY'], ['SAFETY_AUDITOR']],
    },
    CITATIONS.auditorPage,
  ),
  secorModules: assumed(
    {
      title: { en: 'Modules SECOR® requires', fr: 'Modules exigés par SECOR®' },
      unit: 'modules',
      value: SECOR_MODULES,
    },
    {
      en: 'Three modules are published, their names are not; taken from the authority’s auditor page.',
      fr: 'Trois modules sont publiés, sans leurs noms; tirés de la page des vérificateurs.',
    },
    CITATIONS.programPage,
    CITATIONS.auditorPage,
  ),
  corModules: sourced(
    {
      title: { en: 'Modules COR® requires', fr: 'Modules exigés par COR®' },
      unit: 'modules',
      value: COR_MODULES,
    },
    CITATIONS.trainingPage,
  ),
  maintenanceNoticeDays: assumed(
    {
      title: { en: 'Maintenance is announced ahead by', fr: 'Le maintien est annoncé d’avance de' },
      unit: 'days',
      value: 90,
    },
    notPublished(
      'A quarter is time enough to plan an audit.',
      'Un trimestre suffit pour planifier un audit.',
    ),
  ),
  recertificationNoticeDays: assumed(
    {
      title: {
        en: 'Recertification is announced ahead by',
        fr: 'La recertification est annoncée d’avance de',
      },
      unit: 'days',
      value: 180,
    },
    notPublished('Three audits need half a year.', 'Trois audits demandent six mois.'),
  ),
  auditorNoticeDays: assumed(
    {
      title: {
        en: 'An auditor’s expiry is announced ahead by',
        fr: 'L’échéance d’un vérificateur est annoncée d’avance de',
      },
      unit: 'days',
      value: 90,
    },
    notPublished('Same notice as maintenance.', 'Même avis que le maintien.'),
  ),
  registrationNoticeDays: assumed(
    {
      title: {
        en: 'A registration’s lapse is announced ahead by',
        fr: 'L’échéance d’une inscription est annoncée d’avance de',
      },
      unit: 'days',
      value: 90,
    },
    notPublished('Same notice as maintenance.', 'Même avis que le maintien.'),
  ),
  rebatePercent: sourced(
    {
      title: { en: 'Rebate share of the premium', fr: 'Part de la prime remboursée' },
      unit: 'percent',
      value: 15,
    },
    CITATIONS.rebatePage,
  ),
  rebateFloorCents: sourced(
    { title: { en: 'Least rebate', fr: 'Remise minimale' }, unit: 'cents', value: 300_000 },
    CITATIONS.rebatePage,
  ),
  rebateCapPercent: sourced(
    {
      title: { en: 'Rebate never above this share of the premium', fr: 'Part maximale de la prime' },
      unit: 'percent',
      value: 75,
    },
    CITATIONS.rebatePage,
  ),
  rebatePayableMonths: sourced(
    {
      title: { en: 'Rebate is paid after the period, in month', fr: 'Versement après la période, au mois' },
      unit: 'months',
      value: 1,
    },
    CITATIONS.rebatePage,
  ),
} satisfies Record<string, Parameter<unknown>>;

type Widen<T> = T extends number ? number : T;
/** The program's parameters by name; the same shape carries other values for a trial. */
export type ProgramRules = {
  readonly [K in keyof typeof programRules]: (typeof programRules)[K] extends Parameter<infer T>
    ? Parameter<Widen<T>>
    : never;
};
export type ParameterName = keyof ProgramRules;

/** The modules a program requires on the day, in the standard's order. */
export function requiredModulesOn(
  program: Program,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): readonly ModuleRequirement[] {
  return valueOn(program === 'COR' ? rules.corModules : rules.secorModules, on);
}
