import { questionShortfalls, SECTIONS, type SectionScore, sectionShortfalls } from '@good-standing/domain';
import type { Language } from '../../context.js';
import type { CorrectiveActionRow } from './corrective-action.queries.js';
import type { Shortfall } from './corrective-action.type.js';
import type { AuditQuestion } from './shortfalls.queries.js';

/** The title of a section of the program in the reader's language. */
export function sectionTitle(sectionNo: number, language: Language): string {
  return SECTIONS.find((section) => section.sectionNo === sectionNo)?.title[language] ?? `${sectionNo}`;
}

/** An audit's shortfalls, by question where it was scored so, and whether each has its action. */
export function auditShortfalls(
  sections: readonly SectionScore[],
  questions: readonly AuditQuestion[],
  actions: readonly CorrectiveActionRow[],
  language: Language,
): Shortfall[] {
  const byId = new Map(questions.map((question) => [question.id, question]));
  const found =
    questions.length > 0
      ? questionShortfalls(questions, (id) => byId.get(id)?.answer ?? null)
      : sectionShortfalls(sections);
  return found.map((shortfall) => {
    const question = shortfall.questionId === null ? undefined : byId.get(shortfall.questionId);
    return {
      ...shortfall,
      sectionTitle: sectionTitle(shortfall.sectionNo, language),
      questionText: question === undefined ? null : language === 'fr' ? question.textFr : question.textEn,
      planned: actions.some(
        (action) =>
          action.sectionNo === shortfall.sectionNo &&
          (shortfall.questionId === null || action.questionId === shortfall.questionId),
      ),
    };
  });
}
