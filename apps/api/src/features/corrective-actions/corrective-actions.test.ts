import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, Office, sections } from '../../../test/office.js';
import { type ReadyEmployer, readyEmployer } from '../../../test/ready-employer.js';

let office: Office;
let staff: Desk;
let employer: ReadyEmployer;
let auditId: string;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
  employer = await readyEmployer(office);
  auditId = await recordAudit('2026-06-10', sections(90, 100, { 4: { awarded: 60, possible: 60 } }));
});
afterAll(() => office.close());

async function recordAudit(lastDay: string, points: object[]): Promise<string> {
  const { audit } = await staff.act<{ audit: { id: string } | null }>(
    'recordAudit',
    'RecordAuditInput',
    {
      employerId: employer.id,
      kind: 'SELF',
      auditorId: employer.leadId,
      firstDay: lastDay,
      lastDay,
      submittedOn: lastDay,
      sections: points,
    },
    'audit { id }',
  );
  return audit?.id ?? '';
}

const planned = (other: object = {}) => ({
  sectionNo: 3,
  shortfall: 'Ladders are not looked over',
  action: 'Keep a list and sign it weekly',
  owner: 'Lee Lead',
  dueOn: '2026-06-30',
  ...other,
});
interface Action {
  id: string;
  state: string;
  version: number;
  dueOn: string;
}
const SELECTION =
  'audit { id } actions { id state version dueOn sectionTitle audit { id } } employer { standing { concerns } }';
const plan = (actions: object[], desk = staff, audit = auditId) =>
  desk.act<{
    actions: Action[];
    audit: { id: string } | null;
    employer: { standing: { concerns: string[] } } | null;
  }>('planCorrectiveActions', 'PlanCorrectiveActionsInput', { auditId: audit, actions }, SELECTION);
const complete = (input: object, desk = staff) =>
  desk.act<{ action: Action | null; employer: { standing: { concerns: string[] } } | null }>(
    'completeCorrectiveAction',
    'CompleteCorrectiveActionInput',
    input,
    'action { id state version } employer { standing { concerns } }',
  );
const ofAudit = (id: string) =>
  staff
    .ask<{
      employer: {
        audits: {
          id: string;
          shortfalls: { sectionNo: number; awarded: number; possible: number; planned: boolean }[];
          correctiveActions: Action[];
          carriedActions: Action[];
        }[];
      };
    }>(
      `query ($id: ID!) { employer(id: $id) { audits { id correctiveActions { id state } carriedActions { id state }
       shortfalls { sectionNo sectionTitle awarded possible planned } } } }`,
      { id: employer.id },
    )
    .then(({ employer: { audits } }) => audits.find((audit) => audit.id === id));

test('every section under its full points is proposed, and says once it has its action', async () => {
  const before = await ofAudit(auditId);
  expect(before?.shortfalls.map(({ sectionNo }) => sectionNo)).toEqual([
    1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
  ]);
  expect(before?.shortfalls[0]).toMatchObject({ awarded: 90, possible: 100, planned: false });
  const { errors, actions } = await plan([planned(), planned({ sectionNo: 5 })]);
  expect(errors).toEqual([]);
  expect(actions).toMatchObject([
    { state: 'OPEN', sectionTitle: 'Safe Work Practices', audit: { id: auditId } },
    { state: 'OPEN' },
  ]);
  const after = await ofAudit(auditId);
  expect(after?.shortfalls.filter((one) => one.planned).map(({ sectionNo }) => sectionNo)).toEqual([3, 5]);
  const [entry] = await office.rows<{ event: string }>(
    'SELECT event FROM journal_entries WHERE subject_id = $1',
    [actions[0]?.id],
  );
  expect(entry?.event).toBe('action.planned');
});

test('an action is in time on its due day, overdue the day after, and the concern goes when it is done', async () => {
  const { actions } = await plan([planned({ dueOn: '2026-06-20' })]);
  const id = actions[0]?.id;
  const concerns = async () =>
    (
      await staff.ask<{ employer: { standing: { concerns: string[] } } }>(
        'query ($id: ID!) { employer(id: $id) { standing { concerns } } }',
        { id: employer.id },
      )
    ).employer.standing.concerns;
  office.today = '2026-06-20';
  expect(await concerns()).not.toContain('CORRECTIVE_ACTIONS_OVERDUE');
  office.today = '2026-06-21';
  expect(await concerns()).toContain('CORRECTIVE_ACTIONS_OVERDUE');
  const done = await complete({ id, version: 1, doneOn: '2026-06-21' });
  expect(done).toMatchObject({ errors: [], action: { state: 'DONE', version: 2 } });
  expect(done.employer?.standing.concerns).not.toContain('CORRECTIVE_ACTIONS_OVERDUE');
  expect((await complete({ id, version: 2, doneOn: '2026-06-21' })).errors).toMatchObject([
    { code: 'INVALID', path: ['input', 'doneOn'] },
  ]);
  office.today = '2026-06-15';
});

