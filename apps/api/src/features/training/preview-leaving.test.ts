import { afterAll, beforeAll, expect, test } from 'vitest';
import { maintainedEmployer } from '../../../test/maintained-employer.js';
import { type Desk, Office } from '../../../test/office.js';

let office: Office;
let staff: Desk;
let employments: { id: string; from: string }[];
beforeAll(async () => {
  office = await Office.open('2027-05-20');
  staff = await office.desk('STAFF');
  const { id, leadId } = await maintainedEmployer(office);
  employments = await office.rows(
    'SELECT id, from_on::text AS "from" FROM employments WHERE employer_id = $1 AND person_id = $2',
    [id, leadId],
  );
});
afterAll(() => office.close());

interface Side {
  standing: string;
  concerns: string[];
  missingTraining: string[];
  letterYear: number | null;
  letterAllowed: boolean | null;
  rebates: object[];
}
const SIDE = 'standing concerns missingTraining letterYear letterAllowed rebates { outcome amountCents }';
const PREVIEW = `query ($id: ID!, $endsOn: CalendarDate!) { previewLeaving(employmentId: $id, endsOn: $endsOn) {
  program before { ${SIDE} } after { ${SIDE} } reasons { code met message } } }`;
interface Preview {
  previewLeaving: {
    program: string;
    before: Side;
    after: Side;
    reasons: { code: string; met: boolean; message: string }[];
  };
}

test('shows coverage, standing, letter and rebate with the person and without, and why', async () => {
  const [employment] = employments;
  const { previewLeaving } = await staff.ask<Preview>(PREVIEW, { id: employment?.id, endsOn: '2027-05-25' });
  const { before, after, reasons } = previewLeaving;
  expect(before).toMatchObject({
    standing: 'GOOD_STANDING',
    missingTraining: [],
    letterYear: 2,
    letterAllowed: true,
  });
  expect(before.concerns).toContain('LETTER_TO_ISSUE');
  expect(after).toMatchObject({ standing: 'GOOD_STANDING', letterYear: 2, letterAllowed: false });
  expect(after.missingTraining.length).toBeGreaterThan(0);
  expect(after.concerns).toContain('TRAINING_NOT_COVERED');
  expect(after.rebates).toEqual(before.rebates);
  expect(reasons.map(({ code }) => code)).toContain('TRAINING_MISSING');
  expect(reasons.filter(({ met, message }) => met || message === '')).toEqual([]);
  const [row] = await office.rows('SELECT to_on FROM employments WHERE id = $1', [employment?.id]);
  expect(row).toEqual({ to_on: null });
});

test('an end before the start is refused at its field', async () => {
  const [employment] = employments;
  const { errors } = await staff.act('endEmployment', 'EndEmploymentInput', {
    employmentId: employment?.id,
    version: 1,
    endsOn: '1999-01-01',
  });
  expect(errors).toMatchObject([{ code: 'INVALID', path: ['input', 'endsOn'] }]);
});
