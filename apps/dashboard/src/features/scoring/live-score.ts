import {
  type AuditScore,
  parsePoints,
  type QuestionAnswer,
  type ScoredQuestion,
  type StepToPass,
  scoreAudit,
  scoreQuestion,
  sectionScoresOf,
  shortestWayToPass,
} from '@good-standing/domain';
import type { ScoringQuery } from '../../gql/graphql';

type Workbook = NonNullable<ScoringQuery['auditWorkbook']>;
export type SectionToScore = Workbook['instrument']['sections'][number];
export type QuestionToScore = SectionToScore['questions'][number];
export type AnswerOf = (questionId: string) => QuestionAnswer | null;

/** Points as the API gives them, in the rules' own units. */
function units(points: number): number {
  return parsePoints(String(points)) ?? 0;
}

/** The questions as the rules take them. */
export function scoredQuestions(sections: readonly SectionToScore[]): ScoredQuestion[] {
  return sections.flatMap(({ questions }) =>
    questions.map((question) => ({
      ...question,
      thresholdPercent: question.thresholdPercent ?? null,
      pointsPossible: units(question.pointsPossible),
      choices: question.choices.map(({ key, points }) => ({ key, points: units(points) })),
    })),
  );
}

export type SectionStatus = 'PASSES' | 'OPEN' | 'BELOW' | 'NOT_APPLICABLE';

export interface SectionStanding {
  sectionNo: number;
  awarded: number;
  possible: number;
  /** Of all its points, those not yet answered included; null when nothing applies. */
  percent: number | null;
  answered: number;
  questions: number;
  /** OPEN: below the mark so far, and what is not answered could still lift it. */
  status: SectionStatus;
}

export interface LiveScore {
  score: AuditScore;
  sections: ReadonlyMap<number, SectionStanding>;
  answered: number;
  way: StepToPass[];
}

/** What the answers on the screen amount to, by the same rules as the server's. */
export function liveScore(
  questions: readonly ScoredQuestion[],
  answerOf: AnswerOf,
  lastDay: string,
): LiveScore {
  const facts = sectionScoresOf(questions, answerOf);
  const score = scoreAudit(facts, lastDay);
  const open = new Map<number, number>();
  const counts = new Map<number, number>();
  let answered = 0;
  for (const question of questions) {
    const { state } = scoreQuestion(question, answerOf(question.id));
    const add = (map: Map<number, number>) =>
      map.set(question.sectionNo, (map.get(question.sectionNo) ?? 0) + 1);
    add(counts);
    if (state === 'UNANSWERED' || state === 'IMPOSSIBLE') add(open);
    else answered += 1;
  }
  const sections = score.sections.map(({ sectionNo, awarded, possible, passes, percentHundredths }) => {
    const [left, all] = [open.get(sectionNo) ?? 0, counts.get(sectionNo) ?? 0];
    const status: SectionStatus =
      passes === null ? 'NOT_APPLICABLE' : passes ? 'PASSES' : left > 0 ? 'OPEN' : 'BELOW';
    return {
      sectionNo,
      awarded,
      possible,
      percent: percentHundredths === null ? null : percentHundredths / 100,
      answered: all - left,
      questions: all,
      status,
    };
  });
  return {
    score,
    sections: new Map(sections.map((section) => [section.sectionNo, section])),
    answered,
    way: shortestWayToPass(questions, answerOf, lastDay),
  };
}
