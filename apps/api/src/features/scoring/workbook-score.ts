import {
  isProgramSection,
  parsePoints,
  type QuestionAnswer,
  type ScoredQuestion,
  scoreAudit,
  sectionScoresOf,
  shortestWayToPass,
} from '@good-standing/domain';
import type { Context } from '../../context.js';
import { type RowSource, selectRows } from '../../database/row-source.js';
import { percent, scoredSections } from '../audits/index.js';
import { questionsOf } from '../instruments/index.js';
import { answersKey, answersOf } from './workbook.loaders.js';
import type { WorkbookRow } from './workbook.queries.js';
import type { StepToPass, WorkbookScore } from './workbook.type.js';

type AnswerOf = (questionId: string) => QuestionAnswer | null;

/** The questions of a workbook's instrument, and what was answered. */
async function scoredQuestions(
  { id, instrumentId }: WorkbookRow,
  { loaders }: Context,
): Promise<{ questions: readonly ScoredQuestion[]; answerOf: AnswerOf; answered: number }> {
  const [questions, answers] = await Promise.all([
    loaders.get(questionsOf).load(instrumentId),
    loaders.get(answersOf).load(answersKey(id, 0)),
  ]);
  const byQuestion = new Map(answers.map((answer) => [answer.questionId, answer]));
  const answered = answers.filter((answer) => answer.points !== null || answer.notApplicableReason !== null);
  return {
    questions,
    answerOf: (questionId) => byQuestion.get(questionId) ?? null,
    answered: answered.length,
  };
}

/** What the answers of a workbook give so far, by the marks in force on its last day; and the sections beyond the program's. */
export async function scoreOfWorkbook(workbook: WorkbookRow, context: Context) {
  const { questions, answerOf, answered } = await scoredQuestions(workbook, context);
  const sections = sectionScoresOf(questions, answerOf);
  const facts = sections.filter(isProgramSection);
  const added = sections.filter((section) => !isProgramSection(section));
  return { facts, added, score: scoreAudit(facts, workbook.lastDay), questions, answered };
}

/** The same as the API shows it. */
export async function workbookScore(workbook: WorkbookRow, context: Context): Promise<WorkbookScore> {
  const { facts, score, questions, answered } = await scoreOfWorkbook(workbook, context);
  return {
    result: score.result,
    pointsAwarded: score.awarded,
    pointsPossible: score.possible,
    overallPercent: percent(score.overallHundredths),
    sectionsBelow: score.sectionsBelow,
    sections: scoredSections(facts, score, context.language),
    answered,
    questions: questions.length,
  };
}

/** The fewest questions that bring a workbook to a pass. */
export async function workbookWayToPass(workbook: WorkbookRow, context: Context): Promise<StepToPass[]> {
  const { questions, answerOf } = await scoredQuestions(workbook, context);
  return shortestWayToPass(questions.filter(isProgramSection), answerOf, workbook.lastDay);
}

interface StoredQuestion extends Omit<ScoredQuestion, 'choices'> {
  choices: { key: string; points: string }[];
}

/** The questions of an instrument as the rules take them, inside an act. */
export async function questionsOfInstrument(db: RowSource, instrumentId: string): Promise<ScoredQuestion[]> {
  const rows = await selectRows<StoredQuestion>(
    db,
    `SELECT id, section_no AS "sectionNo", position, (points_possible * 10000)::float8 AS "pointsPossible", pattern,
       threshold_percent AS "thresholdPercent", choices, may_not_apply AS "mayNotApply"
       FROM instrument_questions WHERE instrument_id = $1 ORDER BY section_no, position`,
    [instrumentId],
  );
  return rows.map((row) => ({
    ...row,
    choices: row.choices.map(({ key, points }) => ({ key, points: parsePoints(points) ?? 0 })),
  }));
}
