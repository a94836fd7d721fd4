import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IntakeFolder } from '../../../test/intake-folder.js';
import { sectionLines, smallRecords } from '../../../test/small-records.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { importRecords } from './import-records.js';
import type { ImportReport } from './intake-report.js';

const TODAY = '2026-10-31';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

async function dryRun(files: Readonly<Record<string, readonly string[]>>): Promise<ImportReport> {
  const folder = await IntakeFolder.of(files);
  try {
    return await importRecords(database, { path: folder.path, dryRun: true, today: TODAY });
  } finally {
    await folder.remove();
  }
}

/** Rejections that are no mere consequence of another. */
function causes(report: ImportReport) {
  return report.rejected
    .filter(({ cause }) => cause === null)
    .map(({ file, line, column, value, problem }) => ({ file, line, column, value, problem }));
}

interface Case {
  readonly what: string;
  readonly file: string;
  /** The row that is replaced (2 is the first below the header), or added when past the end. */
  readonly line: number;
  readonly row: string;
  readonly column: string;
  readonly value?: string;
  readonly problem: RegExp;
}

const CASES: readonly Case[] = [
  {
    what: 'an unknown employer',
    file: 'headcounts',
    line: 3,
    row: 'E9,2020-01-01,3',
    column: 'employer_ref',
    value: 'E9',
    problem: /no such employer/,
  },
  {
    what: 'an unknown person',
    file: 'trainings',
    line: 2,
    row: 'P9,PHSM,2020-01-01,',
    column: 'person_ref',
    value: 'P9',
    problem: /no such person/,
  },
  {
    what: 'an unknown auditor',
    file: 'audits',
    line: 3,
    row: 'A2,E1,VERIFICATION_REVIEW,P9,2021-08-03,2021-08-03,2021-08-10,,,',
    column: 'auditor_ref',
    value: 'P9',
    problem: /no such person/,
  },
  {
    what: 'an unknown audit',
    file: 'section_scores',
    line: 17,
    row: 'A9,1,30,40,',
    column: 'audit_ref',
    value: 'A9',
    problem: /no such audit/,
  },
  {
    what: 'a reference with other content',
    file: 'employers',
    line: 4,
    row: 'E1,Another Name Ltd.,SECOR,2020-01-15,,,,,,',
    column: 'employer_ref',
    value: 'E1',
    problem: /else than line 2/,
  },
  {
    what: 'a certificate number given twice',
    file: 'certifications',
    line: 3,
    row: 'E2,COR,2020-10-02,SECOR-1',
    column: 'certificate_no',
    problem: /else than line 2/,
  },
  {
    what: 'a second headcount of the same day',
    file: 'headcounts',
    line: 4,
    row: 'E1,2020-01-15,7',
    column: 'employer_ref',
    problem: /else than line 2/,
  },
  {
    what: 'a second implementation',
    file: 'implementations',
    line: 3,
    row: 'E1,2020-02-02,,',
    column: 'employer_ref',
    problem: /else than line 2/,
  },
  {
    what: 'a last day before the first',
    file: 'audits',
    line: 3,
    row: 'A2,E1,VERIFICATION_REVIEW,P2,2021-08-03,2021-08-02,2021-08-10,,,',
    column: 'last_day',
    value: '2021-08-02',
    problem: /before the first/,
  },
  {
    what: 'a decision without its date',
    file: 'audits',
    line: 3,
    row: 'A2,E1,VERIFICATION_REVIEW,P2,2021-08-03,2021-08-03,2021-08-10,,ACCEPTED,',
    column: 'decided_on',
    value: '',
    problem: /without its date/,
  },
  {
    what: 'a date without its decision',
    file: 'audits',
    line: 3,
    row: 'A2,E1,VERIFICATION_REVIEW,P2,2021-08-03,2021-08-03,2021-08-10,,,2021-08-11',
    column: 'decision',
    problem: /without its decision/,
  },
  {
    what: 'points above possible',
    file: 'section_scores',
    line: 4,
    row: 'A1,3,40.5,40,',
    column: 'points_awarded',
    value: '40.5',
    problem: /more points awarded/,
  },
  {
    what: 'negative points',
    file: 'section_scores',
    line: 4,
    row: 'A1,3,-1,40,',
    column: 'points_awarded',
    value: '-1',
    problem: /negative/,
  },
  {
    what: 'points with five decimals',
    file: 'section_scores',
    line: 4,
    row: 'A1,3,1.00001,40,',
    column: 'points_awarded',
    problem: /four decimals/,
  },
  {
    what: 'no points possible without a reason',
    file: 'section_scores',
    line: 4,
    row: 'A1,3,0,0,',
    column: 'not_applicable_reason',
    problem: /no reason/,
  },
  {
    what: 'a section that is there twice',
    file: 'section_scores',
    line: 17,
    row: 'A1,3,36,40,',
    column: 'section_no',
    value: '3',
    problem: /twice, first on line 4/,
  },
  {
    what: 'section 16',
    file: 'section_scores',
    line: 16,
    row: 'A1,16,36,40,',
    column: 'section_no',
    value: '16',
    problem: /out of range/,
  },
  {
    what: 'section one and a half',
    file: 'section_scores',
    line: 2,
    row: 'A1,1.5,36,40,',
    column: 'section_no',
    problem: /not whole/,
  },
  {
    what: 'an audit with no section',
    file: 'audits',
    line: 3,
    row: 'A2,E1,SELF,P1,2021-08-03,2021-08-03,2021-08-10,,,',
    column: 'audit_ref',
    value: 'A2',
    problem: /no section scores/,
  },
  {
    what: 'another legal name’s account',
    file: 'premiums',
    line: 3,
    row: 'E1,98765432,2020-10-01,1.00,yes,yes,no,yes',
    column: 'wcb_account',
    value: '098765432',
    problem: /another legal name: Prairie Sample Roofing Inc\. \(E2\)/,
  },
  {
    what: 'an employer with another’s account',
    file: 'employers',
    line: 4,
    row: 'E3,Third Party Ltd.,SECOR,2020-01-15,,12345678,,,,',
    column: 'wcb_account',
    value: '012345678',
    problem: /another legal name: Cedar Ridge Framing Ltd\. \(E1, line 2\)/,
  },
  {
    what: 'an ambiguous date',
    file: 'letters',
    line: 2,
    row: 'E1,2,08/09/2024,L1,',
    column: 'issued_on',
    value: '08/09/2024',
    problem: /ambiguous/,
  },
  {
    what: 'a day that does not exist',
    file: 'letters',
    line: 2,
    row: 'E1,2,2023-02-29,L1,',
    column: 'issued_on',
    problem: /not a day/,
  },
  {
    what: 'an unknown program',
    file: 'employers',
    line: 3,
    row: 'E2,Prairie Sample Roofing Inc.,CORE,2019-05-01,,,,,,',
    column: 'program',
    value: 'CORE',
    problem: /not known/,
  },
  {
    what: 'an unknown course',
    file: 'trainings',
    line: 2,
    row: 'P1,TTT_D,2020-01-01,',
    column: 'course_code',
    problem: /not known/,
  },
  {
    what: 'an unknown condition',
    file: 'conditions',
    line: 2,
    row: 'E2,SUSPENDED,2021-01-01,',
    column: 'kind',
    problem: /not known/,
  },
  {
    what: 'a condition that ends before it begins',
    file: 'conditions',
    line: 2,
    row: 'E2,PENALTY,2021-01-02,2021-01-01',
    column: 'to',
    problem: /ends before/,
  },
  {
    what: 'an employment that ends before it begins',
    file: 'employments',
    line: 3,
    row: 'E2,P1,no,2019-05-01,2019-04-30',
    column: 'to',
    problem: /ends before/,
  },
  {
    what: 'a letter voided before it was issued',
    file: 'letters',
    line: 2,
    row: 'E1,2,2021-10-05,L1,2021-10-04',
    column: 'voided_on',
    problem: /voided before/,
  },
  {
    what: 'a letter for year 1',
    file: 'letters',
    line: 2,
    row: 'E1,1,2021-10-05,L1,',
    column: 'cycle_year',
    problem: /out of range/,
  },
  {
    what: 'a negative headcount',
    file: 'headcounts',
    line: 2,
    row: 'E1,2020-01-15,-1',
    column: 'headcount',
    problem: /negative/,
  },
  {
    what: 'half a person',
    file: 'headcounts',
    line: 2,
    row: 'E1,2020-01-15,6.5',
    column: 'headcount',
    problem: /not whole/,
  },
  {
    what: 'three decimals of money',
    file: 'premiums',
    line: 3,
    row: 'E1,555000111,2020-10-01,120.505,yes,yes,no,yes',
    column: 'premium',
    value: '120.505',
    problem: /two decimals/,
  },
  {
    what: 'money with a doubtful comma',
    file: 'premiums',
    line: 3,
    row: 'E1,555000111,2020-10-01,"4,000",yes,yes,no,yes',
    column: 'premium',
    value: '4,000',
    problem: /doubt/,
  },
  {
    what: 'negative money',
    file: 'premiums',
    line: 3,
    row: 'E1,555000111,2020-10-01,-1.00,yes,yes,no,yes',
    column: 'premium',
    problem: /negative/,
  },
  {
    what: 'perhaps',
    file: 'employments',
    line: 2,
    row: 'E1,P1,perhaps,2020-01-15,',
    column: 'full_time',
    problem: /neither yes nor no/,
  },
  {
    what: 'an empty required cell',
    file: 'people',
    line: 4,
    row: 'P3,,',
    column: 'full_name',
    value: '',
    problem: /is empty/,
  },
  {
    what: 'a cell too many',
    file: 'people',
    line: 4,
    row: 'P3,Auditor, Cy,cy@example.test',
    column: '',
    problem: /4 cells where the header has 3/,
  },
  {
    what: 'a name longer than any',
    file: 'people',
    line: 4,
    row: `P3,${'x'.repeat(401)},`,
    column: 'full_name',
    problem: /too long/,
  },
];

