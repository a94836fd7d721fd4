import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { type Desk, Office, type UserError } from '../../../test/office.js';
import { type ReadyEmployer, readyEmployer } from '../../../test/ready-employer.js';

let office: Office;
let staff: Desk;
let ready: ReadyEmployer;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
  ready = await readyEmployer(office);
});
beforeEach(() => {
  office.today = '2026-06-15';
});
afterAll(() => office.close());

const act = (name: string, input: object) =>
  staff.act<{
    person: { registrations: { registeredOn: string; endsOn: string }[] } | null;
    errors: UserError[];
  }>(
    name,
    `${name[0]?.toUpperCase()}${name.slice(1)}Input`,
    input,
    'person { registrations { registeredOn endsOn } }',
  );

async function trained(): Promise<string> {
  const id = randomUUID();
  await office.rows('INSERT INTO people (id, ref, full_name) VALUES ($1, $2, $3)', [
    id,
    `A-${id}`,
    'Alex Applicant',
  ]);
  await office.rows(
    `INSERT INTO training_completions (person_id, course_code, completed_on)
     SELECT $1, code, '2025-06-01' FROM unnest(ARRAY['PHSM', 'SAFETY_AUDITOR']) AS code`,
    [id],
  );
  return id;
}

async function selfAudit(personId: string, submittedOn = '2026-05-10'): Promise<string> {
  const [audit] = await office.rows<{ id: string }>(
    `INSERT INTO audits (ref, employer_id, kind, auditor_id, first_day, last_day, submitted_on, result)
     VALUES ($1, $2, 'SELF', $3, $4, $4, $4, 'NONE') RETURNING id`,
    [`S-${randomUUID().slice(0, 8)}`, ready.id, personId, submittedOn],
  );
  return audit?.id ?? '';
}

interface Application {
  id: string;
  version: number;
  decision: string | null;
  proof: { allowed: boolean; reasons: { code: string; met: boolean; message: string }[] };
  audit: { ref: string } | null;
}
const application = async (personId: string): Promise<Application | undefined> =>
  (
    await staff.ask<{ auditorApplications: Application[] }>(
      'query ($id: ID) { auditorApplications(personId: $id) { id version decision proof { allowed reasons { code met message } } audit { ref } } }',
      { id: personId },
    )
  ).auditorApplications[0];

test('an application grows until its proof is complete, then the applicant is registered for three years', async () => {
  const personId = await trained();
  expect((await act('applyAsAuditor', { personId, appliedOn: '2026-06-01' })).errors).toEqual([]);
  expect((await act('applyAsAuditor', { personId, appliedOn: '2026-06-02' })).errors).toMatchObject([
    { code: 'DUPLICATE', path: ['input', 'personId'] },
  ]);
  const open = await application(personId);
  const decide = (version = 1, other: object = {}) =>
    act('decideAuditorApplication', {
      id: open?.id,
      version,
      register: true,
      decidedOn: '2026-06-15',
      ...other,
    });
  expect((await decide()).errors.map(({ reason }) => reason?.code)).toEqual(['APPLICANT_NO_AUDIT']);

  const auditId = await selfAudit(personId);
  const strange = await selfAudit(ready.leadId);
  expect(
    (await act('proveApplication', { id: open?.id, version: 1, auditId: strange })).errors,
  ).toMatchObject([{ path: ['input', 'auditId'] }]);
  expect((await act('proveApplication', { id: open?.id, version: 1, auditId })).errors).toEqual([]);
  expect((await decide(2)).errors.map(({ reason }) => reason?.code)).toEqual(['APPLICANT_NO_PLAN']);
  await office.rows(
    `INSERT INTO corrective_actions (employer_id, audit_id, section_no, shortfall, action, owner, due_on, recorded_on)
     VALUES ($1, $2, 3, 'No inspection list', 'Write one', 'Lee Lead', '2026-09-01', '2026-05-10')`,
    [ready.id, auditId],
  );
  expect((await application(personId))?.proof.allowed).toBe(true);
  const { person, errors } = await decide(2, { registrationNo: 'R-9' });
  expect(errors).toEqual([]);
  expect(person?.registrations).toEqual([{ registeredOn: '2026-06-15', endsOn: '2029-06-15' }]);
  expect((await decide(3)).errors[0]?.message).toContain('was decided on 2026-06-15');
  expect(await application(personId)).toMatchObject({ decision: 'REGISTERED' });
});

