import { interviewsRequired, scoreQuestion } from '@good-standing/domain';
import type { Context } from '../../context.js';
import { type QuestionRow, questionsOf, samplingById, sectionsOf } from '../instruments/index.js';
import { answersKey, answersOf, evidenceOf, type WorkbookRow } from '../scoring/index.js';
import type { ReportedAnswers } from './audit-report.js';

/** What was answered in a workbook, in the order of its instrument, with the evidence kept and the interviews held. */
export async function gatherAnswers(
  { loaders }: Context,
  { id, instrumentId, samplingId, workforce, interviewsHeld }: WorkbookRow,
): Promise<ReportedAnswers> {
  const [sections, questions, answers, files, sampling] = await Promise.all([
    loaders.get(sectionsOf).load(instrumentId),
    loaders.get(questionsOf).load(instrumentId),
    loaders.get(answersOf).load(answersKey(id, 0)),
    loaders.get(evidenceOf).load(id),
    samplingId === null ? null : loaders.get(samplingById).load(samplingId),
  ]);
  const answerTo = new Map(answers.map((answer) => [answer.questionId, answer]));
  const byId = new Map(questions.map((question) => [question.id, question]));
  return {
    sections: sections.map(({ sectionNo, title }) => ({
      sectionNo,
      title,
      questions: questions
        .filter((question) => question.sectionNo === sectionNo)
        .map((question) => reportedQuestion(question, answerTo.get(question.id) ?? null)),
    })),
    interviews: {
      held: interviewsHeld,
      workforce,
      required:
        sampling === null || workforce === null ? null : interviewsRequired(sampling.ranges, workforce),
    },
    files: files.map(({ fileName, mediaType, bytes, questionId, addedBy }) => {
      const question = questionId === null ? undefined : byId.get(questionId);
      return { name: fileName, mediaType, bytes, addedBy, question: question ? placeOf(question) : null };
    }),
  };
}

type Answer = Awaited<ReturnType<ReturnType<typeof answersOf>['load']>>[number];
type ReportedQuestion = ReportedAnswers['sections'][number]['questions'][number];

function reportedQuestion(question: QuestionRow, answer: Answer | null): ReportedQuestion {
  const { positive = null, total = null } = answer ?? {};
  return {
    place: placeOf(question),
    text: question.text,
    evidence: question.evidence,
    possible: question.pointsPossible,
    points: scoreQuestion(question, answer).points,
    tally: positive === null || total === null ? null : { positive, total },
    choice: question.choices.find(({ key }) => key === answer?.choice)?.text ?? null,
    notApplicableReason: answer?.notApplicableReason ?? null,
    note: answer?.note ?? null,
  };
}

/** As the instrument counts it. */
const placeOf = ({ sectionNo, position }: QuestionRow): string => `${sectionNo}.${position}`;
