import { afterAll, beforeAll, expect, test } from 'vitest';
import { answerEverything, type StartedWorkbook, startedWorkbook } from '../../../test/answered-workbook.js';
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

interface Workbook {
  id: string;
  version: number;
  state: string;
  audit: { id: string; version: number; ref: string; result: string; decision: string | null } | null;
  jointEmployers: { id: string }[];
  submissions: {
    submissionNo: number;
    employer: { id: string };
    audit: { id: string; version: number } | null;
  }[];
  review: { reviewer: string | null; peakWorkforce: number | null };
  reviewNotes: {
    id: string;
    version: number;
    resolved: boolean;
    kind: string;
    entries: { kind: string; body: string | null }[];
  }[];
  maySubmit: { allowed: boolean; reasons: { code: string; met: boolean }[]; cautions: { code: string }[] };
}
const SELECTION = `id version state audit { id version ref result decision } jointEmployers { id }
  submissions { submissionNo employer { id } audit { id version } } review { reviewer peakWorkforce }
  reviewNotes { id version resolved kind entries { kind body } }
  maySubmit { allowed reasons { code met } cautions { code } }`;

async function look({ id }: { id: string }): Promise<Workbook> {
  const { auditWorkbook } = await staff.ask<{ auditWorkbook: Workbook | null }>(
    `query ($id: ID!) { auditWorkbook(id: $id) { ${SELECTION} } }`,
    { id },
  );
  if (auditWorkbook === null) throw new Error('the workbook has gone');
  return auditWorkbook;
}

async function on(workbook: { id: string }, name: string, input: string, values: object = {}, desk = staff) {
  const { version } = await look(workbook);
  return desk.act<{ workbook: { version: number; state: string } | null }>(
    name,
    input,
    { workbookId: workbook.id, version, ...values },
    'workbook { version state }',
  );
}
const note = (workbook: { id: string }, values: object, desk = staff) =>
  desk.act<{ note: { id: string; version: number } | null }>(
    'writeReviewNote',
    'WriteReviewNoteInput',
    { workbookId: workbook.id, kind: 'ACTIONABLE', body: 'Say which ladders', ...values },
    'note { id version }',
  );
const goOn = (id: string | undefined, version: number, values: object, desk = staff) =>
  desk.act<{ note: { resolved: boolean; version: number } | null }>(
    'continueReviewNote',
    'ContinueReviewNoteInput',
    { id, version, ...values },
    'note { resolved version }',
  );
const submit = (workbook: { id: string }, values: object = {}, desk = staff) =>
  on(workbook, 'submitWorkbook', 'SubmitWorkbookInput', values, desk);
const noteReadiness = (workbook: { id: string }, values: object = {}) =>
  on(workbook, 'noteReadiness', 'NoteReadinessInput', {
    activeWorksites: 1,
    peopleAvailable: 5,
    peakWorkforce: 8,
    ...values,
  });
const decide = (audit: { id: string; version: number } | null, values: object) =>
  staff.act<{ audit: { decision: string; decisionReason: string | null } | null }>(
    'decideAudit',
    'DecideAuditInput',
    { auditId: audit?.id, version: audit?.version, decidedOn: '2026-06-15', ...values },
    'audit { decision decisionReason }',
  );

async function readyWorkbook(other: object = {}): Promise<StartedWorkbook> {
  const workbook = await startedWorkbook(office, staff, employer, other);
  await answerEverything(office, workbook.id);
  expect((await noteReadiness(workbook)).errors).toEqual([]);
  return workbook;
}
async function submitted(other: object = {}): Promise<Workbook> {
  const workbook = await readyWorkbook(other);
  expect((await submit(workbook)).errors).toEqual([]);
  return look(workbook);
}

/** Resolves once so many sessions of the database wait for another one. */
async function waitingForLock(sessions: number): Promise<void> {
  await expect
    .poll(
      () =>
        office.rows(
          "SELECT pid FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'",
        ),
      { timeout: 10_000 },
    )
    .toHaveLength(sessions);
}

test('an audit with open questions is not handed in: every section is named, and nothing is stored', async () => {
  const workbook = await startedWorkbook(office, staff, employer);
  const { maySubmit } = await look(workbook);
  expect(maySubmit.allowed).toBe(false);
  const { errors } = await submit(workbook);
  expect(errors.filter(({ reason }) => reason?.code === 'SECTION_OPEN')).toHaveLength(15);
  expect(errors.map(({ reason }) => reason?.code)).toContain('READINESS_NOT_NOTED');
  expect(await look(workbook)).toMatchObject({ state: 'DRAFT', audit: null, submissions: [] });
});

