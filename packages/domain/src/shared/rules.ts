import { CITATIONS } from './citations.js';
import type { Citation } from './parameter.js';
import type { ParameterName } from './program-rules.js';
import type { Text } from './text.js';

interface Rule {
  title: Text;
  /** The numbers it uses; their assumptions are the rule's. */
  parameters: readonly ParameterName[];
  sources: readonly Citation[];
  /** What of the rule itself nobody published; null where its sources say it all. */
  assumption: Text | null;
}

/** The rules that reasons rest on. */
export const RULES = {
  'audit-result': {
    title: { en: 'Pass marks of an audit', fr: 'Seuils de réussite d’un audit' },
    parameters: ['sectionPassPercent', 'overallPassPercent'],
    sources: [CITATIONS.programPage],
    assumption: {
      en: 'A section that does not apply leaves both sides of the score; usual practice, not published.',
      fr: 'Une section non applicable sort des deux côtés de la note; usage courant, non publié.',
    },
  },
  'audit-submission': {
    title: { en: 'Handing in an audit', fr: 'Dépôt d’un audit' },
    parameters: ['auditWorksites', 'auditWorkforcePercent'],
    sources: [CITATIONS.auditorPage],
    assumption: {
      en: 'That every question is settled first is usual practice. Too few worksites or people are shown to the reviewer and do not refuse the audit; not published.',
      fr: 'Que chaque question soit d’abord réglée est d’usage courant. Trop peu de chantiers ou de personnes est signalé au réviseur sans refuser l’audit; non publié.',
    },
  },
  'certifying-audits': {
    title: { en: 'The three audits of a certification', fr: 'Les trois audits d’une certification' },
    parameters: ['certifyingAuditMonths'],
    sources: [CITATIONS.programPage],
    assumption: null,
  },
  auditors: {
    title: { en: 'Who may audit whom', fr: 'Qui peut vérifier qui' },
    parameters: ['auditorRegistrationYears', 'auditorApplicantModules'],
    sources: [CITATIONS.auditorPage, CITATIONS.auditors],
    assumption: null,
  },
  'training-secor': {
    title: { en: 'Training for SECOR®', fr: 'Formation SECOR®' },
    parameters: ['secorModules', 'leaverReplacementDays', 'completionTermYears'],
    sources: [CITATIONS.programPage],
    assumption: null,
  },
  'training-credit': {
    title: { en: 'Credit for equivalent courses', fr: 'Reconnaissance de cours équivalents' },
    parameters: [],
    sources: [CITATIONS.trainingPage],
    assumption: {
      en: 'That an equivalent course may be credited is published; that it counts as the course from the day of the credit on is not.',
      fr: 'Qu’un cours équivalent puisse être reconnu est publié; qu’il compte comme le cours dès le jour de la reconnaissance ne l’est pas.',
    },
  },
  'training-cor': {
    title: { en: 'Training for COR®', fr: 'Formation COR®' },
    parameters: ['corModules', 'leaverReplacementDays', 'completionTermYears'],
    sources: [CITATIONS.trainingPage],
    assumption: null,
  },
  implementation: {
    title: {
      en: 'Program implemented before the first audit',
      fr: 'Programme mis en œuvre avant le premier audit',
    },
    parameters: ['documentationMonths'],
    sources: [CITATIONS.registrationPolicy],
    assumption: null,
  },
  registration: {
    title: { en: 'Safety program registration', fr: 'Inscription au programme' },
    parameters: ['registrationTermMonths', 'registrationNoticeDays'],
    sources: [CITATIONS.registrationPolicy],
    assumption: {
      en: 'The 18 months end on the same calendar day, clamped to the month’s end; not published.',
      fr: 'Les 18 mois prennent fin le même jour du mois, au plus tard le dernier; non publié.',
    },
  },
  headcount: {
    title: { en: 'SECOR® is for small employers', fr: 'SECOR® vise les petits employeurs' },
    parameters: ['secorHeadcountLimit'],
    sources: [CITATIONS.programPage],
    assumption: {
      en: 'An employer that grows keeps its certificate to the expiry and recertifies as COR®; not published.',
      fr: 'Un employeur qui grandit garde son certificat jusqu’à l’échéance puis passe à COR® ; non publié.',
    },
  },
  certificate: {
    title: { en: 'Term of a certificate', fr: 'Durée d’un certificat' },
    parameters: ['certificateTermYears', 'renewalWindowMonths', 'recertificationNoticeDays'],
    sources: [CITATIONS.programPage],
    assumption: null,
  },
  maintenance: {
    title: { en: 'Maintenance of a certificate', fr: 'Maintien d’un certificat' },
    parameters: ['maintenanceSpacingMonths', 'maintenanceDueDaysBefore', 'maintenanceNoticeDays'],
    sources: [CITATIONS.programPage, CITATIONS.maintenanceAudits],
    assumption: null,
  },
  letter: {
    title: { en: 'Letter of good standing', fr: 'Lettre de conformité' },
    parameters: ['letterLeadDays', 'missedYearGraceDays'],
    sources: [CITATIONS.programPage],
    assumption: null,
  },
  'auditor-application': {
    title: { en: 'Becoming a registered auditor', fr: 'Devenir vérificateur inscrit' },
    parameters: ['auditorApplicantModules', 'auditorRegistrationYears'],
    sources: [CITATIONS.auditorPage],
    assumption: null,
  },
  'auditor-renewal': {
    title: { en: 'Renewing an auditor’s registration', fr: 'Renouveler l’inscription d’un vérificateur' },
    parameters: ['auditorRegistrationYears', 'auditorRenewalSelfAudits'],
    sources: [CITATIONS.auditorPage],
    assumption: {
      en: 'That a registration is renewed before it ends, and applied for anew after, is not published.',
      fr: 'Qu’une inscription se renouvelle avant sa fin, et se demande de nouveau après, n’est pas publié.',
    },
  },
  'auditor-expiry': {
    title: { en: 'Term of an auditor’s registration', fr: 'Durée de l’inscription d’un vérificateur' },
    parameters: ['auditorRegistrationYears', 'auditorNoticeDays'],
    sources: [CITATIONS.auditorPage],
    assumption: null,
  },
  conditions: {
    title: { en: 'Review, revocation, withdrawal', fr: 'Examen, révocation, retrait' },
    parameters: [],
    sources: [CITATIONS.rebatePage],
    assumption: {
      en: 'That they happen is published; their exact effect is not.',
      fr: 'Leur existence est publiée; leur effet exact ne l’est pas.',
    },
  },
  'corrective-actions': {
    title: { en: 'Corrective actions', fr: 'Mesures correctives' },
    parameters: [],
    sources: [CITATIONS.auditorPage],
    assumption: null,
  },
  'rebate-amount': {
    title: { en: 'Amount of the prevention rebate', fr: 'Montant de la remise' },
    parameters: ['rebatePercent', 'rebateFloorCents', 'rebateCapPercent'],
    sources: [CITATIONS.rebatePage],
    assumption: {
      en: 'The premium recorded for the period is the basis, each WCB account by itself; published pages contradict each other.',
      fr: 'La prime consignée pour la période sert de base, chaque compte WCB à part; les pages publiées se contredisent.',
    },
  },
  'rebate-eligibility': {
    title: { en: 'Who receives the prevention rebate', fr: 'Qui reçoit la remise' },
    parameters: ['rebatePayableMonths'],
    sources: [CITATIONS.rebatePage, CITATIONS.rebateReporting],
    assumption: null,
  },
} as const satisfies Record<string, Rule>;

export type RuleId = keyof typeof RULES;
