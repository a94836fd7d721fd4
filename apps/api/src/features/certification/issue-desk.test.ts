import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { maintainedEmployer } from '../../../test/maintained-employer.js';
import { type Desk, Office, type UserError } from '../../../test/office.js';
import { readyEmployer } from '../../../test/ready-employer.js';

const TODAY = '2027-06-18';

let office: Office;
let staff: Desk;
beforeAll(async () => {
  office = await Office.open(TODAY);
  staff = await office.desk('STAFF');
});
afterAll(() => office.close());

interface Issued {
  results: {
    document: { number: string; code: string; successor: { number: string } | null } | null;
    employer: { id: string } | null;
    errors: { code: string; reason: { code: string } | null }[];
  }[];
}
const RESULTS =
  'results { document { number code successor { number } } employer { id } errors { code reason { code } } }';
const issue = (requests: object[], key: string | null = null, desk = staff) =>
  desk.act<Issued>('issueDocuments', 'IssueDocumentsInput', { requests, issuedOn: TODAY }, RESULTS, key);
const letterFor = (employerId: string) => ({ employerId, cycleYear: 2 });
const numbers = (issued: Issued) =>
  issued.results.flatMap(({ document }) => (document === null ? [] : [Number(document.number.slice(1))]));

async function several(count: number): Promise<string[]> {
  const ids: string[] = [];
  for (let index = 0; index < count; index += 1) {
    ids.push((await maintainedEmployer(office, `Batch ${index} Ltd.`)).id);
  }
  return ids;
}

test('what waits is listed, previewed, issued row by row, and then waits no more', async () => {
  const [one = '', two = ''] = await several(2);
  const notReady = (await readyEmployer(office, 'Not Ready Ltd.')).id;
  const waiting = async () =>
    (
      await staff.ask<{
        lettersToIssue: { employer: { id: string }; cycleYear: number; validFrom: string }[];
      }>('{ lettersToIssue { employer { id } cycleYear validFrom } }')
    ).lettersToIssue;
  expect((await waiting()).map(({ employer }) => employer.id)).toEqual(expect.arrayContaining([one, two]));
  const { previewIssue } = await staff.ask<{
    previewIssue: { decision: { allowed: boolean }; validFrom: string | null; validThrough: string | null }[];
  }>(
    'query ($requests: [DocumentRequest!]!) { previewIssue(requests: $requests) { decision { allowed } validFrom validThrough } }',
    { requests: [letterFor(one), letterFor(notReady)] },
  );
  expect(previewIssue).toEqual([
    { decision: { allowed: true }, validFrom: TODAY, validThrough: '2028-06-14' },
    { decision: { allowed: false }, validFrom: null, validThrough: null },
  ]);

  const unknown = randomUUID();
  const { results, errors } = await issue([
    letterFor(one),
    letterFor(notReady),
    letterFor(unknown),
    letterFor(two),
  ]);
  expect(errors).toEqual([]);
  expect(results.map(({ document }) => document !== null)).toEqual([true, false, false, true]);
  expect(results[1]?.errors).toMatchObject([
    { code: 'REFUSED_BY_RULE', reason: { code: 'NO_CERTIFICATE_IN_FORCE' } },
  ]);
  expect(results[2]).toMatchObject({ employer: null, errors: [{ code: 'NOT_FOUND' }] });
  expect((await waiting()).map(({ employer }) => employer.id)).not.toContain(one);
});

test('a batch sent again under its key issues nothing twice', async () => {
  const ids = await several(2);
  const key = randomUUID();
  const [first, again] = [await issue(ids.map(letterFor), key), await issue(ids.map(letterFor), key)];
  expect(numbers(first)).toHaveLength(2);
  expect(again.results).toEqual(first.results);
  const [{ count } = { count: 0 }] = await office.rows<{ count: number }>(
    'SELECT count(*)::integer AS count FROM letters WHERE employer_id = ANY($1)',
    [ids],
  );
  expect(count).toBe(2);
});

