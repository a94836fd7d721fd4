import { addDays, registrationLapsesOn } from '@good-standing/domain';
import { describe, expect, it } from 'vitest';
import { lastRegistrationLapsedBy } from './registration-lapse.js';

describe('the last registration that has lapsed by a day', () => {
  it.each(['2016-10-31', '2016-11-01', '2016-11-02', '2026-02-27', '2026-02-28', '2026-03-01', '2026-10-31'])(
    'by %s has lapsed, and the next day’s has not',
    (day) => {
      const last = lastRegistrationLapsedBy(day, registrationLapsesOn);
      const lapsed = registrationLapsesOn(last);
      const next = registrationLapsesOn(addDays(last, 1));
      if (last > '1900-01-01') expect(lapsed <= day).toBe(true);
      expect(next > day).toBe(true);
    },
  );
});
