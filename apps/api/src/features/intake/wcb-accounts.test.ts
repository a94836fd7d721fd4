import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { IntakeFolder } from '../../../test/intake-folder.js';
import { Office } from '../../../test/office.js';
import { smallRecords } from '../../../test/small-records.js';
import { importRecords } from './import-records.js';
import type { ImportReport } from './intake-report.js';

/** One account is one account, however it is written and through whichever door it comes. */

const TODAY = '2026-10-31';
const EMPLOYERS = 'employer_ref,legal_name,program,registered_on,city,wcb_account';
const PREMIUMS = smallRecords().premiums?.[0] ?? '';
const REPORTED = 'yes,yes,no,yes';

let office: Office;
beforeEach(async () => {
  office = await Office.open(TODAY);
});
afterEach(() => office.close());

async function take(files: Readonly<Record<string, readonly string[]>>): Promise<ImportReport> {
  const folder = await IntakeFolder.of(files);
  try {
    return await importRecords(office.database, { path: folder.path, today: TODAY });
  } finally {
    await folder.remove();
  }
}

const employers = (...rows: string[]) => ({ employers: [EMPLOYERS, ...rows] });
const premiums = (...rows: string[]) => ({ premiums: [PREMIUMS, ...rows] });

async function accounts(): Promise<[string, string[]][]> {
  const rows = await office.rows<{ ref: string; account: string | null; paid: string[] }>(
    `SELECT e.ref, e.wcb_account AS account,
       array(SELECT p.wcb_account || ' ' || p.premium_cents FROM premiums p WHERE p.employer_id = e.id ORDER BY 1) AS paid
     FROM employers e ORDER BY e.ref`,
  );
  return rows.map(({ ref, account, paid }) => [`${ref} ${account}`, paid]);
}

const rejected = (report: ImportReport) =>
  report.rejected.map(({ file, line, column, problem }) => [file, line, column, problem]);

test('a short account imported, corrected, paid for and imported again stays one account', async () => {
  const files = {
    ...employers('S1,Short Account Ltd.,COR,2020-01-01,Brandon,54321'),
    ...premiums(`S1,54321,2020-01-01,4000.00,${REPORTED}`),
  };
  const first = await take(files);
  expect(first.rejected).toEqual([]);
  expect(first.notes.map(({ file, column, note }) => [file, column, note])).toEqual(
    ['employers.csv', 'premiums.csv'].map((file) => [
      file,
      'wcb_account',
      'taken as 000054321: it differs by leading zeros only',
    ]),
  );
  const staff = await office.desk('STAFF');
  const [employer] = await office.rows<{ id: string; version: number; account: string }>(
    'SELECT id, version, wcb_account AS account FROM employers',
  );
  const corrected = await staff.act('correctEmployer', 'CorrectEmployerInput', {
    id: employer?.id,
    version: employer?.version,
    legalName: 'Short Account Ltd.',
    program: 'COR',
    registeredOn: '2020-01-01',
    wcbAccount: employer?.account,
    city: 'Winnipeg',
    reason: 'moved',
  });
  expect(corrected.errors).toEqual([]);
  const premium = (periodStart: string) =>
    staff.act('recordPremium', 'RecordPremiumInput', {
      employerId: employer?.id,
      wcbAccount: '54-321',
      periodStart,
      premiumCents: 1,
      payrollReported: true,
      hoursReported: true,
      personalCoverageOnly: false,
      accountActive: true,
    });
  expect((await premium('2020-01-01')).errors).toMatchObject([{ code: 'DUPLICATE' }]);
  expect((await premium('2021-01-01')).errors).toEqual([]);
  const again = await take(files);
  expect(again.files).toMatchObject({
    employers: { new: 0, changed: 1, same: 0 },
    premiums: { new: 0, changed: 0, same: 1 },
  });
  expect(await accounts()).toEqual([['S1 000054321', ['000054321 1', '000054321 400000']]]);
});

test('spaces, hyphens and lost zeros in one file are the same account', async () => {
  const report = await take({
    ...employers('S1,Short Account Ltd.,COR,2020-01-01,,777-888', 'S2,Another Ltd.,COR,2020-01-01,,777888'),
    ...premiums(
      `S1,000777888,2020-01-01,1.00,${REPORTED}`,
      `S1,777 888,2020-01-01,1.00,${REPORTED}`,
      `S1,0012,2020-01-01,1.00,${REPORTED}`,
      `S1,12,2020-01-01,2.00,${REPORTED}`,
    ),
  });
  expect(rejected(report)).toEqual([
    ['employers.csv', 3, 'wcb_account', 'belongs to another legal name: Short Account Ltd. (S1, line 2)'],
    [
      'premiums.csv',
      5,
      'employer_ref',
      'says something else than line 4 about the same record (employer_ref, wcb_account, period_start)',
    ],
  ]);
  expect(report.notes).toContainEqual(
    expect.objectContaining({ file: 'employers.csv', line: 2, note: 'read as 000777888' }),
  );
  expect(await accounts()).toEqual([['S1 000777888', ['000000012 100', '000777888 100']]]);
});

