import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { IntakeFolder } from '../../../test/intake-folder.js';
import { smallRecords } from '../../../test/small-records.js';
import { createTestDatabase, type TestDatabase } from '../../../test/test-database.js';
import { importRecords } from './import-records.js';
import type { ImportReport } from './intake-report.js';

/** What a careful person would put right while typing the records in: done, and noted. */

const TODAY = '2026-10-31';
let database: TestDatabase;

beforeAll(async () => {
  database = await createTestDatabase();
});
afterAll(() => database.close());

/** Imports into the shared database: every test uses references of its own. */
async function take(files: Readonly<Record<string, readonly string[] | Buffer>>): Promise<ImportReport> {
  const folder = await IntakeFolder.empty();
  try {
    for (const [name, content] of Object.entries(files)) {
      await folder.write(name, Buffer.isBuffer(content) ? content : `${content.join('\n')}\n`);
    }
    return await importRecords(database, { path: folder.path, today: TODAY });
  } finally {
    await folder.remove();
  }
}

const notesOf = (report: ImportReport) =>
  report.notes.map(({ file, line, column, note }) => [file, line, column, note]);

async function nameOf(ref: string): Promise<string | undefined> {
  const { rows } = await database.pool.query<{ legal_name: string }>(
    'SELECT legal_name FROM employers WHERE ref = $1',
    [ref],
  );
  return rows[0]?.legal_name;
}

const EMPLOYERS = 'employer_ref,legal_name,program,registered_on';

describe('text', () => {
  test.each([
    ['T1', 'Smith &amp; Sons &#39;Example&#x27; Ltd.', "Smith & Sons 'Example' Ltd.", /HTML escapes/],
    ['T2', 'Caf&eacute; &amp;amp; Cie', 'Café &amp; Cie', /HTML escapes/],
    ['T3', '  Trailing   Spaces\u00a0Ltd. \u200b', 'Trailing Spaces Ltd.', /stray spaces/],
    ['T4', 'Cafe\u0301 Ltd.', 'Café Ltd.', /composed/],
    ['T5', '"=HYPERLINK(""http://example.test"")"', '=HYPERLINK("http://example.test")', /formula/],
    ['T6', '@SUM(1+1)', '@SUM(1+1)', /formula/],
    ['T7', 'A&B Roofing &c.', 'A&B Roofing &c.', null],
    ['T8', '"Two\nlines, Ltd."', 'Two lines, Ltd.', /stray spaces/],
    ['T9', "O'Neill-Example Ltd.", "O'Neill-Example Ltd.", null],
    ['T10', '\\N \\t literal', '\\N \\t literal', null],
  ])('%s: %s', async (ref, written, kept, note) => {
    const report = await take({ employers: [EMPLOYERS, `${ref},${written},COR,2020-01-01`] });
    expect(report.rejected).toEqual([]);
    expect(await nameOf(ref)).toBe(kept);
    expect(notesOf(report)).toEqual(
      note ? [['employers.csv', 2, 'legal_name', expect.stringMatching(note)]] : [],
    );
  });
});

