import { describe, expect, it } from 'vitest';
import {
  formatInstant,
  formatLongDate,
  formatMoney,
  formatPercent,
  formatPoints,
  formatScore,
  formatWholeDollars,
} from './format';

describe('formatPercent', () => {
  it.each([
    [79.999, '79.99\u00a0%'],
    [79.9999999, '79.99\u00a0%'],
    [80, '80\u00a0%'],
    [49.995, '49.99\u00a0%'],
    [28.999999999999996, '29\u00a0%'],
    [0, '0\u00a0%'],
    [null, '—'],
  ])('shows %s as %s, never rounded up to a mark', (percent, shown) => {
    expect(formatPercent(percent, 'en-CA')).toBe(shown);
  });

  it('uses the decimal comma in French', () => {
    expect(formatPercent(79.5, 'fr-CA')).toBe('79,5\u00a0%');
  });
});

describe('formatScore', () => {
  it.each([
    [90, '90.00\u00a0%'],
    [91.9, '91.90\u00a0%'],
    [79.999, '79.99\u00a0%'],
    [null, '—'],
  ])('shows %s as %s, two decimals below two decimals', (percent, shown) => {
    expect(formatScore(percent, 'en-CA')).toBe(shown);
  });
});

describe('money, points and dates', () => {
  it('shows cents exactly', () => {
    expect(formatMoney(300_002, 'en-CA')).toBe('$3,000.02');
    expect(formatMoney(0, 'en-CA')).toBe('$0.00');
    expect(formatMoney(null, 'en-CA')).toBe('—');
  });

  it('cuts cents off headline figures', () => {
    expect(formatWholeDollars(299_999, 'en-CA')).toBe('$2,999');
  });

  it('keeps four decimals of points', () => {
    expect(formatPoints(12.3456, 'en-CA')).toBe('12.3456');
  });

  it('writes a calendar date without shifting the day', () => {
    expect(formatLongDate('2026-10-31', 'en-CA')).toBe('October 31, 2026');
    expect(formatLongDate('2026-10-31', 'fr-CA')).toBe('31 octobre 2026');
  });

  it('shows an instant on the clock of Winnipeg', () => {
    expect(formatInstant('2026-11-23T05:30:00Z')).toBe('2026-11-22 23:30');
    expect(formatInstant('2026-07-01T05:30:00Z')).toBe('2026-07-01 00:30');
  });
});
