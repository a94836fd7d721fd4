import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, Office } from '../../../test/office.js';

let office: Office;
let staff: Desk;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
});
afterAll(() => office.close());

async function register(legalName: string, other: object = {}) {
  return staff.act<{ employer: { id: string; ref: string } | null }>(
    'registerEmployer',
    'RegisterEmployerInput',
    { legalName, program: 'SECOR', registeredOn: '2026-01-05', ...other },
    'employer { id ref }',
  );
}

test('the same name with the same account is the same employer, however it is written', async () => {
  const { employer } = await register('Béton Exemple Inc.', { wcbAccount: '00123456' });
  const twin = await register('BETON EXEMPLE INC.', { wcbAccount: '123456' });
  expect(twin.errors).toMatchObject([{ code: 'DUPLICATE', path: ['input', 'legalName'] }]);
  expect(twin.errors[0]?.message).toContain(employer?.ref);
  expect((await register('Béton Exemple Inc.', { wcbAccount: '654321' })).errors).toEqual([]);
});

test('an account is one legal name’s, with its zeros or without', async () => {
  const { employer } = await register('Owner of the Account Ltd.', { wcbAccount: '00777123' });
  const other = await register('Somebody Else Ltd.', { wcbAccount: '777123' });
  expect(other.errors).toMatchObject([{ code: 'DUPLICATE', path: ['input', 'wcbAccount'] }]);
  expect(other.errors[0]?.message).toContain(employer?.ref);
});

test('ten names that claim one account at once are one owner', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, index) => register(`Claimant ${index} Ltd.`, { wcbAccount: '888123' })),
  );
  expect(answers.filter(({ errors }) => errors.length === 0)).toHaveLength(1);
});

test('a telephone is kept as it is written, corrected and shown in the journal', async () => {
  const { employer } = await register('Called Ltd.', { contactPhone: ' 204-555-0123 ext. 4 ' });
  const correct = (contactPhone: string, version: number) =>
    staff.act('correctEmployer', 'CorrectEmployerInput', {
      id: employer?.id,
      version,
      legalName: 'Called Ltd.',
      program: 'SECOR',
      registeredOn: '2026-01-05',
      contactPhone,
      reason: 'They moved.',
    });
  expect((await correct('call me', 1)).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'contactPhone'] },
  ]);
  expect((await correct('(204) 555-0199', 1)).errors).toEqual([]);
  const [entry] = await office.rows<{ before: object; after: object }>(
    `SELECT before, after FROM journal_entries WHERE event = 'employer.corrected' AND employer_id = $1`,
    [employer?.id],
  );
  expect(entry).toMatchObject({
    before: { contactPhone: '204-555-0123 ext. 4' },
    after: { contactPhone: '(204) 555-0199' },
  });
});

test('the same registration sent twice at once is one employer', async () => {
  const answers = await Promise.all([register('Twins Ltd.'), register('Twins Ltd.')]);
  expect(answers.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['DUPLICATE']);
});

test('a headcount goes with the registration; a second one of the day is a correction', async () => {
  const { employer } = await register('Counted Ltd.', { headcount: 4 });
  const record = (effectiveOn: string, headcount: number) =>
    staff.act<{ employer: { headcounts: { id: string; headcount: number; version: number }[] } | null }>(
      'recordHeadcount',
      'RecordHeadcountInput',
      { employerId: employer?.id, effectiveOn, headcount },
      'employer { headcounts { id headcount version } }',
    );
  const twice = await record('2026-01-05', 5);
  expect(twice.errors).toMatchObject([{ code: 'DUPLICATE', path: ['input', 'effectiveOn'] }]);
  expect(twice.errors[0]?.message).toContain('4');
  expect((await record('2026-02-01', -1)).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'headcount'] },
  ]);
  const planned = await record('2026-09-01', 12);
  expect(planned.employer?.headcounts.map(({ headcount }) => headcount)).toEqual([12, 4]);
  const [latest, first] = planned.employer?.headcounts ?? [];
  const correct = (effectiveOn: string) =>
    staff.act('correctHeadcount', 'CorrectHeadcountInput', {
      id: latest?.id,
      version: latest?.version,
      effectiveOn,
      headcount: 11,
      reason: 'counted again',
    });
  expect((await correct('2026-01-05')).errors).toMatchObject([{ code: 'DUPLICATE' }]);
  expect((await correct('2026-08-01')).errors).toEqual([]);
  expect(first?.headcount).toBe(4);
});

test('the growth of a small employer is a concern from its day on', async () => {
  const { employer } = await register('Growing Ltd.', { headcount: 9 });
  const concerns = async (day: string) => {
    office.today = day;
    const { employer: read } = await staff
      .ask<{ employer: { standing: { concerns: string[] } } }>(
        'query ($id: ID!) { employer(id: $id) { standing { concerns } } }',
        { id: employer?.id },
      )
      .finally(() => {
        office.today = '2026-06-15';
      });
    return read.standing.concerns;
  };
  await staff.act('recordHeadcount', 'RecordHeadcountInput', {
    employerId: employer?.id,
    effectiveOn: '2026-07-01',
    headcount: 10,
  });
  expect(await concerns('2026-06-30')).toEqual([]);
  expect(await concerns('2026-07-01')).toEqual(['HEADCOUNT_OVER_LIMIT']);
});

