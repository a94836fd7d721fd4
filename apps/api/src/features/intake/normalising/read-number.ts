import { formatPoints, parsePoints } from '@good-standing/domain';
import { type CellReading, read, refuse } from './cell-reading.js';

const DOLLARS = 'dollars with two decimals like 4000.00';
const PLAIN_MONEY = /^(\d{1,11})(?:\.(\d{1,2}))?$/;
/** Thousands in threes and both decimals: no reading of it is a thousand times off. */
const DRESSED_MONEY = /^\$? ?(\d{1,3}(?:,\d{3}){1,3}|\d{1,11})\.(\d{2})$/;

/** Dollars to whole cents as text. `fromSpreadsheet`: a number cell, which cannot hold a trailing zero. */
export function readMoney(text: string, fromSpreadsheet: boolean): CellReading {
  const plain = PLAIN_MONEY.exec(text);
  if (plain?.[1]) {
    const decimals = plain[2] ?? '';
    const cents = toCents(plain[1], decimals.padEnd(2, '0'));
    const exact = decimals.length === 2 || fromSpreadsheet;
    return read(cents, exact ? null : `read as ${plain[1]}.${decimals.padEnd(2, '0')} dollars`);
  }
  const dressed = DRESSED_MONEY.exec(text);
  if (dressed?.[1]) {
    const whole = dressed[1].replaceAll(',', '');
    return read(toCents(whole, dressed[2] ?? ''), `read as ${whole}.${dressed[2]} dollars`);
  }
  if (/^[-−(]/.test(text)) return refuse('is negative', DOLLARS);
  if (/^\$? ?[\d,]+\.\d{3,}$/.test(text)) return refuse('has more than two decimals', DOLLARS);
  if (/^\$? ?[\d.,' ]+$/.test(text)) return refuse('leaves doubt about the decimals', DOLLARS);
  return refuse('is not an amount of money', DOLLARS);
}

function toCents(whole: string, cents: string): string {
  return String(Number(whole) * 100 + Number(cents));
}

export function readWholeNumber(text: string, from: number, to: number): CellReading {
  const expected =
    to >= 1_000_000 ? `a whole number, ${from} or more` : `a whole number from ${from} to ${to}`;
  if (/^-\d/.test(text)) return refuse('is negative', expected);
  const match = /^(\d{1,9})(\.0+)?$/.exec(text);
  if (match === null)
    return refuse(/^\d*[.,]\d+$/.test(text) ? 'is not whole' : 'is not a whole number', expected);
  const number = Number(match[1]);
  if (number < from || number > to) return refuse('is out of range', expected);
  return read(String(number), match[2] ? `read as ${number}` : null);
}

/** Points with up to four decimals, written without trailing zeros. */
export function readPoints(text: string): CellReading {
  const expected = 'points like 32 or 32.5, up to four decimals';
  const points = parsePoints(text);
  if (points !== null) return points < 0 ? refuse('is negative', expected) : read(formatPoints(points));
  if (/^-?\d+\.\d{5,}$/.test(text)) return refuse('has more than four decimals', expected);
  return refuse('is not a number of points', expected);
}