test('handed in, it is an undecided audit with the points of the answers', async () => {
  const workbook = await submitted();
  expect(workbook).toMatchObject({ state: 'SUBMITTED', audit: { decision: null, result: 'PASS' } });
  expect(workbook.submissions).toMatchObject([{ submissionNo: 1, employer: { id: employer.id } }]);
  const [row] = await office.rows<{ instrument: string; sections: object[] }>(
    'SELECT instrument, section_scores AS sections FROM audits WHERE id = $1',
    [workbook.audit?.id],
  );
  expect(row?.sections).toHaveLength(15);
  expect(row?.instrument).not.toBe('');
  expect((await submit(workbook)).errors).toMatchObject([{ code: 'INVALID' }]);
});

test('an independent audit by somebody employed there is refused with the rule', async () => {
  const workbook = await readyWorkbook({ kind: 'INDEPENDENT' });
  const { errors } = await submit(workbook);
  expect(errors.map(({ code, reason, rule }) => [code, reason?.code, rule?.id])).toContainEqual([
    'REFUSED_BY_RULE',
    'INDEPENDENT_WAS_EMPLOYED',
    'auditors',
  ]);
});

test('too few people are a caution, not a refusal', async () => {
  const workbook = await readyWorkbook();
  await noteReadiness(workbook, { peopleAvailable: 3, peakWorkforce: 7 });
  const { maySubmit } = await look(workbook);
  expect(maySubmit).toMatchObject({ allowed: true, cautions: [{ code: 'WORKFORCE_TOO_SMALL' }] });
});

test('the review: notes, a reply, returned with them, put right, handed in again, accepted; nothing is lost', async () => {
  const auditor = await office.desk('AUDITOR', { personId: employer.leadId });
  const workbook = await submitted();
  expect((await on(workbook, 'takeIntoReview', 'TakeIntoReviewInput')).errors).toEqual([]);
  expect((await look(workbook)).review.reviewer).toBe('Test STAFF');
  const first = await note(workbook, { sectionNo: 3 });
  await note(workbook, { kind: 'INFORMATIONAL', body: 'Well documented' });
  expect((await decide(workbook.audit, { decision: 'ACCEPTED' })).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'decision'] },
  ]);
  const planned = await staff.act<{ actions: { id: string }[] }>(
    'planCorrectiveActions',
    'PlanCorrectiveActionsInput',
    {
      auditId: workbook.audit?.id,
      actions: [
        { sectionNo: 3, shortfall: 'No list', action: 'Keep one', owner: 'Lee', dueOn: '2026-07-01' },
      ],
    },
    'actions { id }',
  );
  const returned = await decide(workbook.audit, { decision: 'RETURNED', reason: 'See the note' });
  expect(returned.audit).toEqual({ decision: 'RETURNED', decisionReason: 'See the note' });

  const back = await look(workbook);
  expect(back).toMatchObject({
    state: 'RETURNED',
    reviewNotes: [{ kind: 'ACTIONABLE' }, { kind: 'INFORMATIONAL' }],
  });
  const answers = () =>
    office.rows<{ n: number }>('SELECT count(*)::integer AS n FROM audit_answers WHERE workbook_id = $1', [
      workbook.id,
    ]);
  const [before] = await answers();
  expect(
    (await goOn(first.note?.id, 1, { step: 'REPLY', body: 'The two at the shop' }, auditor)).errors,
  ).toEqual([]);
  expect((await goOn(first.note?.id, 2, { step: 'RESOLVE' }, auditor)).note).toMatchObject({
    resolved: true,
  });
  expect((await goOn(first.note?.id, 3, { step: 'REOPEN', body: 'No' }, auditor)).errors).toMatchObject([
    { path: ['input', 'step'] },
  ]);
  expect((await submit(workbook, {}, auditor)).errors).toEqual([]);

  const again = await look(workbook);
  expect(again.submissions.map(({ submissionNo }) => submissionNo)).toEqual([2, 1]);
  expect(again.audit?.id).not.toBe(workbook.audit?.id);
  expect(
    again.reviewNotes.find(({ kind }) => kind === 'ACTIONABLE')?.entries.map(({ kind }) => kind),
  ).toEqual(['WRITTEN', 'REPLIED', 'RESOLVED']);
  expect(await answers()).toEqual([before]);
  const [action] = await office.rows<{ audit_id: string; version: number }>(
    'SELECT audit_id, version FROM corrective_actions WHERE id = $1',
    [planned.actions[0]?.id],
  );
  expect(action).toEqual({ audit_id: again.audit?.id, version: 2 });
  const [carried] = await office.rows<{ after: { auditId: string } }>(
    "SELECT after FROM journal_entries WHERE event = 'action.corrected' AND subject_id = $1",
    [planned.actions[0]?.id],
  );
  expect(carried?.after.auditId).toBe(again.audit?.id);
  expect((await decide(again.audit, { decision: 'ACCEPTED' })).errors).toEqual([]);
  expect(await look(workbook)).toMatchObject({ state: 'CLOSED' });
  expect((await note(workbook, {})).errors).toMatchObject([{ code: 'INVALID' }]);
  const old = await office.rows('SELECT decision FROM audits WHERE id = $1', [workbook.audit?.id]);
  expect(old).toEqual([{ decision: 'RETURNED' }]);
});

