import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';
import type { Role } from '../../graphql/permission.js';
import { needsOf } from './agenda.queries.js';

let api: TestApi;
beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
  // One more audit that waits for a decision, and one that was returned and not replaced.
  await api.database.pool.query(
    `INSERT INTO audits (ref, employer_id, kind, auditor_id, first_day, last_day, submitted_on, decision, decided_on,
       section_scores, result)
     SELECT 'W-' || e.ref, e.id, 'SELF', (SELECT person_id FROM users WHERE role = 'AUDITOR'), '2026-10-20', '2026-10-21',
       '2026-10-22', decision, decided_on::date, '[]', 'NONE'
     FROM (SELECT id, ref, row_number() OVER (ORDER BY ref) AS n FROM employers) e
     JOIN (VALUES (1, NULL, NULL), (2, 'RETURNED', '2026-10-25')) AS made(n, decision, decided_on) USING (n)`,
  );
});
afterAll(() => api.close());

interface Queue {
  agenda: { asOf: string; employers: number; needs: { need: string; count: number }[] };
}
const QUEUE = '{ agenda { asOf employers needs { need count } } }';
const LIST = `query ($needs: [Need!]) { employers(first: 100, filter: { needs: $needs }) { totalCount
  nodes { ref waitingAudits { ref decision } standing { concerns } } } }`;

interface Listed {
  employers: {
    totalCount: number;
    nodes: {
      ref: string;
      waitingAudits: { ref: string; decision: string | null }[];
      standing: { concerns: string[] };
    }[];
  };
}

describe.each(['PROGRAM_MANAGER', 'STAFF', 'AUDITOR', 'EMPLOYER'] as const)('the queue of %s', (role) => {
  it('names the role’s kinds in their order, and counts what the list of employers filters', async () => {
    const { agenda } = await api.get<Queue>(QUEUE, { as: role });
    expect(agenda.needs.map(({ need }) => need)).toEqual(needsOf(role));
    for (const { need, count } of agenda.needs) {
      const { employers } = await api.get<Listed>(LIST, { as: role, variables: { needs: [need] } });
      expect([need, employers.totalCount]).toEqual([need, count]);
    }
    const all = await api.get<Listed>(LIST, { as: role, variables: { needs: needsOf(role) } });
    expect(all.employers.totalCount).toBe(agenda.employers);
  });
});

it('gives nothing to REPORTING, who records nothing', async () => {
  const { errors } = await api.ask(QUEUE, { as: 'REPORTING' });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(needsOf('REPORTING' satisfies Role)).toEqual([]);
});

it('lists the audits that wait, and lets them go when they are decided or replaced', async () => {
  const decide = { as: 'STAFF', variables: { needs: ['AUDIT_TO_DECIDE'] } } as const;
  const returned = { as: 'STAFF', variables: { needs: ['AUDIT_RETURNED'] } } as const;
  const open = async (how: typeof decide | typeof returned) =>
    (await api.get<Listed>(LIST, how)).employers.nodes.flatMap(({ waitingAudits }) =>
      waitingAudits.map(({ ref }) => ref).filter((ref) => ref.startsWith('W-')),
    );
  const [toDecide] = await open(decide);
  const [sentBack] = await open(returned);
  expect([toDecide, sentBack]).toEqual([expect.stringContaining('W-'), expect.stringContaining('W-')]);
  await api.database.pool.query(
    "UPDATE audits SET decision = 'ACCEPTED', decided_on = '2026-10-30' WHERE ref = $1",
    [toDecide],
  );
  expect(await open(decide)).toEqual([]);
  await api.database.pool.query(
    `INSERT INTO audits (ref, employer_id, kind, auditor_id, first_day, last_day, submitted_on, section_scores, result)
     SELECT 'R-1', employer_id, kind, auditor_id, '2026-10-26', '2026-10-26', '2026-10-27', '[]', 'NONE' FROM audits WHERE ref = $1`,
    [sentBack],
  );
  expect(await open(returned)).toEqual([]);
  // Of two that were submitted and returned on one day, neither hides the other from the list: the later one waits.
  await api.database.pool.query(
    `INSERT INTO audits (ref, employer_id, kind, auditor_id, first_day, last_day, submitted_on, section_scores, result,
       decision, decided_on)
     SELECT v.ref, employer_id, kind, auditor_id, v.day, v.day, '2026-10-28', '[]', 'NONE', 'RETURNED', '2026-10-28'
       FROM audits, (VALUES ('W-8', '2026-10-24'::date), ('W-9', '2026-10-25'::date)) AS v (ref, day) WHERE audits.ref = $1`,
    [sentBack],
  );
  expect(await open(returned)).toEqual(['W-9']);
});