describe('a bad row', () => {
  for (const { what, file, line, row, column, value, problem } of CASES) {
    test(`${what} is caught and named`, async () => {
      const records = smallRecords();
      const lines = records[file] ?? [];
      lines[line - 1] = row;
      const report = await dryRun(records);
      const found = causes(report);
      expect(found).toContainEqual({
        file: `${file}.csv`,
        line,
        column,
        value: value ?? expect.any(String),
        problem: expect.stringMatching(problem),
      });
      // Nothing else is wrong by itself, and every row of the file is accounted for.
      expect(found.filter((other) => other.line !== line || other.file !== `${file}.csv`)).toEqual([]);
      const counts = report.files[file as keyof typeof report.files];
      expect(counts && counts.new + counts.same + counts.rejected).toBe(lines.length - 1);
      expect(counts?.rejected).toBeGreaterThan(0);
    });
  }

  test('says everything that is wrong with it at once', async () => {
    const report = await dryRun({
      ...smallRecords(),
      letters: ['employer_ref,cycle_year,issued_on,letter_no', 'E9,4,soon,'],
    });
    expect(
      causes(report)
        .map(({ column }) => column)
        .sort(),
    ).toEqual(['cycle_year', 'employer_ref', 'issued_on', 'letter_no']);
    expect(report.files.letters).toEqual({ new: 0, changed: 0, same: 0, rejected: 1 });
  });
});

