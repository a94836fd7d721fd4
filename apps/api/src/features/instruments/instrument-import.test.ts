import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import writeWorkbook from 'write-excel-file/node';
import { type Desk, Office, type UserError } from '../../../test/office.js';
import { REPOSITORY } from '../../config.js';

/** Our own instrument is the pattern of a good file. */
const GOOD = join(REPOSITORY, 'apps/api/instruments/good-standing-2026.csv');
/** A table that a certifying partner in another province published, with its real defect. */
const PUBLISHED = join(REPOSITORY, 'apps/api/test/data/interview-sampling-published.csv');

let office: Office;
let manager: Desk;
let good: string;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  manager = await office.desk('PROGRAM_MANAGER');
  good = await readFile(GOOD, 'utf8');
});
afterAll(() => office.close());

let edition = 0;
interface Imported {
  id: string | null;
  rows: number | null;
}
function take(
  act: 'importInstrument' | 'importInterviewSampling',
  file: string | Buffer,
  other: object = {},
  desk = manager,
): Promise<Imported & { errors: UserError[] }> {
  edition += 1;
  const input = {
    code: 'TEST',
    edition: String(edition),
    titleEn: 'Test',
    titleFr: 'Essai',
    fileName: 'file.csv',
    file: Buffer.from(file).toString('base64'),
    ...(act === 'importInstrument' && { source: 'The authority' }),
    ...other,
  };
  const type = act === 'importInstrument' ? 'ImportInstrumentInput' : 'ImportInterviewSamplingInput';
  return desk.act<Imported>(act, type, input, 'id rows');
}
const places = (errors: readonly UserError[]) => errors.map(({ path }) => path.slice(2).join(' '));

describe('an instrument', () => {
  test('comes in whole, and a second edition stands beside it', async () => {
    const first = await take('importInstrument', good, { edition: '2030' });
    const second = await take('importInstrument', good, { edition: '2031' });
    expect([first.errors, second.errors]).toEqual([[], []]);
    expect([first.rows, second.rows]).toEqual([84, 84]);
    const { instruments } = await manager.ask<{ instruments: { edition: string; questionCount: number }[] }>(
      '{ instruments { edition questionCount } }',
    );
    expect(instruments).toEqual([
      { edition: '2031', questionCount: 84 },
      { edition: '2030', questionCount: 84 },
    ]);
    expect((await take('importInstrument', good, { edition: '2030' })).errors).toMatchObject([
      { code: 'DUPLICATE', path: ['input', 'edition'] },
    ]);
  });

  test('as a workbook it is the same', async () => {
    const [header = '', ...lines] = good.trim().split('\n');
    const width = header.split(',').length;
    // The shipped file quotes only cells with commas; a workbook needs none of that.
    const cells = [header, ...lines].map((line) =>
      [...line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].slice(0, width).map((match) => ({
        value: (match[1] ?? '').replace(/^"|"$/g, '').replaceAll('""', '"'),
        type: String,
      })),
    );
    const workbook = await writeWorkbook(cells).toBuffer();
    const { rows, errors } = await take('importInstrument', workbook, { fileName: 'instrument.xlsx' });
    expect(errors).toEqual([]);
    expect(rows).toBe(84);
  });

  test('a dry run checks and stores nothing', async () => {
    const before = await office.rows('SELECT id FROM instruments');
    expect(await take('importInstrument', good, { dryRun: true })).toEqual({
      id: null,
      rows: 84,
      errors: [],
    });
    expect(await office.rows('SELECT id FROM instruments')).toEqual(before);
  });

  /** The good file with one cell of one line changed; cells are counted by the header. */
  function spoilt(line: number, column: string, value: string): string {
    const rows = good.trim().split('\n');
    const at = (rows[0] ?? '').split(',').indexOf(column);
    const cells = [...(rows[line - 1] ?? '').matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g)].map(
      (match) => match[1],
    );
    cells[at] = value;
    rows[line - 1] = cells.slice(0, (rows[0] ?? '').split(',').length).join(',');
    return rows.join('\n');
  }

  test.each([
    [2, 'section_no', '0', 'is no section'],
    [2, 'section_no', '100', 'is no section'],
    [3, 'section_no', '16', 'stands in the place of 1 in section 16'],
    [2, 'section_no', 'one', 'is no section'],
    [2, 'position', '0', 'is no place'],
    [3, 'position', '1', 'stands on line 2 already'],
    [3, 'position', '9', 'stands in the place of 2'],
    [2, 'text_en', '', 'is empty'],
    [2, 'text_fr', '', 'is empty'],
    [2, 'evidence', 'hearsay', 'is no evidence'],
    [2, 'points', '0', 'is no number of points'],
    [2, 'points', 'ten', 'is no number of points'],
    [5, 'points', '7.5', 'cannot be shared'],
    [2, 'pattern', 'MOSTLY', 'is no pattern'],
    [2, 'threshold_percent', '', 'is no threshold'],
    [2, 'threshold_percent', '101', 'is no threshold'],
    [6, 'choices_en', '0 = None', 'cannot be read'],
    [6, 'points', '9', 'the best choice gives 5 points'],
  ])('line %i, %s “%s”: %s', async (line, column, value, words) => {
    const { id, errors } = await take('importInstrument', spoilt(line, column, value));
    expect(id).toBeNull();
    const named = errors.find(({ message }) => message.includes(words));
    expect(named?.message).toMatch(new RegExp(`^Line ${line}, column \\w+: `));
    expect(errors.every(({ code }) => code === 'INVALID')).toBe(true);
  });

  test('a section for a second standard comes in with its title, and not without', async () => {
    const columns = (good.split('\n')[0] ?? '').split(',');
    const added = (titles: Record<string, string>) => {
      const cells: Record<string, string> = {
        ...{ section_no: '16', position: '1', text_en: 'Question', text_fr: 'Question' },
        ...{ evidence: 'interview', points: '10', pattern: 'PROPORTIONAL', ...titles },
      };
      return `${good.trim()}\n${columns.map((column) => cells[column] ?? '').join(',')}\n`;
    };
    const bare = await take('importInstrument', added({}));
    expect(places(bare.errors)).toEqual(['86 section_title_en', '86 section_title_fr']);
    const titled = added({ section_title_en: 'Second standard', section_title_fr: 'Deuxième norme' });
    const { id, errors } = await take('importInstrument', titled);
    expect(errors).toEqual([]);
    expect(
      await office.rows(
        'SELECT title_en, title_fr FROM instrument_sections WHERE instrument_id = $1 AND section_no = 16',
        [id],
      ),
    ).toEqual([{ title_en: 'Second standard', title_fr: 'Deuxième norme' }]);
  });

  test('names each section that is missing, and each column', async () => {
    const rows = good.trim().split('\n');
    const without = rows.filter((row) => !row.startsWith('7,') && !row.startsWith('12,'));
    const { errors } = await take('importInstrument', without.join('\n'));
    expect(errors.map(({ message }) => /section (\d+)/.exec(message)?.[1])).toEqual(['7', '12']);
    const bare = await take('importInstrument', 'section_no,position\n1,1\n');
    expect(places(bare.errors)).toEqual(['1 text_en', '1 text_fr', '1 evidence', '1 points', '1 pattern']);
  });

  test.each([
    ['an empty file', ''],
    ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3])],
    ['half a workbook', Buffer.from('PK\u0003\u0004 and nothing more')],
    ['an open quote', 'section_no,"position\n1,1'],
  ])('%s is refused in words', async (_name, content) => {
    const { id, errors } = await take('importInstrument', content);
    expect(id).toBeNull();
    expect(errors.length).toBeGreaterThan(0);
    for (const { message } of errors) expect(message.length).toBeGreaterThan(10);
  });

  test('what is wrong is said in French too', async () => {
    office.language = 'fr';
    const { errors } = await take('importInstrument', spoilt(2, 'points', 'dix'));
    office.language = 'en';
    expect(errors[0]?.message).toBe(
      'Ligne 2, colonne points : « dix » n’est pas un nombre de points. Plus de 0 est attendu.',
    );
  });
});

