import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, Office, sections } from '../../../test/office.js';
import { type ReadyEmployer, readyEmployer } from '../../../test/ready-employer.js';

let office: Office;
let staff: Desk;
let employer: ReadyEmployer;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
  employer = await readyEmployer(office);
});
afterAll(() => office.close());

interface AuditPayload {
  audit: {
    id: string;
    ref: string;
    version: number;
    result: string;
    overallPercent: number | null;
    sectionsBelow: number[];
  } | null;
}
const SELECTION = 'audit { id ref version result overallPercent sectionsBelow }';
let day = 1;
const facts = (other: object = {}) => ({
  kind: 'SELF',
  auditorId: employer.leadId,
  firstDay: `2026-06-${String(day).padStart(2, '0')}`,
  lastDay: '2026-06-12',
  submittedOn: '2026-06-12',
  sections: sections(90),
  ...other,
});
const record = (other: object = {}, desk = staff) => {
  day = (day % 12) + 1;
  return desk.act<AuditPayload>(
    'recordAudit',
    'RecordAuditInput',
    { ...facts(other), employerId: employer.id },
    SELECTION,
  );
};
const decide = (auditId: string | undefined, other: object = {}) =>
  staff.act<{ audit: { version: number; decision: string } | null }>(
    'decideAudit',
    'DecideAuditInput',
    { auditId, version: 1, decision: 'ACCEPTED', decidedOn: '2026-06-14', ...other },
    'audit { version decision }',
  );

test.each([
  ['each section and the whole at the mark', sections(80), 'PASS', 80],
  [
    'the whole a ten-thousandth of a point short',
    sections(80, 100, { 7: { awarded: 79.9999, possible: 100 } }),
    'FAIL',
    79.99,
  ],
  [
    'one section just below half',
    sections(100, 100, { 3: { awarded: 49.9999, possible: 100 } }),
    'FAIL',
    96.66,
  ],
  ['one section at half', sections(100, 100, { 3: { awarded: 50, possible: 100 } }), 'PASS', 96.66],
])('%s', async (_name, given, result, overallPercent) => {
  const { audit, errors } = await record({ sections: given });
  expect(errors).toEqual([]);
  expect(audit).toMatchObject({ result, overallPercent });
});

test('points are kept as they were given', async () => {
  const { audit } = await record({
    sections: sections(90, 100, { 2: { awarded: 32.5, possible: 40.0001 } }).reverse(),
  });
  const [row] = await office.rows<{ scores: object[]; awarded: string }>(
    'SELECT section_scores AS scores, points_awarded AS awarded FROM audits WHERE id = $1',
    [audit?.id],
  );
  expect(row?.scores[1]).toEqual({
    sectionNo: 2,
    awarded: '32.5',
    possible: '40.0001',
    notApplicableReason: null,
  });
  expect(row?.awarded).toBe('1292.5000');
});

test.each([
  ['a section is missing', sections(90).slice(1), 'input.sections'],
  [
    'a section is there twice',
    [...sections(90).slice(1), ...sections(90).slice(14)],
    'input.sections.14.sectionNo',
  ],
  [
    'there is a sixteenth',
    [...sections(90), { sectionNo: 16, awarded: 1, possible: 1 }],
    'input.sections.15.sectionNo',
  ],
  [
    'more awarded than possible',
    sections(90, 100, { 4: { awarded: 41, possible: 40 } }),
    'input.sections.3.awarded',
  ],
  ['fewer than none', sections(90, 100, { 4: { awarded: -1, possible: 40 } }), 'input.sections.3.awarded'],
  [
    'none possible without a reason',
    sections(90, 100, { 4: { awarded: 0, possible: 0 } }),
    'input.sections.3.notApplicableReason',
  ],
  ['no section at all', [], 'input.sections'],
])('refused when %s', async (_name, given, path) => {
  const { audit, errors } = await record({ sections: given });
  expect(audit).toBeNull();
  expect(errors.map((error) => `${error.code} ${error.path.join('.')}`)).toContain(`INVALID ${path}`);
});

test('a verification review may come without points, and then has no result', async () => {
  const { audit, errors } = await record({
    kind: 'VERIFICATION_REVIEW',
    auditorId: employer.authorityAuditorId,
    sections: [],
  });
  expect(errors).toEqual([]);
  expect(audit).toMatchObject({ result: 'NONE', overallPercent: null });
  const partly = await record({ kind: 'VERIFICATION_REVIEW', sections: sections(90).slice(3) });
  expect(partly.errors).toMatchObject([{ code: 'INVALID', path: ['input', 'sections'] }]);
});

