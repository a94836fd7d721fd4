import type { CalendarDate } from '../shared/calendar.js';
import { valueOn } from '../shared/parameter.js';
import type { Points } from '../shared/points.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { type QuestionAnswer, type ScoredQuestion, scoreQuestion } from './score-question.js';

export interface StepToPass {
  questionId: string;
  sectionNo: number;
  /** Points that full marks would add to what is earned now. */
  gain: Points;
  /** Whether the question has an answer, and would have to be answered better. */
  answered: boolean;
  /** SECTION: its section needs it. OVERALL: the whole does. */
  needFor: 'SECTION' | 'OVERALL';
}

interface Gap extends Omit<StepToPass, 'needFor'> {
  position: number;
}

/**
 * The fewest questions that, answered in full, bring every section and the whole to their marks; empty when they are
 * there already or nothing applies. Within each section the largest gains come first, then the largest gains anywhere:
 * no other choice of as many questions adds more. Of equal gains, what is not yet answered comes first.
 * The marks in force on the audit's last day apply. Not modelled: how hard a question is to put right.
 */
export function shortestWayToPass(
  questions: readonly ScoredQuestion[],
  answerOf: (questionId: string) => QuestionAnswer | null,
  lastDay: CalendarDate,
  rules: ProgramRules = programRules,
): StepToPass[] {
  const sectionMark = valueOn(rules.sectionPassPercent, lastDay);
  const overallMark = valueOn(rules.overallPassPercent, lastDay);
  const sections = new Map<number, { awarded: Points; possible: Points; gaps: Gap[] }>();
  for (const question of questions) {
    const score = scoreQuestion(question, answerOf(question.id));
    if (score.state === 'NOT_APPLICABLE') continue;
    const section = sections.get(question.sectionNo) ?? { awarded: 0, possible: 0, gaps: [] };
    sections.set(question.sectionNo, section);
    section.awarded += score.points ?? 0;
    section.possible += question.pointsPossible;
    const gain = question.pointsPossible - (score.points ?? 0);
    if (gain > 0) section.gaps.push({ ...gapOf(question, gain), answered: score.state === 'SCORED' });
  }
  const steps: StepToPass[] = [];
  const take = (gap: Gap, needFor: StepToPass['needFor']) => {
    const { position: _position, ...step } = gap;
    steps.push({ ...step, needFor });
    return gap.gain;
  };
  const remaining: Gap[] = [];
  const whole = { awarded: 0, possible: 0 };
  for (const [, { awarded, possible, gaps }] of [...sections].sort(([a], [b]) => a - b)) {
    let reached = awarded;
    for (const gap of gaps.sort(largestFirst)) {
      if (isShort(reached, possible, sectionMark)) reached += take(gap, 'SECTION');
      else remaining.push(gap);
    }
    whole.awarded += reached;
    whole.possible += possible;
  }
  for (const gap of remaining.sort(largestFirst)) {
    if (!isShort(whole.awarded, whole.possible, overallMark)) break;
    whole.awarded += take(gap, 'OVERALL');
  }
  return steps;
}

function gapOf({ id, sectionNo, position }: ScoredQuestion, gain: Points): Omit<Gap, 'answered'> {
  return { questionId: id, sectionNo, position, gain };
}

function largestFirst(a: Gap, b: Gap): number {
  return (
    b.gain - a.gain ||
    Number(a.answered) - Number(b.answered) ||
    a.sectionNo - b.sectionNo ||
    a.position - b.position
  );
}

function isShort(awarded: Points, possible: Points, mark: number): boolean {
  return awarded * 100 < mark * possible;
}
