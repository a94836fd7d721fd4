import { expect, test } from 'vitest';
import { csvCell, csvLine } from './csv-text.js';

test.each([
  ['=1+1', "'=1+1"],
  ['+cmd|calc', "'+cmd|calc"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  ['\tx', "'\tx"],
  ['\rx', '"\'\rx"'],
  ['-12.50', '-12.50'],
  ['+5', '+5'],
  ['1=2', '1=2'],
  ["'quoted", "'quoted"],
  ['a,b', '"a,b"'],
  ['say "x"', '"say ""x"""'],
  ['two\nlines', '"two\nlines"'],
  ['=A1,"b"', '"\'=A1,""b"""'],
  [' spaced ', ' spaced '],
  ['', ''],
])('%j is written as %j', (value, written) => {
  expect(csvCell(value)).toBe(written);
});

test('a line ends with a line feed; nothing is an empty cell, nought is not', () => {
  expect(csvLine(['a', null, 0, undefined, ''])).toBe('a,,0,,\n');
});