test('a note that is written while the audit is accepted is not walked past', async () => {
  const workbook = await submitted();
  const writing = await office.database.pool.connect();
  await writing.query('BEGIN');
  await writing.query('SELECT 1 FROM audit_workbooks WHERE id = $1 FOR UPDATE', [workbook.id]);
  await writing.query(
    "INSERT INTO review_notes (workbook_id, kind, resolved) VALUES ($1, 'ACTIONABLE', false)",
    [workbook.id],
  );
  const accepting = decide(workbook.audit, { decision: 'ACCEPTED' });
  await waitingForLock(1);
  await writing.query('COMMIT');
  writing.release();
  expect((await accepting).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'decision'] }]);
  expect((await look(workbook)).state).toBe('SUBMITTED');
});

test('correcting a decision does not walk around the review', async () => {
  const workbook = await submitted();
  const { audit } = workbook;
  const [row] = await office.rows<{
    instrument: string;
    scores: { sectionNo: number; awarded: string; possible: string }[];
  }>('SELECT instrument, section_scores AS scores FROM audits WHERE id = $1', [audit?.id]);
  const scored = (row?.scores ?? []).map(({ sectionNo, awarded, possible }) => ({
    sectionNo,
    awarded: Number(awarded),
    possible: Number(possible),
  }));
  const correct = (version: number, other: object) =>
    staff.act<{ audit: { decision: string | null } | null }>(
      'correctAudit',
      'CorrectAuditInput',
      {
        id: audit?.id,
        version,
        reason: 'read again',
        kind: 'SELF',
        auditorId: employer.leadId,
        instrument: row?.instrument,
        firstDay: '2026-06-10',
        lastDay: '2026-06-12',
        submittedOn: '2026-06-15',
        sections: scored,
        ...other,
      },
      'audit { decision }',
    );
  const accepted = { decision: 'ACCEPTED', decidedOn: '2026-06-15' };
  await note(workbook, {});
  expect((await correct(1, accepted)).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'decision'] },
  ]);
  expect((await correct(1, { sections: sections(95) })).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'sections'] },
  ]);
  expect((await correct(1, { decision: 'RETURNED', decidedOn: '2026-06-15' })).errors).toEqual([]);
  expect((await look(workbook)).state).toBe('RETURNED');
});

test('returned only with something to do', async () => {
  const workbook = await submitted();
  expect((await decide(workbook.audit, { decision: 'RETURNED' })).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'reason'] },
  ]);
  await note(workbook, {});
  expect((await decide(workbook.audit, { decision: 'RETURNED' })).errors).toEqual([]);
  // Another audit of the kind, recorded the same day, does not come in its place.
  const recorded = await staff.act<{ audit: { id: string } | null }>('recordAudit', 'RecordAuditInput', {
    employerId: employer.id,
    kind: 'SELF',
    auditorId: employer.leadId,
    firstDay: '2026-06-09',
    lastDay: '2026-06-15',
    submittedOn: '2026-06-15',
    sections: sections(90),
  });
  expect(recorded.errors).toEqual([]);
  const waiting = async () => {
    const { employers } = await staff.ask<{
      employers: { nodes: { waitingAudits: { ref: string }[] }[] };
    }>('{ employers(first: 10, filter: { needs: [AUDIT_RETURNED] }) { nodes { waitingAudits { ref } } } }');
    return employers.nodes.flatMap(({ waitingAudits }) => waitingAudits.map(({ ref }) => ref));
  };
  expect(await waiting()).toContain(workbook.audit?.ref);
  expect((await submit(workbook)).errors).toEqual([]);
  expect(await waiting()).not.toContain(workbook.audit?.ref);
});

