import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, Office } from '../../../test/office.js';
import { readyEmployer } from '../../../test/ready-employer.js';

let office: Office;
let staff: Desk;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
});
afterAll(() => office.close());

async function employer(legalName: string): Promise<string> {
  const { employer: registered } = await staff.act<{ employer: { id: string } }>(
    'registerEmployer',
    'RegisterEmployerInput',
    { legalName, program: 'SECOR', registeredOn: '2026-01-05' },
    'employer { id }',
  );
  return registered.id;
}

async function hire(employerId: string, fullName: string, other: object = {}) {
  return staff.act<{ employment: { id: string; version: number; person: { id: string } } | null }>(
    'hirePerson',
    'HirePersonInput',
    { employerId, fullName, fullTime: true, from: '2026-01-05', ...other },
    'employment { id version person { id } }',
  );
}

interface Recorded {
  completions: { id: string; version: number }[];
  people: { id: string; fullName: string }[];
  gains: { module: string; program: string; employer: { id: string } }[];
}
const train = (courseCode: string, attendees: object[], completedOn = '2026-06-10') =>
  staff.act<Recorded>(
    'recordTraining',
    'RecordTrainingInput',
    { courseCode, completedOn, attendees },
    'completions { id version } people { id fullName } gains { module program employer { id } }',
  );

async function missing(employerId: string): Promise<string[] | undefined> {
  const [row] = await office.rows<{ missing: string[] }>(
    'SELECT training_missing AS missing FROM standings WHERE employer_id = $1',
    [employerId],
  );
  return row?.missing;
}

test('a hundred people in one course, half of them new, take less than a second', async () => {
  const [one, two] = [await employer('Hundred One'), await employer('Hundred Two')];
  const known: string[] = [];
  for (let index = 0; index < 50; index += 1) {
    const { employment } = await hire(one, `Known ${index}`);
    known.push(employment?.person.id ?? '');
  }
  const attendees = [
    ...known.map((personId) => ({ personId })),
    ...Array.from({ length: 50 }, (_, index) => ({
      fullName: `New ${index}`,
      email: `new${index}@example.test`,
      employerId: two,
      employedFrom: '2026-02-01',
    })),
  ];
  const started = performance.now();
  const { completions, people, gains, errors } = await train('LSE', attendees);
  const elapsed = performance.now() - started;
  expect(errors).toEqual([]);
  expect(completions).toHaveLength(100);
  expect(people.map(({ fullName }) => fullName)).toContain('New 49');
  expect(gains.map((gain) => [gain.employer.id, gain.module]).sort()).toEqual(
    [
      [one, 'LSE'],
      [two, 'LSE'],
    ].sort(),
  );
  expect(await missing(two)).toEqual(['PHSM', 'SAFETY_AUDITOR']);
  expect(elapsed).toBeLessThan(1000);
});

test('a second completion of the same day is refused with who has it, and nobody else is recorded either', async () => {
  const id = await employer('Twice');
  const { employment } = await hire(id, 'Sam Twice');
  const personId = employment?.person.id;
  await train('PHSM', [{ personId }]);
  const { completions, errors } = await train('PHSM', [
    { fullName: 'Innocent Bystander', employerId: id, employedFrom: '2026-02-01' },
    { personId },
  ]);
  expect(completions).toEqual([]);
  expect(errors).toMatchObject([{ code: 'DUPLICATE', path: ['input', 'attendees', '1'] }]);
  expect(errors[0]?.message).toContain('Sam Twice');
  expect(await office.rows(`SELECT id FROM people WHERE full_name = 'Innocent Bystander'`)).toEqual([]);
  const named = await train('LSE', [{ personId }, { personId }]);
  expect(named.errors).toMatchObject([{ code: 'DUPLICATE', path: ['input', 'attendees', '1'] }]);
});

