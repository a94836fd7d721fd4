import readWorkbook from 'read-excel-file/node';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';
import type { Role } from '../../graphql/permission.js';
import { archiveParts } from '../intake/index.js';

const FORMULA = '=HYPERLINK("https://example.test","look")';

let api: TestApi;
let own: { auditId: string; employerId: string; ref: string; legalName: string };
let otherId: string;

beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
  const { pool } = api.database;
  const found = await pool.query<typeof own>(
    `SELECT a.id AS "auditId", a.employer_id AS "employerId", a.ref, e.legal_name AS "legalName"
     FROM audits a JOIN employers e ON e.id = a.employer_id
     WHERE a.employer_id = (SELECT employer_id FROM users WHERE role = 'EMPLOYER') ORDER BY a.last_day DESC LIMIT 1`,
  );
  own = found.rows[0] as typeof own;
  const other = await pool.query<{ id: string }>('SELECT id FROM employers WHERE id <> $1 LIMIT 1', [
    own.employerId,
  ]);
  otherId = other.rows[0]?.id ?? '';
  await pool.query('DELETE FROM corrective_actions WHERE employer_id = $1', [own.employerId]);
  await pool.query(
    `INSERT INTO corrective_actions (employer_id, audit_id, section_no, shortfall, action, owner, due_on, done_on, recorded_on)
     VALUES ($1, $2, 4, $3, '@SUM(A1)', '+1 204 555 0100', '2026-08-31', NULL, '2026-06-15'),
            ($1, $2, 5, 'Rules not posted', 'Post them', 'Sam Super', '2026-09-30', '2026-09-01', '2026-06-15'),
            ($1, NULL, 6, 'No list of gear', 'Make one', 'Sam Super', '2026-12-31', NULL, '2025-01-02')`,
    [own.employerId, own.auditId, FORMULA],
  );
});
afterAll(() => api.close());

async function ask(path: string, as: Role | null = 'STAFF') {
  const headers: Record<string, string> = as === null ? {} : { cookie: await api.signIn(as) };
  const response = await fetch(`${api.url}/action-plans/${path}`, { headers });
  return { response, file: Buffer.from(await response.arrayBuffer()) };
}
async function read(path: string) {
  const [sheet] = await readWorkbook((await ask(path)).file);
  return sheet as { sheet: string; data: unknown[][] };
}
const day = (text: string) => new Date(`${text}T00:00:00Z`);

test('the plan of an audit comes back as it was written: texts as texts, days as days', async () => {
  const { response } = await ask(`audits/${own.auditId}.xlsx?download`);
  expect(response.headers.get('content-type')).toContain('spreadsheetml.sheet');
  expect(response.headers.get('content-disposition')).toBe(
    `attachment; filename="action-plan-${own.ref}.xlsx"`,
  );
  const { sheet, data } = await read(`audits/${own.auditId}.xlsx?language=en`);
  expect(sheet).toBe('Action plan');
  const [head, ...lines] = data;
  expect(head).toEqual([
    'Employer',
    'Audit',
    'Section',
    'What was missing',
    'What is to be done',
    'Owner',
    'Planned on',
    'Due through',
    'Done on',
    'State',
  ]);
  const who = [own.legalName, own.ref];
  expect(lines).toEqual([
    [
      ...who,
      '4 Safe Job Procedures',
      FORMULA,
      '@SUM(A1)',
      '+1 204 555 0100',
      day('2026-06-15'),
      day('2026-08-31'),
      null,
      'Overdue',
    ],
    [
      ...who,
      '5 Company Safety Rules',
      'Rules not posted',
      'Post them',
      'Sam Super',
      day('2026-06-15'),
      day('2026-09-30'),
      day('2026-09-01'),
      'Done',
    ],
  ]);
});

test('no text of it is a formula, and the headings stay where they are', async () => {
  const { file } = await ask(`audits/${own.auditId}.xlsx`);
  const part = archiveParts(file).find(({ name }) => name === 'xl/worksheets/sheet1.xml');
  const sheet = (await part?.read())?.toString('utf8') ?? '';
  expect(sheet).not.toMatch(/<f[ >]/);
  expect(sheet).toMatch(/<pane [^>]*ySplit="1"[^>]*state="frozen"/);
});

test('the plan of an employer has the actions of all its audits, in French where asked', async () => {
  const { sheet, data } = await read(`employers/${own.employerId}.xlsx?language=fr`);
  expect(sheet).toBe('Plan d’action');
  expect(data).toHaveLength(4);
  expect(data[0]?.[7]).toBe('À réaliser jusqu’au');
  expect(data[3]).toEqual([
    own.legalName,
    null,
    '6 Équipement de protection individuelle',
    'No list of gear',
    'Make one',
    'Sam Super',
    day('2025-01-02'),
    day('2026-12-31'),
    null,
    'Ouverte',
  ]);
});

test('is for who may see the employer', async () => {
  expect((await ask(`employers/${own.employerId}.xlsx`, null)).response.status).toBe(401);
  expect((await ask(`employers/${own.employerId}.xlsx`, 'EMPLOYER')).response.status).toBe(200);
  expect((await ask(`employers/${otherId}.xlsx`, 'EMPLOYER')).response.status).toBe(404);
  expect((await ask(`employers/${own.auditId}.xlsx`)).response.status).toBe(404);
  expect((await ask('audits/nonsense.xlsx')).response.status).toBe(404);
});