test('a decision that is taken back, and an audit that is struck, bring the workbook along', async () => {
  const workbook = await submitted();
  await decide(workbook.audit, { decision: 'ACCEPTED' });
  await office.rows('UPDATE audits SET decision = NULL, decided_on = NULL WHERE id = $1', [
    workbook.audit?.id,
  ]);
  expect((await look(workbook)).state).toBe('SUBMITTED');
  const struck = await staff.act<object>('strikeRecord', 'StrikeRecordInput', {
    kind: 'AUDIT',
    id: workbook.audit?.id,
    version: 2,
    reason: 'Wrong employer',
  });
  expect(struck.errors).toEqual([]);
  expect(await look(workbook)).toMatchObject({ state: 'RETURNED', audit: null });
  expect((await submit(workbook)).errors).toEqual([]);
});

test('a joint audit makes an audit of the same points for each employer, decided together', async () => {
  const second = await readyEmployer(office, 'Second Example Ltd.');
  const workbook = await readyWorkbook({ kind: 'AUTHORITY', auditorId: employer.authorityAuditorId });
  const named = await on(workbook, 'nameJointEmployers', 'NameJointEmployersInput', {
    employerIds: [second.id],
  });
  expect(named.errors).toEqual([]);
  expect((await submit(workbook)).errors).toEqual([]);
  const now = await look(workbook);
  expect(now.submissions.map(({ employer: { id } }) => id).sort()).toEqual([employer.id, second.id].sort());
  await decide(now.audit, { decision: 'ACCEPTED' });
  const rows = await office.rows<{ decision: string; points_awarded: string }>(
    'SELECT decision, points_awarded FROM audits WHERE id = ANY($1::uuid[])',
    [now.submissions.map(({ audit }) => audit?.id)],
  );
  expect(rows).toHaveLength(2);
  expect(rows[0]).toEqual(rows[1]);
  expect(rows[0]?.decision).toBe('ACCEPTED');
  expect((await look(workbook)).state).toBe('CLOSED');
  const shortfalls = await Promise.all(
    now.submissions.map(async ({ employer: own, audit }) => {
      const { employer: shown } = await staff.ask<{
        employer: { audits: { id: string; shortfalls: { questionText: string | null }[] }[] };
      }>('query ($id: ID!) { employer(id: $id) { audits { id shortfalls { questionText } } } }', {
        id: own.id,
      });
      return shown.audits.find(({ id }) => id === audit?.id)?.shortfalls ?? [];
    }),
  );
  expect(shortfalls[0]?.[0]?.questionText).toEqual(expect.any(String));
  expect(shortfalls[1]).toEqual(shortfalls[0]);
  const [first, other] = now.submissions.map(({ audit }) => audit);
  const [{ instrument, scores } = { instrument: '', scores: [] }] = await office.rows<{
    instrument: string;
    scores: { sectionNo: number; awarded: string; possible: string }[];
  }>('SELECT instrument, section_scores AS scores FROM audits WHERE id = $1', [first?.id]);
  const takenBack = await staff.act<object>('correctAudit', 'CorrectAuditInput', {
    id: first?.id,
    version: 2,
    reason: 'accepted too early',
    kind: 'AUTHORITY',
    auditorId: employer.authorityAuditorId,
    instrument,
    firstDay: '2026-06-10',
    lastDay: '2026-06-12',
    submittedOn: '2026-06-15',
    sections: scores.map(({ sectionNo, awarded, possible }) => ({
      sectionNo,
      awarded: Number(awarded),
      possible: Number(possible),
    })),
  });
  expect(takenBack.errors).toEqual([]);
  expect((await look(workbook)).state).toBe('SUBMITTED');
  const journal = await office.rows(
    "SELECT subject_id FROM journal_entries WHERE event = 'audit.corrected' AND subject_id = $1",
    [other?.id],
  );
  expect(journal).toHaveLength(1);
});

