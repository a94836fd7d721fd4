import type { Query } from '@good-standing/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';
import { EMPLOYER_SORTS } from './employer-filter.type.js';

const TODAY = '2026-10-31';
const EMPLOYERS = 150;

type Listed = Query['employers']['nodes'][number];
type ListPage = Pick<Query, 'employers'>;

const LIST = `query ($first: Int, $after: String, $last: Int, $before: String, $filter: EmployerFilter, $sort: EmployerSort, $direction: SortDirection) {
  employers(first: $first, after: $after, last: $last, before: $before, filter: $filter, sort: $sort, direction: $direction) {
    totalCount
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    nodes { ref legalName city wcbAccount registeredOn standing { standing actBy rebateCents rebateEligibleCents rebateHeldCents nextDueOn expiresOn concerns } latestAudit { overallPercent } }
  }
}`;

let api: TestApi;
beforeAll(async () => {
  api = await createDemonstrationApi({ today: TODAY });
});
afterAll(() => api.close());

async function list(variables: Record<string, unknown>): Promise<ListPage['employers']> {
  return (await api.get<ListPage>(LIST, { as: 'STAFF', variables })).employers;
}

/** Every page to the end, one after the other. */
async function walk(variables: Record<string, unknown>, backward = false): Promise<Listed[][]> {
  const pages: Listed[][] = [];
  let cursor: string | null = null;
  for (;;) {
    const place: Record<string, unknown> = backward
      ? { last: 17, before: cursor }
      : { first: 17, after: cursor };
    const page = await list({ ...variables, ...place });
    pages.push(page.nodes);
    expect(backward ? page.pageInfo.hasNextPage : page.pageInfo.hasPreviousPage).toBe(cursor !== null);
    if (!(backward ? page.pageInfo.hasPreviousPage : page.pageInfo.hasNextPage)) return pages;
    cursor = backward ? page.pageInfo.startCursor : page.pageInfo.endCursor;
  }
}

const sortValue: Record<(typeof EMPLOYER_SORTS)[number], (row: Listed) => string | number | null> = {
  NAME: (row) => row.legalName.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase(),
  REF: (row) => row.ref,
  CITY: (row) => row.city?.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase() ?? null,
  STANDING: () => null,
  NEXT_DUE: (row) => row.standing.nextDueOn,
  EXPIRES: (row) => row.standing.expiresOn,
  REGISTERED: (row) => row.registeredOn,
  OVERALL_SCORE: (row) => row.latestAudit?.overallPercent ?? null,
  ACT_BY: (row) => row.standing.actBy,
  REBATE_RUNNING: (row) => row.standing.rebateCents,
  REBATE_ELIGIBLE: (row) => row.standing.rebateEligibleCents,
  REBATE_HELD: (row) => row.standing.rebateHeldCents,
};

describe.each(EMPLOYER_SORTS)('sorted by %s', (sort) => {
  it.each(['ASC', 'DESC'])('%s: every employer once, the same forward and backward', async (direction) => {
    const forward = (await walk({ sort, direction })).flat().map(({ ref }) => ref);
    expect(new Set(forward).size).toBe(EMPLOYERS);
    expect(forward).toHaveLength(EMPLOYERS);
    const backward = (await walk({ sort, direction }, true)).reverse().flat();
    expect(backward.map(({ ref }) => ref)).toEqual(forward);
  });

  it.each([
    ['ASC', 1],
    ['DESC', -1],
  ] as const)('%s: in order, empty values last', async (direction, sign) => {
    // The database's own order of letters may differ from ours; every value that is not text can be compared here.
    if (sort === 'NAME' || sort === 'CITY')
      return expect(await orderedByDatabase(sort, direction)).toBe(true);
    const values = (await walk({ sort, direction })).flat().map(sortValue[sort]);
    const filled = values.filter((value) => value !== null);
    expect(values.slice(0, filled.length)).toEqual(filled);
    for (const [index, value] of filled.entries()) {
      const next = filled[index + 1];
      if (next !== undefined) expect(value === next || value < next === (sign === 1)).toBe(true);
    }
  });
});

async function orderedByDatabase(sort: 'NAME' | 'CITY', direction: string): Promise<boolean> {
  const column = sort === 'NAME' ? 'legal_name' : 'city';
  const { rows } = await api.database.pool.query<{ ref: string }>(
    `SELECT ref FROM employers ORDER BY search_text(${column}) ${direction} NULLS LAST, id ${direction}`,
  );
  const listed = (await walk({ sort, direction })).flat();
  return JSON.stringify(rows.map(({ ref }) => ref)) === JSON.stringify(listed.map(({ ref }) => ref));
}

