import { afterAll, beforeAll, expect, test } from 'vitest';
import { maintainedEmployer } from '../../../test/maintained-employer.js';
import { type Desk, Office } from '../../../test/office.js';

let office: Office;
let staff: Desk;
beforeAll(async () => {
  office = await Office.open('2027-06-20');
  staff = await office.desk('STAFF');
});
afterAll(() => office.close());

const maintained = () => maintainedEmployer(office);

interface LetterPayload {
  letter: {
    id: string;
    letterNo: string;
    version: number;
    voidedOn: string | null;
    voidReason: string | null;
  } | null;
  employer: { standing: { standing: string; concerns: string[] } } | null;
}
const SELECTION =
  'letter { id letterNo version voidedOn voidReason } employer { standing { standing concerns } }';
const issue = (employerId: string, other: object = {}) =>
  staff.act<LetterPayload>(
    'issueLetter',
    'IssueLetterInput',
    { employerId, cycleYear: 2, issuedOn: '2027-06-18', ...other },
    SELECTION,
  );
const voidIt = (letterId: string | undefined, other: object = {}) =>
  staff.act<LetterPayload>(
    'voidLetter',
    'VoidLetterInput',
    { letterId, version: 1, voidedOn: '2027-06-19', reason: 'wrong name printed', ...other },
    SELECTION,
  );

test('two who issue the same letter at once make one', async () => {
  const { id } = await maintained();
  const answers = await Promise.all(Array.from({ length: 4 }, () => issue(id)));
  expect(answers.filter(({ letter }) => letter !== null)).toHaveLength(1);
  expect(answers.flatMap(({ errors }) => errors.map(({ reason }) => reason?.code))).toEqual(
    Array(3).fill('LETTER_STANDS'),
  );
});

test('a letter dated before one of the same year that stands already is refused', async () => {
  const { id } = await maintained();
  expect((await issue(id)).errors).toEqual([]);
  const { letter, errors } = await issue(id, { issuedOn: '2027-06-16' });
  expect(letter).toBeNull();
  expect(errors).toMatchObject([{ code: 'DUPLICATE', path: ['input', 'cycleYear'] }]);
});

test('a voided letter no longer holds, stays on record, and makes way for another', async () => {
  const { id } = await maintained();
  const issued = await issue(id);
  expect(issued.employer?.standing).toEqual({ standing: 'GOOD_STANDING', concerns: [] });
  const letterId = issued.letter?.id;
  expect((await voidIt(letterId, { voidedOn: '2027-06-17' })).errors).toMatchObject([
    { path: ['input', 'voidedOn'] },
  ]);
  expect((await voidIt(letterId, { voidedOn: '2027-06-21' })).errors).toMatchObject([
    { path: ['input', 'voidedOn'] },
  ]);
  expect((await voidIt(letterId, { reason: ' ' })).errors).toMatchObject([{ path: ['input', 'reason'] }]);
  expect((await voidIt(letterId, { version: 7 })).errors).toMatchObject([{ code: 'STALE' }]);
  const voided = await voidIt(letterId);
  expect(voided).toMatchObject({
    errors: [],
    letter: { version: 2, voidedOn: '2027-06-19', voidReason: 'wrong name printed' },
    employer: { standing: { standing: 'NOT_IN_GOOD_STANDING', concerns: ['LETTER_TO_ISSUE'] } },
  });
  expect((await voidIt(letterId, { version: 2 })).errors).toMatchObject([{ code: 'INVALID' }]);
  const next = await issue(id, { issuedOn: '2027-06-20' });
  expect(next).toMatchObject({ errors: [], employer: { standing: { standing: 'GOOD_STANDING' } } });
  expect(next.letter?.letterNo).not.toBe(issued.letter?.letterNo);
});

test('a corrected letter is evaluated again; its number stays its own', async () => {
  const [one, two] = [await maintained(), await maintained()];
  const [first, second] = [(await issue(one.id)).letter, (await issue(two.id)).letter];
  const correct = (letterNo: string | undefined, issuedOn: string) =>
    staff.act<LetterPayload>(
      'correctLetter',
      'CorrectLetterInput',
      { id: second?.id, version: 1, cycleYear: 2, issuedOn, letterNo, reason: 'date misread' },
      SELECTION,
    );
  expect((await correct(first?.letterNo, '2027-06-18')).errors).toMatchObject([
    { path: ['input', 'letterNo'] },
  ]);
  const corrected = await correct(second?.letterNo, '2027-01-10');
  expect(corrected.errors).toEqual([]);
  // Before the window of its year opens, a letter belongs to no certificate.
  expect(corrected.employer?.standing.standing).toBe('NOT_IN_GOOD_STANDING');
});

test('a condition that is closed by a correction lets go of the standing', async () => {
  const { id } = await maintained();
  await issue(id);
  const { employer } = await staff.act<{
    employer: { conditions: { id: string }[]; standing: { standing: string } };
  }>(
    'recordCondition',
    'RecordConditionInput',
    { employerId: id, kind: 'UNDER_REVIEW', from: '2027-06-01', reason: 'complaint' },
    'employer { standing { standing } conditions { id } }',
  );
  expect(employer.standing.standing).toBe('UNDER_REVIEW');
  const close = (to: string) =>
    staff.act<{ employer: { standing: { standing: string } } | null }>(
      'correctCondition',
      'CorrectConditionInput',
      {
        id: employer.conditions[0]?.id,
        version: 1,
        kind: 'UNDER_REVIEW',
        from: '2027-06-01',
        to,
        reason: 'closed',
      },
      'employer { standing { standing } }',
    );
  expect((await close('2027-05-31')).errors).toMatchObject([{ code: 'INVALID', path: ['input', 'to'] }]);
  expect((await close('2027-06-20')).employer?.standing.standing).toBe('GOOD_STANDING');
});
