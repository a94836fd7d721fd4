import {
  type AuditKind,
  type AuditToSubmit,
  type EmployerFacts,
  isProgramSection,
  type SectionScore,
  scoreQuestion,
  sectionScoresOf,
} from '@good-standing/domain';
import { type RowSource, selectRows } from '../../database/row-source.js';
import { type FactsScope, loadFacts, loadPerson } from '../certification/index.js';
import { answersSince, questionsOfInstrument } from '../scoring/index.js';

/** What handing in needs of a workbook. */
export interface SubmittedWorkbook {
  id: string;
  kind: string;
  auditorId: string;
  instrumentId: string;
  firstDay: string;
  lastDay: string;
  activeWorksites: number | null;
  peopleAvailable: number | null;
  peakWorkforce: number | null;
}

export interface AddedScore extends SectionScore {
  titleEn: string;
  titleFr: string;
}

export interface AuditToSubmitWithPoints {
  audit: AuditToSubmit;
  /** The program's own sections. */
  sections: SectionScore[];
  /** Sections for a second standard. */
  added: AddedScore[];
}

/** What a workbook would hand in as it stands: its points, and which sections are still open. */
export async function auditToSubmit(
  db: RowSource,
  workbook: SubmittedWorkbook,
): Promise<AuditToSubmitWithPoints> {
  const questions = await questionsOfInstrument(db, workbook.instrumentId);
  const answers = new Map(
    (await answersSince(db, [{ workbookId: workbook.id, since: 0 }])).map((row) => [row.questionId, row]),
  );
  const answerOf = (questionId: string) => answers.get(questionId) ?? null;
  const open = new Map<number, number>();
  for (const question of questions) {
    if (scoreQuestion(question, answerOf(question.id)).state !== 'UNANSWERED') continue;
    open.set(question.sectionNo, (open.get(question.sectionNo) ?? 0) + 1);
  }
  const all = sectionScoresOf(questions, answerOf);
  const titles = await selectRows<{ sectionNo: number; titleEn: string; titleFr: string }>(
    db,
    `SELECT section_no AS "sectionNo", title_en AS "titleEn", title_fr AS "titleFr" FROM instrument_sections
      WHERE instrument_id = $1`,
    [workbook.instrumentId],
  );
  const titleOf = (sectionNo: number) => titles.find((section) => section.sectionNo === sectionNo);
  const { kind, auditorId, firstDay, lastDay, activeWorksites, peopleAvailable, peakWorkforce } = workbook;
  return {
    audit: {
      kind: kind as AuditKind,
      auditorId,
      firstDay,
      lastDay,
      openSections: [...open].map(([sectionNo, count]) => ({ sectionNo, questions: count })),
      activeWorksites,
      peopleAvailable,
      peakWorkforce,
    },
    sections: all.filter(isProgramSection),
    added: all
      .filter((section) => !isProgramSection(section))
      .map((section) => ({ titleEn: '', titleFr: '', ...titleOf(section.sectionNo), ...section })),
  };
}

/** The facts of the employers, with what is known of the auditor even when no record ties him to them yet. */
export async function factsForAuditor(
  db: RowSource,
  scope: Exclude<FactsScope, 'all'>,
  auditorId: string,
): Promise<Map<string, EmployerFacts>> {
  const auditor = await loadPerson(db, auditorId);
  const facts = await loadFacts(db, scope);
  return new Map(
    [...facts].map(([id, one]) => [id, { ...one, people: new Map([...one.people, [auditorId, auditor]]) }]),
  );
}
