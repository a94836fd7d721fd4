import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Desk, Office } from '../../../test/office.js';
import { type ReadyEmployer, readyEmployer } from '../../../test/ready-employer.js';
import { shipInstrument } from '../instruments/index.js';

let office: Office;
let staff: Desk;
let employer: ReadyEmployer;
let instrumentId: string;
let questions: Map<string, { id: string; pattern: string; mayNotApply: boolean; choices: { key: string }[] }>;

beforeAll(async () => {
  office = await Office.open('2026-06-15');
  staff = await office.desk('STAFF');
  employer = await readyEmployer(office);
  instrumentId = await shipInstrument(office.database.dataSource);
  const { instrument } = await staff.ask<{ instrument: { sections: { questions: Question[] }[] } }>(
    `query ($id: ID!) { instrument(id: $id) { sections { questions {
      id sectionNo position pattern mayNotApply choices { key } } } } }`,
    { id: instrumentId },
  );
  questions = new Map(
    instrument.sections
      .flatMap((section) => section.questions)
      .map((question) => [`${question.sectionNo}.${question.position}`, question]),
  );
});
afterAll(() => office.close());

interface Question {
  id: string;
  sectionNo: number;
  position: number;
  pattern: string;
  mayNotApply: boolean;
  choices: { key: string }[];
}
interface Workbook {
  id: string;
  version: number;
  changeNo: number;
  state: string;
  workforce: number | null;
}
interface Answer {
  points: number | null;
  version: number;
  changeNo: number;
  note: string | null;
}

const WORKBOOK = 'workbook { id version changeNo state workforce }';
const start = (other: object = {}, desk = staff) =>
  desk.act<{ workbook: Workbook | null }>(
    'startWorkbook',
    'StartWorkbookInput',
    {
      employerId: employer.id,
      kind: 'SELF',
      auditorId: employer.leadId,
      instrumentId,
      firstDay: '2026-06-10',
      lastDay: '2026-06-12',
      ...other,
    },
    WORKBOOK,
  );
async function started(): Promise<Workbook> {
  const { workbook, errors } = await start();
  expect(errors).toEqual([]);
  if (workbook === null) throw new Error('not started');
  return workbook;
}
const answer = (
  workbookId: string,
  place: string,
  values: object,
  { version = 0, desk = staff, key = null as string | null } = {},
) =>
  desk.act<{ answer: Answer | null }>(
    'answerQuestion',
    'AnswerQuestionInput',
    { workbookId, questionId: questions.get(place)?.id, version, ...values },
    'answer { points version changeNo note }',
    key,
  );

test('the instrument of the product holds the fifteen sections, each pattern, in both languages', async () => {
  const rows = await office.rows<{ sections: number; questions: number; patterns: number; alike: number }>(
    `SELECT count(DISTINCT section_no)::integer AS sections, count(*)::integer AS questions,
      count(DISTINCT pattern)::integer AS patterns, count(*) FILTER (WHERE text_en = text_fr)::integer AS alike
      FROM instrument_questions WHERE instrument_id = $1`,
    [instrumentId],
  );
  expect(rows).toEqual([{ sections: 15, questions: 84, patterns: 3, alike: 0 }]);
  expect(await shipInstrument(office.database.dataSource)).toBe(instrumentId);
});

test('a new one takes the workforce on record, and keeps to its edition', async () => {
  const workbook = await started();
  expect(workbook).toMatchObject({ state: 'DRAFT', version: 1, changeNo: 0, workforce: 5 });
  await expect(
    office.rows('UPDATE instrument_questions SET points_possible = 99 WHERE instrument_id = $1', [
      instrumentId,
    ]),
  ).rejects.toThrow('does not change any more');
});

test.each([
  ['no such employer', { employerId: '00000000-0000-0000-0000-000000000000' }, 'NOT_FOUND input.employerId'],
  ['no such auditor', { auditorId: '00000000-0000-0000-0000-000000000000' }, 'NOT_FOUND input.auditorId'],
  [
    'no such instrument',
    { instrumentId: '00000000-0000-0000-0000-000000000000' },
    'NOT_FOUND input.instrumentId',
  ],
  ['days the wrong way round', { lastDay: '2026-06-09' }, 'INVALID input.lastDay'],
  ['people below none', { workforce: -1 }, 'INVALID input.workforce'],
])('refused to start: %s', async (_name, other, expected) => {
  const { workbook, errors } = await start(other);
  expect(workbook).toBeNull();
  expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([expected]);
});

