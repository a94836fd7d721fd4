import { type ScoredQuestion, scoreQuestion } from '@good-standing/domain';
import type { DeskAnswer } from '../device-queue';

export type QuestionStatus = 'FULL' | 'PART' | 'NONE' | 'OPEN' | 'NOT_APPLICABLE' | 'WAITING' | 'ATTENTION';

/** What stands first on a question: that it waits for the person, for the network, or what it earns. */
export function questionStatus(question: ScoredQuestion, answer: DeskAnswer | undefined): QuestionStatus {
  if (answer?.state === 'conflict' || answer?.state === 'refused') return 'ATTENTION';
  if (answer?.state === 'waiting') return 'WAITING';
  const score = scoreQuestion(question, answer?.values ?? null);
  if (score.state === 'NOT_APPLICABLE') return 'NOT_APPLICABLE';
  if (score.state !== 'SCORED') return 'OPEN';
  if (score.points === question.pointsPossible) return 'FULL';
  return score.points === 0 ? 'NONE' : 'PART';
}
