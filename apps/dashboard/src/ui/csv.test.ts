import { describe, expect, it } from 'vitest';
import { toCsv } from './csv';

describe('toCsv', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx'])('keeps %j from being run as a formula', (cell) => {
    expect(toCsv([[cell]])).toBe(`\uFEFF'${cell}\r\n`);
  });

  it('guards a formula behind quotes too', () => {
    expect(toCsv([['=HYPERLINK("http://x.test","y")']])).toBe(
      '\uFEFF"\'=HYPERLINK(""http://x.test"",""y"")"\r\n',
    );
  });

  it('leaves numbers, plain text and gaps as they are', () => {
    expect(
      toCsv([
        ['Name', 'Score'],
        ['Prairie, Roofing', -79.99],
        ['Lévesque', null],
      ]),
    ).toBe('\uFEFFName,Score\r\n"Prairie, Roofing",-79.99\r\nLévesque,\r\n');
  });
});