test('answers earn points, count changes, and give the score so far', async () => {
  const { id } = await started();
  const first = await answer(id, '1.1', { positive: 1, total: 1 });
  expect(first).toMatchObject({ errors: [], answer: { points: 10, version: 1, changeNo: 1 } });
  expect((await answer(id, '1.3', { positive: 7, total: 10 })).answer).toMatchObject({
    points: 10,
    changeNo: 2,
  });
  expect((await answer(id, '1.4', { positive: 73, total: 100 })).answer).toMatchObject({
    points: 7,
    changeNo: 3,
  });
  expect((await answer(id, '1.5', { choice: '2' })).answer).toMatchObject({ points: 2 });
  expect((await answer(id, '5.5', { notApplicableReason: 'None in the period' })).answer).toMatchObject({
    points: null,
  });
  const { auditWorkbook } = await staff.ask<{
    auditWorkbook: {
      changeNo: number;
      answers: { questionId: string }[];
      score: {
        answered: number;
        questions: number;
        pointsAwarded: number;
        pointsPossible: number;
        result: string;
      };
      shortestWayToPass: { sectionNo: number }[];
    };
  }>(
    `query ($id: ID!) { auditWorkbook(id: $id) { changeNo answers(since: 3) { questionId }
      score { answered questions pointsAwarded pointsPossible result } shortestWayToPass { sectionNo } } }`,
    { id },
  );
  expect(auditWorkbook).toMatchObject({
    changeNo: 5,
    answers: [{ questionId: questions.get('1.5')?.id }, { questionId: questions.get('5.5')?.id }],
    score: { answered: 5, questions: 84, pointsAwarded: 29, pointsPossible: 760, result: 'FAIL' },
  });
  expect(new Set(auditWorkbook.shortestWayToPass.map(({ sectionNo }) => sectionNo)).size).toBe(14);
});

test.each([
  ['more positive than looked at', '1.1', { positive: 2, total: 1 }, 'INVALID input.positive'],
  ['nothing looked at', '1.1', { positive: 0, total: 0 }, 'INVALID input.total'],
  ['a choice for a tally', '1.1', { choice: '1' }, 'INVALID input.positive'],
  ['a choice not offered', '1.5', { choice: '9' }, 'INVALID input.choice'],
  ['a tally for a choice', '1.5', { positive: 1, total: 1 }, 'INVALID input.choice'],
  ['left out though it applies', '1.1', { notApplicableReason: 'No' }, 'INVALID input.notApplicableReason'],
  ['a question of no instrument', '99.1', { positive: 1, total: 1 }, 'NOT_FOUND input.questionId'],
])('no answer: %s', async (_name, place, values, expected) => {
  const { id } = await started();
  const { answer: saved, errors } = await answer(id, place, {
    ...(questions.has(place) ? {} : { questionId: employer.id }),
    ...values,
  });
  expect(saved).toBeNull();
  expect(errors.map(({ code, path }) => `${code} ${path.join('.')}`)).toEqual([expected]);
  expect(await office.rows('SELECT id FROM audit_answers WHERE workbook_id = $1', [id])).toEqual([]);
});

test('two who answer at once: the second is told, and neither when both say the same', async () => {
  const { id } = await started();
  const other = await office.desk('PROGRAM_MANAGER');
  await answer(id, '1.1', { positive: 1, total: 1, note: 'Signed in May' });
  const same = await answer(id, '1.1', { positive: 1, total: 1, note: 'Signed in May' }, { desk: other });
  expect(same).toMatchObject({ errors: [], answer: { version: 1, changeNo: 1 } });
  const late = await answer(id, '1.1', { positive: 0, total: 1 }, { desk: other });
  expect(late).toMatchObject({ answer: null, errors: [{ code: 'STALE', path: ['input', 'version'] }] });
  const seen = await answer(id, '1.1', { positive: 0, total: 1 }, { desk: other, version: 1 });
  expect(seen.answer).toMatchObject({ points: 0, version: 2, note: null });
});

test('sent again after a broken line, an answer is saved once', async () => {
  const { id } = await started();
  const twice = [1, 2].map(() => answer(id, '1.1', { positive: 1, total: 1 }, { key: `key-${id}` }));
  for (const { answer: saved, errors } of await Promise.all(twice)) {
    expect(errors).toEqual([]);
    expect(saved).toMatchObject({ version: 1, changeNo: 1 });
  }
  const events = await office.rows(
    "SELECT 1 FROM journal_entries WHERE event = 'answer.saved' AND after->>'workbookId' = $1",
    [id],
  );
  expect(events).toHaveLength(1);
});