describe('an audit and its sections', () => {
  test.each([
    ['a missing section', sectionLines('A1').slice(0, 14), /sections missing: 15/],
    [
      'two missing sections',
      [...sectionLines('A1').slice(0, 6), ...sectionLines('A1').slice(8)],
      /sections missing: 7, 8/,
    ],
  ])('%s rejects the audit whole', async (_what, sections, problem) => {
    const records = smallRecords();
    const report = await dryRun({
      ...records,
      section_scores: [records.section_scores?.[0] ?? '', ...sections],
    });
    expect(causes(report)).toEqual([
      {
        file: 'audits.csv',
        line: 2,
        column: 'audit_ref',
        value: 'A1',
        problem: expect.stringMatching(problem),
      },
    ]);
    expect(report.files.section_scores).toEqual({ new: 0, changed: 0, same: 0, rejected: sections.length });
    expect(report.rejected.filter(({ file }) => file === 'section_scores.csv')).toHaveLength(sections.length);
    for (const rejection of report.rejected.slice(1))
      expect(rejection.cause).toEqual({ file: 'audits.csv', line: 2 });
    expect(report.files.audits).toEqual({ new: 1, changed: 0, same: 0, rejected: 1 });
  });

  test('one bad section takes the audit and its other sections along, each with the cause', async () => {
    const records = smallRecords();
    const lines = records.section_scores ?? [];
    lines[4] = 'A1,4,99,40,';
    const report = await dryRun(records);
    expect(report.files.audits).toEqual({ new: 1, changed: 0, same: 0, rejected: 1 });
    expect(report.files.section_scores).toEqual({ new: 0, changed: 0, same: 0, rejected: 15 });
    expect(report.rejected.find(({ file }) => file === 'audits.csv')).toMatchObject({
      line: 2,
      cause: { file: 'section_scores.csv', line: 5 },
    });
  });

  test('a verification review may be unscored, or scored in all fifteen, not in some', async () => {
    const records = smallRecords();
    const header = records.section_scores ?? [];
    expect((await dryRun(records)).files.audits).toMatchObject({ new: 2, rejected: 0 });
    const scored = await dryRun({ ...records, section_scores: [...header, ...sectionLines('A2')] });
    expect(scored.files.audits).toMatchObject({ new: 2, rejected: 0 });
    const some = await dryRun({ ...records, section_scores: [...header, ...sectionLines('A2').slice(1)] });
    expect(causes(some)).toMatchObject([{ file: 'audits.csv', line: 3, problem: 'sections missing: 1' }]);
  });
});