test('each attendee that cannot be is named', async () => {
  const id = await employer('Unclear');
  const unclear = await train('PHSM', [{ fullName: 'No Employer' }]);
  expect(unclear.errors.map(({ path }) => path.join('.'))).toEqual([
    'input.attendees.0.employerId',
    'input.attendees.0.employedFrom',
  ]);
  const absent = await train('PHSM', [
    { personId: randomUUID() },
    { fullName: 'Lost', employerId: randomUUID(), employedFrom: '2026-02-01' },
    { fullName: 'Found', employerId: id, employedFrom: '2026-02-01' },
  ]);
  expect(absent.errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([
    'NOT_FOUND input.attendees.0.personId',
    'NOT_FOUND input.attendees.1.employerId',
  ]);
  expect((await train('PHSM', [], '2026-06-10')).errors).toMatchObject([{ path: ['input', 'attendees'] }]);
  expect((await train('PHSM', [{ personId: randomUUID() }], '2026-06-16')).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'completedOn'] },
  ]);
});

test('an e-mail address belongs to one person', async () => {
  const id = await employer('Addresses');
  await hire(id, 'First Holder', { email: 'Holder@example.test' });
  const { employment, errors } = await hire(id, 'Second Holder', { email: 'holder@example.test' });
  expect(employment).toBeNull();
  expect(errors).toMatchObject([{ code: 'DUPLICATE', path: ['input', 'email'] }]);
  expect(errors[0]?.message).toContain('First Holder');
});

test.each([
  ['the day before it ends', '2026-04-29', null, ['DUPLICATE']],
  ['the day it ends', '2026-04-30', null, []],
  ['before it, into it', '2025-12-01', '2026-01-06', ['DUPLICATE']],
  ['before it, up to it', '2025-12-01', '2026-01-05', []],
  ['around it', '2025-12-01', null, ['DUPLICATE']],
])('a second employment that starts %s', async (_when, from, to, codes) => {
  const id = await employer(`Overlap ${from} ${to}`);
  const { employment } = await hire(id, 'Kim Overlap', { to: '2026-04-30' });
  const { errors } = await staff.act('hirePerson', 'HirePersonInput', {
    employerId: id,
    personId: employment?.person.id,
    fullTime: true,
    from,
    to,
  });
  expect(errors.map(({ code }) => code)).toEqual(codes);
});

test('the training of somebody who leaves goes with them, from the day on', async () => {
  const id = await employer('Leaving');
  const { employment } = await hire(id, 'Lou Leaver');
  await train('PHSM', [{ personId: employment?.person.id }]);
  expect(await missing(id)).toEqual(['SAFETY_AUDITOR', 'LSE']);
  const end = (endsOn: string, version = employment?.version) =>
    staff.act<{ employer: { standing: { trainingMissing: string[] } } | null }>(
      'endEmployment',
      'EndEmploymentInput',
      { employmentId: employment?.id, version, endsOn },
      'employer { standing { trainingMissing } }',
    );
  expect((await end('2026-01-04')).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'endsOn'] }]);
  const planned = await end('2026-06-16');
  expect(planned.errors).toEqual([]);
  expect(planned.employer?.standing.trainingMissing).toEqual(['SAFETY_AUDITOR', 'LSE']);
  office.today = '2026-06-16';
  const { employer: read } = await staff.ask<{ employer: { standing: { trainingMissing: string[] } } }>(
    'query ($id: ID!) { employer(id: $id) { standing { trainingMissing } } }',
    { id },
  );
  office.today = '2026-06-15';
  expect(read.standing.trainingMissing).toEqual(['PHSM', 'SAFETY_AUDITOR', 'LSE']);
});