test('implementation is recorded once and then changed over the version that was seen', async () => {
  const { employer } = await register('Implementing Ltd.');
  const record = (other: object) =>
    staff.act<{ employer: { implementation: { version: number; manualReviewedOn: string | null } } | null }>(
      'recordImplementation',
      'RecordImplementationInput',
      { employerId: employer?.id, documentationSince: '2026-02-01', ...other },
      'employer { implementation { version manualReviewedOn } }',
    );
  expect(
    (await record({ manualSubmittedOn: '2026-05-01', manualReviewedOn: '2026-04-30' })).errors,
  ).toMatchObject([{ code: 'INVALID', path: ['input', 'manualReviewedOn'] }]);
  expect((await record({ documentationSince: '2026-06-16' })).errors).toMatchObject([{ code: 'INVALID' }]);
  expect((await record({})).errors).toEqual([]);
  expect((await record({})).errors).toMatchObject([{ code: 'DUPLICATE' }]);
  const changed = await record({
    version: 1,
    manualSubmittedOn: '2026-05-01',
    manualReviewedOn: '2026-05-02',
  });
  expect(changed.employer?.implementation).toEqual({ version: 2, manualReviewedOn: '2026-05-02' });
  expect((await record({ version: 1 })).errors).toMatchObject([{ code: 'STALE' }]);
});

test('guidance is recorded once and corrected with a reason', async () => {
  const { employer } = await register('Guided Ltd.');
  const record = () =>
    staff.act<{ employer: { guidance: { id: string; note: string }[] } | null }>(
      'recordGuidance',
      'RecordGuidanceInput',
      { employerId: employer?.id, givenOn: '2026-03-01', note: '  Went through the manual. ' },
      'employer { guidance { id note } }',
    );
  const recorded = await record();
  expect(recorded.employer?.guidance).toMatchObject([{ note: 'Went through the manual.' }]);
  expect((await record()).errors).toMatchObject([{ code: 'DUPLICATE' }]);
  const corrected = await staff.act<{ employer: { guidance: { note: string }[] } }>(
    'correctGuidance',
    'CorrectGuidanceInput',
    {
      id: recorded.employer?.guidance[0]?.id,
      version: 1,
      givenOn: '2026-03-02',
      note: 'By telephone.',
      reason: 'wrong day',
    },
    'employer { guidance { note } }',
  );
  expect(corrected.employer.guidance).toEqual([{ note: 'By telephone.' }]);
});

test('a premium is recorded once for account and period; another name’s account is refused', async () => {
  const { employer } = await register('Paying Ltd.', { wcbAccount: '777' });
  const { employer: other } = await register('Other Name Ltd.', { wcbAccount: '888' });
  const record = (wcbAccount: string, premiumCents: number) =>
    staff.act<{ employer: { premiums: { id: string; wcbAccount: string; premiumCents: number }[] } | null }>(
      'recordPremium',
      'RecordPremiumInput',
      {
        employerId: employer?.id,
        wcbAccount,
        periodStart: '2026-01-05',
        premiumCents,
        payrollReported: true,
        hoursReported: true,
        personalCoverageOnly: false,
        accountActive: true,
      },
      'employer { premiums { id wcbAccount premiumCents } }',
    );
  const recorded = await record('777', 2_000_010);
  expect(recorded.employer?.premiums).toMatchObject([{ wcbAccount: '000000777', premiumCents: 2_000_010 }]);
  const again = await record('000000777', 1);
  expect(again.errors).toMatchObject([{ code: 'DUPLICATE' }]);
  expect(again.errors[0]?.message).toContain('$20000.10');
  expect((await record('888', 1)).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'wcbAccount'] }]);
  expect((await record('777', -1)).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'premiumCents'] },
  ]);
  expect(other).not.toBeNull();
  const correct = (wcbAccount: string) =>
    staff.act<{ employer: { premiums: { premiumCents: number }[] } | null }>(
      'correctPremium',
      'CorrectPremiumInput',
      {
        id: recorded.employer?.premiums[0]?.id,
        version: 1,
        wcbAccount,
        periodStart: '2026-01-05',
        premiumCents: 400_000,
        payrollReported: true,
        hoursReported: true,
        personalCoverageOnly: false,
        accountActive: true,
        reason: 'amount misread',
      },
      'employer { premiums { premiumCents } }',
    );
  expect((await correct('888')).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'wcbAccount'] }]);
  expect((await correct('777')).employer?.premiums).toEqual([{ premiumCents: 400_000 }]);
});
