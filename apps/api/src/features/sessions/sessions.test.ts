import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type Desk, Office, type UserError } from '../../../test/office.js';

let office: Office;
let staff: Desk;
let employerId: string;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
  const { employer } = await staff.act<{ employer: { id: string } }>(
    'registerEmployer',
    'RegisterEmployerInput',
    { legalName: 'Session Example Ltd.', program: 'SECOR', registeredOn: '2026-01-05' },
    'employer { id }',
  );
  employerId = employer.id;
});
afterAll(() => office.close());

interface Session {
  id: string;
  version: number;
  state: string;
  expected: number;
  attended: number | null;
  roster: { attended: boolean | null; person: { id: string; fullName: string } }[];
}
interface Answer {
  session: Session;
  gains: { module: string; employer: { id: string } }[];
  errors: UserError[];
}
const SELECTION =
  'session { id version state expected attended roster { attended person { id fullName } } } gains { module employer { id } }';
const act = (name: string, input: object) =>
  staff.act<Answer>(name, `${name[0]?.toUpperCase()}${name.slice(1)}Input`, input, SELECTION);
const plan = (given: object = {}) =>
  act('planSession', { courseCode: 'LSE', heldOn: '2026-06-10', place: 'Room 1', capacity: 120, ...given });

async function people(count: number): Promise<string[]> {
  const ids = Array.from({ length: count }, () => randomUUID());
  await office.rows(
    `INSERT INTO people (id, ref, full_name) SELECT id, 'S-' || id, 'Somebody ' || n
       FROM unnest($1::uuid[]) WITH ORDINALITY AS p(id, n)`,
    [ids],
  );
  await office.rows(
    `INSERT INTO employments (employer_id, person_id, full_time, from_on)
     SELECT $2, id, true, '2026-01-05' FROM unnest($1::uuid[]) AS p(id)`,
    [ids, employerId],
  );
  return ids;
}

test('a session is planned, its roster kept, and completing it records those who attended', async () => {
  const [here, absent] = await people(2);
  const { session } = await plan();
  const added = await act('addToRoster', {
    sessionId: session.id,
    attendees: [
      { personId: here },
      { personId: absent },
      { fullName: 'Nova Rosterly', employerId, employedFrom: '2026-06-01' },
    ],
  });
  expect(added.errors).toEqual([]);
  expect(added.session).toMatchObject({ state: 'PLANNED', expected: 3, attended: null });
  const nova = added.session.roster.find(({ person }) => person.fullName === 'Nova Rosterly')?.person.id;
  const done = await act('completeSession', {
    id: session.id,
    version: session.version,
    attendedIds: [here, nova],
    walkIns: [{ fullName: 'Wanda Walkin', employerId, employedFrom: '2026-06-01' }],
  });
  expect(done.errors).toEqual([]);
  expect(done.session).toMatchObject({ state: 'COMPLETED', expected: 4, attended: 3 });
  expect(done.gains).toEqual([{ module: 'LSE', employer: { id: employerId } }]);
  expect(done.session.roster.find(({ person }) => person.id === absent)?.attended).toBe(false);
  const recorded = await office.rows<{ count: number }>(
    `SELECT count(*)::integer AS count FROM training_completions WHERE course_code = 'LSE' AND completed_on = '2026-06-10'`,
  );
  expect(recorded).toEqual([{ count: 3 }]);
  const again = await act('completeSession', {
    id: session.id,
    version: done.session.version,
    attendedIds: [here],
  });
  expect(again.errors).toMatchObject([{ code: 'INVALID', path: ['input', 'id'] }]);
  const [entry] = await office.rows<{ event: string }>(
    'SELECT event FROM journal_entries WHERE subject_id = $1 ORDER BY id DESC LIMIT 1',
    [session.id],
  );
  expect(entry).toEqual({ event: 'session.completed' });
});

test('a roster of a hundred is saved within a second of server work', async () => {
  const ids = await people(100);
  const { session } = await plan({ courseCode: 'PHSM', heldOn: '2026-06-11' });
  const timed = async (name: string, input: object) => {
    const started = performance.now();
    const answer = await act(name, input);
    expect(answer.errors).toEqual([]);
    return performance.now() - started;
  };
  const roster = await timed('addToRoster', {
    sessionId: session.id,
    attendees: ids.map((personId) => ({ personId })),
  });
  const completed = await timed('completeSession', {
    id: session.id,
    version: session.version,
    attendedIds: ids,
  });
  expect(roster).toBeLessThan(1000);
  expect(completed).toBeLessThan(1000);
});

