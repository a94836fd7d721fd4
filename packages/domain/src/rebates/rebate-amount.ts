import { formatHundredths } from '../audit-scoring/percent.js';
import type { CalendarDate } from '../shared/calendar.js';
import { valueOn } from '../shared/parameter.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { met, type Reason } from '../shared/reason.js';

const ALL_PERCENT = 100;

export interface Rebate {
  amountCents: number;
  /** Which of the formula's three zones the premium falls in, with the numbers put in. */
  reason: Reason;
}

/**
 * min( max( 15 % × premium, $3,000 ), 75 % × premium ), in cents, rounded once, half up, at the end. Computed in
 * hundredths of a cent, so that nothing is rounded before. There is no headcount in the formula.
 * Source: WCB of Manitoba, Prevention rebate program.
 */
export function rebateAmount(
  premiumCents: number,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): Rebate {
  const percent = valueOn(rules.rebatePercent, on);
  const floorCents = valueOn(rules.rebateFloorCents, on);
  const cap = valueOn(rules.rebateCapPercent, on);
  const [share, floor, most] = [premiumCents * percent, floorCents * ALL_PERCENT, premiumCents * cap];
  const amountCents = roundHalfUpToCents(Math.min(Math.max(share, floor), most));
  const numbers = {
    premium: formatHundredths(premiumCents),
    floor: formatHundredths(floorCents),
    amount: formatHundredths(amountCents),
  };
  if (most < floor) return { amountCents, reason: met('REBATE_BY_CAP', { ...numbers, cap }) };
  if (share >= floor) return { amountCents, reason: met('REBATE_BY_SHARE', { ...numbers, percent }) };
  const others = {
    share: formatHundredths(roundHalfUpToCents(share)),
    most: formatHundredths(roundHalfUpToCents(most)),
  };
  return { amountCents, reason: met('REBATE_BY_FLOOR', { ...numbers, ...others, percent, cap }) };
}

function roundHalfUpToCents(hundredthsOfCents: number): number {
  const rest = hundredthsOfCents % ALL_PERCENT;
  const whole = (hundredthsOfCents - rest) / ALL_PERCENT;
  return rest + rest >= ALL_PERCENT ? whole + 1 : whole;
}
