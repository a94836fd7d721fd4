import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';

/** Tries to see what is somebody else's, by every road: lists, ids, references, records that lead there. */

let api: TestApi;
let own: { id: string; ref: string };
let others: { id: string; ref: string };
/** Somebody who works for the auditor's employers and elsewhere, and somebody who does neither. */
const ids: Record<'stranger' | 'shared', string> = { stranger: '', shared: '' };

async function row<Row extends object>(text: string, values: unknown[] = []): Promise<Row> {
  const { rows } = await api.database.pool.query<Row & Record<string, unknown>>(text, values);
  const [first] = rows;
  if (first === undefined) throw new Error(`No row: ${text}`);
  return first;
}

beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
  own = await row(`SELECT e.id, e.ref FROM employers e JOIN users u ON u.employer_id = e.id`);
  others = await row(
    `SELECT id, ref FROM employers WHERE id <> $1 AND id NOT IN
      (SELECT a.employer_id FROM audits a JOIN users u ON u.person_id = a.auditor_id) ORDER BY ref LIMIT 1`,
    [own.id],
  );
  ids.stranger = (
    await row<{ id: string }>(
      `SELECT p.id FROM people p WHERE p.id IN (SELECT person_id FROM employments WHERE employer_id = $1)
        AND p.id NOT IN (SELECT person_id FROM employments WHERE employer_id <> $1)
        AND p.id NOT IN (SELECT auditor_id FROM audits WHERE employer_id <> $1) LIMIT 1`,
      [others.id],
    )
  ).id;
  // One person on both payrolls: seen from here, without what is elsewhere.
  ids.shared = (
    await row<{ id: string }>(`SELECT person_id AS id FROM employments WHERE employer_id = $1 LIMIT 1`, [
      own.id,
    ])
  ).id;
  await api.database.pool.query(
    `INSERT INTO employments (employer_id, person_id, full_time, from_on) VALUES ($1, $2, false, '2026-01-05')`,
    [others.id, ids.shared],
  );
});
afterAll(() => api.close());

const EMPLOYER = 'query ($id: ID, $ref: String) { employer(id: $id, ref: $ref) { ref } }';

