/** What a person answers; all null takes an answer back. Points are worked out from it, never kept. */
export interface AnswerValues {
  positive: number | null;
  total: number | null;
  choice: string | null;
  notApplicableReason: string | null;
  note: string | null;
}

/** An answer as the server keeps it. */
export interface SavedAnswer extends AnswerValues {
  questionId: string;
  /** 0 while the server has none. */
  version: number;
  changeNo: number;
  answeredBy: string;
  answeredAt: string;
}

export const NO_ANSWER: AnswerValues = {
  positive: null,
  total: null,
  choice: null,
  notApplicableReason: null,
  note: null,
};

export function sameValues(a: AnswerValues, b: AnswerValues): boolean {
  return (Object.keys(NO_ANSWER) as (keyof AnswerValues)[]).every((name) => a[name] === b[name]);
}

/** An answer that waits to be sent. Kept on the device, so that a reload or a crash loses nothing. */
export interface WaitingAnswer {
  /** Grows: the order of sending. */
  id: number;
  userId: string;
  workbookId: string;
  questionId: string;
  values: AnswerValues;
  /** The version that was on the screen; null: whatever the one before it in the queue becomes. */
  baseVersion: number | null;
  /** Sent again with the same values, nothing is stored twice. */
  idempotencyKey: string;
  /** Once sent, its values stay: a later change waits behind it. */
  attempted: boolean;
  /** Somebody else has answered meanwhile: the person decides. */
  conflict: boolean;
  /** What the server refused, in its words; null while it has refused nothing. */
  refusal: string | null;
}
