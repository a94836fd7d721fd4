import { type CalendarDate, programRules, valueOn } from '@good-standing/domain';
import { type Sql, sql } from '../../database/sql.js';

/** Where a band of sizes begins; the largest headcount that SECOR® takes ends one, whatever it is that day. */
const BAND_STARTS = [0, 5, 20, 50, 100];

/** Over `e`: the headcount known on the day, as the band it falls into: `5-9`, `100+`; null where none is known. */
export function sizeBand(day: CalendarDate): Sql {
  const starts = bandStarts(day);
  const names = starts.map((start, index) => {
    const next = starts[index + 1];
    return next === undefined ? `${start}+` : `${start}-${next - 1}`;
  });
  return sql`(${names}::text[])[width_bucket((SELECT h.headcount FROM headcounts h
    WHERE h.employer_id = e.id AND h.effective_on <= ${day}::date ORDER BY h.effective_on DESC LIMIT 1), ${starts}::integer[])]`;
}

function bandStarts(day: CalendarDate): number[] {
  return [...new Set([...BAND_STARTS, valueOn(programRules.secorHeadcountLimit, day)])].sort((a, b) => a - b);
}
