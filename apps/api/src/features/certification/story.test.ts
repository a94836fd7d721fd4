import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, Office, sections } from '../../../test/office.js';

/*
 * One employer, from registration over three audits, certificate, two years and a missed one to recertification as COR:
 * everything through GraphQL, with the clock moved by configuration.
 */
let office: Office;
let staff: Desk;
let employerId: string;

beforeAll(async () => {
  office = await Office.open('2022-01-10');
  staff = await office.desk('STAFF');
});
afterAll(() => office.close());

interface Situation {
  program: string;
  standing: string;
  cycleYear: number | null;
  expiresOn: string | null;
  nextDueOn: string | null;
  nextDue: string | null;
  concerns: string[];
  trainingMissing: string[];
}

async function situation(): Promise<Situation> {
  const { employer } = await staff.ask<{ employer: { standing: Situation } }>(
    `query ($id: ID!) { employer(id: $id) { standing {
       program standing cycleYear expiresOn nextDueOn nextDue concerns trainingMissing } } }`,
    { id: employerId },
  );
  return employer.standing;
}

async function allowed(action: string): Promise<boolean | undefined> {
  const { employer } = await staff.ask<{
    employer: { availableActions: { action: string; allowed: boolean }[] };
  }>('query ($id: ID!) { employer(id: $id) { availableActions { action allowed } } }', { id: employerId });
  return employer.availableActions.find((available) => available.action === action)?.allowed;
}

async function hire(fullName: string, from: string): Promise<string> {
  const { employment, errors } = await staff.act<{ employment: { person: { id: string } } }>(
    'hirePerson',
    'HirePersonInput',
    { employerId, fullName, fullTime: true, from },
    'employment { person { id } }',
  );
  expect(errors).toEqual([]);
  return employment.person.id;
}

async function train(courseCode: string, completedOn: string, ...personIds: string[]): Promise<string[]> {
  const { gains, errors } = await staff.act<{ gains: { module: string }[] }>(
    'recordTraining',
    'RecordTrainingInput',
    { courseCode, completedOn, attendees: personIds.map((personId) => ({ personId })) },
    'gains { module program employer { id } }',
  );
  expect(errors).toEqual([]);
  return gains.map(({ module }) => module);
}

/** Records an audit that ends on the day, submitted and accepted days later; gives its result. */
async function audit(kind: string, auditorId: string, lastDay: string, points = 85): Promise<string> {
  const { audit: recorded, errors } = await staff.act<{
    audit: { id: string; version: number; result: string };
  }>(
    'recordAudit',
    'RecordAuditInput',
    {
      employerId,
      kind,
      auditorId,
      firstDay: lastDay,
      lastDay,
      submittedOn: lastDay,
      sections: kind === 'VERIFICATION_REVIEW' ? [] : sections(points),
    },
    'audit { id version result }',
  );
  expect(errors).toEqual([]);
  const { errors: undecided } = await staff.act('decideAudit', 'DecideAuditInput', {
    auditId: recorded.id,
    version: recorded.version,
    decision: 'ACCEPTED',
    decidedOn: lastDay,
  });
  expect(undecided).toEqual([]);
  return recorded.result;
}

async function certify(program: string, certifiedOn: string) {
  return staff.act<{ certificate: { certificateNo: string } | null }>(
    'certify',
    'CertifyInput',
    { employerId, program, certifiedOn },
    'certificate { certificateNo startsOn expiresOn }',
  );
}

