import { type AuditScore, parsePoints, percentHundredths } from '@good-standing/domain';
import type { Context } from '../../context.js';
import { type AuditRow, auditById, scoredSections } from '../audits/index.js';
import { actionsCarriedInto, actionsOfAudit } from '../corrective-actions/index.js';
import { instrumentById, sectionsOf } from '../instruments/index.js';
import { jointEmployersOfWorkbook, originOf, submissionsOfWorkbook } from '../review/index.js';
import { scoreOfWorkbook, type WorkbookRow, workbookById } from '../scoring/index.js';
import type { AuditReport, ReportedSection } from './audit-report.js';
import { gatherAnswers } from './gather-answers.js';
import { ownLetterhead, reportedActions, reportedAuditor, reportedEmployers } from './gather-parties.js';

/** The report of a recorded audit, with what of it the viewer may see; null when the audit is absent or not visible. */
export async function reportOfAudit(context: Context, auditId: string): Promise<AuditReport | null> {
  const { loaders } = context;
  const audit = await loaders.get(auditById).load(auditId);
  if (audit === null) return null;
  const origin = await loaders.get(originOf).load(auditId);
  const workbook = origin === null ? null : await loaders.get(workbookById).load(origin.workbookId);
  const holdsAnswers = workbook !== null && (await isAsHandedIn(context, workbook, auditId));
  const together = await Promise.all((origin?.together ?? []).map((id) => loaders.get(auditById).load(id)));
  const [parties, answers, actions, carried] = await Promise.all([
    partiesOf(context, audit, [audit, ...together.filter((each) => each !== null)]),
    holdsAnswers ? gatherAnswers(context, workbook) : null,
    loaders.get(actionsOfAudit).load(auditId),
    loaders.get(actionsCarriedInto).load(auditId),
  ]);
  const { score, facts } = audit.scored;
  return {
    ...parties,
    recorded: { ...audit, answersMovedOn: workbook !== null && !holdsAnswers },
    instrument: (workbook && (await editionOf(context, workbook))) ?? audit.instrument,
    ...resultOf(score),
    sections: reportedSections(context, facts, score),
    addedSections: (origin?.addedSections ?? []).map(({ titleEn, titleFr, awarded, possible, ...section }) =>
      addedSection({
        sectionNo: section.sectionNo,
        title: context.language === 'fr' ? titleFr : titleEn,
        awarded: parsePoints(awarded) ?? 0,
        possible: parsePoints(possible) ?? 0,
      }),
    ),
    answers,
    actions: reportedActions(context, actions),
    carriedActions: reportedActions(context, carried),
  };
}

/** The report of an audit that is scored question by question: a draft until it has been handed in. */
export async function reportOfWorkbook(context: Context, workbookId: string): Promise<AuditReport | null> {
  const { loaders } = context;
  const workbook = await loaders.get(workbookById).load(workbookId);
  if (workbook === null) return null;
  const { state, auditId, employerId } = workbook;
  if (auditId !== null && (state === 'SUBMITTED' || state === 'CLOSED'))
    return reportOfAudit(context, auditId);
  const joint = await loaders.get(jointEmployersOfWorkbook).load(workbookId);
  const [parties, instrument, answers, actions, { score, facts, added }, titles] = await Promise.all([
    partiesOf(context, workbook, [{ employerId }, ...joint]),
    editionOf(context, workbook),
    gatherAnswers(context, workbook),
    auditId === null ? [] : loaders.get(actionsOfAudit).load(auditId),
    scoreOfWorkbook(workbook, context),
    loaders.get(sectionsOf).load(workbook.instrumentId),
  ]);
  const titleOf = (no: number) => titles.find(({ sectionNo }) => sectionNo === no)?.title ?? `${no}`;
  return {
    ...parties,
    recorded: null,
    instrument,
    ...resultOf(score),
    sections: reportedSections(context, facts, score),
    addedSections: added.map((section) => addedSection({ ...section, title: titleOf(section.sectionNo) })),
    answers,
    actions: reportedActions(context, actions),
    carriedActions: [],
  };
}

/** Whether the answers in the workbook are those of the audit: it was the latest to be handed in, and is not back with the auditor. */
async function isAsHandedIn(context: Context, workbook: WorkbookRow, auditId: string): Promise<boolean> {
  if (workbook.state !== 'SUBMITTED' && workbook.state !== 'CLOSED') return false;
  const submissions = await context.loaders.get(submissionsOfWorkbook).load(workbook.id);
  const latest = submissions[0]?.submissionNo;
  return submissions.some((one) => one.submissionNo === latest && one.auditId === auditId);
}

async function partiesOf(
  context: Context,
  audit: Pick<AuditRow | WorkbookRow, 'kind' | 'firstDay' | 'lastDay' | 'auditorId'>,
  audited: readonly { employerId: string }[],
) {
  const { kind, firstDay, lastDay, auditorId } = audit;
  const [letterhead, employers, auditor] = await Promise.all([
    ownLetterhead(context),
    reportedEmployers(context, audited),
    reportedAuditor(context, auditorId, lastDay),
  ]);
  return { letterhead, today: context.today(), kind, firstDay, lastDay, employers, auditor };
}

async function editionOf(context: Context, { instrumentId }: WorkbookRow): Promise<string | null> {
  const instrument = await context.loaders.get(instrumentById).load(instrumentId);
  return instrument === null ? null : `${instrument.title} ${instrument.edition}`;
}

const resultOf = ({ result, awarded, possible, overallHundredths, reasons }: AuditScore) => ({
  result,
  awarded,
  possible,
  overallHundredths,
  reasons,
});

function reportedSections(
  { language }: Context,
  facts: AuditRow['scored']['facts'],
  score: AuditScore,
): ReportedSection[] {
  const hundredths = new Map(score.sections.map((each) => [each.sectionNo, each.percentHundredths]));
  return scoredSections(facts, score, language).map(({ percent: _, ...section }) => ({
    ...section,
    percentHundredths: hundredths.get(section.sectionNo) ?? null,
  }));
}

type Added = Pick<ReportedSection, 'sectionNo' | 'title' | 'awarded' | 'possible'>;

function addedSection({ sectionNo, title, awarded, possible }: Added): ReportedSection {
  const percent = percentHundredths(awarded, possible);
  return {
    sectionNo,
    title,
    awarded,
    possible,
    percentHundredths: percent,
    passes: null,
    notApplicableReason: null,
  };
}
