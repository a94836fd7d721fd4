import { describe, expect, it } from 'vitest';
import { addDays, readCalendarDate } from './calendar-date';

describe('readCalendarDate', () => {
  it.each([
    ['2026-10-31', '2026-10-31'],
    ['2026/1/5', '2026-01-05'],
    ['2026.10.31', '2026-10-31'],
    [' 20240229 ', '2024-02-29'],
    ['T', '2026-11-23'],
    ['', null],
  ])('reads %s as %s', (typed, date) => {
    expect(readCalendarDate(typed, '2026-11-23')).toEqual({ ok: true, date });
  });

  it.each(['2026-02-29', '2026-13-01', '08/09/2024', '2026-10', 'tomorrow', '1026-10-10', '2026-00-10'])(
    'refuses %s',
    (typed) => {
      expect(readCalendarDate(typed, '2026-11-23')).toEqual({ ok: false });
    },
  );
});

describe('addDays', () => {
  it('crosses month and year ends and leap days', () => {
    expect(addDays('2026-12-31', 1)).toBe('2027-01-01');
    expect(addDays('2024-02-28', 1)).toBe('2024-02-29');
    expect(addDays('2024-03-01', -1)).toBe('2024-02-29');
  });
});