test('from registration to recertification as COR', async () => {
  const { employer, errors } = await staff.act<{ employer: { id: string; ref: string } }>(
    'registerEmployer',
    'RegisterEmployerInput',
    {
      legalName: 'Riverbend Framing Ltd.',
      program: 'SECOR',
      registeredOn: '2022-01-10',
      wcbAccount: '12345678',
    },
    'employer { id ref wcbAccount }',
  );
  expect(errors).toEqual([]);
  expect(employer).toMatchObject({ ref: 'E0001', wcbAccount: '012345678' });
  employerId = employer.id;
  expect(await situation()).toMatchObject({
    standing: 'IN_PROGRESS',
    program: 'SECOR',
    trainingMissing: ['PHSM', 'SAFETY_AUDITOR', 'LSE'],
  });

  // Nothing is there yet: every line that is missing is said, with its rule.
  const early = await certify('SECOR', '2022-01-10');
  expect(early.certificate).toBeNull();
  expect(early.errors.length).toBeGreaterThan(4);
  expect(early.errors.every(({ code, rule }) => code === 'REFUSED_BY_RULE' && rule !== null)).toBe(true);
  expect(await allowed('CERTIFY_SECOR')).toBe(false);

  const recorded = await staff.act('recordHeadcount', 'RecordHeadcountInput', {
    employerId,
    effectiveOn: '2022-01-10',
    headcount: 6,
  });
  expect(recorded.errors).toEqual([]);

  const owner = await hire('Avery Example', '2020-05-01');
  const lead = await hire('Blake Example', '2021-03-01');
  office.today = '2022-02-01';
  expect(await train('PHSM', '2022-01-20', owner, lead)).toEqual(['PHSM']);
  expect(await train('SAFETY_AUDITOR', '2022-01-25', lead)).toEqual(['SAFETY_AUDITOR']);
  expect(await train('LSE', '2022-01-31', owner)).toEqual(['LSE']);
  expect((await situation()).trainingMissing).toEqual([]);

  const kept = await staff.act('recordImplementation', 'RecordImplementationInput', {
    employerId,
    documentationSince: '2022-01-15',
  });
  expect(kept.errors).toEqual([]);

  // Auditors who work elsewhere.
  const { employer: elsewhere } = await staff.act<{ employer: { id: string } }>(
    'registerEmployer',
    'RegisterEmployerInput',
    { legalName: 'Auditors of Example', program: 'COR', registeredOn: '2015-06-01' },
    'employer { id }',
  );
  const outsiders: string[] = [];
  for (const [fullName, kind] of [
    ['Casey Authority', 'AUTHORITY'],
    ['Drew Independent', 'INDEPENDENT'],
  ]) {
    const { employment } = await staff.act<{ employment: { person: { id: string } } }>(
      'hirePerson',
      'HirePersonInput',
      { employerId: elsewhere.id, fullName, fullTime: true, from: '2016-01-01' },
      'employment { person { id } }',
    );
    const { errors: unregistered } = await staff.act('registerAuditor', 'RegisterAuditorInput', {
      personId: employment.person.id,
      kind,
      registeredOn: '2018-01-01',
    });
    expect(unregistered).toEqual([]);
    outsiders.push(employment.person.id);
  }
  const [authority, independent] = outsiders as [string, string];

  office.today = '2022-06-10';
  expect(await audit('SELF', lead, '2022-05-10')).toBe('PASS');
  expect(await audit('AUTHORITY', authority, '2022-05-20', 79.99)).toBe('FAIL');
  expect(await audit('INDEPENDENT', independent, '2022-05-25')).toBe('PASS');
  expect(await allowed('CERTIFY_SECOR')).toBe(false);
  expect(await audit('AUTHORITY', authority, '2022-06-05', 80)).toBe('PASS');
  expect(await allowed('CERTIFY_SECOR')).toBe(true);

  const certified = await certify('SECOR', '2022-06-10');
  expect(certified.errors).toEqual([]);
  expect(certified.certificate).toEqual({
    certificateNo: 'SECOR-00001',
    startsOn: '2022-06-10',
    expiresOn: '2025-06-10',
  });
  expect(await situation()).toMatchObject({
    standing: 'GOOD_STANDING',
    cycleYear: 1,
    expiresOn: '2025-06-10',
    nextDue: 'MAINTENANCE',
    nextDueOn: '2023-05-31',
    concerns: [],
  });

  // The maintenance of year 2 comes within sight, is done by a registered auditor, and gives the letter.
  office.today = '2023-03-10';
  expect((await situation()).concerns).toEqual(['MAINTENANCE_DUE']);
  const registered = await staff.act('registerAuditor', 'RegisterAuditorInput', {
    personId: lead,
    kind: 'REGISTERED',
    registeredOn: '2022-06-10',
  });
  expect(registered.errors).toEqual([]);
  expect(await audit('SELF', lead, '2023-03-01')).toBe('PASS');
  expect(await allowed('ISSUE_LETTER_2')).toBe(false);
  expect(await audit('VERIFICATION_REVIEW', authority, '2023-03-05')).toBe('NONE');
  expect(await situation()).toMatchObject({ nextDue: 'MAINTENANCE', nextDueOn: '2024-05-31', concerns: [] });

  // The window opens sixty days ahead.
  const soon = await staff.act('issueLetter', 'IssueLetterInput', {
    employerId,
    cycleYear: 2,
    issuedOn: '2023-03-10',
  });
  expect(soon.errors.map(({ code }) => code)).toEqual(['REFUSED_BY_RULE']);
  office.today = '2023-05-02';
  expect((await situation()).concerns).toEqual(['LETTER_TO_ISSUE']);
  const letter = await staff.act<{ letter: object }>(
    'issueLetter',
    'IssueLetterInput',
    { employerId, cycleYear: 2, issuedOn: '2023-05-02' },
    'letter { letterNo validFrom validThrough }',
  );
  expect(letter).toMatchObject({
    errors: [],
    letter: { letterNo: 'L000001', validFrom: '2023-06-10', validThrough: '2024-06-09' },
  });
  const again = await staff.act('issueLetter', 'IssueLetterInput', {
    employerId,
    cycleYear: 2,
    issuedOn: '2023-05-02',
  });
  expect(again.errors.map(({ reason }) => reason?.code)).toEqual(['LETTER_STANDS']);
  office.today = '2023-06-10';
  expect(await situation()).toMatchObject({ standing: 'GOOD_STANDING', cycleYear: 2, concerns: [] });

  // Year 3 is missed: the day the letter ends, the standing ends; the certificate itself runs on to its expiry.
  office.today = '2024-06-09';
  expect(await situation()).toMatchObject({ standing: 'GOOD_STANDING', concerns: ['MAINTENANCE_OVERDUE'] });
  office.today = '2024-06-10';
  expect(await situation()).toMatchObject({
    standing: 'NOT_IN_GOOD_STANDING',
    cycleYear: 3,
    concerns: ['MAINTENANCE_OVERDUE'],
    nextDue: 'MAINTENANCE',
    nextDueOn: '2024-05-31',
  });
  office.today = '2025-06-09';
  expect(await situation()).toMatchObject({ standing: 'NOT_IN_GOOD_STANDING' });
  office.today = '2025-06-10';
  expect(await situation()).toMatchObject({ standing: 'EXPIRED', cycleYear: null, nextDue: null });

  // The employer has grown: it comes back as COR.
  office.today = '2025-09-01';
  const grown = await staff.act('recordHeadcount', 'RecordHeadcountInput', {
    employerId,
    effectiveOn: '2025-07-01',
    headcount: 14,
  });
  expect(grown.errors).toEqual([]);
  const { employer: seen } = await staff.ask<{ employer: { mayBeCertified: { allowed: boolean } } }>(
    'query ($id: ID!) { employer(id: $id) { mayBeCertified(program: SECOR) { allowed } } }',
    { id: employerId },
  );
  expect(seen.mayBeCertified.allowed).toBe(false);
  await train('TTT_B', '2025-08-15', owner);
  const renewed = await staff.act('registerAuditor', 'RegisterAuditorInput', {
    personId: lead,
    kind: 'REGISTERED',
    registeredOn: '2025-06-10',
  });
  expect(renewed.errors).toEqual([]);
  for (const [kind, auditor, day] of [
    ['SELF', lead, '2025-08-20'],
    ['AUTHORITY', authority, '2025-08-25'],
    ['INDEPENDENT', independent, '2025-08-28'],
  ] as const) {
    expect(await audit(kind, auditor, day)).toBe('PASS');
  }
  const cor = await certify('COR', '2025-09-01');
  expect(cor).toMatchObject({
    errors: [],
    certificate: { certificateNo: 'COR-00001', expiresOn: '2028-09-01' },
  });
  expect(await situation()).toMatchObject({
    program: 'COR',
    standing: 'GOOD_STANDING',
    cycleYear: 1,
    expiresOn: '2028-09-01',
    nextDue: 'MAINTENANCE',
    nextDueOn: '2026-08-31',
  });
});
