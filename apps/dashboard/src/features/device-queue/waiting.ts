import type { AnswerValues } from './answer-values';
import type { TallyBase, TallyValues } from './tally-values';

/** Something of an audit that waits to be sent. Kept on the device, so that a reload or a crash loses nothing. */
interface WaitingItem {
  /** Grows: the order of sending. */
  id: number;
  userId: string;
  workbookId: string;
  /** Sent again with the same content, nothing is stored twice. */
  idempotencyKey: string;
  /** Once sent, its content stays: a later change waits behind it. */
  attempted: boolean;
  /** Somebody else came first: the person decides. */
  conflict: boolean;
  /** What the server refused, in its words; null while it has refused nothing. */
  refusal: string | null;
}

export interface WaitingAnswer extends WaitingItem {
  kind: 'answer';
  questionId: string;
  values: AnswerValues;
  /** The version that was on the screen; null: whatever the one before it in the queue becomes. */
  baseVersion: number | null;
}

/** A file that proves an answer. It was read when it was chosen: what the person had in hand then is what is sent. */
export interface WaitingFile extends WaitingItem {
  kind: 'file';
  questionId: string;
  fileName: string;
  content: Blob;
}

export interface WaitingTally extends WaitingItem {
  kind: 'tally';
  values: TallyValues;
  /** What was on the screen; null: whatever the one before it in the queue becomes. */
  base: TallyBase | null;
}

export type Waiting = WaitingAnswer | WaitingFile | WaitingTally;

/** The same without what the queue and the store fill in. */
export type NewWaiting = Waiting extends infer One ? (One extends Waiting ? Given<One> : never) : never;
type Given<One extends Waiting> = Omit<One, keyof WaitingItem>;

/** It waits for the person: two values stand against each other, or the server has refused it. */
export function isHeld({ conflict, refusal }: Waiting): boolean {
  return conflict || refusal !== null;
}

/** What it is about: of one subject, nothing overtakes what is held. */
export function subjectOf(one: Waiting): string {
  if (one.kind === 'answer') return one.questionId;
  return one.kind === 'tally' ? 'tally' : `file ${one.id}`;
}

/** How much waits, by kind. */
export interface WaitingCounts {
  answers: number;
  files: number;
  tallies: number;
}

export function countWaiting(waiting: readonly Waiting[]): WaitingCounts {
  const of = (kind: Waiting['kind']) => waiting.filter((one) => one.kind === kind).length;
  return { answers: of('answer'), files: of('file'), tallies: of('tally') };
}

export function isAnythingWaiting({ answers, files, tallies }: WaitingCounts): boolean {
  return answers + files + tallies > 0;
}
