import { addDays, type CalendarDate, registrationLapsesOn } from '@good-standing/domain';
import type { Viewer } from '../../context.js';
import { anyOf, type Sql, sql, verbatim } from '../../database/sql.js';
import { badUserInput } from '../../graphql/worded-error.js';
import type { EmployerFilter, RebateFigure } from './employer-filter.type.js';
import { needsMatch } from './employer-need.queries.js';
import { searchMatches } from './employer-search.queries.js';
import { lastRegistrationLapsedBy } from './registration-lapse.js';
import { sizeBand } from './size-band.js';

const FARTHEST_WINDOW_DAYS = 3660;

/**
 * The conditions of a filter, over `e` (employers) and `s` (the standing rows of the day). The figures of the portfolio
 * are counted with the same ones, so that a figure and the list it links to cannot differ.
 */
export function employerMatches(
  filter: EmployerFilter,
  today: CalendarDate,
  viewer: Viewer | null = null,
): Sql[] {
  const conditions: Sql[] = [];
  const when = <Value>(value: Value | null | undefined, condition: (value: Value) => Sql): void => {
    if (value != null) conditions.push(condition(value));
  };
  const whenAny = <Value>(
    values: readonly Value[] | null | undefined,
    condition: (values: readonly Value[]) => Sql,
  ): void => {
    if (values != null && values.length > 0) conditions.push(condition(values));
  };
  conditions.push(...searchMatches(filter.search ?? ''));
  whenAny(filter.standings, (standings) => sql`s.standing = ANY(${standings}::text[])`);
  whenAny(filter.concerns, (concerns) => sql`s.concerns && ${concerns}::text[]`);
  whenAny(filter.needs, (needs) => needsMatch(needs, today, viewer));
  whenAny(filter.programs, (programs) => sql`s.program = ANY(${programs}::text[])`);
  whenAny(filter.industryCodes, (codes) => sql`e.industry_code = ANY(${codes}::text[])`);
  whenAny(filter.cities, (cities) => sql`e.city = ANY(${cities}::text[])`);
  whenAny(filter.sizeBands, (bands) => sql`${sizeBand(today)} = ANY(${bands}::text[])`);
  when(filter.nextDue, (kind) => sql`s.next_due = ${kind}`);
  when(filter.dueFrom, (day) => sql`s.next_due_on >= ${day}::date`);
  when(filter.dueBefore, (day) => sql`s.next_due_on <= ${day}::date`);
  when(filter.expiresBefore, (day) => sql`s.expires_on <= ${day}::date`);
  when(filter.registrationLapsesBefore, registrationLapsesBy);
  when(filter.lapsesWithinDays, (days) => lapsesWithin(today, days));
  when(filter.trainingMissing, (missing) => sql`(cardinality(s.training_missing) > 0) = ${missing}`);
  whenAny(filter.missingModules, (modules) => sql`s.training_missing && ${modules}::text[]`);
  when(filter.rebate, (figure) => REBATE_FIGURE_MATCHES[figure]);
  return conditions;
}

/** Whose money counts towards each rebate figure; the amounts are summed in the portfolio. */
const REBATE_FIGURE_MATCHES: Record<RebateFigure, Sql> = {
  RUNNING: verbatim("s.rebate_outcome = 'RUNNING'"),
  ELIGIBLE: verbatim('s.rebate_eligible_cents > 0'),
  HELD: verbatim('s.rebate_held_cents > 0'),
  AT_RISK: verbatim(
    "(s.rebate_outcome = 'RUNNING' AND (s.standing <> 'GOOD_STANDING' OR cardinality(s.concerns) > 0))",
  ),
};

/** The lapse is reckoned from the registration, so the bound is turned into one on the day of registration. */
function registrationLapsesBy(day: CalendarDate): Sql {
  const last = lastRegistrationLapsedBy(day, registrationLapsesOn);
  return sql`(s.standing = 'IN_PROGRESS' AND e.registered_on <= ${last}::date)`;
}

function lapsesWithin(today: CalendarDate, days: number): Sql {
  if (days < 0 || days > FARTHEST_WINDOW_DAYS) {
    throw badUserInput(
      `\`lapsesWithinDays\` must be from 0 to ${FARTHEST_WINDOW_DAYS}; got ${days}.`,
      `\`lapsesWithinDays\` doit être de 0 à ${FARTHEST_WINDOW_DAYS} ; reçu ${days}.`,
    );
  }
  const until = addDays(today, days);
  return anyOf([
    sql`s.next_due_on BETWEEN ${today}::date AND ${until}::date`,
    sql`s.expires_on <= ${until}::date`,
    registrationLapsesBy(until),
  ]);
}
