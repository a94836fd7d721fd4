import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, expect, it, test, vi } from 'vitest';
import { type Desk, Office } from '../../../test/office.js';

let office: Office;
let staff: Desk;
let employerId: string;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
  const { employer } = await staff.act<{ employer: { id: string } }>(
    'registerEmployer',
    'RegisterEmployerInput',
    { legalName: 'Northern Example Roofing Ltd.', program: 'SECOR', registeredOn: '2026-01-05' },
    'employer { id }',
  );
  employerId = employer.id;
  for (const [index, name] of [
    'René Tremblay',
    'John Smith',
    'Jon Smithe',
    'Sam Lee',
    'Sam Lee',
    'Paul Martin',
    "Aoife O'Brien",
    'Anna Penner',
  ].entries())
    await person(name, `known${index}@example.test`);
});
afterAll(() => office.close());

async function person(fullName: string, email: string | null = null): Promise<string> {
  const id = randomUUID();
  await office.rows('INSERT INTO people (id, ref, full_name, email) VALUES ($1, $2, $3, $4)', [
    id,
    `T-${id.slice(0, 8)}`,
    fullName,
    email,
  ]);
  return id;
}

interface Match {
  name: string;
  outcome: string;
  people: { fullName: string; email: string | null }[];
  employer: { legalName: string } | null;
}
const MATCH = `query ($lines: [WrittenLineInput!]!) { matchPeople(lines: $lines) {
  name outcome people { fullName email } employer { legalName } } }`;
async function match(...lines: (string | { name: string; email?: string; workplace?: string })[]) {
  const { matchPeople } = await staff.ask<{ matchPeople: Match[] }>(MATCH, {
    lines: lines.map((line) => (typeof line === 'string' ? { name: line } : line)),
  });
  return matchPeople;
}

test.each([
  ['the very name', 'Paul Martin', 'MATCHED', ['Paul Martin']],
  ['accents and capitals aside', 'rene TREMBLAY', 'MATCHED', ['René Tremblay']],
  ['spaces and signs aside', '  Aoife   OBrien ', 'MATCHED', ["Aoife O'Brien"]],
  ['last name first, with a comma', 'Tremblay, René', 'MATCHED', ['René Tremblay']],
  ['the words turned round: only proposed', 'Martin Paul', 'PROPOSED', ['Paul Martin']],
  ['a typing slip: only proposed', 'Ana Pener', 'PROPOSED', ['Anna Penner']],
  ['nobody like it', 'Quill Xanthopoulos', 'NEW', []],
  ['nothing but signs', ' -- ', 'NEW', []],
])('%s', async (_what, written, outcome, people) => {
  const [line] = await match(written);
  expect(line?.outcome).toBe(outcome);
  expect(line?.people.map(({ fullName }) => fullName)).toEqual(people);
});

test('two of one name are proposed, never guessed between, unless the address tells them apart', async () => {
  const [unclear, told] = await match('Sam Lee', { name: 'Sam Lee', email: 'KNOWN4@example.test' });
  expect(unclear?.outcome).toBe('PROPOSED');
  expect(unclear?.people).toHaveLength(2);
  expect(told).toMatchObject({ outcome: 'MATCHED', people: [{ email: 'known4@example.test' }] });
});

test('an address alone proposes its owner, whatever name stands beside it', async () => {
  const [line] = await match({ name: 'Wholly Other', email: 'known1@example.test' });
  expect(line).toMatchObject({ outcome: 'PROPOSED', people: [{ fullName: 'John Smith' }] });
});

test('the workplace that was written finds the employer', async () => {
  const [named, unknown] = await match(
    { name: 'A', workplace: 'northern example roofing' },
    { name: 'B', workplace: 'Zzyzx Quarry' },
  );
  expect(named?.employer?.legalName).toBe('Northern Example Roofing Ltd.');
  expect(unknown?.employer).toBeNull();
});

