import type { SectionScore } from '../shared/facts.js';
import type { Points } from '../shared/points.js';
import { type QuestionAnswer, type ScoredQuestion, scoreQuestion } from './score-question.js';

/** Something that earned less than its full points: what a corrective action is planned for. */
export interface Shortfall {
  sectionNo: number;
  /** null when the audit was recorded by its section totals. */
  questionId: string | null;
  awarded: Points;
  possible: Points;
}

/**
 * Every shortfall of an audit gets an action with an owner and a date. Source: CSAM, registered auditors: the plan
 * names both per action. What does not apply falls short of nothing.
 */
export function sectionShortfalls(sections: readonly SectionScore[]): Shortfall[] {
  return sections
    .filter(({ awarded, possible }) => awarded < possible)
    .map(({ sectionNo, awarded, possible }) => ({ sectionNo, questionId: null, awarded, possible }))
    .sort((a, b) => a.sectionNo - b.sectionNo);
}

/** The same, question by question, in the instrument's order. A question without an answer has earned nothing. */
export function questionShortfalls(
  questions: readonly ScoredQuestion[],
  answerOf: (questionId: string) => QuestionAnswer | null,
): Shortfall[] {
  return questions
    .flatMap((question) => {
      const score = scoreQuestion(question, answerOf(question.id));
      if (score.state === 'NOT_APPLICABLE') return [];
      const awarded = score.points ?? 0;
      const { id: questionId, sectionNo, position, pointsPossible: possible } = question;
      return awarded < possible ? [{ sectionNo, questionId, position, awarded, possible }] : [];
    })
    .sort((a, b) => a.sectionNo - b.sectionNo || a.position - b.position)
    .map(({ position: _position, ...shortfall }) => shortfall);
}
