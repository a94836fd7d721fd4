import type { Decision, Language, Reason } from '@good-standing/domain';
import type { UserErrorCode, UserErrorData } from '../graphql/user-error.type.js';

/** A sentence in each language of the program. */
export type Wording = Record<Language, string>;

/** Something that stands in the way of an act and that a person can put right. */
export interface Problem {
  code: UserErrorCode;
  /** From the input down to the value, e.g. `['sections', '3', 'awarded']`; empty when it is about the whole. */
  path: readonly string[];
  /** Null where the reason speaks for itself. */
  wording: Wording | null;
  /** The rule's line, for REFUSED_BY_RULE. */
  reason: Reason | null;
}

/** Thrown inside an act to end it: the transaction is rolled back, and the person is told every problem. */
export class Refusal extends Error {
  constructor(readonly problems: readonly Problem[]) {
    super(problems.map((problem) => problem.wording?.en ?? problem.reason?.code).join('; '));
  }
}

/** A problem of a value, of the record that is missing, or of one that exists already. */
export function problem(
  code: Exclude<UserErrorCode, 'REFUSED_BY_RULE'>,
  path: readonly string[],
  en: string,
  fr: string,
): Problem {
  return { code, path, wording: { en, fr }, reason: null };
}

export function refuse(...args: Parameters<typeof problem>): never {
  throw new Refusal([problem(...args)]);
}

/** Ends the act with every unmet line, unless the rules allow it. */
export function requireAllowed(decision: Decision): void {
  if (decision.allowed) return;
  throw new Refusal(
    decision.reasons
      .filter((reason) => !reason.met)
      .map((reason) => ({ code: 'REFUSED_BY_RULE', path: [], wording: null, reason })),
  );
}

/** As the API answers it: in the reader's language, with the path counted from the argument. */
export function userError({ code, path, wording, reason }: Problem, language: Language): UserErrorData {
  return {
    code,
    path: path.length === 0 ? [] : ['input', ...path],
    reason,
    ...(wording ? { message: wording[language] } : {}),
  };
}