test('a section for a second standard is kept and reported, and gives nothing to the result', async () => {
  const manager = await office.desk('PROGRAM_MANAGER');
  const lines = Array.from({ length: 16 }, (_, index) => {
    const added = index === 15 ? ',Second standard,Deuxième norme' : ',,';
    return `${index + 1},1,Question,Question,interview,10,PROPORTIONAL${added}`;
  });
  const header =
    'section_no,position,text_en,text_fr,evidence,points,pattern,section_title_en,section_title_fr';
  const imported = await manager.act<{ id: string | null }>(
    'importInstrument',
    'ImportInstrumentInput',
    {
      code: 'TWO',
      edition: '1',
      titleEn: 'Two standards',
      titleFr: 'Deux normes',
      source: 'The authority',
      fileName: 'two.csv',
      file: Buffer.from([header, ...lines].join('\n')).toString('base64'),
    },
    'id',
  );
  expect(imported.errors).toEqual([]);
  const edition = imported.id ?? '';
  const other = await startedWorkbook(office, staff, employer, { instrumentId: edition });
  await answerEverything(office, other.id);
  await office.rows(
    `UPDATE audit_answers SET positive = 0 WHERE workbook_id = $1 AND question_id =
       (SELECT id FROM instrument_questions WHERE instrument_id = $2 AND section_no = 16)`,
    [other.id, edition],
  );
  await noteReadiness(other);
  expect((await submit(other)).errors).toEqual([]);
  const { audit } = await look(other);
  const { employer: shown } = await staff.ask<{
    employer: { audits: { id: string; result: string; pointsPossible: number; addedSections: object[] }[] };
  }>(
    'query ($id: ID!) { employer(id: $id) { audits { id result pointsPossible addedSections { sectionNo title awarded possible } } } }',
    { id: employer.id },
  );
  expect(shown.audits.find(({ id }) => id === audit?.id)).toMatchObject({
    result: 'PASS',
    pointsPossible: 150,
    addedSections: [{ sectionNo: 16, title: 'Second standard', awarded: 0, possible: 10 }],
  });
});

test('the pipeline shows each audit once, at its stage; the auditor sees his own, a stranger none', async () => {
  const ask = (desk: Desk, filter: object = {}) =>
    desk.ask<{
      auditPipeline: { totalCount: number; nodes: { stage: string; workbookId: string | null }[] };
      auditStages: { stage: string; count: number }[];
    }>(
      `query ($filter: PipelineFilter) { auditPipeline(first: 100, filter: $filter) { totalCount nodes { stage workbookId
         employer { ref } auditor { fullName } audit { ref } } } auditStages(filter: $filter) { stage count } }`,
      { filter },
    );
  const all = await ask(staff);
  expect(all.auditStages.map(({ stage }) => stage)).toEqual([
    'DRAFT',
    'SUBMITTED',
    'IN_REVIEW',
    'RETURNED',
    'ACCEPTED',
  ]);
  for (const { stage, count } of all.auditStages) {
    const { auditPipeline } = await ask(staff, { stages: [stage] });
    expect([stage, auditPipeline.totalCount]).toEqual([stage, count]);
  }
  expect(all.auditStages.reduce((sum, { count }) => sum + count, 0)).toBe(all.auditPipeline.totalCount);
  const ids = all.auditPipeline.nodes.flatMap(({ workbookId }) => workbookId ?? []);
  expect(new Set(ids).size).toBe(ids.length);
  expect(
    (await ask(staff, { search: 'prairie lee', kinds: ['SELF'] })).auditPipeline.totalCount,
  ).toBeGreaterThan(1);
  const [stranger] = await office.rows<{ id: string }>(
    `INSERT INTO people (ref, full_name) VALUES ('P-strange', 'Sam Stranger') RETURNING id`,
  );
  const other = await office.desk('AUDITOR', { personId: stranger?.id ?? '' });
  expect((await ask(other)).auditPipeline.totalCount).toBe(0);
  const workbook = await submitted();
  expect((await note(workbook, {}, other).catch((error: Error) => error.message)) as unknown).toMatch(
    /may not|not/i,
  );
  expect((await goOn(workbook.id, 1, { step: 'REPLY', body: 'x' }, other)).errors).toMatchObject([
    { code: 'NOT_FOUND' },
  ]);
});
