import { type CalendarDate, covers } from '../shared/calendar.js';
import type { Condition, ConditionKind } from '../shared/facts.js';
import type { KnownFacts } from '../shared/known-facts.js';
import { met, type Reason, unmet } from '../shared/reason.js';

/** The first of the kinds, in the order given, that covers the day. */
export function coveringCondition(
  known: KnownFacts,
  kinds: readonly ConditionKind[],
  on: CalendarDate,
): Condition | null {
  for (const kind of kinds) {
    const found = known.conditions.find(
      (condition) => condition.kind === kind && covers(condition.from, condition.to, on),
    );
    if (found) return found;
  }
  return null;
}

/** Under these no letter is issued. */
export const LETTER_BARS: readonly ConditionKind[] = ['REVOKED', 'WITHDRAWN', 'UNDER_REVIEW'];
/** Under these nobody is certified. */
export const CERTIFICATION_BARS: readonly ConditionKind[] = ['REVOKED', 'UNDER_REVIEW'];
/** Under these a certificate has no cycle, no letter and no concern. */
export const CERTIFICATE_SUSPENSIONS: readonly ConditionKind[] = ['REVOKED', 'WITHDRAWN'];

/** Whether one of the kinds stands in the way on the day of knowledge. */
export function barReason(known: KnownFacts, kinds: readonly ConditionKind[]): Reason {
  const condition = coveringCondition(known, kinds, known.on);
  return condition === null ? met('NO_CONDITION_BARS') : conditionReason(condition);
}

export function conditionReason({ kind, from, to }: Condition): Reason {
  return to === null
    ? unmet('CONDITION_OPEN', { kind, from })
    : unmet('CONDITION_COVERS', { kind, from, to });
}
