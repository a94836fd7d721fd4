import { addMonths, type CalendarDate, later } from '../shared/calendar.js';
import { inForceFrom, valueOn } from '../shared/parameter.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';

/**
 * The first day on which an uncertified employer's registration has lapsed. The term is counted from the
 * registration, or from the day the rule came into force for older ones. Source: CSAM registration policy; that it
 * ends on the same calendar day, clamped to the month's end, is assumed.
 */
export function registrationLapsesOn(
  registeredOn: CalendarDate,
  rules: ProgramRules = programRules,
): CalendarDate {
  const countedFrom = later(registeredOn, inForceFrom(rules.registrationTermMonths) ?? registeredOn);
  return addMonths(countedFrom, valueOn(rules.registrationTermMonths, countedFrom));
}
