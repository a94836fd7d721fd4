import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readPdf } from '../../../test/read-pdf.js';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';

const TODAY = '2026-10-31';
const PUBLIC_URL = 'https://standing.example.test';
const LOGO = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" width="90" height="30"><rect width="90" height="30" fill="#175ea8"/></svg>',
).toString('base64');

interface Listed {
  id: string;
  number: string;
  code: string;
  path: string;
  voidedOn: string | null;
  validity: { state: string; validFrom: string | null; validThrough: string | null };
  employer: { legalName: string; city: string | null };
}
const DOCUMENTS = `query ($filter: DocumentFilter, $first: Int) { documents(filter: $filter, first: $first) { totalCount nodes {
  id number code path voidedOn validity { state validFrom validThrough } employer { legalName city } } } }`;

let api: TestApi;
beforeAll(async () => {
  api = await createDemonstrationApi({ today: TODAY });
  const { data } = await api.ask<{ changeSettings: { errors: unknown[] } }>(
    'mutation ($input: ChangeSettingsInput!) { changeSettings(input: $input) { errors { message } } }',
    {
      as: 'PROGRAM_MANAGER',
      variables: {
        input: {
          version: 1,
          authorityName: 'Prairie Example Safety Authority',
          address: '1 Example Street\nWinnipeg MB',
          phone: '204-555-0100',
          signatoryName: 'Sam Signer',
          publicUrl: `${PUBLIC_URL}/`,
          logoFile: LOGO,
        },
      },
    },
  );
  expect(data?.changeSettings.errors).toEqual([]);
});
afterAll(() => api.close());

async function list(filter: object = {}, first = 100): Promise<Listed[]> {
  const { documents } = await api.get<{ documents: { nodes: Listed[] } }>(DOCUMENTS, {
    as: 'STAFF',
    variables: { filter, first },
  });
  return documents.nodes;
}

async function download(path: string, as: 'STAFF' | 'EMPLOYER' | 'AUDITOR' | null = 'STAFF') {
  const headers: Record<string, string> = as === null ? {} : { cookie: await api.signIn(as) };
  const response = await fetch(`${api.url}${path}`, { headers });
  return { response, file: Buffer.from(await response.arrayBuffer()) };
}