test.each(['n/a', '0', '000', '777,888', '1234567890', 'pending'])('%s is no account', async (written) => {
  const report = await take(
    employers(`S1,One Ltd.,COR,2020-01-01,,"${written}"`, `S2,Two Ltd.,COR,2020-01-01,,"${written}"`),
  );
  expect(rejected(report)).toEqual(
    [2, 3].map((line) => ['employers.csv', line, 'wcb_account', 'is not an account number']),
  );
});

describe('who owns an account is settled before a claim is judged', () => {
  test('a row that falls holds nothing', async () => {
    const report = await take(
      employers(
        'S1,One Ltd.,COR,2020-01-01,,12',
        'S2,Two Ltd.,COR,2020-01-01,,12',
        'S3,ONE LTD,COR,2020-01-01,,12',
      ),
    );
    expect(rejected(report)).toEqual([
      ['employers.csv', 3, 'wcb_account', 'belongs to another legal name: One Ltd. (S1, line 2)'],
    ]);
  });

  test('whoever has it on record keeps it, also when the row that would give it up falls', async () => {
    await take(employers('S1,One Ltd.,COR,2020-01-01,,1', 'S2,Two Ltd.,COR,2020-01-01,,2'));
    const report = await take(employers('S1,One Ltd.,COR,2020-01-01,,2', 'S3,Three Ltd.,COR,2020-01-01,,1'));
    expect(rejected(report)).toEqual([
      ['employers.csv', 2, 'wcb_account', 'belongs to another legal name: Two Ltd. (S2)'],
      ['employers.csv', 3, 'wcb_account', 'belongs to another legal name: One Ltd. (S1)'],
    ]);
    expect((await accounts()).map(([employer]) => employer)).toEqual(['S1 000000001', 'S2 000000002']);
  });
});

describe('an account that an employer pays premiums for beside its own', () => {
  const two = employers('S1,One Ltd.,COR,2020-01-01,,1', 'S2,Two Ltd.,COR,2020-01-01,,2');
  const paid = (ref: string) => `${ref},555,2020-01-01,1.00,${REPORTED}`;

  test('is not another legal name’s, in one file', async () => {
    expect(rejected(await take({ ...two, ...premiums(paid('S2'), paid('S1')) }))).toEqual([
      ['premiums.csv', 3, 'wcb_account', 'belongs to another legal name: Two Ltd. (S2, line 2)'],
    ]);
  });

  test('nor through any other door', async () => {
    await take({ ...two, ...premiums(paid('S2')) });
    expect(rejected(await take(premiums(paid('S1'), paid('S2'))))).toEqual([
      ['premiums.csv', 2, 'wcb_account', 'belongs to another legal name: Two Ltd. (S2)'],
    ]);
    expect(rejected(await take(employers('S3,Three Ltd.,COR,2020-01-01,,555')))).toEqual([
      ['employers.csv', 2, 'wcb_account', 'belongs to another legal name: Two Ltd. (S2)'],
    ]);
    const staff = await office.desk('STAFF');
    const [one] = await office.rows<{ id: string }>("SELECT id FROM employers WHERE ref = 'S1'");
    const recorded = await staff.act('recordPremium', 'RecordPremiumInput', {
      employerId: one?.id,
      wcbAccount: '555',
      periodStart: '2020-01-01',
      premiumCents: 1,
      payrollReported: true,
      hoursReported: true,
      personalCoverageOnly: false,
      accountActive: true,
    });
    expect(recorded.errors).toMatchObject([{ code: 'INVALID', path: ['input', 'wcbAccount'] }]);
    expect(recorded.errors[0]?.message).toContain('Two Ltd. (S2)');
    const registered = await staff.act('registerEmployer', 'RegisterEmployerInput', {
      legalName: 'Three Ltd.',
      program: 'COR',
      registeredOn: '2020-01-01',
      wcbAccount: '555',
    });
    expect(registered.errors).toMatchObject([{ code: 'DUPLICATE', path: ['input', 'wcbAccount'] }]);
  });
});
