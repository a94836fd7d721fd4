import { describe, expect, it } from 'vitest';
import {
  moneyText,
  optionalDate,
  optionalText,
  parseMoney,
  readPoints,
  requiredDate,
  wholeNumber,
} from './field-schemas';

describe('parseMoney', () => {
  it.each([
    ['4000', 400_000],
    ['$4,000.00', 400_000],
    ['4 000,00', 400_000],
    ['4\u00a0000,5 $', 400_050],
    ['20000.10', 2_000_010],
    ['1,234,567.89', 123_456_789],
    ['0', 0],
    ['3999.99', 399_999],
    ['1,234', 123_400],
  ])('reads %s', (text, cents) => {
    expect(parseMoney(text)).toBe(cents);
  });

  it.each(['', 'abc', '-5', '12.345.6', '1.234', '1.234,56', '12,34,567', '1.2.3', '5.', '12,', '0.001x'])(
    'refuses %s',
    (text) => {
      expect(parseMoney(text)).toBeNull();
    },
  );

  it('prefills what it reads back', () => {
    for (const cents of [0, 5, 99, 100, 400_050, 2_000_010]) expect(parseMoney(moneyText(cents))).toBe(cents);
  });
});

describe('readPoints', () => {
  it('takes up to four decimals, with point or comma', () => {
    expect(readPoints('32.5')).toBe(325_000);
    expect(readPoints(' 32,5 ')).toBe(325_000);
    expect(readPoints('0.0001')).toBe(1);
  });
  it('refuses negative, longer and empty text', () => {
    expect(readPoints('-1')).toBeNull();
    expect(readPoints('1.00001')).toBeNull();
    expect(readPoints('')).toBeNull();
  });
});

describe('field schemas', () => {
  it('turns empty optional inputs into null', () => {
    expect(optionalText().parse('  ')).toBeNull();
    expect(optionalDate().parse('')).toBeNull();
  });
  it('names the problem by its catalogue key', () => {
    expect(requiredDate().safeParse('').error?.issues[0]?.message).toBe('required');
    expect(requiredDate().safeParse('2026-02-30').error?.issues[0]?.message).toBe('date');
    expect(wholeNumber().safeParse('9.5').error?.issues[0]?.message).toBe('wholeNumber');
  });
  it('gives a count as a number', () => {
    expect(wholeNumber().parse('009')).toBe(9);
  });
});
