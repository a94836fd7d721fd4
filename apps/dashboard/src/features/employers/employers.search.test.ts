import { describe, expect, it } from 'vitest';
import { activeFilters, employerFilter, employersSearch, hasFilter } from './employers.search';

describe('employersSearch', () => {
  it('reads what a link to the list carries', () => {
    expect(employersSearch({ standing: ['EXPIRED'], lapsesWithin: 30, q: 204 })).toMatchObject({
      standing: ['EXPIRED'],
      lapsesWithin: 30,
      q: '204',
    });
  });

  it('reads a list of one that is written as that one', () => {
    expect(employersSearch({ standing: 'EXPIRED', city: 'Brandon', code: 40_401 })).toMatchObject({
      standing: ['EXPIRED'],
      city: ['Brandon'],
      code: ['40401'],
    });
  });

  it('leaves out what it cannot read instead of refusing the page', () => {
    const search = employersSearch({
      standing: ['GREAT'],
      dueBefore: 'soon',
      lapsesWithin: -3,
      sort: 'SHOE_SIZE',
    });
    expect(hasFilter(search)).toBe(false);
    expect(search.sort).toBeUndefined();
  });

  it('asks the API for nothing when nothing is given', () => {
    expect(JSON.stringify(employerFilter(employersSearch({})))).toBe('{}');
  });
});

describe('activeFilters', () => {
  it('lets each value be taken away by itself', () => {
    const search = employersSearch({ standing: ['EXPIRED', 'REVOKED'], trainingMissing: true });
    expect(activeFilters(search)).toEqual([
      { name: 'standing', value: 'EXPIRED', without: { standing: ['REVOKED'] } },
      { name: 'standing', value: 'REVOKED', without: { standing: ['EXPIRED'] } },
      { name: 'trainingMissing', value: 'true', without: { trainingMissing: undefined } },
    ]);
  });
});
