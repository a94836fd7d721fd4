import { type CalendarDate, dateOfDayNumber, dayNumber } from '@good-standing/domain';

const EARLIEST = dayNumber('1900-01-01');

/**
 * The last day of registration whose lapse has come by `day`. The rule only goes the other way, from registration to
 * lapse, and never backwards in time, so the day is found by halving.
 */
export function lastRegistrationLapsedBy(
  day: CalendarDate,
  lapsesOn: (registeredOn: CalendarDate) => CalendarDate,
): CalendarDate {
  let lapsed = EARLIEST;
  let open = dayNumber(day) + 1;
  while (open - lapsed > 1) {
    const middle = Math.floor((lapsed + open) / 2);
    if (lapsesOn(dateOfDayNumber(middle)) <= day) lapsed = middle;
    else open = middle;
  }
  return dateOfDayNumber(lapsed);
}