test('nobody is lost to a room that is too small, and nobody is listed twice', async () => {
  const [one, two, three] = await people(3);
  const { session } = await plan({ capacity: 2 });
  const add = (...ids: (string | undefined)[]) =>
    act('addToRoster', { sessionId: session.id, attendees: ids.map((personId) => ({ personId })) });
  const full = await add(one, two, three);
  expect(full.errors[0]?.message).toContain('2 places');
  expect((await add(one, two)).errors).toEqual([]);
  expect((await add(one)).errors).toMatchObject([{ code: 'DUPLICATE', path: ['input', 'attendees', '0'] }]);
  const small = await act('correctSession', {
    id: session.id,
    version: session.version,
    courseCode: 'LSE',
    heldOn: '2026-06-10',
    place: 'Room 1',
    capacity: 1,
    reason: 'A smaller room',
  });
  expect(small.errors).toMatchObject([{ path: ['input', 'capacity'] }]);
  const less = await act('removeFromRoster', { sessionId: session.id, personIds: [one] });
  expect(less.session.expected).toBe(1);
  expect((await act('removeFromRoster', { sessionId: session.id, personIds: [one] })).errors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
});

test('what is recorded already is refused by name, and the session stays open', async () => {
  const [one] = await people(1);
  await staff.act('recordTraining', 'RecordTrainingInput', {
    courseCode: 'LSE',
    completedOn: '2026-06-12',
    attendees: [{ personId: one }],
  });
  const { session } = await plan({ heldOn: '2026-06-12' });
  await act('addToRoster', { sessionId: session.id, attendees: [{ personId: one }] });
  const done = await act('completeSession', { id: session.id, version: 1, attendedIds: [one] });
  expect(done.errors).toMatchObject([{ code: 'DUPLICATE', path: ['input', 'attendedIds', '0'] }]);
  const { trainingSession } = await staff.ask<{ trainingSession: Session }>(
    'query ($id: ID!) { trainingSession(id: $id) { state attended } }',
    { id: session.id },
  );
  expect(trainingSession).toEqual({ state: 'PLANNED', attended: null });
});

test.each([
  ['before its day', { heldOn: '2026-06-16' }, 'attendance is recorded on that day'],
  ['with nobody there', {}, 'Nobody is marked'],
])('is not completed %s', async (_what, given, message) => {
  const { session } = await plan(given);
  const { errors } = await act('completeSession', { id: session.id, version: 1, attendedIds: [] });
  expect(errors[0]?.message).toContain(message);
});

test('a session called off takes no more people, and keeps its reason', async () => {
  const { session } = await plan();
  const off = await act('cancelSession', { id: session.id, version: 1, reason: 'No heating' });
  expect(off.session.state).toBe('CANCELLED');
  const [one] = await people(1);
  const late = await act('addToRoster', { sessionId: session.id, attendees: [{ personId: one }] });
  expect(late.errors[0]?.message).toContain('called off');
  const stale = await act('cancelSession', { id: session.id, version: 1, reason: 'Twice' });
  expect(stale.errors[0]?.code).toBe('STALE');
});

test('bad input is named, each value by itself', async () => {
  const { errors } = await plan({ place: ' ', capacity: 0 });
  expect(errors.map(({ path }) => path.join('.'))).toEqual(['input.place', 'input.capacity']);
});

test('the lists run by day, with as many statements for twenty sessions as for two', async () => {
  for (let day = 1; day <= 20; day += 1) await plan({ heldOn: `2026-07-${String(day).padStart(2, '0')}` });
  const list = async (first: number, time = 'UPCOMING') => {
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    const { trainingSessions } = await staff.ask<{
      trainingSessions: { nodes: { id: string; heldOn: string }[] };
    }>(
      `query ($first: Int, $time: SessionTime!) { trainingSessions(time: $time, first: $first) {
        totalCount nodes { id heldOn expected roster { person { fullName } } } } }`,
      { first, time },
    );
    const count = statements.mock.calls.length;
    statements.mockRestore();
    const ids = trainingSessions.nodes.map(({ id }) => id);
    return { count, ids, days: trainingSessions.nodes.map(({ heldOn }) => heldOn) };
  };
  const [two, twenty, past] = [await list(2), await list(20), await list(20, 'PAST')];
  expect(twenty.count).toBe(two.count);
  expect(twenty.days).toEqual(twenty.days.toSorted());
  expect(past.days).toEqual(past.days.toSorted().toReversed());
  expect(past.days.length).toBeGreaterThan(2);
  // A day that is over and not completed yet is still to be done: it stands in one list only.
  const both = (await list(100)).ids.filter((id) => past.ids.includes(id));
  expect(both).toEqual([]);
});

test('only the training desk sees sessions', async () => {
  for (const role of ['REPORTING', 'PROGRAM_MANAGER'] as const) {
    const { errors } = await (await office.desk(role)).send(
      '{ trainingSessions(time: UPCOMING) { totalCount } }',
    );
    expect(errors?.[0]?.extensions.code).toBe(role === 'REPORTING' ? 'FORBIDDEN' : undefined);
  }
});