test('what was not done before the next audit began is carried into it', async () => {
  const first = await recordAudit('2026-06-11', sections(90));
  const { actions } = await plan([planned(), planned({ sectionNo: 6 })], staff, first);
  const [open, done] = actions;
  await complete({ id: done?.id, version: 1, doneOn: '2026-06-12' });
  const next = await recordAudit('2026-06-14', sections(95));
  const carried = (await ofAudit(next))?.carriedActions.map(({ id }) => id);
  expect(carried).toContain(open?.id);
  expect(carried).not.toContain(done?.id);
  expect((await ofAudit(first))?.carriedActions.map(({ id }) => id)).not.toContain(open?.id);
});

test.each([
  ['no action', [], 'INVALID input.actions'],
  ['no owner', [planned({ owner: ' ' })], 'INVALID input.actions.0.owner'],
  ['a section there is not', [planned({ sectionNo: 16 })], 'INVALID input.actions.0.sectionNo'],
  [
    'a day before the audit ended',
    [planned(), planned({ dueOn: '2026-06-09' })],
    'INVALID input.actions.1.dueOn',
  ],
  [
    'a question there is not',
    [planned({ questionId: randomUUID() })],
    'NOT_FOUND input.actions.0.questionId',
  ],
])('planning with %s is refused, and nothing is kept', async (_name, actions, problem) => {
  const count = () => office.rows<{ n: number }>('SELECT count(*)::integer AS n FROM corrective_actions');
  const [before] = await count();
  const { errors } = await plan(actions);
  expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([problem]);
  expect(await count()).toEqual([before]);
});

test('an auditor plans for employers of his own audits; another one does not see them', async () => {
  const own = await office.desk('AUDITOR', { personId: employer.leadId });
  expect((await plan([planned()], own)).errors).toEqual([]);
  const [stranger] = await office.rows<{ id: string }>(
    `INSERT INTO people (ref, full_name) VALUES ('P-strange', 'Sam Stranger') RETURNING id`,
  );
  const other = await office.desk('AUDITOR', { personId: stranger?.id ?? '' });
  expect((await plan([planned()], other)).errors).toMatchObject([
    { code: 'NOT_FOUND', path: ['input', 'auditId'] },
  ]);
  const { correctiveActions } = await other.ask<{ correctiveActions: { totalCount: number } }>(
    '{ correctiveActions { totalCount } }',
  );
  expect(correctiveActions.totalCount).toBe(0);
  const reporting = await office.desk('REPORTING');
  const { errors } = await reporting.send(
    'mutation ($input: PlanCorrectiveActionsInput!) { planCorrectiveActions(input: $input) { audit { id } } }',
    { input: { auditId, actions: [planned()] } },
  );
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

test('corrected with its reason; moved to another day it is no longer done', async () => {
  const { actions } = await plan([planned()]);
  const id = actions[0]?.id;
  await complete({ id, version: 1, doneOn: '2026-06-15' });
  const correct = (version: number, other: object = {}) =>
    staff.act<{ action: Action | null }>(
      'correctCorrectiveAction',
      'CorrectCorrectiveActionInput',
      { ...planned({ dueOn: '2026-07-31' }), id, version, doneOn: null, reason: 'Wrong entry', ...other },
      'action { state dueOn version }',
    );
  expect((await correct(1)).errors).toMatchObject([{ code: 'STALE' }]);
  expect((await correct(2, { reason: '' })).errors).toMatchObject([{ path: ['input', 'reason'] }]);
  expect((await correct(2)).action).toMatchObject({ state: 'OPEN', dueOn: '2026-07-31', version: 3 });
});

test('the list is filtered by state and words, and walks page by page, the earliest due first', async () => {
  const list = (variables: object) =>
    staff.ask<{
      correctiveActions: {
        totalCount: number;
        nodes: Action[];
        pageInfo: { endCursor: string; hasNextPage: boolean };
      };
    }>(
      `query ($first: Int, $after: String, $filter: CorrectiveActionFilter) {
         correctiveActions(first: $first, after: $after, filter: $filter) {
           totalCount nodes { id state dueOn } pageInfo { endCursor hasNextPage } } }`,
      { ...variables },
    );
  await plan([planned({ dueOn: '2026-06-12', owner: 'Zoë Quick' }), planned({ dueOn: '2026-06-13' })]);
  const overdue = (await list({ filter: { states: ['OVERDUE'] } })).correctiveActions;
  expect(overdue.nodes.map(({ state, dueOn }) => `${state} ${dueOn}`)).toEqual([
    'OVERDUE 2026-06-12',
    'OVERDUE 2026-06-13',
  ]);
  const byWords = (await list({ filter: { search: 'zoe prairie' } })).correctiveActions;
  expect(byWords.totalCount).toBe(1);
  const all = (await list({ first: 100 })).correctiveActions;
  const walked: string[] = [];
  let after: string | null = null;
  for (;;) {
    const { correctiveActions: page }: Awaited<ReturnType<typeof list>> = await list({ first: 2, after });
    walked.push(...page.nodes.map(({ id }) => id));
    if (!page.pageInfo.hasNextPage) break;
    after = page.pageInfo.endCursor;
  }
  expect(walked).toEqual(all.nodes.map(({ id }) => id));
  expect(walked).toHaveLength(all.totalCount);
});