test('declining asks for a reason and registers nobody', async () => {
  const personId = await trained();
  await act('applyAsAuditor', { personId, appliedOn: '2026-06-10' });
  const open = await application(personId);
  const decline = (other: object) =>
    act('decideAuditorApplication', {
      id: open?.id,
      version: 1,
      register: false,
      decidedOn: '2026-06-15',
      ...other,
    });
  expect((await decline({})).errors).toMatchObject([{ path: ['input', 'reason'] }]);
  expect((await decline({ reason: 'No audit', decidedOn: '2026-06-09' })).errors).toMatchObject([
    { path: ['input', 'decidedOn'] },
  ]);
  const { person, errors } = await decline({ reason: 'No audit in time' });
  expect(errors).toEqual([]);
  expect(person?.registrations).toEqual([]);
});

test('a registration is renewed on its last day with one self-audit, and not a day later', async () => {
  const other = await readyEmployer(office, 'Renewal Example Ltd.');
  const renew = (renewedOn: string) => act('renewAuditorRegistration', { personId: other.leadId, renewedOn });
  office.today = '2027-01-01';
  expect((await renew('2027-01-01')).errors.map(({ reason }) => reason?.code)).toEqual(['RENEWAL_NO_TERM']);
  const { person, errors } = await renew('2026-12-31');
  expect(errors).toEqual([]);
  expect(person?.registrations[0]).toEqual({ registeredOn: '2026-12-31', endsOn: '2029-12-31' });
  expect((await renew('2026-12-31')).errors.map(({ reason }) => reason?.code)).toEqual([
    'RENEWAL_NO_SELF_AUDIT',
  ]);
});

interface Entry {
  person: { id: string };
  until: string | null;
  current: boolean;
  renewal: { allowed: boolean } | null;
}
test('the register says who is registered until when, and what may be renewed', async () => {
  const register = async (kind: string) =>
    (
      await staff.ask<{ auditorRegister: Entry[] }>(
        'query ($kind: AuditorKind!) { auditorRegister(kind: $kind) { person { id } until current renewal { allowed } } }',
        { kind },
      )
    ).auditorRegister;
  const lead = (await register('REGISTERED')).find(({ person }) => person.id === ready.leadId);
  expect(lead).toMatchObject({ until: '2027-01-01', current: true, renewal: { allowed: true } });
  office.today = '2027-01-01';
  const later = (await register('REGISTERED')).find(({ person }) => person.id === ready.leadId);
  expect(later).toMatchObject({ current: false, renewal: { allowed: false } });
  expect(await register('INDEPENDENT')).toContainEqual({
    person: { id: ready.independentAuditorId },
    until: null,
    current: true,
    renewal: null,
  });
});

test('the register takes as many statements for many as for few', async () => {
  const count = async () => {
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    await staff.ask(
      '{ auditorRegister(kind: REGISTERED) { person { fullName employments { employer { legalName } } } renewal { allowed } } }',
    );
    const calls = statements.mock.calls.length;
    statements.mockRestore();
    return calls;
  };
  const few = await count();
  for (let index = 0; index < 10; index += 1) await readyEmployer(office, `Many ${index} Ltd.`);
  expect(await count()).toBe(few);
});