describe('walking a list from inside a file', () => {
  const NEIGHBOURS = `query ($ref: String!, $filter: EmployerFilter, $sort: EmployerSort, $direction: SortDirection) {
    employerNeighbours(ref: $ref, filter: $filter, sort: $sort, direction: $direction) {
      position total previous { ref } next { ref } } }`;
  interface Place {
    employerNeighbours: {
      position: number | null;
      total: number;
      previous: { ref: string } | null;
      next: { ref: string } | null;
    } | null;
  }
  const place = async (ref: string, variables: object, as: Role = 'STAFF') =>
    (await api.get<Place>(NEIGHBOURS, { as, variables: { ref, ...variables } })).employerNeighbours;
  const refs = async (variables: object): Promise<string[]> => {
    const query =
      'query ($filter: EmployerFilter, $sort: EmployerSort, $direction: SortDirection) { employers(first: 100, filter: $filter, sort: $sort, direction: $direction) { nodes { ref } } }';
    const data = await api.get<{ employers: { nodes: { ref: string }[] } }>(query, {
      as: 'STAFF',
      variables: { ...variables },
    });
    return data.employers.nodes.map(({ ref }) => ref);
  };

  it.each([
    { sort: 'NAME', direction: 'ASC' },
    { sort: 'NEXT_DUE', direction: 'ASC' },
    { sort: 'EXPIRES', direction: 'DESC' },
    { sort: 'OVERALL_SCORE', direction: 'DESC' },
    { sort: 'STANDING', direction: 'ASC' },
  ])('goes through every employer once, both ways: %j', async (order) => {
    const list = { ...order, filter: { concerns: ['TRAINING_NOT_COVERED', 'RECERTIFICATION_DUE'] } };
    const expected = await refs(list);
    expect(expected.length).toBeGreaterThan(5);
    for (const [index, ref] of expected.entries()) {
      expect(await place(ref, list)).toEqual({
        position: index + 1,
        total: expected.length,
        previous: index === 0 ? null : { ref: expected[index - 1] },
        next: index === expected.length - 1 ? null : { ref: expected[index + 1] },
      });
    }
  });

  it('goes on from an employer that is not in the list any more', async () => {
    const all = await refs({});
    const filter = { concerns: ['TRAINING_NOT_COVERED'] };
    const inList = new Set(await refs({ filter }));
    const left = all.findIndex((ref, index) => index > 3 && !inList.has(ref));
    const found = await place(all[left] ?? '', { filter });
    expect(found?.position).toBeNull();
    expect(found?.next?.ref).toBe(all.slice(left + 1).find((ref) => inList.has(ref)));
    expect(found?.previous?.ref).toBe(
      all
        .slice(0, left)
        .reverse()
        .find((ref) => inList.has(ref)),
    );
  });

  it('begins at the head of what is left where the act has changed the place in the order', async () => {
    const list = { sort: 'ACT_BY', direction: 'ASC', filter: { concerns: ['MAINTENANCE_DUE'] } };
    const inList = await refs(list);
    const done = (await refs({})).find((ref) => !inList.includes(ref)) ?? '';
    expect(await place(done, list)).toEqual({
      position: null,
      total: inList.length,
      previous: null,
      next: { ref: inList[0] },
    });
  });

  it('shows an EMPLOYER neither other files nor its neighbours', async () => {
    const [other] = await refs({ filter: { standings: ['EXPIRED'] } });
    expect(await place(other ?? '', {}, 'EMPLOYER')).toBeNull();
    const own = await api.get<{ employers: { nodes: { ref: string }[] } }>(
      '{ employers { nodes { ref } } }',
      {
        as: 'EMPLOYER',
      },
    );
    expect(await place(own.employers.nodes[0]?.ref ?? '', {}, 'EMPLOYER')).toEqual({
      position: 1,
      total: 1,
      previous: null,
      next: null,
    });
  });
});