test('fifty answers at the same time take fifty numbers, none twice', async () => {
  const { id } = await started();
  const tallied = [...questions].filter(([, { pattern }]) => pattern !== 'PARTIAL').slice(0, 50);
  await Promise.all(tallied.map(([place]) => answer(id, place, { positive: 1, total: 1 })));
  const rows = await office.rows<{ n: number }>(
    'SELECT change_no AS n FROM audit_answers WHERE workbook_id = $1 ORDER BY change_no',
    [id],
  );
  expect(rows.map(({ n }) => n)).toEqual(Array.from({ length: 50 }, (_, index) => index + 1));
});

test('what is submitted does not change; what is returned does', async () => {
  const { id } = await started();
  for (const state of ['SUBMITTED', 'CLOSED']) {
    await office.rows('UPDATE audit_workbooks SET state = $2 WHERE id = $1', [id, state]);
    const { errors } = await answer(id, '1.1', { positive: 1, total: 1 });
    expect(errors).toMatchObject([{ code: 'INVALID' }]);
  }
  await office.rows("UPDATE audit_workbooks SET state = 'RETURNED' WHERE id = $1", [id]);
  expect((await answer(id, '1.1', { positive: 1, total: 1 })).errors).toEqual([]);
});

test('an auditor sees and scores his own alone; an employer and reporting none', async () => {
  const { id } = await started();
  const own = await office.desk('AUDITOR', { personId: employer.leadId });
  const stranger = await office.desk('AUDITOR', { personId: employer.independentAuditorId });
  const find = 'query ($id: ID!) { auditWorkbook(id: $id) { id } }';
  expect(await own.ask(find, { id })).toEqual({ auditWorkbook: { id } });
  expect(await stranger.ask(find, { id })).toEqual({ auditWorkbook: null });
  expect((await answer(id, '1.1', { positive: 1, total: 1 }, { desk: own })).errors).toEqual([]);
  expect((await answer(id, '1.2', { positive: 1, total: 1 }, { desk: stranger })).errors).toMatchObject([
    { code: 'NOT_FOUND', path: ['input', 'workbookId'] },
  ]);
  expect((await start({}, stranger)).errors).toMatchObject([{ path: ['input', 'auditorId'] }]);
  for (const desk of [
    await office.desk('EMPLOYER', { employerId: employer.id }),
    await office.desk('REPORTING'),
  ]) {
    const { errors } = await desk.send(find, { id });
    expect(errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
  }
});

test('interviews follow from the table and the workforce, and whoever changes must have seen the latest', async () => {
  await office.rows(
    `INSERT INTO interview_samplings (code, edition, title_en, title_fr, ranges)
     VALUES ('T', '1', 'Table', 'Tableau', '[{"from":1,"to":4,"interviews":null},{"from":5,"to":9,"interviews":4}]')`,
  );
  const { id, version } = await started();
  const change = (other: object) =>
    staff.act<{ workbook: { interviewsRequired: number; interviewsHeld: number } | null }>(
      'changeWorkbook',
      'ChangeWorkbookInput',
      {
        id,
        version,
        auditorId: employer.leadId,
        firstDay: '2026-06-10',
        lastDay: '2026-06-12',
        workforce: 5,
        interviewsHeld: 3,
        ...other,
      },
      'workbook { interviewsRequired interviewsHeld }',
    );
  expect((await change({})).workbook).toEqual({ interviewsRequired: 4, interviewsHeld: 3 });
  expect((await change({ workforce: 3 })).errors).toMatchObject([{ code: 'STALE' }]);
  expect((await change({ version: 2, workforce: 3 })).workbook).toEqual({
    interviewsRequired: 3,
    interviewsHeld: 3,
  });
});

test('the activity tells of the audit, and leaves its many answers to the journal', async () => {
  const { id } = await started();
  await answer(id, '1.1', { positive: 1, total: 1 });
  const { activity } = await staff.ask<{ activity: { nodes: { event: string; title: string }[] } }>(
    '{ activity(first: 100) { nodes { event title } } }',
  );
  const events = activity.nodes.map(({ event }) => event);
  expect(events).toContain('workbook.started');
  expect(events).toContain('instrument.imported');
  expect(events).not.toContain('answer.saved');
});

test('an employer with an audit under way is not struck', async () => {
  await started();
  const { errors } = await (await office.desk('PROGRAM_MANAGER')).act('strikeRecord', 'StrikeRecordInput', {
    kind: 'EMPLOYER',
    id: employer.id,
    version: 1,
    reason: 'Twice',
  });
  expect(errors[0]?.message).toContain('audits being scored');
});