describe('an interview sampling table', () => {
  test('the published one: the overlap at 510 is found and named, and nothing is stored', async () => {
    const { id, errors } = await take('importInterviewSampling', await readFile(PUBLISHED));
    expect(id).toBeNull();
    const lines = (await readFile(PUBLISHED, 'utf8')).split('\n');
    const line = lines.findIndex((row) => row.startsWith('510,')) + 1;
    expect(errors.map(({ message }) => message)).toEqual([
      `Line ${line}: the range 510–519 overlaps 500–510 (line ${line - 1}): a workforce of 510 falls into both. Expected each size once.`,
    ]);
    expect(await office.rows('SELECT id FROM interview_samplings')).toEqual([]);
  });

  test('put right, it is taken in', async () => {
    const mended = (await readFile(PUBLISHED, 'utf8')).replace('\n500,510,', '\n500,509,');
    const { rows, errors } = await take('importInterviewSampling', mended);
    expect(errors).toEqual([]);
    expect(rows).toBe(mended.trim().split('\n').length - 1);
  });

  test.each([
    ['a gap', 'from,to,interviews\n1,4,all\n6,9,5', 'a workforce of 5 falls into no range'],
    ['a wrong order', 'from,to,interviews\n5,9,4\n1,4,all', 'stands below 5–9'],
    ['the wrong way round', 'from,to,interviews\n1,4,all\n9,5,4', 'ends before it starts'],
    ['more than there are', 'from,to,interviews\n1,4,5', 'more interviews than its smallest workforce'],
    ['no number', 'from,to,interviews\n1,four,all', 'is no number of people'],
    ['no range', 'from,to,interviews\n', 'there is no range'],
  ])('%s is named', async (_name, file, words) => {
    const { id, errors } = await take('importInterviewSampling', file);
    expect(id).toBeNull();
    expect(errors.map(({ message }) => message).join(' ')).toContain(words);
  });
});

test('an auditor reads instruments and does not take one in', async () => {
  const [person] = await office.rows<{ id: string }>(
    "INSERT INTO people (ref, full_name) VALUES ('P1', 'Ari Auditor') RETURNING id",
  );
  const auditor = await office.desk('AUDITOR', { personId: person?.id ?? '' });
  const input = {
    code: 'X',
    edition: '1',
    titleEn: 'X',
    titleFr: 'X',
    source: 'X',
    fileName: 'x',
    file: 'eA==',
  };
  const { errors } = await auditor.send(
    'mutation ($input: ImportInstrumentInput!) { importInstrument(input: $input) { id } }',
    { input },
  );
  expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  expect(await auditor.ask('{ instruments { edition } }')).toMatchObject({ instruments: expect.any(Array) });
});
