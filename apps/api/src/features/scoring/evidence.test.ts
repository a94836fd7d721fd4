import type { ReadStream } from 'node:fs';
import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';
import type { Role } from '../../graphql/permission.js';
import { shipInstrument } from '../instruments/index.js';
import { storedArchive } from '../intake/index.js';
import { FileStore } from './file-store.js';

const PDF = Buffer.from('%PDF-1.7\nA page of the manual');
const PNG = Buffer.from('\x89PNG\r\n\x1a\nrest', 'latin1');

let api: TestApi;
let workbookId: string;
let ownId: string;
let questionId: string;

beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
  await shipInstrument(api.database.dataSource);
  const { rows } = await api.database.pool.query<{
    employer: string;
    own: string;
    other: string;
    instrument: string;
  }>(
    `SELECT (SELECT id FROM employers ORDER BY ref LIMIT 1) AS employer,
      (SELECT person_id FROM users WHERE role = 'AUDITOR' LIMIT 1) AS own,
      (SELECT id FROM people WHERE id NOT IN (SELECT person_id FROM users WHERE person_id IS NOT NULL) LIMIT 1) AS other,
      (SELECT id FROM instruments LIMIT 1) AS instrument`,
  );
  const [found] = rows;
  const begin = async (auditor: string | undefined) => {
    const made = await api.database.pool.query<{ id: string }>(
      `INSERT INTO audit_workbooks (employer_id, kind, auditor_id, instrument_id, first_day, last_day)
       VALUES ($1, 'SELF', $2, $3, '2026-10-01', '2026-10-02') RETURNING id`,
      [found?.employer, auditor, found?.instrument],
    );
    return made.rows[0]?.id ?? '';
  };
  workbookId = await begin(found?.other);
  ownId = await begin(found?.own);
  const question = await api.database.pool.query<{ id: string }>(
    'SELECT id FROM instrument_questions LIMIT 1',
  );
  questionId = question.rows[0]?.id ?? '';
});
afterAll(() => api.close());

interface SendOptions {
  as?: Role;
  name?: string;
  workbook?: string;
  type?: string;
  question?: string | null;
  language?: string;
  key?: string;
}
async function send(
  content: Buffer,
  options: SendOptions = {},
): Promise<{ status: number; id?: string; error?: string }> {
  const {
    as,
    name = 'manual.pdf',
    workbook = workbookId,
    type = 'application/octet-stream',
    language = 'en',
  } = options;
  const query = new URLSearchParams({ workbook, name });
  if (options.question !== null) query.set('question', options.question ?? questionId);
  if (options.key) query.set('key', options.key);
  const response = await fetch(`${api.url}/evidence?${query}`, {
    method: 'POST',
    headers: {
      'content-type': type,
      'accept-language': language,
      ...(as && { cookie: await api.signIn(as) }),
    },
    body: new Uint8Array(content),
  });
  return { status: response.status, ...((await response.json()) as object) };
}
async function fetchFile(id: string | undefined, as?: Role): Promise<Response> {
  return fetch(`${api.url}/evidence/${id}`, { headers: as ? { cookie: await api.signIn(as) } : {} });
}
const onDisk = async () => readdir(join(api.dataDir, 'files')).catch(() => [] as string[]);

test('is kept under a random name, and comes back whole as an attachment', async () => {
  const { status, id } = await send(PDF, { as: 'STAFF', name: '../../Manuel de sécurité.pdf' });
  expect(status).toBe(201);
  const names = await onDisk();
  expect(names).toHaveLength(1);
  expect(names[0]).toMatch(/^[0-9a-f]{48}$/);
  expect(await readFile(join(api.dataDir, 'files', names[0] ?? ''))).toEqual(PDF);
  const answer = await fetchFile(id, 'STAFF');
  expect(Buffer.from(await answer.arrayBuffer())).toEqual(PDF);
  expect(answer.headers.get('content-type')).toBe('application/pdf');
  expect(answer.headers.get('x-content-type-options')).toBe('nosniff');
  expect(answer.headers.get('cache-control')).toContain('no-store');
  expect(answer.headers.get('content-disposition')).toMatch(
    /^attachment; .*Manuel%20de%20s%C3%A9curit%C3%A9\.pdf/,
  );
});