const check = (code: string, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/check/${code}`, { headers, redirect: 'manual' });

describe('a document as PDF', () => {
  test('says what is recorded, is tagged in its language, and its QR code leads to its check', async () => {
    const letter = (await list({ kind: 'LETTER', voided: false })).find(
      ({ validity }) => validity.state === 'VALID',
    ) as Listed;
    const { response, file } = await download(`${letter.path}?language=fr`);
    expect(response.headers.get('content-type')).toBe('application/pdf');
    expect(response.headers.get('cache-control')).toContain('no-store');
    const pdf = readPdf(file);
    expect(pdf).toMatchObject({ pages: 1, language: 'fr-CA' });
    expect(pdf.title).toContain(letter.number);
    for (const words of [
      letter.number,
      letter.code,
      'Prairie Example Safety Authority',
      'Sam Signer',
      'Lettre de conformité',
    ]) {
      expect(pdf.text).toContain(words);
    }
    expect(pdf.text.replace(/\s+/g, ' ')).toContain(letter.employer.legalName);
    expect(pdf.tags.slice(0, 2)).toEqual(['Document', 'Sect']);
    expect(pdf.tags.filter((tag) => tag === 'H1')).toHaveLength(1);
    expect(pdf.tags).toEqual(expect.arrayContaining(['Figure', 'P', 'Table', 'TR', 'TH', 'TD', 'H2']));
    expect(pdf.alternatives.some((text) => text.includes('QR'))).toBe(true);
    expect(pdf.qr).toEqual([`${PUBLIC_URL}/check/${letter.code}`]);

    const page = await check((pdf.qr[0] ?? '').split('/').at(-1) ?? '');
    expect(page.status).toBe(200);
    expect(await page.text()).toContain(letter.number);
  });

  test('is the same to the byte when it is asked for again', async () => {
    const [document] = await list();
    const [first, again] = [await download(document?.path ?? ''), await download(document?.path ?? '')];
    expect(first.file.equals(again.file)).toBe(true);
    const french = await download(`${document?.path}?language=fr`);
    expect(french.file.equals(first.file)).toBe(false);
  });

  test('fifty letters are one file of fifty pages, each found by its number', async () => {
    const letters = (await list({ kind: 'LETTER' })).slice(0, 50);
    expect(letters).toHaveLength(50);
    const { file } = await download(`/documents/several.pdf?ids=${letters.map(({ id }) => id).join(',')}`);
    const pdf = readPdf(file);
    expect(pdf.pages).toBe(50);
    expect(pdf.qr).toEqual(letters.map(({ code }) => `${PUBLIC_URL}/check/${code}`));
    expect(pdf.bookmarks).toEqual(letters.map(({ number }) => number));
  });

  test('is for who may see the employer, and says so plainly otherwise', async () => {
    const documents = await list();
    const { documents: own } = await api.get<{ documents: { nodes: Listed[] } }>(DOCUMENTS, {
      as: 'EMPLOYER',
    });
    const foreign = documents.find(({ id }) => !own.nodes.some((each) => each.id === id)) as Listed;
    expect((await download(foreign.path, null)).response.status).toBe(401);
    expect((await download(foreign.path, 'EMPLOYER')).response.status).toBe(404);
    expect(own.nodes.length).toBeGreaterThan(0);
    for (const { path } of own.nodes) expect((await download(path, 'EMPLOYER')).response.status).toBe(200);
    const both = `/documents/several.pdf?ids=${own.nodes[0]?.id},${foreign.id}`;
    expect((await download(both, 'EMPLOYER')).response.status).toBe(404);
    expect((await download('/documents/nonsense.pdf')).response.status).toBe(404);
    expect((await download('/documents/several.pdf?ids=')).response.status).toBe(404);
  });
});

describe('the public check', () => {
  test.each(['VALID', 'EXPIRED', 'VOID'])('says %s as the desk does, in both languages', async (state) => {
    const document = [...(await list({ voided: state === 'VOID' }))].find(
      ({ validity }) => validity.state === state,
    ) as Listed;
    const titles = {
      VALID: ['Genuine and valid today', 'Authentique et valide'],
      EXPIRED: ['Genuine, but expired', 'Authentique, mais expiré'],
      VOID: ['Void', 'Nul'],
    }[state] as string[];
    const english = await (await check(document.code)).text();
    expect(english).toContain(`</span> ${titles[0]}`);
    expect(english).toContain(document.number);
    expect(english).toContain(document.employer.city ?? '');
    expect(english).not.toContain('<script');
    const french = await (await check(document.code, { 'accept-language': 'fr-CA' })).text();
    expect(french).toContain('lang="fr-CA"');
    expect(french).toContain(`</span> ${titles[1]}`);
  });

  test('takes a code as people type it', async () => {
    const [document] = await list();
    const typed = (document?.code ?? '').toLowerCase().replaceAll('-', ' ').replaceAll('0', 'o');
    const sent = await fetch(`${api.url}/check?code=${encodeURIComponent(typed)}&lang=en`, {
      redirect: 'manual',
    });
    expect(sent.status).toBe(303);
    expect(sent.headers.get('location')).toBe(`/check/${document?.code}?lang=en`);
  });

  test('answers the same to every code that nobody has, keeps nothing, runs nothing', async () => {
    const answers = await Promise.all(
      ['7KQ2-M0XZ-4TPD', 'nonsense', '%3Cscript%3E'].map((code) => check(code)),
    );
    const pages = await Promise.all(answers.map((answer) => answer.text()));
    expect(answers.map(({ status }) => status)).toEqual([404, 404, 404]);
    const plain = pages.map((page) => page.replace(/href="\/check\/[^"]*"/, ''));
    expect(new Set(plain).size).toBe(1);
    const { headers } = answers[0] as Response;
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'; style-src 'sha256-/);
  });

  test('gives a clear page to who asks too often, also in French', async () => {
    const headers = { 'x-forwarded-for': '203.0.113.7', 'accept-language': 'fr' };
    const answers: Response[] = [];
    for (let count = 0; count < 31; count += 1) answers.push(await check('nonsense', headers));
    expect(answers.filter(({ status }) => status === 404)).toHaveLength(30);
    const last = answers.at(-1) as Response;
    expect(last.status).toBe(429);
    expect(Number(last.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await last.text()).toContain('Trop de vérifications');
    expect((await check('nonsense', { 'x-forwarded-for': '203.0.113.8' })).status).toBe(404);
  });
});

test('a struck letter is void to who holds it', async () => {
  const letter = (await list({ kind: 'LETTER', voided: false }))[0] as Listed;
  await api.database.pool.query('DELETE FROM letters WHERE letter_no = $1', [letter.number]);
  expect(await (await check(letter.code, { 'x-forwarded-for': '203.0.113.9' })).text()).toContain(
    '</span> Void',
  );
});

test('as many statements for two documents as for twenty', async () => {
  const { default: pg } = await import('pg');
  const { vi } = await import('vitest');
  const count = async (first: number) => {
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    await list({}, first);
    const { length } = statements.mock.calls;
    statements.mockRestore();
    return length;
  };
  await count(5);
  expect(await count(20)).toBe(await count(2));
});
