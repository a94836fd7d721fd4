import { describe, expect, it } from 'vitest';
import { date, flag, listOf, oneOf, positive, searchParams, sitePath, text, texts } from './search-params';

const params = searchParams({
  q: text(),
  on: date(),
  only: flag(),
  within: positive(),
  program: oneOf(['SECOR', 'COR']),
  standing: listOf(['EXPIRED', 'REVOKED']),
  city: texts(),
  returnTo: sitePath(),
});

describe('search parameters', () => {
  it('reads what it knows', () => {
    const given = {
      q: 'roof',
      on: '2026-10-31',
      only: true,
      within: 30,
      program: 'COR',
      standing: ['EXPIRED'],
      city: ['Brandon'],
      returnTo: '/employers?q=roof',
    };
    expect(params(given)).toEqual(given);
  });

  it('takes a number in the address for the text it was', () => {
    expect(params({ q: 204, city: 1 })).toMatchObject({ q: '204', city: ['1'] });
  });

  it('keeps what it knows of a list', () => {
    expect(params({ standing: ['EXPIRED', 'GREAT'] })).toEqual({ standing: ['EXPIRED'] });
  });

  it('drops what no page asked for', () => {
    expect(params({ colour: 'red' })).toEqual({});
  });

  it.each([
    { q: '' },
    { on: '31/10/2026' },
    { only: 'yes' },
    { within: 0 },
    { within: 1.5 },
    { program: 'ISO' },
    { standing: [] },
    { standing: ['GREAT'] },
    { returnTo: 'https://elsewhere.test' },
    { returnTo: '//elsewhere.test' },
    { returnTo: '/\\elsewhere.test' },
  ])('leaves out %j and keeps the rest', (given) => {
    const read = params({ city: ['Brandon'], ...given });
    expect(read.city).toEqual(['Brandon']);
    expect(Object.entries(read).filter(([name, value]) => name !== 'city' && value !== undefined)).toEqual(
      [],
    );
  });
});
