import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, Office } from '../../../test/office.js';
import { type ReadyEmployer, readyEmployer } from '../../../test/ready-employer.js';
import type { RecordKind } from './record-kinds.js';

let office: Office;
let staff: Desk;
let employer: ReadyEmployer;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
  employer = await readyEmployer(office);
});
afterAll(() => office.close());

const strike = (kind: RecordKind, id: unknown, version = 1, reason = 'entered for the wrong company') =>
  staff.act<{ employer: { id: string; standing: { standing: string; trainingMissing: string[] } } | null }>(
    'strikeRecord',
    'StrikeRecordInput',
    { kind, id, version, reason },
    'employer { id standing { standing trainingMissing } }',
  );

/** How each kind of record comes about, but for those the ready employer has. */
const RECORDS: Record<Exclude<RecordKind, 'EMPLOYER'>, string> = {
  IMPLEMENTATION: 'SELECT id FROM implementations WHERE employer_id = $1',
  GUIDANCE: `INSERT INTO guidance_entries (employer_id, given_on, note) VALUES ($1, '2026-01-01', 'visit') RETURNING id`,
  HEADCOUNT: 'SELECT id FROM headcounts WHERE employer_id = $1',
  LETTER: `INSERT INTO letters (employer_id, cycle_year, issued_on, letter_no) VALUES ($1, 2, '2026-06-01', 'L-1') RETURNING id`,
  CERTIFICATION: `INSERT INTO certifications (employer_id, program, certified_on, certificate_no) VALUES ($1, 'SECOR', '2026-06-01', 'C-1') RETURNING id`,
  CONDITION: `INSERT INTO conditions (employer_id, kind, from_on) VALUES ($1, 'PENALTY', '2026-06-01') RETURNING id`,
  PREMIUM: `INSERT INTO premiums (employer_id, wcb_account, period_start, premium_cents, payroll_reported, hours_reported,
    personal_coverage_only, account_active) VALUES ($1, '000000001', '2026-06-01', 100, true, true, false, true) RETURNING id`,
  AUDIT: 'SELECT id FROM audits WHERE employer_id = $1 LIMIT 1',
  CORRECTIVE_ACTION: `INSERT INTO corrective_actions (employer_id, section_no, shortfall, action, owner, due_on, recorded_on)
    VALUES ($1, 3, 'No record', 'Keep one', 'Lee Lead', '2026-07-01', '2026-06-01') RETURNING id`,
  TRAINING_COMPLETION: `SELECT id FROM training_completions WHERE person_id = (SELECT person_id FROM employments WHERE employer_id = $1) AND course_code = 'LSE'`,
  AUDITOR_REGISTRATION:
    'SELECT id FROM auditor_registrations WHERE person_id = (SELECT person_id FROM employments WHERE employer_id = $1)',
  EMPLOYMENT: 'SELECT id FROM employments WHERE employer_id = $1',
};

test.each(Object.entries(RECORDS) as [RecordKind, string][])(
  '%s: struck, and kept in the journal',
  async (kind, sql) => {
    const { id } = await readyEmployer(office, `Strikes ${kind}`);
    const [record] = await office.rows<{ id: string }>(sql, [id]);
    const missing = await strike(kind, randomUUID());
    expect(missing.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'id'] }]);
    expect((await strike(kind, record?.id, 2)).errors).toMatchObject([{ code: 'STALE' }]);
    expect((await strike(kind, record?.id, 1, ' ')).errors).toMatchObject([{ path: ['input', 'reason'] }]);
    const struck = await strike(kind, record?.id);
    expect(struck.errors).toEqual([]);
    expect(struck.employer?.id).toBe(id);
    const [entry] = await office.rows<{
      before: { id: string };
      after: null;
      reason: string;
      employer_id: string;
    }>('SELECT before, after, reason, employer_id FROM journal_entries WHERE subject_id = $1', [record?.id]);
    expect(entry).toMatchObject({
      before: { id: record?.id },
      after: null,
      reason: 'entered for the wrong company',
      employer_id: id,
    });
    expect((await strike(kind, record?.id)).errors).toMatchObject([{ code: 'NOT_FOUND' }]);
  },
);

test('what is struck weighs no longer', async () => {
  const { id } = await readyEmployer(office, 'Weighs');
  const [completion] = await office.rows<{ id: string }>(RECORDS.TRAINING_COMPLETION, [id]);
  const { employer: after } = await strike('TRAINING_COMPLETION', completion?.id);
  expect(after?.standing.trainingMissing).toEqual(['LSE']);
});

test('an employer is struck only when its file is empty, and stays in the journal', async () => {
  const full = await strike('EMPLOYER', employer.id);
  expect(full.errors).toMatchObject([{ code: 'INVALID', path: ['input', 'id'] }]);
  expect(full.errors[0]?.message).toContain('audits');
  const { employer: empty } = await staff.act<{ employer: { id: string } }>(
    'registerEmployer',
    'RegisterEmployerInput',
    { legalName: 'Never Existed Ltd.', program: 'COR', registeredOn: '2026-06-01' },
    'employer { id }',
  );
  const struck = await strike('EMPLOYER', empty.id);
  expect(struck).toMatchObject({ employer: null, errors: [] });
  expect(await office.rows('SELECT 1 FROM employers WHERE id = $1', [empty.id])).toEqual([]);
  const entries = await office.rows<{ event: string }>(
    'SELECT event FROM journal_entries WHERE employer_id = $1 ORDER BY id',
    [empty.id],
  );
  expect(entries.map(({ event }) => event)).toEqual(['employer.registered', 'employer.struck']);
});