test('sent again under the same key it is added once; another content under that key is refused', async () => {
  const before = await onDisk();
  const first = await send(PDF, { as: 'STAFF', name: 'again.pdf', key: 'a file' });
  const again = await send(PDF, { as: 'STAFF', name: 'again.pdf', key: 'a file' });
  expect(again).toEqual(first);
  expect((await send(PNG, { as: 'STAFF', name: 'again.pdf', key: 'a file' })).status).toBe(422);
  expect(await onDisk()).toHaveLength(before.length + 1);
});

const archive = (...parts: [name: string, content: string][]): Buffer =>
  storedArchive(parts.map(([name, content]) => ({ name, content: Buffer.from(content) })));
const WORKBOOK = archive(
  ['[Content_Types].xml', '<Types><Override ContentType="…spreadsheetml.sheet.main+xml"/></Types>'],
  ['xl/workbook.xml', '<workbook/>'],
);

test.each([
  ['report.html', PNG, 'report.png', 'image/png'],
  ['start.cmd', PDF, 'start.pdf', 'application/pdf'],
  ['minutes', PDF, 'minutes.pdf', 'application/pdf'],
  ['Minutes of 2024.05', PDF, 'Minutes of 2024.05.pdf', 'application/pdf'],
  ['photo.JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0]), 'photo.JPEG', 'image/jpeg'],
  ['plan.xlsm', WORKBOOK, 'plan.xlsx', expect.stringContaining('spreadsheetml')],
])('its kind is what it holds: %s', async (name, content, keptAs, mediaType) => {
  const { id } = await send(content, { as: 'STAFF', name });
  const { headers } = await fetchFile(id, 'STAFF');
  expect(headers.get('content-type')).toEqual(mediaType);
  expect(headers.get('content-disposition')?.replaceAll('"', '')).toBe(`attachment; filename=${keptAs}`);
});

test('a download that is broken off closes its file', async () => {
  const { id } = await send(Buffer.concat([PDF, Buffer.alloc(15 * 1024 * 1024)]), { as: 'STAFF' });
  const reads = vi.spyOn(FileStore.prototype, 'read');
  const breakOff = new AbortController();
  const response = await fetch(`${api.url}/evidence/${id}`, {
    headers: { cookie: await api.signIn('STAFF') },
    signal: breakOff.signal,
  });
  const opened = reads.mock.results.map(({ value }) => value as ReadStream);
  reads.mockRestore();
  expect(opened.map(({ destroyed }) => destroyed)).toEqual([false]);
  breakOff.abort();
  await expect(response.arrayBuffer()).rejects.toThrow();
  await vi.waitFor(() => expect(opened.map(({ closed }) => closed)).toEqual([true]));
});

test('a file that is gone from the disk is answered in words, not as an attachment', async () => {
  const before = await onDisk();
  const { id } = await send(PDF, { as: 'STAFF' });
  const [stored = ''] = (await onDisk()).filter((name) => !before.includes(name));
  await rm(join(api.dataDir, 'files', stored));
  const response = await fetchFile(id, 'STAFF');
  expect(response.status).toBe(404);
  expect(response.headers.get('content-disposition')).toBeNull();
  expect(await response.json()).toEqual({ error: 'The file is not on the disk.' });
});

test.each([
  ['a program', Buffer.from('MZ\x90\x00'), 'setup.pdf'],
  ['a page with a script', Buffer.from('<!doctype html><script>alert(1)</script>'), 'note.pdf'],
  [
    'a drawing with a script',
    Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script/></svg>'),
    'sign.png',
  ],
  ['an archive', Buffer.from('PK\u0003\u0004 something.exe'), 'all.docx'],
  [
    'a workbook with macros',
    archive(['[Content_Types].xml', '<Types/>'], ['xl/workbook.xml', ''], ['xl/vbaProject.bin', '']),
    'sheet.xlsx',
  ],
  [
    'a workbook that says it has macros',
    archive(
      [
        '[Content_Types].xml',
        '<Override ContentType="application/vnd.ms-excel.sheet.macroEnabled.main+xml"/>',
      ],
      ['xl/workbook.xml', ''],
      ['xl/code.bin', ''],
    ),
    'sheet.xlsx',
  ],
])('%s is refused, and leaves nothing on the disk', async (_name, content, name) => {
  const before = await onDisk();
  const { status, error } = await send(content, { as: 'STAFF', name });
  expect(status).toBe(422);
  expect(error).toContain(`${name} is none of the kinds that are kept`);
  expect(await onDisk()).toEqual(before);
});

test('too large, empty, nameless or in a form of another site: refused in words', async () => {
  const large = await send(Buffer.concat([PDF, Buffer.alloc(20 * 1024 * 1024)]), { as: 'STAFF' });
  expect(large).toMatchObject({ status: 413, error: expect.stringContaining('at most 20 MB') });
  expect(await send(Buffer.alloc(0), { as: 'STAFF' })).toMatchObject({ status: 400 });
  expect(await send(PDF, { as: 'STAFF', name: ' ' })).toMatchObject({ status: 422 });
  expect(await send(PDF, { as: 'STAFF', type: 'text/plain' })).toMatchObject({ status: 415 });
  expect(await send(PDF, { as: 'STAFF', question: workbookId })).toMatchObject({ status: 422 });
  expect((await send(Buffer.from('no'), { as: 'STAFF', language: 'fr' })).error).toContain(
    'd’aucun des types',
  );
});

test('only who may score the audit sees its files', async () => {
  const { id } = await send(PDF, { as: 'STAFF' });
  expect((await fetchFile(id)).status).toBe(401);
  expect((await fetchFile(id, 'EMPLOYER')).status).toBe(403);
  expect((await fetchFile(id, 'REPORTING')).status).toBe(403);
  expect((await fetchFile(id, 'AUDITOR')).status).toBe(404);
  expect((await fetchFile('no-such-file', 'STAFF')).status).toBe(404);
  expect((await send(PDF)).status).toBe(401);
  expect((await send(PDF, { as: 'REPORTING' })).status).toBe(403);
  expect((await send(PDF, { as: 'AUDITOR' })).status).toBe(422);
  const own = await send(PDF, { as: 'AUDITOR', workbook: ownId });
  expect(own.status).toBe(201);
  expect((await fetchFile(own.id, 'AUDITOR')).status).toBe(200);
});

test('an auditor’s list holds his own audits, with their files', async () => {
  const { auditWorkbooks } = await api.get<{
    auditWorkbooks: { nodes: { files: object[] }[]; totalCount: number };
  }>('{ auditWorkbooks { totalCount nodes { files { fileName mediaType bytes addedBy } } } }', {
    as: 'AUDITOR',
  });
  expect(auditWorkbooks).toMatchObject({
    totalCount: 1,
    nodes: [{ files: [{ mediaType: 'application/pdf' }] }],
  });
});

test('a list of audits runs the same number of statements, however long it is', async () => {
  await api.database.pool.query(
    `INSERT INTO audit_workbooks (employer_id, kind, auditor_id, instrument_id, first_day, last_day)
     SELECT employer_id, kind, auditor_id, (SELECT id FROM instruments LIMIT 1), first_day, last_day
       FROM audits ORDER BY ref LIMIT 20`,
  );
  const query = `query ($first: Int) { auditPipeline(first: $first, filter: { stages: [DRAFT] }) { nodes { stage employer { ref } auditor { fullName }
    audit { ref } workbook { score { answered overallPercent } } } } auditWorkbooks(first: $first) { totalCount nodes {
    id employer { ref } auditor { fullName } instrument { title sections { title questions { text } } } audit { ref }
    interviewsRequired answers { note } files { fileName } score { overallPercent sections { title } }
    shortestWayToPass { gain }
  } } }`;
  const count = async (first: number) => {
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    await api.get(query, { as: 'STAFF', variables: { first } });
    const ran = statements.mock.calls.length;
    statements.mockRestore();
    return ran;
  };
  await count(5);
  const [two, twenty] = [await count(2), await count(20)];
  expect(two).toBeGreaterThan(2);
  expect(twenty).toBe(two);
});