test('batches issued at once, some of it refused, number without a gap and without a twin', async () => {
  const ids = await several(12);
  const refused = (await readyEmployer(office, 'Refused Ltd.')).id;
  const desks = await Promise.all([0, 1, 2, 3].map(() => office.desk('STAFF')));
  const batches = [0, 1, 2, 3].map((part) => [
    letterFor(refused),
    ...ids.slice(part * 3, part * 3 + 3).map(letterFor),
    // The same letter is wanted from two desks: one of them is told that it stands.
    letterFor(ids[(part * 3 + 3) % 12] ?? ''),
  ]);
  const answers = await Promise.all(batches.map((batch, part) => issue(batch, null, desks[part])));
  const given = answers.flatMap(numbers).sort((a, b) => a - b);
  expect(given).toHaveLength(12);
  expect(given).toEqual(given.map((_, index) => (given[0] ?? 0) + index));
  const twins = answers.flatMap(({ results }) => results.flatMap(({ errors }) => errors));
  expect(twins.filter(({ reason }) => reason?.code === 'LETTER_STANDS')).toHaveLength(4);
});

test('certificates are issued beside letters', async () => {
  const [renewed = ''] = await several(1);
  const { results } = await issue([{ employerId: renewed, program: 'SECOR' }, letterFor(renewed)]);
  expect(results[0]?.document).toBeNull();
  expect(results[0]?.errors.map(({ reason }) => reason?.code)).toContain('CERTIFYING_AUDIT_MISSING');
  expect(results[1]?.document?.number).toMatch(/^L\d{6}$/);
});

test('a batch must say what is to be issued', async () => {
  const [id = ''] = await several(1);
  const wrong: { results: unknown[]; errors: UserError[] }[] = [
    await issue([]),
    await issue([{ employerId: id }]),
    await issue([{ employerId: id, cycleYear: 2, program: 'COR' }]),
    await issue(Array.from({ length: 101 }, () => letterFor(id))),
  ];
  for (const { results, errors } of wrong) {
    expect(results).toEqual([]);
    expect(errors[0]?.code).toBe('INVALID');
  }
});

test('a letter is reissued: the old one stays, void, and names the new one; refused, nothing is voided', async () => {
  const [id = ''] = await several(1);
  const issued = (await issue([letterFor(id)])).results[0]?.document;
  const [letter] = await office.rows<{ id: string }>('SELECT id FROM letters WHERE letter_no = $1', [
    issued?.number,
  ]);
  const reissue = (reason: string) =>
    staff.act<{ letter: { letterNo: string } | null }>(
      'reissueLetter',
      'ReissueLetterInput',
      { letterId: letter?.id, version: 1, reason },
      'letter { letterNo }',
    );
  expect((await reissue(' ')).errors).toMatchObject([{ path: ['input', 'reason'] }]);
  await office.rows("INSERT INTO conditions (employer_id, kind, from_on) VALUES ($1, 'UNDER_REVIEW', $2)", [
    id,
    TODAY,
  ]);
  expect((await reissue('name misspelt')).errors).toMatchObject([{ code: 'REFUSED_BY_RULE' }]);
  await office.rows('DELETE FROM conditions WHERE employer_id = $1', [id]);
  const again = await reissue('name misspelt');
  expect(again.errors).toEqual([]);
  const { documents } = await staff.ask<{
    documents: {
      nodes: { number: string; voidReason: string | null; validity: { state: string }; successor: object }[];
    };
  }>(
    'query ($search: String) { documents(filter: {search: $search}) { nodes { number voidReason validity { state } successor { number } } } }',
    { search: issued?.number },
  );
  expect(documents.nodes).toEqual([
    {
      number: issued?.number,
      voidReason: 'name misspelt',
      validity: { state: 'VOID' },
      successor: { number: again.letter?.letterNo },
    },
  ]);
});