test('for an employer: who may make the self-audit and the independent one, with the reasons', async () => {
  const candidates = async (kind: string, employerId = ready.id) =>
    (
      await staff.ask<{
        auditorCandidates: {
          person: { id: string };
          decision: { allowed: boolean; reasons: { code: string }[] };
        }[];
      }>(
        `query ($id: ID!, $kind: IndependenceKind!) { auditorCandidates(employerId: $id, kind: $kind) {
          person { id } decision { allowed reasons { code } } } }`,
        { id: employerId, kind },
      )
    ).auditorCandidates;
  const self = await candidates('SELF');
  expect(self[0]).toMatchObject({ person: { id: ready.leadId }, decision: { allowed: true } });
  await office.rows(
    `INSERT INTO auditor_registrations (person_id, kind, registered_on) VALUES ($1, 'INDEPENDENT', '2024-01-01')`,
    [ready.leadId],
  );
  const independent = await candidates('INDEPENDENT');
  expect(independent[0]?.decision).toEqual({ allowed: true, reasons: [{ code: 'AUDITOR_INDEPENDENT' }] });
  expect(independent.find(({ person }) => person.id === ready.leadId)?.decision).toEqual({
    allowed: false,
    reasons: [{ code: 'AUDITOR_WAS_EMPLOYED' }, { code: 'AUDITOR_MADE_SELF_AUDIT' }],
  });
  await expect(candidates('SELF', randomUUID())).rejects.toThrow('no such employer');
});

test('asked about one person, it answers about an outsider too', async () => {
  const [outsider] = await office.rows<{ id: string }>(
    "INSERT INTO people (ref, full_name) VALUES ('P-outside', 'Olive Outsider') RETURNING id",
  );
  const about = async (personId: string | undefined) =>
    (
      await staff.ask<{
        auditorCandidates: {
          employed: boolean;
          decision: { allowed: boolean; reasons: { code: string }[] };
        }[];
      }>(
        `query ($id: ID!, $personId: ID) { auditorCandidates(employerId: $id, kind: SELF, personId: $personId) {
          employed decision { allowed reasons { code } } } }`,
        { id: ready.id, personId },
      )
    ).auditorCandidates;
  expect(await about(outsider?.id)).toEqual([
    { employed: false, decision: { allowed: false, reasons: [{ code: 'AUDITOR_NOT_REGISTERED' }] } },
  ]);
  expect(await about(ready.leadId)).toMatchObject([{ employed: true, decision: { allowed: true } }]);
  expect(await about(randomUUID())).toEqual([]);
});

test('a credited course counts from the day of the credit, and says what it stands for', async () => {
  const { employer } = await staff.act<{ employer: { id: string } }>(
    'registerEmployer',
    'RegisterEmployerInput',
    { legalName: 'Credit Example Ltd.', program: 'SECOR', registeredOn: '2026-01-05' },
    'employer { id }',
  );
  const personId = await trained();
  await office.rows(
    `INSERT INTO employments (employer_id, person_id, full_time, from_on) VALUES ($1, $2, true, '2026-01-05')`,
    [employer.id, personId],
  );
  const credit = (other: object = {}) =>
    act('creditTraining', {
      personId,
      courseCode: 'LSE',
      takenOn: '2024-03-01',
      creditedOn: '2026-06-14',
      courseTaken: 'Leading for Safety',
      provider: 'Example Institute, Regina',
      reason: 'Same outline and hours',
      ...other,
    });
  expect(
    (await credit({ creditedOn: '2024-02-29', provider: ' ' })).errors.map(({ path }) => path[1]),
  ).toEqual(['provider', 'creditedOn']);
  expect((await credit()).errors).toEqual([]);
  const { person, employer: shown } = await staff.ask<{
    person: { completions: { courseCode: string; credit: object | null }[] };
    employer: { trainingCoverage: { modules: { module: string; coveredBy: { credited: boolean }[] }[] } };
  }>(
    `query ($person: ID!, $employer: ID!) { person(id: $person) { completions { courseCode credit { creditedOn courseTaken provider reason } } }
      employer(id: $employer) { trainingCoverage { modules { module coveredBy { credited } } } } }`,
    { person: personId, employer: employer.id },
  );
  expect(person.completions.find(({ courseCode }) => courseCode === 'LSE')?.credit).toEqual({
    creditedOn: '2026-06-14',
    courseTaken: 'Leading for Safety',
    provider: 'Example Institute, Regina',
    reason: 'Same outline and hours',
  });
  const lse = shown.trainingCoverage.modules.find(({ module }) => module === 'LSE');
  expect(lse?.coveredBy).toEqual([{ credited: true }]);
  expect((await credit()).errors).toMatchObject([{ code: 'DUPLICATE' }]);
});