test('the very name with another address or workplace is proposed, not taken', async () => {
  const id = await person('Robin Namesake', 'robin@example.test');
  await office.rows(
    `INSERT INTO employments (employer_id, person_id, full_time, from_on)
     SELECT id, $1, true, '2024-01-01' FROM employers WHERE legal_name = 'Northern Example Roofing Ltd.'`,
    [id],
  );
  await office.rows(
    `INSERT INTO employers (ref, legal_name, program, registered_on) VALUES ('T-other', 'Faraway Example Paving', 'SECOR', '2025-01-01')`,
  );
  const name = 'Robin Namesake';
  const lines = await match(
    { name },
    { name, email: 'other@example.test' },
    { name, workplace: 'Faraway Example Paving' },
    { name, workplace: 'Northern Example Roofing' },
    { name, email: 'Robin@example.test', workplace: 'Faraway Example Paving' },
  );
  expect(lines.map(({ outcome }) => outcome)).toEqual([
    'MATCHED',
    'PROPOSED',
    'PROPOSED',
    'MATCHED',
    'MATCHED',
  ]);
  expect(lines[1]?.people).toMatchObject([{ fullName: name }]);
});

it('asks as many statements for a hundred lines as for two', async () => {
  const statements = vi.spyOn(pg.Client.prototype, 'query');
  const count = async (size: number) => {
    statements.mockClear();
    await match(
      ...Array.from({ length: size }, (_, index) => ({ name: `Line ${index}`, workplace: 'north' })),
    );
    return statements.mock.calls.length;
  };
  const [two, hundred] = [await count(2), await count(100)];
  statements.mockRestore();
  expect(two).toBeGreaterThan(0);
  expect(hundred).toBe(two);
});

it('refuses more lines than a room holds, and anybody who may not record training', async () => {
  const lines = Array.from({ length: 501 }, () => ({ name: 'x' }));
  const { errors } = await staff.send(MATCH, { lines });
  expect(errors?.[0]?.message).toContain('At most 500');
  const reporting = await office.desk('REPORTING');
  expect((await reporting.send(MATCH, { lines: [{ name: 'Sam Lee' }] })).errors?.[0]?.extensions.code).toBe(
    'FORBIDDEN',
  );
});

interface Preview {
  previewTraining: {
    lines: { heldSince: string | null; recordedAlready: boolean; worksFor: { id: string }[] }[];
    gains: { module: string; program: string; employer: { id: string } }[];
  };
}
const preview = async (attendees: object[], courseCode = 'SAFETY_AUDITOR', completedOn = '2026-06-10') =>
  (
    await staff.ask<Preview>(
      `query ($input: RecordTrainingInput!) { previewTraining(input: $input) {
        lines { heldSince recordedAlready worksFor { id } } gains { module program employer { id } } } }`,
      { input: { courseCode, completedOn, attendees } },
    )
  ).previewTraining;

test('the preview says what recording then brings, and stores nothing', async () => {
  const personId = await person('Peri View');
  await office.rows(
    `INSERT INTO employments (employer_id, person_id, full_time, from_on) VALUES ($1, $2, false, '2026-01-05')`,
    [employerId, personId],
  );
  const attendees = [
    { personId },
    { fullName: 'Newly Hired', employerId, employedFrom: '2026-06-01' },
    { fullName: 'Not Placed Yet' },
  ];
  const before = await office.rows<{ count: number }>('SELECT count(*)::integer AS count FROM people');
  const shown = await preview(attendees);
  expect(shown.lines.map(({ worksFor }) => worksFor.length)).toEqual([0, 1, 0]);
  expect(shown.gains).toEqual([{ module: 'SAFETY_AUDITOR', program: 'SECOR', employer: { id: employerId } }]);
  expect(await office.rows('SELECT count(*)::integer AS count FROM people')).toEqual(before);

  const { gains, errors } = await staff.act<Preview['previewTraining']>(
    'recordTraining',
    'RecordTrainingInput',
    { courseCode: 'SAFETY_AUDITOR', completedOn: '2026-06-10', attendees: attendees.slice(0, 2) },
    'gains { module program employer { id } }',
  );
  expect(errors).toEqual([]);
  expect(gains).toEqual(shown.gains);

  const again = await preview([{ personId }]);
  expect(again).toMatchObject({
    lines: [{ heldSince: '2026-06-10', recordedAlready: true }],
    gains: [],
  });
});

test('somebody who works there part-time only brings the employer nothing', async () => {
  const shown = await preview(
    [{ fullName: 'Half Time', employerId, fullTime: false, employedFrom: '2026-06-01' }],
    'LSE',
  );
  expect(shown).toMatchObject({ lines: [{ worksFor: [] }], gains: [] });
});
