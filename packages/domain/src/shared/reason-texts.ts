import type { ParameterName } from './program-rules.js';
import type { RuleId } from './rules.js';
import type { Text } from './text.js';

export interface ReasonText extends Text {
  rule: RuleId;
  /** Which of its facts come from an assumed number, and from which. */
  assumed?: Readonly<Record<string, ParameterName>>;
  /** An unmet line of this kind stands in nobody's way. */
  optional?: boolean;
}

const text = (
  rule: RuleId,
  en: string,
  fr: string,
  more: Pick<ReasonText, 'assumed' | 'optional'> = {},
): ReasonText => ({ rule, en, fr, ...more });

/** The sentence of every reason, with its facts in braces, and the rule it rests on. */
export const REASON_TEXTS = {
  AUDIT_NOT_SCORED: text(
    'audit-result',
    'Nothing was scored, so there is no result.',
    'Rien n’a été noté; il n’y a pas de résultat.',
  ),
  SECTIONS_PASS: text('audit-result', 'Every section reaches {mark} %.', 'Chaque section atteint {mark} %.'),
  SECTIONS_BELOW: text(
    'audit-result',
    'Below {mark} % in section {sections}.',
    'Sous {mark} % à la section {sections}.',
  ),
  OVERALL_PASSES: text(
    'audit-result',
    '{percent} % overall; {mark} % is needed.',
    '{percent} % au total; il faut {mark} %.',
  ),
  OVERALL_BELOW: text(
    'audit-result',
    '{percent} % overall, below the {mark} % needed.',
    '{percent} % au total, sous les {mark} % requis.',
  ),

  QUESTIONS_SETTLED: text(
    'audit-submission',
    'Every question is answered or does not apply.',
    'Chaque question a une réponse ou ne s’applique pas.',
  ),
  SECTION_OPEN: text(
    'audit-submission',
    'Section {section}: open questions: {count}.',
    'Section {section} : questions en suspens : {count}.',
  ),
  AUDIT_DAYS_OVER: text(
    'audit-submission',
    'The audit ended on {lastDay}.',
    'L’audit a pris fin le {lastDay}.',
  ),
  AUDIT_NOT_OVER: text(
    'audit-submission',
    'The audit lasts until {lastDay} and can be handed in from that day on.',
    'L’audit dure jusqu’au {lastDay} et peut être déposé à partir de cette date.',
  ),
  READINESS_NOTED: text(
    'audit-submission',
    'Active worksites, people there and peak workforce are noted.',
    'Les chantiers actifs, les personnes présentes et l’effectif maximal sont notés.',
  ),
  READINESS_NOT_NOTED: text(
    'audit-submission',
    'Active worksites, people there or peak workforce are not noted.',
    'Les chantiers actifs, les personnes présentes ou l’effectif maximal ne sont pas notés.',
  ),
  WORKSITES_TOO_FEW: text(
    'audit-submission',
    'Active worksites during the audit: {count}; needed: {needed}.',
    'Chantiers actifs pendant l’audit : {count}; requis : {needed}.',
  ),
  WORKFORCE_TOO_SMALL: text(
    'audit-submission',
    '{available} of {peak} people at peak were there; {percent} % is needed.',
    '{available} personnes sur {peak} au maximum étaient présentes; il en faut {percent} %.',
  ),

  CERTIFYING_AUDIT_COUNTS: text(
    'certifying-audits',
    '{kind} {audit}, last day {lastDay}, is passed and accepted.',
    '{kind} {audit}, dernier jour {lastDay} : réussi et accepté.',
  ),
  CERTIFYING_AUDIT_MISSING: text(
    'certifying-audits',
    'No {kind} of the last {months} months is both passed and accepted.',
    'Aucun {kind} des {months} derniers mois n’est réussi et accepté.',
    { assumed: { months: 'certifyingAuditMonths' } },
  ),
  SELF_AUDITOR_REGISTERED: text(
    'auditors',
    'The auditor of {audit} was registered on {lastDay}.',
    'Le vérificateur de {audit} était inscrit le {lastDay}.',
  ),
  SELF_AUDITOR_APPLIES: text(
    'auditors',
    'The auditor of {audit} applies for the first time and holds the training.',
    'Le vérificateur de {audit} en est à sa première demande et a la formation.',
  ),
  SELF_AUDITOR_NOT_ELIGIBLE: text(
    'auditors',
    'The auditor of {audit} was neither registered on {lastDay} nor a trained first-time applicant.',
    'Le vérificateur de {audit} n’était, le {lastDay}, ni inscrit ni candidat formé.',
  ),
  INDEPENDENT_IS_INDEPENDENT: text(
    'auditors',
    'The auditor of {audit} is independent of the employer and the authority.',
    'Le vérificateur de {audit} est indépendant de l’employeur et de l’autorité.',
  ),
  INDEPENDENT_WAS_EMPLOYED: text(
    'auditors',
    'The auditor of {audit} is or was employed by this employer.',
    'Le vérificateur de {audit} est ou a été au service de cet employeur.',
  ),
  INDEPENDENT_IS_STAFF: text(
    'auditors',
    'The auditor of {audit} is on the authority’s staff.',
    'Le vérificateur de {audit} fait partie du personnel de l’autorité.',
  ),
  INDEPENDENT_MADE_SELF_AUDIT: text(
    'auditors',
    'The auditor of {audit} also made the self-audit.',
    'Le vérificateur de {audit} a aussi fait l’auto-audit.',
  ),

  TRAINING_COVERED: text(
    'training-secor',
    'All required training for {program} is covered.',
    'Toute la formation requise pour {program} est couverte.',
  ),
  TRAINING_MISSING: text(
    'training-secor',
    'Training missing for {program}: {modules}.',
    'Formation manquante pour {program} : {modules}.',
  ),
  MODULE_COVERED: text('training-cor', '{module} is covered.', '{module} : couvert.'),
  MODULE_MISSING: text(
    'training-cor',
    'Nobody employed full-time holds {module}.',
    'Personne à temps plein ne détient {module}.',
  ),
  MODULES_COVERED: text(
    'training-secor',
    '{covered} of {total} modules are covered.',
    '{covered} modules sur {total} sont couverts.',
  ),

  TRAINING_CREDITED: text(
    'training-credit',
    '{modules}: covered by credit for an equivalent course alone.',
    '{modules} : couvert par la seule reconnaissance d’un cours équivalent.',
  ),

  AUDITOR_REGISTERED_UNTIL: text(
    'auditors',
    'Registered as an auditor; the registration lapses on {until}.',
    'Inscrit comme vérificateur; l’inscription prend fin le {until}.',
  ),
  AUDITOR_APPLIES_FIRST: text(
    'auditors',
    'Not registered yet, holds the training: a first self-audit counts as part of the application.',
    'Pas encore inscrit, détient la formation : un premier auto-audit fait partie de la demande.',
  ),
  AUDITOR_NOT_REGISTERED: text(
    'auditors',
    'Neither registered as an auditor on that day nor a trained first-time applicant.',
    'Ni inscrit comme vérificateur ce jour-là ni candidat formé à une première demande.',
  ),
  AUDITOR_INDEPENDENT: text(
    'auditors',
    'Never employed here, not on the authority’s staff, and did not make the self-audit.',
    'N’a jamais travaillé ici, n’est pas du personnel de l’autorité et n’a pas fait l’auto-audit.',
  ),
  AUDITOR_WAS_EMPLOYED: text(
    'auditors',
    'Is or was employed by this employer.',
    'Est ou a été au service de cet employeur.',
  ),
  AUDITOR_IS_STAFF: text(
    'auditors',
    'Is on the authority’s staff.',
    'Fait partie du personnel de l’autorité.',
  ),
  AUDITOR_MADE_SELF_AUDIT: text('auditors', 'Made the self-audit {audit}.', 'A fait l’auto-audit {audit}.'),

  APPLICANT_TRAINED: text(
    'auditor-application',
    'Holds the training an applicant needs: {courses}.',
    'Détient la formation exigée : {courses}.',
  ),
  APPLICANT_NOT_TRAINED: text(
    'auditor-application',
    'Training missing for an applicant: {courses}.',
    'Formation manquante pour la demande : {courses}.',
  ),
  APPLICANT_AUDIT_SUBMITTED: text(
    'auditor-application',
    'A first self-audit, {audit}, was submitted on {submitted}.',
    'Un premier auto-audit, {audit}, a été soumis le {submitted}.',
  ),
  APPLICANT_NO_AUDIT: text(
    'auditor-application',
    'No completed self-audit of the applicant is recorded.',
    'Aucun auto-audit complet du candidat n’est consigné.',
  ),
  APPLICANT_PLAN_COMPLETE: text(
    'auditor-application',
    'Its action plan names an owner and a date for each of {count} actions.',
    'Son plan d’action nomme un responsable et une date pour chacune des {count} mesures.',
  ),
  APPLICANT_PLAN_INCOMPLETE: text(
    'auditor-application',
    '{count} actions of its action plan lack an owner or a date.',
    '{count} mesures de son plan d’action sont sans responsable ou sans date.',
  ),
  APPLICANT_NO_PLAN: text(
    'auditor-application',
    'No corrective action plan belongs to the self-audit.',
    'Aucun plan de mesures correctives n’accompagne l’auto-audit.',
  ),
  APPLICANT_NOT_REGISTERED: text(
    'auditor-application',
    'Not registered as an auditor on that day.',
    'Pas inscrit comme vérificateur ce jour-là.',
  ),
  APPLICANT_REGISTERED_ALREADY: text(
    'auditor-application',
    'Registered already, until {until}: the registration is renewed.',
    'Déjà inscrit, jusqu’au {until} : l’inscription se renouvelle.',
  ),

  RENEWAL_TERM_RUNS: text(
    'auditor-renewal',
    'Registered from {from} until {until}.',
    'Inscrit du {from} au {until}.',
  ),
  RENEWAL_NO_TERM: text(
    'auditor-renewal',
    'No registration runs on that day: it is applied for anew.',
    'Aucune inscription n’est en cours ce jour-là : une nouvelle demande s’impose.',
  ),
  RENEWAL_SELF_AUDIT: text(
    'auditor-renewal',
    'Submitted {count} self-audits in the term, {needed} needed; the latest on {latest}.',
    'A soumis {count} auto-audits durant la période, {needed} exigé; le dernier le {latest}.',
  ),
  RENEWAL_NO_SELF_AUDIT: text(
    'auditor-renewal',
    'Submitted {count} self-audits since {from}, {needed} needed before {until}.',
    'A soumis {count} auto-audits depuis le {from}, {needed} exigé avant le {until}.',
  ),

  DOCUMENTATION_KEPT: text(
    'implementation',
    'Program documentation has been kept since {since}.',
    'La documentation est tenue depuis le {since}.',
  ),
  DOCUMENTATION_NOT_RECORDED: text(
    'implementation',
    'No organised program documentation is recorded; {months} months are needed before the first audit.',
    'Aucune documentation organisée n’est consignée; il en faut {months} mois avant le premier audit.',
  ),
  DOCUMENTATION_TOO_SHORT: text(
    'implementation',
    'Documentation kept since {since} is less than {months} months before the audit of {audit}.',
    'La documentation tenue depuis le {since} compte moins de {months} mois avant l’audit du {audit}.',
  ),
  DOCUMENTATION_GROWING: text(
    'implementation',
    'Documentation kept since {since} reaches {months} months on {ready}.',
    'La documentation tenue depuis le {since} atteint {months} mois le {ready}.',
  ),
  DOCUMENTATION_NOT_KEPT_HERE: text(
    'implementation',
    'Since when documentation has been kept is not recorded here; the next certification asks for it.',
    'La date depuis laquelle la documentation est tenue n’est pas consignée ici; la prochaine certification l’exige.',
    { optional: true },
  ),
  IMPLEMENTATION_VERIFIED: text(
    'implementation',
    'Verified by the audits for {program} certificate {certificate}.',
    'Vérifiée par les audits du certificat {program} {certificate}.',
  ),
  MANUAL_SUBMITTED: text(
    'implementation',
    'The safety manual was submitted on {submitted}.',
    'Le manuel de sécurité a été remis le {submitted}.',
  ),
  MANUAL_NOT_SUBMITTED: text(
    'implementation',
    'No safety manual is submitted for review; that is optional.',
    'Aucun manuel de sécurité n’est remis pour examen; c’est facultatif.',
    { optional: true },
  ),
  MANUAL_REVIEWED: text(
    'implementation',
    'The authority reviewed the manual on {reviewed}.',
    'L’autorité a examiné le manuel le {reviewed}.',
  ),

  NOT_REGISTERED: text(
    'registration',
    'The employer is not registered by that day.',
    'L’employeur n’est pas inscrit à cette date.',
  ),
  REGISTERED: text(
    'registration',
    'Registered on {registered}; the registration lapses on {lapses} unless certified before.',
    'Inscrit le {registered}; l’inscription prend fin le {lapses} sans certification.',
  ),
  REGISTRATION_LAPSED: text(
    'registration',
    'Registered on {registered}; the registration lapsed on {lapsed} without a certificate.',
    'Inscrit le {registered}; l’inscription a pris fin le {lapsed} sans certificat.',
  ),
  REGISTRATION_LAPSES: text(
    'registration',
    'The registration lapses on {lapses} unless certified before; no second number is ever issued.',
    'L’inscription prend fin le {lapses} sans certification; aucun second numéro n’est émis.',
  ),
  LAPSE_DOES_NOT_BAR: text(
    'registration',
    'The registration of {registered} lapsed on {lapsed}; that does not bar certification.',
    'L’inscription du {registered} a pris fin le {lapsed}; cela n’empêche pas la certification.',
  ),

  HEADCOUNT_WITHIN_LIMIT: text(
    'headcount',
    'Headcount {headcount}; SECOR® takes fewer than {limit}.',
    'Effectif {headcount}; SECOR® admet moins de {limit}.',
  ),
  HEADCOUNT_OVER_LIMIT: text(
    'headcount',
    'Headcount {headcount} is not fewer than {limit}: the next certificate must be COR®.',
    'L’effectif {headcount} n’est pas inférieur à {limit} : le prochain certificat doit être COR®.',
  ),
  HEADCOUNT_UNKNOWN: text(
    'headcount',
    'No headcount is recorded; SECOR® takes fewer than {limit} people.',
    'Aucun effectif n’est consigné; SECOR® admet moins de {limit} personnes.',
  ),

  CERTIFICATE_IN_FORCE: text(
    'certificate',
    '{program} certificate {certificate} is in force from {from}; it lapses on {expires}.',
    'Le certificat {program} {certificate} est en vigueur depuis le {from}; il prend fin le {expires}.',
  ),
  CERTIFICATE_EXPIRED: text(
    'certificate',
    '{program} certificate {certificate} ended on {ended} and none is in force.',
    'Le certificat {program} {certificate} a pris fin le {ended} et aucun n’est en vigueur.',
  ),
  CERTIFICATE_EXPIRES: text(
    'certificate',
    'Certificate {certificate} lapses on {expires} and no later one is made.',
    'Le certificat {certificate} prend fin le {expires} et aucun autre n’est délivré.',
  ),
  NO_CERTIFICATE_IN_FORCE: text(
    'certificate',
    'No certificate is in force on that day.',
    'Aucun certificat n’est en vigueur à cette date.',
  ),
  NOT_CERTIFIED_YET: text('certificate', 'Not certified yet.', 'Pas encore certifié.'),
  COR_IN_FORCE: text('certificate', 'A COR® certificate is in force.', 'Un certificat COR® est en vigueur.'),

  YEAR_ONE_COVERED: text(
    'letter',
    'The certificate itself stands for the first year, to before {until}.',
    'Le certificat tient lieu de lettre la première année, jusqu’avant le {until}.',
  ),
  LETTER_VALID: text(
    'letter',
    'Letter {letter} for year {year}, issued {issued}, is valid to before {until}.',
    'La lettre {letter} de l’année {year}, délivrée le {issued}, vaut jusqu’avant le {until}.',
  ),
  NO_VALID_LETTER: text(
    'letter',
    'No valid letter for year {year}, which began on {from}.',
    'Aucune lettre valide pour l’année {year}, commencée le {from}.',
  ),
  LETTER_MAY_BE_ISSUED: text(
    'letter',
    'The letter for year {year} may be issued.',
    'La lettre de l’année {year} peut être délivrée.',
  ),
  LETTER_ISSUED: text(
    'letter',
    'Letter {letter} for year {year} was issued on {issued}.',
    'La lettre {letter} de l’année {year} a été délivrée le {issued}.',
  ),
  LETTER_NOT_ISSUED: text(
    'letter',
    'The letter for year {year} is not issued yet.',
    'La lettre de l’année {year} n’est pas encore délivrée.',
  ),
  LETTER_WINDOW_OPEN: text(
    'letter',
    'Letters for year {year} may be issued from {opens} to before {closes}.',
    'Les lettres de l’année {year} peuvent être délivrées du {opens} jusqu’avant le {closes}.',
    { assumed: { opens: 'letterLeadDays' } },
  ),
  LETTER_WINDOW_CLOSED: text(
    'letter',
    'Letters for year {year} may only be issued from {opens} to before {closes}.',
    'Les lettres de l’année {year} ne peuvent être délivrées que du {opens} jusqu’avant le {closes}.',
    { assumed: { opens: 'letterLeadDays' } },
  ),
  LETTER_STANDS: text(
    'letter',
    'Letter {letter} for year {year}, issued {issued}, stands already.',
    'La lettre {letter} de l’année {year}, délivrée le {issued}, existe déjà.',
  ),
  YEAR_HAS_NO_LETTER: text(
    'letter',
    'Cycle year {year} has no letter.',
    'L’année {year} du cycle n’a pas de lettre.',
  ),

  MAINTENANCE_COMPLETE: text(
    'maintenance',
    'Maintenance for year {year} is complete.',
    'Le maintien de l’année {year} est complet.',
  ),
  MAINTENANCE_AUDIT_MISSING: text(
    'maintenance',
    'No {kind} serves year {year} yet; due through {due}.',
    'Aucun {kind} ne sert encore l’année {year}; à faire au plus tard le {due}.',
    { assumed: { due: 'maintenanceDueDaysBefore' } },
  ),
  MAINTENANCE_AUDIT_SERVES: text(
    'maintenance',
    '{kind} {audit}, last day {lastDay}, serves year {year}.',
    '{kind} {audit}, dernier jour {lastDay}, sert l’année {year}.',
  ),
  MAINTENANCE_AUDIT_SERVES_TWICE: text(
    'maintenance',
    '{kind} {audit}, last day {lastDay}, serves year {year} and, as of now, the next certificate.',
    '{kind} {audit}, dernier jour {lastDay}, sert l’année {year} et, à ce jour, le prochain certificat.',
  ),

  AUDITOR_EXPIRES: text(
    'auditor-expiry',
    'The registration of the only registered auditor here lapses on {ends}.',
    'L’inscription du seul vérificateur inscrit ici prend fin le {ends}.',
  ),
  CORRECTIVE_ACTIONS_OVERDUE: text(
    'corrective-actions',
    '{count} corrective actions are past their due date; the first was due {due}.',
    '{count} mesures correctives sont en retard; la première était à faire le {due}.',
  ),

  CONDITION_OPEN: text('conditions', '{kind} since {from}.', '{kind} depuis le {from}.'),
  CONDITION_COVERS: text(
    'conditions',
    '{kind} from {from} to before {to}.',
    '{kind} du {from} jusqu’avant le {to}.',
  ),
  NO_CONDITION_BARS: text(
    'conditions',
    'No review, revocation or withdrawal stands in the way.',
    'Aucun examen, retrait ni révocation ne s’y oppose.',
  ),

  NO_PREMIUM: text(
    'rebate-amount',
    'No premium is recorded for account {account} in this period.',
    'Aucune prime n’est consignée au compte {account} pour cette période.',
  ),
  REBATE_BY_CAP: text(
    'rebate-amount',
    '{cap} % of the premium: {cap} % × CA$ {premium} = CA$ {amount}. The least rebate of CA$ {floor} would be more than that.',
    '{cap} % de la prime : {cap} % × {premium} $ = {amount} $. La remise minimale de {floor} $ serait plus élevée.',
  ),
  REBATE_BY_FLOOR: text(
    'rebate-amount',
    'The least rebate, CA$ {floor}: {percent} % × CA$ {premium} = CA$ {share} would be less, and {cap} % × CA$ {premium} = CA$ {most} is the most.',
    'La remise minimale, {floor} $ : {percent} % × {premium} $ = {share} $ serait moins, et {cap} % × {premium} $ = {most} $ est le maximum.',
  ),
  REBATE_BY_SHARE: text(
    'rebate-amount',
    '{percent} % of the premium: {percent} % × CA$ {premium} = CA$ {amount}. That is no less than the least rebate of CA$ {floor}.',
    '{percent} % de la prime : {percent} % × {premium} $ = {amount} $. Ce n’est pas moins que la remise minimale de {floor} $.',
  ),
  PERIOD_RUNNING: text(
    'rebate-eligibility',
    'The period runs to before {until}; the amount is an estimate.',
    'La période court jusqu’avant le {until}; le montant est une estimation.',
  ),
  INVESTIGATION_OPEN: text(
    'rebate-eligibility',
    'Held: an investigation is open since {from}.',
    'Retenu : une enquête est ouverte depuis le {from}.',
  ),
  REBATE_ELIGIBLE: text(
    'rebate-eligibility',
    'Every condition is met; payable in {month}.',
    'Toutes les conditions sont remplies; payable en {month}.',
  ),
  REVOKED_OR_WITHDRAWN: text(
    'rebate-eligibility',
    'Revoked or withdrawn now or during the period {from} to {to}.',
    'Révoqué ou retiré maintenant ou pendant la période du {from} au {to}.',
  ),
  UNDER_REVIEW: text(
    'rebate-eligibility',
    'The certification is under review.',
    'La certification est à l’examen.',
  ),
  NO_AUDIT_SUBMITTED: text(
    'rebate-eligibility',
    'No self-audit was submitted after {from} and by {to}.',
    'Aucun auto-audit n’a été remis après le {from} et au plus tard le {to}.',
  ),
  PENALTY_OR_CONVICTION: text(
    'rebate-eligibility',
    'A penalty or conviction falls in the period {from} to {to}.',
    'Une pénalité ou une condamnation tombe dans la période du {from} au {to}.',
  ),
  ACCOUNT_INACTIVE: text(
    'rebate-eligibility',
    'The WCB account is not active.',
    'Le compte WCB n’est pas actif.',
  ),
  PAYROLL_NOT_REPORTED: text(
    'rebate-eligibility',
    'Payroll was not reported.',
    'La masse salariale n’a pas été déclarée.',
  ),
  HOURS_NOT_REPORTED: text(
    'rebate-eligibility',
    'Hours worked were not reported.',
    'Les heures travaillées n’ont pas été déclarées.',
  ),
} as const satisfies Record<string, ReasonText>;

export type ReasonCode = keyof typeof REASON_TEXTS;