test.each([
  [{ firstDay: '2026-06-13' }, 'input.lastDay'],
  [{ lastDay: '2026-06-16', submittedOn: '2026-06-16' }, 'input.lastDay'],
  [{ submittedOn: '2026-06-11' }, 'input.submittedOn'],
  [{ submittedOn: '2026-06-16' }, 'input.submittedOn'],
  [{ auditorId: randomUUID() }, 'input.auditorId'],
])('refused: %j', async (other, path) => {
  const { errors } = await record(other);
  expect(errors.map((error) => error.path.join('.'))).toContain(path);
});

test('the same audit twice is one', async () => {
  const { audit } = await record({ firstDay: '2026-05-31' });
  const { errors } = await record({ firstDay: '2026-05-31' });
  expect(errors).toMatchObject([{ code: 'DUPLICATE' }]);
  expect(errors[0]?.message).toContain(audit?.ref);
});

test('a decision stands; it is made once, and not before the audit was submitted', async () => {
  const { audit } = await record();
  expect((await decide(audit?.id, { decidedOn: '2026-06-11' })).errors).toMatchObject([
    { path: ['input', 'decidedOn'] },
  ]);
  const answers = await Promise.all([decide(audit?.id), decide(audit?.id, { decision: 'RETURNED' })]);
  expect(answers.flatMap(({ errors }) => errors.map(({ code }) => code))).toEqual(['STALE']);
  const late = await decide(audit?.id, { version: 2, decision: 'RETURNED' });
  expect(late.errors).toMatchObject([{ code: 'INVALID', path: ['input', 'decision'] }]);
});

test('an accepted audit does not change, but its acceptance can be taken back with a reason', async () => {
  const { audit } = await record();
  await decide(audit?.id);
  const correct = (version: number, other: object) =>
    staff.act<AuditPayload>(
      'correctAudit',
      'CorrectAuditInput',
      { ...facts({ firstDay: '2026-06-02' }), id: audit?.id, version, reason: 'read again', ...other },
      SELECTION,
    );
  const accepted = { decision: 'ACCEPTED', decidedOn: '2026-06-14' };
  const changed = await correct(2, { ...accepted, sections: sections(95) });
  expect(changed.errors).toMatchObject([{ code: 'INVALID', path: ['input', 'decision'] }]);
  const half = await correct(2, { decision: 'RETURNED' });
  expect(half.errors).toMatchObject([{ code: 'INVALID', path: ['input', 'decidedOn'] }]);
  const back = await correct(2, { decision: null, decidedOn: null, sections: sections(60) });
  expect(back.errors).toEqual([]);
  expect(back.audit).toMatchObject({ result: 'FAIL', version: 3 });
  const [entry] = await office.rows<{ before: { result: string; decision: string }; reason: string }>(
    `SELECT before, reason FROM journal_entries WHERE event = 'audit.corrected' AND subject_id = $1`,
    [audit?.id],
  );
  expect(entry).toMatchObject({ before: { result: 'PASS', decision: 'ACCEPTED' }, reason: 'read again' });
});

test('an auditor records audits under the own name, for employers in sight, and nothing else', async () => {
  const stranger = await readyEmployer(office, 'Out of Sight');
  const auditor = await office.desk('AUDITOR', { personId: employer.authorityAuditorId });
  const own = await record({ kind: 'AUTHORITY', auditorId: employer.authorityAuditorId }, auditor);
  expect(own.errors).toEqual([]);
  expect(own.audit).not.toBeNull();
  const foreign = await record({ auditorId: employer.leadId }, auditor);
  expect(foreign.errors).toMatchObject([{ code: 'INVALID', path: ['input', 'auditorId'] }]);
  const unseen = await auditor.act<AuditPayload>(
    'recordAudit',
    'RecordAuditInput',
    { ...facts({ auditorId: employer.authorityAuditorId }), employerId: stranger.id },
    SELECTION,
  );
  expect(unseen.errors).toMatchObject([{ code: 'NOT_FOUND', path: ['input', 'employerId'] }]);
  const { errors } = await auditor.send(
    'mutation ($id: ID!) { decideAudit(input: {auditId: $id, version: 1, decision: ACCEPTED, decidedOn: "2026-06-14"}) { errors { code } } }',
    { id: own.audit?.id },
  );
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});