describe('a file', () => {
  const text = `${EMPLOYERS}\r\nF1,Équipe Québec Ltée,COR,2020-01-01\r\nF2,Plain Ltd.,SECOR,2020-01-02\r\n`;

  test('with a byte order mark and Windows line ends is read without a remark', async () => {
    const report = await take({ employers: Buffer.from(`\ufeff${text}`) });
    expect(report).toMatchObject({ rejected: [], notes: [], files: { employers: { new: 2 } } });
    expect(await nameOf('F1')).toBe('Équipe Québec Ltée');
  });

  test('in Latin-1 is detected: the same records, with a note', async () => {
    const report = await take({ employers: Buffer.from(text, 'latin1') });
    expect(report.files.employers).toEqual({ new: 0, changed: 0, same: 2, rejected: 0 });
    expect(notesOf(report)).toEqual([
      ['employers.csv', 2, null, expect.stringMatching(/Latin-1 \(Windows-1252\)/)],
    ]);
  });

  test('in Windows-1252 keeps its quotes and dashes', async () => {
    await take({
      employers: Buffer.concat([
        Buffer.from(`${EMPLOYERS}\nF3,Bob`),
        Buffer.from([0x92]),
        Buffer.from('s Ltd.,COR,2020-01-01'),
      ]),
    });
    expect(await nameOf('F3')).toBe('Bob’s Ltd.');
  });

  test('in UTF-16 is read by its mark', async () => {
    const report = await take({ employers: Buffer.from(`\ufeff${text}`, 'utf16le') });
    expect(report.files.employers).toEqual({ new: 0, changed: 0, same: 2, rejected: 0 });
  });

  test('of mixed encodings loses no letter', async () => {
    const mixed = Buffer.concat([
      Buffer.from(`${EMPLOYERS}\nM1,Équipe,COR,2020-01-01\n`),
      Buffer.from('M2,Équipe,COR,2020-01-01\n', 'latin1'),
    ]);
    await take({ employers: mixed });
    expect([await nameOf('M1'), await nameOf('M2')]).toEqual(['Équipe', 'Équipe']);
  });

  test('with old line ends, blank lines and lines inside cells counts lines as an editor does', async () => {
    const report = await take({
      employers: [EMPLOYERS, 'N1,"Two', 'lines",COR,2020-01-01', '', ',,,', 'N2,Ltd.,COR,soon'],
    });
    expect(report.rejected).toMatchObject([
      { file: 'employers.csv', line: 6, column: 'registered_on', value: 'soon' },
    ]);
    const old = await take({
      employers: Buffer.from(`${EMPLOYERS}\rN3,Ltd.,COR,2020-01-01\rN4,Ltd.,COR,soon\r`),
    });
    expect(old.rejected).toMatchObject([{ line: 3, value: 'soon' }]);
  });

  test('may name its columns in any order, case and spacing; unknown ones are reported and ignored', async () => {
    const report = await take({
      employers: ['Registered On,LEGAL_NAME, employer_ref ,Fax,program', '2020-01-01,Order Ltd.,O1,555,COR'],
    });
    expect(report.unknownColumns).toEqual([{ file: 'employers.csv', columns: ['fax'] }]);
    expect(await nameOf('O1')).toBe('Order Ltd.');
  });

  test('that is not of the format is reported and ignored', async () => {
    const report = await take({ employers: [EMPLOYERS, 'U1,Ltd.,COR,2020-01-01'], invoices: ['a,b'] });
    expect(report.unknownFiles).toEqual(['invoices.csv']);
  });

  test('whose rows lost their empty last cells is read as if they were there', async () => {
    const report = await take({ people: ['person_ref,full_name,email', 'U1,Una Example'] });
    expect(report.files.people).toMatchObject({ new: 1, rejected: 0 });
  });
});

