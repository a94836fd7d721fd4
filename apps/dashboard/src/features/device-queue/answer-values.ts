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