it('sorts by standing in the order of the rules', async () => {
  const standings = (await walk({ sort: 'STANDING' })).flat().map(({ standing }) => standing.standing);
  const order = [
    'REVOKED',
    'WITHDRAWN',
    'UNDER_REVIEW',
    'GOOD_STANDING',
    'NOT_IN_GOOD_STANDING',
    'EXPIRED',
    'IN_PROGRESS',
  ];
  const places = [...new Set(standings)]
    .map((standing) => order.indexOf(standing))
    .filter((place) => place >= 0);
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places.length).toBe(order.length);
});

describe('a page', () => {
  it.each([0, -1, 101])('of %i is refused', async (first) => {
    const { errors } = await api.ask(LIST, { as: 'STAFF', variables: { first } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
    expect(errors?.[0]?.message).toContain('from 1 to 100');
  });

  it('of 100 is given', async () => expect((await list({ first: 100 })).nodes).toHaveLength(100));

  it('after a cursor of another order is refused', async () => {
    const { pageInfo } = await list({ first: 3, sort: 'REF' });
    const options = {
      as: 'STAFF',
      variables: { first: 3, after: pageInfo.endCursor, sort: 'NAME' },
    } as const;
    expect((await api.ask(LIST, options)).errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });

  it.each([
    '',
    'nonsense',
    Buffer.from('["REF"]').toString('base64url'),
    Buffer.from('null').toString('base64url'),
  ])('after the forged cursor %j is refused', async (after) => {
    const { errors } = await api.ask(LIST, { as: 'STAFF', variables: { first: 3, after, sort: 'REF' } });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

describe('search', () => {
  it('finds any part of the name, accents and capitals aside, every word', async () => {
    await api.database.pool.query(
      `UPDATE employers SET legal_name = 'Rénovations Côté & Frères' WHERE ref = 'E0001'`,
    );
    expect((await list({ filter: { search: 'renovations COTE' } })).nodes.map(({ ref }) => ref)).toEqual([
      'E0001',
    ]);
    expect((await list({ filter: { search: 'rénov frer' } })).totalCount).toBe(1);
    expect((await list({ filter: { search: 'renovations nowhere' } })).totalCount).toBe(0);
  });

  it('finds an account with and without its leading zeros', async () => {
    await api.database.pool.query(`UPDATE employers SET wcb_account = '0071234567' WHERE ref = 'E0002'`);
    await api.database.pool.query(`UPDATE employers SET wcb_account = '81234567' WHERE ref = 'E0003'`);
    const refs = async (search: string) => (await list({ filter: { search } })).nodes.map(({ ref }) => ref);
    expect(await refs('0071234567')).toEqual(['E0002']);
    expect(await refs('71234567')).toEqual(['E0002']);
    expect(await refs('00081234567')).toEqual(['E0003']);
  });

  it('finds a reference without its zeros', async () => {
    const refs = async (search: string) => (await list({ filter: { search } })).nodes.map(({ ref }) => ref);
    expect(await refs('E80')).toEqual(['E0080']);
    expect(await refs('e080')).toEqual(['E0080']);
    expect(await refs('E9999')).toEqual([]);
  });

  it.each(['%', '_', '\\', "'; DROP TABLE employers; --"])('takes %j for what it is', async (search) => {
    expect((await list({ filter: { search } })).totalCount).toBe(0);
  });
});

describe('filters', () => {
  it('hold together, and any value of a list is enough', async () => {
    const all = (await walk({})).flat();
    const expected = all.filter(
      ({ standing }) =>
        ['GOOD_STANDING', 'EXPIRED'].includes(standing.standing) &&
        standing.expiresOn !== null &&
        standing.expiresOn <= '2027-12-31',
    );
    const filter = { standings: ['GOOD_STANDING', 'EXPIRED'], expiresBefore: '2027-12-31' };
    expect(expected.length).toBeGreaterThan(0);
    expect((await list({ filter })).totalCount).toBe(expected.length);
  });

  it('ask nothing when null or empty', async () => {
    const filter = { search: '', standings: [], concerns: null, programs: [], dueBefore: null };
    expect((await list({ filter })).totalCount).toBe(EMPLOYERS);
  });
});
