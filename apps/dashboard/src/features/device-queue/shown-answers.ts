import { type AnswerValues, NO_ANSWER, type SavedAnswer } from './answer-values';
import type { WaitingAnswer } from './waiting';

export type AnswerState = 'empty' | 'saved' | 'waiting' | 'sending' | 'conflict' | 'refused';

/** One question on the screen. */
export interface DeskAnswer {
  state: AnswerState;
  values: AnswerValues;
  /** What the server has; in a conflict, the other's answer. */
  saved: SavedAnswer | null;
  refusal: string | null;
}

export const EMPTY: DeskAnswer = { state: 'empty', values: NO_ANSWER, saved: null, refusal: null };

/** Each question with what the server has, and over it what waits on this device. */
export function shownAnswers(
  known: ReadonlyMap<string, SavedAnswer>,
  queue: readonly WaitingAnswer[],
  sendingId: number | null,
): Map<string, DeskAnswer> {
  const answers = new Map<string, DeskAnswer>();
  for (const [questionId, saved] of known) {
    const { positive, total, choice, notApplicableReason, note } = saved;
    const values = { positive, total, choice, notApplicableReason, note };
    answers.set(questionId, { state: 'saved', values, saved, refusal: null });
  }
  for (const one of queue) {
    const saved = known.get(one.questionId) ?? null;
    const before = answers.get(one.questionId);
    const stuck = before?.state === 'conflict' || before?.state === 'refused';
    const state = stuck ? before.state : stateOf(one, sendingId);
    answers.set(one.questionId, {
      state,
      values: one.values,
      saved,
      refusal: one.refusal ?? before?.refusal ?? null,
    });
  }
  return answers;
}

function stateOf(one: WaitingAnswer, sendingId: number | null): AnswerState {
  if (one.conflict) return 'conflict';
  if (one.refusal !== null) return 'refused';
  return one.id === sendingId ? 'sending' : 'waiting';
}
