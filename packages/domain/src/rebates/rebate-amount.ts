import type { CalendarDate } from '../shared/calendar.js';
import { valueOn } from '../shared/parameter.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';

const ALL_PERCENT = 100;

/**
 * min( max( 15 % × premium, $3,000 ), 75 % × premium ), in cents, rounded once, half up, at the end. Computed in
 * hundredths of a cent, so that nothing is rounded before. There is no headcount in the formula.
 * Source: WCB of Manitoba, Prevention rebate program.
 */
export function rebateAmount(
  premiumCents: number,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): number {
  const share = premiumCents * valueOn(rules.rebatePercent, on);
  const floor = valueOn(rules.rebateFloorCents, on) * ALL_PERCENT;
  const cap = premiumCents * valueOn(rules.rebateCapPercent, on);
  return roundHalfUpToCents(Math.min(Math.max(share, floor), cap));
}

function roundHalfUpToCents(hundredthsOfCents: number): number {
  const rest = hundredthsOfCents % ALL_PERCENT;
  const whole = (hundredthsOfCents - rest) / ALL_PERCENT;
  return rest + rest >= ALL_PERCENT ? whole + 1 : whole;
}