describe('values', () => {
  const premiums = smallRecords().premiums?.[0] ?? '';
  const money = (written: string, ref: string) =>
    take({
      employers: [
        `${EMPLOYERS},wcb_account`,
        `${ref},Money ${ref} Ltd.,COR,2020-01-01,0000000${ref.slice(1)}`,
      ],
      premiums: [premiums, `${ref},0000000${ref.slice(1)},2020-01-01,${written},yes,yes,no,yes`],
    });

  test.each([
    ['V71', '4000.00', '400000', null],
    ['V72', '"4,000.00"', '400000', /4000\.00/],
    ['V73', '$4000.00', '400000', /4000\.00/],
    ['V74', '4000', '400000', /4000\.00/],
    ['V75', '4000.5', '400050', /4000\.50/],
    ['V76', '0.07', '7', null],
    ['V77', '"1,234,567.89"', '123456789', /1234567\.89/],
  ])('%s: money written %s', async (ref, written, cents, note) => {
    const report = await money(written, ref);
    expect(report.rejected).toEqual([]);
    const { rows } = await database.pool.query(
      'SELECT premium_cents FROM premiums p JOIN employers e ON e.id = p.employer_id WHERE e.ref = $1',
      [ref],
    );
    expect(rows).toEqual([{ premium_cents: cents }]);
    expect(report.notes.map((found) => found.note)).toEqual(note ? [expect.stringMatching(note)] : []);
  });

  test.each([
    '"4.000,00"',
    '"4000,00"',
    '4 000.00',
    '1e3',
    '"12,34.00"',
    '(5.00)',
    '.50',
    '-0.01',
    '4000.005',
  ])('money written %s leaves doubt and is rejected', async (written) => {
    const report = await money(written, 'V78');
    expect(report.rejected).toMatchObject([{ file: 'premiums.csv', line: 2, column: 'premium' }]);
  });

  test.each([
    ['2024-02-29', '2024-02-29', null],
    ['2024/02/29', '2024-02-29', /2024-02-29/],
    ['29-Feb-2024', '2024-02-29', /2024-02-29/],
    ['1-MAR-2024', '2024-03-01', /2024-03-01/],
    ['45351', '2024-02-29', /serial/],
    ['2024-02-29 00:00:00', '2024-02-29', /2024-02-29/],
  ])('a date written %s', async (written, kept, note) => {
    const report = await take({
      people: ['person_ref,full_name', 'D1,Di Example'],
      auditors: ['person_ref,kind,registered_on', `D1,REGISTERED,${written}`],
    });
    expect(report.rejected).toEqual([]);
    const { rows } = await database.pool.query(
      'SELECT DISTINCT registered_on FROM auditor_registrations a JOIN people p ON p.id = a.person_id WHERE p.ref = $1 AND registered_on = $2',
      ['D1', kept],
    );
    expect(rows).toEqual([{ registered_on: kept }]);
    expect(report.notes.map((found) => found.note)).toEqual(note ? [expect.stringMatching(note)] : []);
  });

  test.each([
    '2023/02/29',
    '31-Apr-2024',
    '08/09/2024',
    '8-9-24',
    '2024',
    '20240229',
    '2024-2-9',
    'Feb 29, 2024',
    '1899-12-31',
    '99-Foo-2024',
  ])('a date written %s is rejected', async (written) => {
    const report = await take({
      people: ['person_ref,full_name', 'D2,Di Example'],
      auditors: ['person_ref,kind,registered_on', `D2,REGISTERED,"${written}"`],
    });
    expect(report.rejected).toMatchObject([
      { file: 'auditors.csv', line: 2, column: 'registered_on', value: written },
    ]);
  });

  test('known words in other letters, yes and no in other forms', async () => {
    const report = await take({
      employers: [EMPLOYERS, 'W1,Words Ltd.,secor®,2020-01-01'],
      people: ['person_ref,full_name', 'W1,Wo Example'],
      employments: ['employer_ref,person_ref,full_time,from', 'W1,W1,TRUE,2020-01-01'],
      audits: [
        'audit_ref,employer_ref,kind,auditor_ref,first_day,last_day,submitted_on',
        'W1,W1,verification review,W1,2020-01-01,2020-01-01,2020-01-01',
      ],
    });
    expect(report.rejected).toEqual([]);
    expect(report.notes.map(({ note }) => note)).toEqual([
      'read as SECOR',
      'read as yes',
      'read as VERIFICATION_REVIEW',
    ]);
  });
});

describe('account numbers that lost their leading zeros', () => {
  test('are the employer’s own, in its premiums and when it is given again', async () => {
    const records = smallRecords();
    (records.premiums ?? [])[1] = 'E1,12345678,2020-10-01,4000.00,yes,yes,no,yes';
    const report = await take(records);
    expect(report.rejected).toEqual([]);
    expect(report.notes).toEqual([
      {
        file: 'premiums.csv',
        line: 2,
        column: 'wcb_account',
        value: '12345678',
        note: 'taken as 012345678: it differs by leading zeros only',
      },
    ]);
    const again = await take({
      employers: [`${EMPLOYERS},wcb_account`, 'E1,Cedar Ridge Framing Ltd.,SECOR,2020-01-15,12345678'],
      premiums: records.premiums ?? [],
    });
    expect(again.files).toMatchObject({ employers: { same: 1, changed: 0 }, premiums: { same: 2, new: 0 } });
    expect(again.notes.map(({ file }) => file)).toEqual(['employers.csv', 'premiums.csv']);
  });
});
