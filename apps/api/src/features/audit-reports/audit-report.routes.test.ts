import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerEverything } from '../../../test/answered-workbook.js';
import { readPdf } from '../../../test/read-pdf.js';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';
import type { Role } from '../../graphql/permission.js';
import { shipInstrument } from '../instruments/index.js';

const NOTE = 'The signed policy hangs in the site office.';

let api: TestApi;
/** An audit of the employer that signs in, an audit of another, and the own one’s workbook. */
let own: { auditId: string; employerId: string; ref: string; legalName: string };
let foreignId: string;
let workbookId: string;

const rows = async <Row extends object>(sql: string, values: unknown[] = []): Promise<Row[]> =>
  (await api.database.pool.query(sql, values)).rows as Row[];

beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
  const instrumentId = await shipInstrument(api.database.dataSource);
  const found = await rows<typeof own>(
    `SELECT a.id AS "auditId", a.employer_id AS "employerId", a.ref, e.legal_name AS "legalName"
     FROM audits a JOIN employers e ON e.id = a.employer_id
     WHERE a.employer_id = (SELECT employer_id FROM users WHERE role = 'EMPLOYER') AND a.decision = 'ACCEPTED'
       AND a.result <> 'NONE' ORDER BY a.last_day DESC LIMIT 1`,
  );
  own = found[0] as typeof own;
  const [foreign] = await rows<{ id: string }>('SELECT id FROM audits WHERE employer_id <> $1 LIMIT 1', [
    own.employerId,
  ]);
  foreignId = foreign?.id ?? '';
  const [workbook] = await rows<{ id: string }>(
    `INSERT INTO audit_workbooks (employer_id, kind, auditor_id, instrument_id, first_day, last_day, interviews_held)
     SELECT $1, 'SELF', person_id, $2, '2026-10-01', '2026-10-02', 3 FROM users WHERE role = 'AUDITOR' RETURNING id`,
    [own.employerId, instrumentId],
  );
  workbookId = workbook?.id ?? '';
  await answerEverything({ rows }, workbookId);
  await rows('UPDATE audit_answers SET note = $2 WHERE workbook_id = $1', [workbookId, NOTE]);
});
afterAll(() => api.close());

async function ask(path: string, as: Role | null = 'STAFF') {
  const headers: Record<string, string> = as === null ? {} : { cookie: await api.signIn(as) };
  const response = await fetch(`${api.url}/audit-reports/${path}`, { headers });
  return { response, file: Buffer.from(await response.arrayBuffer()) };
}
const flat = (text: string) => text.replace(/\s+/g, ' ');

test('the report of a paper audit has its sections and why its result is what it is', async () => {
  const { response, file } = await ask(`audits/${own.auditId}.pdf?language=fr&download`);
  expect(response.headers.get('content-type')).toBe('application/pdf');
  expect(response.headers.get('cache-control')).toContain('no-store');
  expect(response.headers.get('content-disposition')).toMatch(
    /^attachment; filename="audit-report-.+\.pdf"$/,
  );
  const pdf = readPdf(file);
  expect(pdf.language).toBe('fr-CA');
  expect(pdf.title).toContain(own.ref);
  const text = flat(pdf.text);
  for (const words of [own.legalName, 'Politique de sécurité et de santé', 'Accepté le', 'Règle : '])
    expect(text).toContain(words);
  expect(pdf.bookmarks).not.toContain('Questions');
});

test('who may read the audit may take its report; nobody else', async () => {
  expect((await ask(`audits/${own.auditId}.pdf`, null)).response.status).toBe(401);
  expect((await ask(`audits/${own.auditId}.pdf`, 'EMPLOYER')).response.status).toBe(200);
  expect((await ask(`audits/${foreignId}.pdf`, 'EMPLOYER')).response.status).toBe(404);
  expect((await ask(`audits/${foreignId}.pdf`, 'STAFF')).response.status).toBe(200);
  expect((await ask('audits/nonsense.pdf')).response.status).toBe(404);
  expect((await ask(`audits/${own.auditId}.txt`)).response.status).toBe(404);
});

test('an audit that is being scored gives a draft, to the office and its own auditor alone', async () => {
  expect((await ask(`workbooks/${workbookId}.pdf`, 'EMPLOYER')).response.status).toBe(403);
  expect((await ask(`workbooks/${workbookId}.pdf`, 'REPORTING')).response.status).toBe(403);
  const { response, file } = await ask(`workbooks/${workbookId}.pdf`, 'AUDITOR');
  expect(response.headers.get('content-disposition')).toContain('audit-report-draft-2026-10-02.pdf');
  const pdf = readPdf(file);
  expect(pdf.title).toMatch(/^Draft · Audit report/);
  expect(pdf.pageTexts.every((page) => page.includes('Draft'))).toBe(true);
  expect(flat(pdf.text)).toContain(NOTE);
});

test('handed in, its report has the answers for who may see them, and not for who sees the points alone', async () => {
  await rows("UPDATE audit_workbooks SET state = 'SUBMITTED', audit_id = $2 WHERE id = $1", [
    workbookId,
    own.auditId,
  ]);
  await rows(
    'INSERT INTO workbook_submissions (workbook_id, submission_no, employer_id, audit_id) VALUES ($1, 1, $2, $3)',
    [workbookId, own.employerId, own.auditId],
  );
  const read = async (path: string, as: Role) => readPdf((await ask(path, as)).file);
  for (const path of [`audits/${own.auditId}.pdf`, `workbooks/${workbookId}.pdf`]) {
    const pdf = await read(path, 'STAFF');
    expect(pdf.title).toContain(own.ref);
    expect(pdf.bookmarks).toEqual(expect.arrayContaining(['Questions', 'Interviews', 'Evidence on file']));
    expect(flat(pdf.text)).toContain(NOTE);
  }
  const theirs = await read(`audits/${own.auditId}.pdf`, 'EMPLOYER');
  expect(theirs.bookmarks).toEqual(expect.arrayContaining(['Result', 'Sections', 'Corrective actions']));
  expect(flat(theirs.text)).not.toContain(NOTE);

  // Back with the auditor, its answers go on changing: they are no longer those of the audit that was returned.
  await rows("UPDATE audit_workbooks SET state = 'RETURNED' WHERE id = $1", [workbookId]);
  const returned = await read(`audits/${own.auditId}.pdf`, 'STAFF');
  expect(flat(returned.text)).toContain('its answers have been changed since');
  expect(flat(returned.text)).not.toContain(NOTE);
  expect((await read(`workbooks/${workbookId}.pdf`, 'STAFF')).title).toMatch(/^Draft/);
});
