import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayCount, plusDays, plusMonths } from '../testing/naive-calendar.js';
import {
  addDays,
  addMonths,
  addYears,
  covers,
  dateOfDayNumber,
  dayNumber,
  firstOfMonth,
  isCalendarDate,
} from './calendar.js';

const arbitraryDate = fc
  .integer({ min: dayCount('1900-01-01'), max: dayCount('2199-12-31') })
  .map((days) => plusDays('1970-01-01', days));

describe('adding months and years', () => {
  it.each([
    ['2024-08-31', 18, '2026-02-28'],
    ['2022-08-31', 18, '2024-02-29'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2023-01-31', 1, '2023-02-28'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2024-02-29', 48, '2028-02-29'],
    ['2024-12-15', 1, '2025-01-15'],
    ['2024-03-31', -1, '2024-02-29'],
    ['2024-01-31', -2, '2023-11-30'],
    ['2024-05-31', 0, '2024-05-31'],
  ])('%s + %i months is %s', (date, months, expected) => {
    expect(addMonths(date, months)).toBe(expected);
  });

  it('clamps 29 February to the 28th in a common year', () => {
    expect(addYears('2024-02-29', 1)).toBe('2025-02-28');
    expect(addYears('2096-02-29', 4)).toBe('2100-02-28');
  });

  it('agrees with the platform’s calendar', () => {
    fc.assert(
      fc.property(arbitraryDate, fc.integer({ min: -60, max: 60 }), (date, months) => {
        expect(addMonths(date, months)).toBe(plusMonths(date, months));
      }),
    );
  });
});

describe('counting days', () => {
  it('agrees with the platform’s calendar on every day of two centuries and a half', () => {
    for (let days = dayCount('1900-01-01'), date = '1900-01-01'; date < '2150-01-01'; days += 1) {
      if (dayNumber(date) !== days || dateOfDayNumber(days) !== date) expect.unreachable(date);
      date = addDays(date, 1);
      if (date !== plusDays('1970-01-01', days + 1)) expect.unreachable(date);
    }
  });
});

describe('reading a date', () => {
  it.each(['2024-02-29', '1900-01-01', '2199-12-31', '2000-02-29'])('takes %s', (text) => {
    expect(isCalendarDate(text)).toBe(true);
  });

  it.each([
    '2023-02-29',
    '1900-02-29',
    '2024-13-01',
    '2024-00-10',
    '2024-04-31',
    '2024-01-00',
    '1899-12-31',
    '2200-01-01',
    '2024-1-01',
    '2024/01/01',
    ' 2024-01-01',
    '',
  ])('refuses “%s”', (text) => {
    expect(isCalendarDate(text)).toBe(false);
  });
});

describe('intervals', () => {
  it.each([
    ['2024-01-09', false],
    ['2024-01-10', true],
    ['2024-01-19', true],
    ['2024-01-20', false],
  ])('[2024-01-10, 2024-01-20) holds %s: %s', (date, holds) => {
    expect(covers('2024-01-10', '2024-01-20', date)).toBe(holds);
  });

  it('hold nothing when empty and everything later when open', () => {
    expect(covers('2024-01-10', '2024-01-10', '2024-01-10')).toBe(false);
    expect(covers('2024-01-10', null, '2199-01-01')).toBe(true);
  });

  it('know the first of a month', () => {
    expect(firstOfMonth('2024-02-29')).toBe('2024-02-01');
    expect(firstOfMonth('2024-02-01')).toBe('2024-02-01');
  });
});