describe('an EMPLOYER', () => {
  it('reads its own file’s activity, not how its audits are scored and reviewed', async () => {
    const entries = ['workbook.started', 'note.written', 'guidance.recorded', 'letter.issued'];
    for (const event of entries) {
      await api.database.pool.query(
        `INSERT INTO journal_entries (actor_name, event, employer_id, subject_kind) VALUES ('Test', $1, $2, 'test')`,
        [event, own.id],
      );
    }
    const { employer } = await api.get<{ employer: { activity: { nodes: { event: string }[] } } }>(
      'query ($id: ID) { employer(id: $id) { activity(first: 100) { nodes { event } } } }',
      { as: 'EMPLOYER', variables: { id: own.id } },
    );
    const seen = new Set(employer.activity.nodes.map(({ event }) => event));
    expect(entries.filter((event) => seen.has(event))).toEqual(['letter.issued']);
  });

  it('lists itself alone', async () => {
    const data = await api.get<{ employers: { totalCount: number; nodes: { ref: string }[] } }>(
      '{ employers(first: 100) { totalCount nodes { ref } } }',
      { as: 'EMPLOYER' },
    );
    expect(data.employers).toEqual({ totalCount: 1, nodes: [{ ref: own.ref }] });
  });

  it('does not find others by a filter', async () => {
    const filter = { search: others.ref };
    const data = await api.get<{ employers: { totalCount: number } }>(
      'query ($filter: EmployerFilter) { employers(filter: $filter) { totalCount } }',
      { as: 'EMPLOYER', variables: { filter } },
    );
    expect(data.employers.totalCount).toBe(0);
  });

  it.each(['id', 'ref'] as const)(
    'gets null for another one by %s, as for one that does not exist',
    async (key) => {
      const variables = { [key]: others[key] };
      expect(await api.get(EMPLOYER, { as: 'EMPLOYER', variables })).toEqual({ employer: null });
      const absent = key === 'id' ? { id: '00000000-0000-4000-8000-000000000000' } : { ref: 'E9999' };
      expect(await api.get(EMPLOYER, { as: 'EMPLOYER', variables: absent })).toEqual({ employer: null });
      expect(await api.get(EMPLOYER, { as: 'EMPLOYER', variables: { [key]: own[key] } })).toEqual({
        employer: { ref: own.ref },
      });
    },
  );

  it('does not meet strangers', async () => {
    const query = 'query ($id: ID!) { person(id: $id) { ref } }';
    expect(await api.get(query, { as: 'EMPLOYER', variables: { id: ids.stranger } })).toEqual({
      person: null,
    });
    expect(await api.get(query, { as: 'STAFF', variables: { id: ids.stranger } })).not.toEqual({
      person: null,
    });
  });

  it('does not learn where else its people work', async () => {
    const query = 'query ($id: ID!) { person(id: $id) { employments { employer { ref } } } }';
    type Data = { person: { employments: { employer: { ref: string } }[] } };
    const variables = { id: ids.shared };
    const seen = (await api.get<Data>(query, { as: 'EMPLOYER', variables })).person.employments;
    expect(new Set(seen.map(({ employer }) => employer.ref))).toEqual(new Set([own.ref]));
    const all = (await api.get<Data>(query, { as: 'STAFF', variables })).person.employments;
    expect(all.map(({ employer }) => employer.ref)).toContain(others.ref);
  });

  it('searches only among its own people', async () => {
    const count = async (as: 'EMPLOYER' | 'STAFF') =>
      (await api.get<{ people: unknown[] }>('{ people(search: "", first: 100) { id } }', { as })).people
        .length;
    expect(await count('STAFF')).toBe(100);
    expect(await count('EMPLOYER')).toBeLessThan(30);
  });

  it.each([
    '{ portfolio { employers } }',
    '{ activity { totalCount } }',
    '{ exportFile(kind: STANDINGS) { name } }',
    '{ previewAudit(sections: []) { result } }',
  ])('may not ask %s', async (query) => {
    expect((await api.ask(query, { as: 'EMPLOYER' })).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  });

  it('reads its own activity and no entry of another', async () => {
    const data = await api.get<{
      employers: { nodes: { activity: { nodes: { employer: { ref: string } }[] } }[] };
    }>('{ employers { nodes { activity { nodes { employer { ref } } } } } }', { as: 'EMPLOYER' });
    const refs = data.employers.nodes.flatMap(({ activity }) =>
      activity.nodes.map(({ employer }) => employer.ref),
    );
    expect(new Set(refs)).toEqual(new Set([own.ref]));
  });
});

describe('an AUDITOR', () => {
  it('sees exactly the employers of audits done', async () => {
    const { rows } = await api.database.pool.query<{ ref: string }>(
      `SELECT DISTINCT e.ref FROM employers e JOIN audits a ON a.employer_id = e.id JOIN users u ON u.person_id = a.auditor_id
        ORDER BY e.ref`,
    );
    const data = await api.get<{ employers: { nodes: { ref: string }[] } }>(
      '{ employers(first: 100, sort: REF) { nodes { ref } } }',
      { as: 'AUDITOR' },
    );
    expect(rows.length).toBeGreaterThan(5);
    expect(data.employers.nodes.map(({ ref }) => ref).sort()).toEqual(rows.map(({ ref }) => ref).sort());
  });

  it('gets null for any other', async () => {
    expect(await api.get(EMPLOYER, { as: 'AUDITOR', variables: { id: others.id } })).toEqual({
      employer: null,
    });
  });

  it('may not look into what leaving would change at another', async () => {
    const employment = await row<{ id: string }>(
      'SELECT id FROM employments WHERE employer_id = $1 LIMIT 1',
      [others.id],
    );
    const query =
      'query ($id: ID!) { previewLeaving(employmentId: $id, endsOn: "2026-11-30") { auditorLost } }';
    const { errors } = await api.ask(query, { as: 'AUDITOR', variables: { id: employment.id } });
    expect(errors?.[0]?.message).toContain('not visible');
    expect(await api.get(query, { as: 'STAFF', variables: { id: employment.id } })).toBeTruthy();
  });
});

describe('nobody signed in', () => {
  it.each([
    '{ employers { totalCount } }',
    '{ employer(ref: "E0001") { id } }',
    '{ people(search: "a") { id } }',
    '{ portfolio { employers } }',
    '{ activity { totalCount } }',
  ])('may not ask %s', async (query) => {
    const answer = await api.ask(query);
    expect(answer.errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
    expect(Object.values(answer.data ?? {}).every((value) => value === null)).toBe(true);
  });

  it('may ask the day, the rules, and who is signed in', async () => {
    expect(await api.get('{ today viewer { id } rules { courses { code } } }')).toMatchObject({
      today: '2026-10-31',
      viewer: null,
    });
  });

  it('is whoever sends a forged cookie', async () => {
    const cookie = `good_standing_session=${'A'.repeat(43)}`;
    expect(await api.get('{ viewer { id } }', { cookie })).toEqual({ viewer: null });
  });
});
