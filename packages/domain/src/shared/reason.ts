import type { ReasonCode } from './reason-texts.js';
import type { TextParams } from './text.js';

/** One line of a decision: whether it holds, and the facts it rests on. Plain JSON, so that it can be stored. */
export interface Reason {
  code: ReasonCode;
  met: boolean;
  params: TextParams;
}

/** All lines of a decision, met and unmet; allowed when every one is met. */
export interface Decision {
  allowed: boolean;
  reasons: Reason[];
}

export function met(code: ReasonCode, params: TextParams = {}): Reason {
  return { code, met: true, params };
}

export function unmet(code: ReasonCode, params: TextParams = {}): Reason {
  return { code, met: false, params };
}

export function decide(reasons: Reason[]): Decision {
  return { allowed: reasons.every((reason) => reason.met), reasons };
}
