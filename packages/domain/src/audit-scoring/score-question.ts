import type { SectionScore } from '../shared/facts.js';
import { type Points, wholePoints } from '../shared/points.js';

export const SCORING_PATTERNS = ['ALL_OR_NOTHING', 'PROPORTIONAL', 'PARTIAL'] as const;
/** ALL_OR_NOTHING: every point at the threshold, else none. PROPORTIONAL: the share. PARTIAL: what the choice gives. */
export type ScoringPattern = (typeof SCORING_PATTERNS)[number];

export const EVIDENCE_KINDS = ['DOCUMENTATION', 'INTERVIEW', 'OBSERVATION'] as const;
/** What the auditor looks at. */
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

export interface ScoredQuestion {
  id: string;
  sectionNo: number;
  /** Counted within the section, from 1. */
  position: number;
  pointsPossible: Points;
  pattern: ScoringPattern;
  /** Percent of positive findings that earns every point; null for the other patterns. */
  thresholdPercent: number | null;
  /** What a PARTIAL question offers; empty for the other patterns. */
  choices: readonly { key: string; points: Points }[];
  mayNotApply: boolean;
}

/** What was found; all null while nothing was. */
export interface QuestionAnswer {
  positive: number | null;
  /** How many were looked at. */
  total: number | null;
  choice: string | null;
  notApplicableReason: string | null;
}

export const ANSWER_FLAWS = [
  'MAY_NOT_BE_LEFT_OUT',
  'TALLY_EXPECTED',
  'CHOICE_EXPECTED',
  'TALLY_IMPOSSIBLE',
  'NOTHING_LOOKED_AT',
  'NO_SUCH_CHOICE',
  'ONE_OR_THE_OTHER',
] as const;
/** Why an answer cannot be the answer to its question. */
export type AnswerFlaw = (typeof ANSWER_FLAWS)[number];

export type QuestionScore =
  | { state: 'UNANSWERED' | 'NOT_APPLICABLE'; points: null }
  | { state: 'SCORED'; points: Points }
  | { state: 'IMPOSSIBLE'; points: null; flaw: AnswerFlaw };

const UNANSWERED: QuestionScore = { state: 'UNANSWERED', points: null };
const PERCENT = 100;

/**
 * What an answer earns. All or nothing: all points when the positive share reaches the threshold. Proportional: the
 * share of the points, to the nearest whole point, a half upwards (73 % of 20 is 15). Partial: the points of the
 * choice. A question that may be left out counts on neither side once a reason says why.
 * Source: patterns of published instruments. That a half point goes up is usual practice and not published.
 */
export function scoreQuestion(question: ScoredQuestion, answer: QuestionAnswer | null): QuestionScore {
  if (answer === null) return UNANSWERED;
  const { positive, total, choice, notApplicableReason } = answer;
  const found = positive !== null || total !== null || choice !== null;
  if (notApplicableReason !== null) {
    if (!question.mayNotApply) return impossible('MAY_NOT_BE_LEFT_OUT');
    return found ? impossible('ONE_OR_THE_OTHER') : { state: 'NOT_APPLICABLE', points: null };
  }
  if (!found) return UNANSWERED;
  return question.pattern === 'PARTIAL' ? scoreChoice(question, answer) : scoreTally(question, answer);
}

function scoreChoice(question: ScoredQuestion, { positive, total, choice }: QuestionAnswer): QuestionScore {
  if (choice === null || positive !== null || total !== null) return impossible('CHOICE_EXPECTED');
  const chosen = question.choices.find(({ key }) => key === choice);
  return chosen === undefined ? impossible('NO_SUCH_CHOICE') : { state: 'SCORED', points: chosen.points };
}

function scoreTally(question: ScoredQuestion, { positive, total, choice }: QuestionAnswer): QuestionScore {
  if (positive === null || total === null || choice !== null) return impossible('TALLY_EXPECTED');
  if (total === 0) return impossible('NOTHING_LOOKED_AT');
  if (positive < 0 || positive > total) return impossible('TALLY_IMPOSSIBLE');
  const { pattern, pointsPossible, thresholdPercent } = question;
  if (pattern === 'PROPORTIONAL') {
    return { state: 'SCORED', points: nearestWholePoint(positive, total, pointsPossible) };
  }
  const reached = positive * PERCENT >= (thresholdPercent ?? PERCENT) * total;
  return { state: 'SCORED', points: reached ? pointsPossible : 0 };
}

/** positive / total × possible to the nearest whole point, a half upwards; in whole numbers throughout. */
function nearestWholePoint(positive: number, total: number, possible: Points): Points {
  const unit = wholePoints(1);
  const [top, bottom] = [2 * positive * possible + total * unit, 2 * total * unit];
  return wholePoints((top - (top % bottom)) / bottom);
}

function impossible(flaw: AnswerFlaw): QuestionScore {
  return { state: 'IMPOSSIBLE', points: null, flaw };
}

/**
 * The sections as the audit's rule takes them: a question that does not apply leaves both sides, one that is not
 * answered yet has earned nothing. A section in which nothing applies carries the reasons of its questions.
 */
export function sectionScoresOf(
  questions: readonly ScoredQuestion[],
  answerOf: (questionId: string) => QuestionAnswer | null,
): SectionScore[] {
  const sections = new Map<number, SectionScore & { reasons: Set<string> }>();
  for (const question of questions) {
    const { sectionNo } = question;
    let section = sections.get(sectionNo);
    if (section === undefined) {
      section = { sectionNo, awarded: 0, possible: 0, notApplicableReason: null, reasons: new Set() };
      sections.set(sectionNo, section);
    }
    const answer = answerOf(question.id);
    const score = scoreQuestion(question, answer);
    if (score.state === 'NOT_APPLICABLE') section.reasons.add(answer?.notApplicableReason ?? '');
    else section.possible += question.pointsPossible;
    section.awarded += score.points ?? 0;
  }
  return [...sections.values()]
    .sort((a, b) => a.sectionNo - b.sectionNo)
    .map(({ reasons, ...section }) => ({
      ...section,
      notApplicableReason: section.possible === 0 ? [...reasons].join(' ') : null,
    }));
}