test('a rejected employer takes its rows along, each with the cause', async () => {
  const records = smallRecords();
  (records.employers ?? [])[1] = 'E1,Cedar Ridge Framing Ltd.,SECOR,15/01/2020,,012345678,,,,';
  const report = await dryRun(records);
  expect(causes(report)).toMatchObject([{ file: 'employers.csv', line: 2, column: 'registered_on' }]);
  expect(report.files.employers).toMatchObject({ new: 1, rejected: 1 });
  expect(report.files.audits).toMatchObject({ new: 0, rejected: 2 });
  expect(report.files.section_scores).toMatchObject({ new: 0, rejected: 15 });
  expect(report.files.premiums).toMatchObject({ new: 0, rejected: 2 });
  expect(report.files.headcounts).toMatchObject({ new: 1, rejected: 1 });
  const letter = report.rejected.find(({ file }) => file === 'letters.csv');
  expect(letter).toMatchObject({
    line: 2,
    column: 'employer_ref',
    problem: 'the employer was rejected',
    cause: { file: 'employers.csv', line: 2 },
  });
});

test('everything found comes in the order of the files, their lines and their columns', async () => {
  const report = await dryRun({
    ...smallRecords(),
    employers: [
      ...(smallRecords().employers ?? []),
      'E3,Third & Co &amp; Co,CORE,soon,,,,,,',
      'E4,,secor,2020-01-01,,12,,,,',
    ],
    headcounts: ['employer_ref,effective_on,headcount', 'E9,2020-01-15,6', 'E2,soon,-25'],
    people: ['person_ref,full_name,email', 'P1,Ada &amp; Example,'],
  });
  const places = (findings: readonly { file: string; line: number | null; column: string | null }[]) =>
    findings.map(({ file, line, column }) => `${file} ${line} ${column}`);
  expect(places(causes(report).map(({ file, line, column }) => ({ file, line, column })))).toEqual([
    'employers.csv 4 program',
    'employers.csv 4 registered_on',
    'employers.csv 5 legal_name',
    'headcounts.csv 2 employer_ref',
    'headcounts.csv 3 effective_on',
    'headcounts.csv 3 headcount',
    ...places(causes(report)).filter((place) => !/^(employers|headcounts)/.test(place)),
  ]);
  expect(places(report.notes)).toEqual([
    'employers.csv 4 legal_name',
    'employers.csv 5 program',
    'employers.csv 5 wcb_account',
    'people.csv 2 full_name',
  ]);
});

test('the same row twice is the same, with a note', async () => {
  const records = smallRecords();
  records.people?.push('P2,Bo Auditor,');
  const report = await dryRun(records);
  expect(report.rejected).toEqual([]);
  expect(report.files.people).toEqual({ new: 3, changed: 0, same: 1, rejected: 0 });
  expect(report.notes).toContainEqual({
    file: 'people.csv',
    line: 5,
    column: 'person_ref',
    value: null,
    note: 'says the same as line 3',
  });
});

test('two employers of one legal name may share an account', async () => {
  const records = smallRecords();
  records.employers?.push('E3,CEDAR RIDGE FRAMING LTD,COR,2021-01-15,,012345678,,,,');
  records.premiums?.push('E3,012345678,2022-10-01,10.00,yes,yes,no,yes');
  expect((await dryRun(records)).rejected).toEqual([]);
});

test('a dry run writes nothing', async () => {
  const report = await dryRun(smallRecords());
  expect(report).toMatchObject({ applied: false, employersTouched: 0, rejected: [], notes: [] });
  const { rows } = await database.pool.query(
    'SELECT (SELECT count(*) FROM employers) + (SELECT count(*) FROM journal_entries) AS rows',
  );
  expect(rows).toEqual([{ rows: '0' }]);
});
