import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, Office, type UserError } from '../../../test/office.js';
import { readyEmployer } from '../../../test/ready-employer.js';

let office: Office;
let staff: Desk;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
});
afterAll(() => office.close());

interface CertifyPayload {
  certificate: { id: string; certificateNo: string; version: number } | null;
  employer: { standing: { standing: string } } | null;
  errors: UserError[];
}
const certify = (employerId: string, other: object = {}, desk = staff) =>
  desk.act<CertifyPayload>(
    'certify',
    'CertifyInput',
    { employerId, program: 'SECOR', certifiedOn: '2026-06-15', ...other },
    'certificate { id certificateNo version } employer { standing { standing } }',
  );

test('two who certify at once make one certificate', async () => {
  const { id } = await readyEmployer(office);
  const answers = await Promise.all(Array.from({ length: 4 }, () => certify(id)));
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
  expect(answers.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(Array(3).fill('DUPLICATE'));
  expect(await office.rows('SELECT id FROM certifications WHERE employer_id = $1', [id])).toHaveLength(1);
});

test('many employers certified at once, some refused, leave no gap in the numbers', async () => {
  const ready = await Promise.all(
    Array.from({ length: 6 }, (_, index) => readyEmployer(office, `Ready ${index}`)),
  );
  const bare = await office.rows<{ id: string }>(
    `INSERT INTO employers (ref, legal_name, program, registered_on)
     SELECT 'B' || n, 'Bare ' || n, 'SECOR', '2026-01-01' FROM generate_series(1, 6) AS n RETURNING id`,
  );
  await Promise.all([...ready, ...bare].map(({ id }) => certify(id)));
  const numbers = await office.rows<{ no: string }>(
    'SELECT certificate_no AS no FROM certifications ORDER BY 1',
  );
  expect(numbers.map(({ no }) => no)).toEqual(
    numbers.map((_, index) => `SECOR-${String(index + 1).padStart(5, '0')}`),
  );
});

test('a number of the office is taken as it is, and is nobody else’s', async () => {
  const [one, two] = [await readyEmployer(office, 'Own Number'), await readyEmployer(office, 'Same Number')];
  expect((await certify(one.id, { certificateNo: 'OFFICE-7' })).certificate?.certificateNo).toBe('OFFICE-7');
  const { certificate, errors } = await certify(two.id, { certificateNo: 'OFFICE-7' });
  expect(certificate).toBeNull();
  expect(errors).toMatchObject([{ code: 'DUPLICATE', path: ['input', 'certificateNo'] }]);
});

test('the payload shows the standing the act has just made', async () => {
  const { id } = await readyEmployer(office);
  expect((await certify(id)).employer?.standing.standing).toBe('GOOD_STANDING');
});

test('a day that has not come is no certification', async () => {
  const { id } = await readyEmployer(office);
  const { errors } = await certify(id, { certifiedOn: '2026-06-16' });
  expect(errors).toMatchObject([{ code: 'INVALID', path: ['input', 'certifiedOn'] }]);
});

test('a past day is judged as of that day', async () => {
  const { id } = await readyEmployer(office);
  // The audits are accepted on 2026-05-15.
  const { errors } = await certify(id, { certifiedOn: '2026-05-14' });
  expect(errors.map(({ code }) => code)).toEqual(['REFUSED_BY_RULE', 'REFUSED_BY_RULE', 'REFUSED_BY_RULE']);
  expect((await certify(id, { certifiedOn: '2026-05-15' })).errors).toEqual([]);
});

test('what is offered and what the act allows are the same, with the same reasons', async () => {
  const { id, leadId } = await readyEmployer(office);
  const offered = async () => {
    const { employer } = await staff.ask<{
      employer: { availableActions: { action: string; allowed: boolean; reasons: { code: string }[] }[] };
    }>('query ($id: ID!) { employer(id: $id) { availableActions { action allowed reasons { code } } } }', {
      id,
    });
    return employer.availableActions.find(({ action }) => action === 'CERTIFY_SECOR');
  };
  expect(await offered()).toEqual({ action: 'CERTIFY_SECOR', allowed: true, reasons: [] });
  await office.rows(`UPDATE employments SET to_on = '2026-06-01' WHERE person_id = $1`, [leadId]);
  await office.rows(`UPDATE headcounts SET headcount = 10 WHERE employer_id = $1`, [id]);
  const { errors } = await certify(id);
  const codes = errors.map(({ reason }) => reason?.code);
  expect(codes.length).toBeGreaterThanOrEqual(2);
  expect(await offered()).toEqual({
    action: 'CERTIFY_SECOR',
    allowed: false,
    reasons: codes.map((code) => ({ code })),
  });
});

test.each(['AUDITOR', 'EMPLOYER', 'REPORTING'] as const)('%s may not certify', async (role) => {
  const { id, leadId } = await readyEmployer(office);
  const belongsTo = role === 'AUDITOR' ? { personId: leadId } : role === 'EMPLOYER' ? { employerId: id } : {};
  const desk = await office.desk(role, belongsTo);
  const { data, errors } = await desk.send(
    'mutation ($id: ID!) { certify(input: {employerId: $id, program: SECOR, certifiedOn: "2026-06-15"}) { errors { code } } }',
    { id },
  );
  expect(data).toBeNull();
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
  expect(await office.rows('SELECT id FROM certifications WHERE employer_id = $1', [id])).toEqual([]);
});

test('only the program manager revokes, corrects a revocation or strikes it', async () => {
  const { id } = await readyEmployer(office);
  const revoke = (desk: Desk) =>
    desk.act<{ employer: { standing: { standing: string }; conditions: { id: string }[] } | null }>(
      'recordCondition',
      'RecordConditionInput',
      { employerId: id, kind: 'REVOKED', from: '2026-06-10', reason: 'grave findings' },
      'employer { standing { standing } conditions { id } }',
    );
  const refused = await revoke(staff);
  expect(refused.employer).toBeNull();
  expect(refused.errors).toMatchObject([{ code: 'INVALID', path: ['input', 'kind'] }]);
  const manager = await office.desk('PROGRAM_MANAGER');
  const { employer } = await revoke(manager);
  expect(employer?.standing.standing).toBe('REVOKED');
  const strike = (desk: Desk) =>
    desk.act('strikeRecord', 'StrikeRecordInput', {
      kind: 'CONDITION',
      id: employer?.conditions[0]?.id,
      version: 1,
      reason: 'wrong employer',
    });
  expect((await strike(staff)).errors).toMatchObject([{ code: 'INVALID' }]);
  expect((await strike(manager)).errors).toEqual([]);
});

test('a corrected certification keeps its old values in the journal and changes the standing', async () => {
  const { id } = await readyEmployer(office);
  const { certificate } = await certify(id);
  const { errors } = await staff.act('correctCertification', 'CorrectCertificationInput', {
    id: certificate?.id,
    version: certificate?.version,
    program: 'SECOR',
    certifiedOn: '2023-06-10',
    certificateNo: 'SECOR-OLD',
    reason: 'typed from the wrong sheet',
  });
  expect(errors).toEqual([]);
  const [entry] = await office.rows<{
    before: { certifiedOn: string };
    after: { certifiedOn: string };
    reason: string;
  }>(
    `SELECT before, after, reason FROM journal_entries WHERE event = 'certificate.corrected' AND employer_id = $1`,
    [id],
  );
  expect(entry).toMatchObject({
    before: { certifiedOn: '2026-06-15', version: 1 },
    after: { certifiedOn: '2023-06-10', version: 2 },
    reason: 'typed from the wrong sheet',
  });
  expect(
    await office.rows('SELECT standing, expires_on FROM standings WHERE employer_id = $1', [id]),
  ).toEqual([{ standing: 'EXPIRED', expires_on: null }]);
});

test('a certification is later than the last one, and what is offered says so too', async () => {
  const { id } = await readyEmployer(office);
  const { certificate } = await certify(id);
  const { errors } = await certify(id, { certifiedOn: '2026-06-10' });
  expect(errors).toMatchObject([{ code: 'DUPLICATE', path: ['input', 'certifiedOn'] }]);
  expect(errors[0]?.message).toContain(certificate?.certificateNo);
  const { employer } = await staff.ask<{
    employer: { availableActions: { action: string; allowed: boolean }[] };
  }>('query ($id: ID!) { employer(id: $id) { availableActions { action allowed } } }', { id });
  expect(employer.availableActions).toContainEqual({ action: 'CERTIFY_SECOR', allowed: false });
});