test('a corrected completion is felt by every employer of the person, and by those they audited', async () => {
  const audited = await readyEmployer(office, 'Audited Elsewhere');
  const [one, two] = [await employer('Both One'), await employer('Both Two')];
  for (const employerId of [one, two]) {
    const { errors } = await staff.act('hirePerson', 'HirePersonInput', {
      employerId,
      personId: audited.leadId,
      fullTime: true,
      from: '2026-01-05',
    });
    expect(errors).toEqual([]);
  }
  expect(await missing(one)).toEqual([]);
  const [completion] = await office.rows<{ id: string }>(
    `SELECT id FROM training_completions WHERE person_id = $1 AND course_code = 'SAFETY_AUDITOR'`,
    [audited.leadId],
  );
  const { errors } = await staff.act('correctTrainingCompletion', 'CorrectTrainingCompletionInput', {
    id: completion?.id,
    version: 1,
    courseCode: 'TTT_A',
    completedOn: '2023-06-01',
    reason: 'wrong course chosen',
  });
  expect(errors).toEqual([]);
  for (const employerId of [one, two, audited.id])
    expect(await missing(employerId)).toEqual(['SAFETY_AUDITOR']);
});

test('an auditor whose registration is corrected changes what the audited employer can have', async () => {
  const { id, leadId } = await readyEmployer(office, 'Registered Late');
  const mayBe = async () => {
    const { employer: read } = await staff.ask<{ employer: { mayBeCertified: { allowed: boolean } } }>(
      'query ($id: ID!) { employer(id: $id) { mayBeCertified(program: SECOR) { allowed } } }',
      { id },
    );
    return read.mayBeCertified.allowed;
  };
  expect(await mayBe()).toBe(true);
  const [registration] = await office.rows<{ id: string }>(
    'SELECT id FROM auditor_registrations WHERE person_id = $1',
    [leadId],
  );
  const { errors } = await staff.act('correctAuditorRegistration', 'CorrectAuditorRegistrationInput', {
    id: registration?.id,
    version: 1,
    kind: 'REGISTERED',
    registeredOn: '2020-01-01',
    reason: 'year mistyped',
  });
  expect(errors).toEqual([]);
  expect(await mayBe()).toBe(false);
});

test("a person's name is corrected with a reason, and an address stays one person's", async () => {
  const id = await employer('Renamed');
  await hire(id, 'Address Owner', { email: 'owner@example.test' });
  const { employment } = await hire(id, 'Mispelled Name');
  const correct = (email: string | null, version = 1) =>
    staff.act<{ person: { fullName: string; version: number } | null }>(
      'correctPerson',
      'CorrectPersonInput',
      { id: employment?.person.id, version, fullName: 'Misspelled Name', email, reason: 'spelling' },
      'person { fullName version }',
    );
  expect((await correct('OWNER@example.test')).errors).toMatchObject([
    { code: 'DUPLICATE', path: ['input', 'email'] },
  ]);
  expect((await correct(null)).person).toEqual({ fullName: 'Misspelled Name', version: 2 });
  expect((await correct(null)).errors).toMatchObject([{ code: 'STALE' }]);
  expect(
    await office.rows(
      `SELECT before->>'fullName' AS name FROM journal_entries WHERE event = 'person.corrected'`,
    ),
  ).toEqual([{ name: 'Mispelled Name' }]);
});

test('an employment corrected to part-time takes its training out of the count', async () => {
  const id = await employer('Part-time');
  const { employment } = await hire(id, 'Pat Parttime');
  await train('PHSM', [{ personId: employment?.person.id }]);
  const correct = (other: object) =>
    staff.act<{ employer: { standing: { trainingMissing: string[] } } | null }>(
      'correctEmployment',
      'CorrectEmploymentInput',
      {
        id: employment?.id,
        version: 1,
        fullTime: false,
        from: '2026-01-05',
        reason: 'contract read',
        ...other,
      },
      'employer { standing { trainingMissing } }',
    );
  expect((await correct({ to: '2026-01-04' })).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'to'] },
  ]);
  const corrected = await correct({});
  expect(corrected.errors).toEqual([]);
  expect(corrected.employer?.standing.trainingMissing).toEqual(['PHSM', 'SAFETY_AUDITOR', 'LSE']);
});
