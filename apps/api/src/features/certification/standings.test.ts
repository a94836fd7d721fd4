import { evaluateEmployer, RULEBOOK_VERSION } from '@good-standing/domain';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Office } from '../../../test/office.js';
import { readyEmployer } from '../../../test/ready-employer.js';
import { loadFacts } from './facts.queries.js';
import { refreshStandings, settleStandings } from './standings.service.js';

let office: Office;
beforeAll(async () => {
  office = await Office.open('2026-06-15');
});
afterAll(() => office.close());

const rows = (id: string) =>
  office.rows<{ standing: string; as_of: string; stale_on: string | null; rules_version: string }>(
    'SELECT standing, as_of, stale_on, rules_version FROM standings WHERE employer_id = $1',
    [id],
  );
const settle = (day: string) => settleStandings(office.database.pool, day);

async function certified(on: string): Promise<string> {
  const { id } = await readyEmployer(office);
  await office.rows(
    `INSERT INTO certifications (employer_id, program, certified_on, certificate_no) VALUES ($1, 'SECOR', $2, $3)`,
    [id, on, `C-${id}`],
  );
  await refreshStandings(office.database.pool, [id], office.today);
  return id;
}

test('an employer that nobody evaluated is due from the first read on', async () => {
  const [employer] = await office.rows<{ id: string }>(
    `INSERT INTO employers (ref, legal_name, program, registered_on) VALUES ('R1', 'Raw', 'SECOR', '2026-01-01') RETURNING id`,
  );
  await settle('2026-06-15');
  expect(await rows(employer?.id ?? '')).toEqual([
    {
      standing: 'IN_PROGRESS',
      as_of: '2026-06-15',
      stale_on: expect.any(String),
      rules_version: RULEBOOK_VERSION,
    },
  ]);
});

test('on every day of four years the settled row is what the rules say of that day', async () => {
  const id = await certified('2026-06-15');
  const facts = (await loadFacts(office.database.pool, { employerIds: [id] })).get(id);
  if (!facts) throw new Error('no facts');
  const start = Date.UTC(2026, 5, 15);
  for (let days = 0; days < 4 * 365; days += 5) {
    const day = new Date(start + days * 86_400_000).toISOString().slice(0, 10);
    await settle(day);
    const expected = evaluateEmployer(facts, day);
    const [row] = await office.rows(
      `SELECT standing, cycle_year AS "cycleYear", concerns, training_missing AS "trainingMissing",
              next_due_on AS "nextDueOn", next_change_on AS "nextChangeOn", letter_valid_through AS "letterValidThrough"
         FROM standings WHERE employer_id = $1`,
      [id],
    );
    expect({ day, ...row }).toEqual({
      day,
      standing: expected.standing,
      cycleYear: expected.cycleYear,
      concerns: expected.concerns.map(({ name }) => name),
      trainingMissing: expected.trainingMissing,
      nextDueOn: expected.nextDue?.on ?? null,
      nextChangeOn: expected.nextChangeOn,
      letterValidThrough: expected.letterValidThrough,
    });
  }
}, 120_000);

test('a row keeps its day until something could differ, and is evaluated on the day it could', async () => {
  const id = await certified('2026-06-15');
  await settle('2026-06-15');
  const [{ stale_on: due } = { stale_on: null }] = await rows(id);
  if (due === null) throw new Error('the row never goes stale');
  const eve = new Date(Date.parse(due) - 86_400_000).toISOString().slice(0, 10);
  await settle(eve);
  expect((await rows(id))[0]?.as_of).toBe('2026-06-15');
  await settle(due);
  expect((await rows(id))[0]?.as_of).toBe(due);
});

test('a clock that goes back, and rules that change, make every row due', async () => {
  const id = await certified('2026-06-15');
  await settle('2030-01-01');
  expect((await rows(id))[0]?.standing).toBe('EXPIRED');
  await settle('2026-06-15');
  expect((await rows(id))[0]).toMatchObject({ standing: 'GOOD_STANDING', as_of: '2026-06-15' });
  for (const version of ['0', 'zzz']) {
    await office.rows(
      `UPDATE standings SET standing = 'EXPIRED', rules_version = $2 WHERE employer_id = $1`,
      [id, version],
    );
    await settle('2026-06-15');
    expect((await rows(id))[0]).toMatchObject({ standing: 'GOOD_STANDING', rules_version: RULEBOOK_VERSION });
  }
});

test('more employers than one batch are settled, and when nothing is due nothing is written', async () => {
  await office.rows(
    `INSERT INTO employers (ref, legal_name, program, registered_on)
     SELECT 'M' || n, 'Many ' || n, 'COR', '2026-01-01' FROM generate_series(1, 1200) AS n`,
  );
  await Promise.all([settle('2026-06-15'), settle('2026-06-15'), settle('2026-06-15')]);
  const left = await office.rows(`SELECT 1 FROM standings WHERE rules_version <> $1`, [RULEBOOK_VERSION]);
  expect(left).toEqual([]);
  const writes = () => office.rows('SELECT max(xmin::text::bigint) AS latest FROM standings');
  const before = await writes();
  await settle('2026-06-15');
  expect(await writes()).toEqual(before);
});

test('a writer that holds an employer for long does not hold up reads for long', async () => {
  const id = await certified('2026-06-15');
  await office.rows(`UPDATE standings SET rules_version = '' WHERE employer_id = $1`, [id]);
  const writer = await office.database.pool.connect();
  await writer.query('BEGIN');
  await writer.query('SELECT 1 FROM employers WHERE id = $1 FOR UPDATE', [id]);
  const started = performance.now();
  await settle('2026-06-15');
  expect(performance.now() - started).toBeLessThan(6_000);
  await writer.query('ROLLBACK');
  writer.release();
  await settle('2026-06-15');
  expect((await rows(id))[0]?.rules_version).toBe(RULEBOOK_VERSION);
});

test('the rebate columns follow the periods', async () => {
  const id = await certified('2026-06-15');
  const premium = (start: string, cents: number) =>
    office.rows(
      `INSERT INTO premiums (employer_id, wcb_account, period_start, premium_cents, payroll_reported, hours_reported,
         personal_coverage_only, account_active) VALUES ($1, '000000001', $2, $3, true, true, false, true)`,
      [id, start, cents],
    );
  const rebate = async (day: string) => {
    await refreshStandings(office.database.pool, [id], day);
    const [row] = await office.rows(
      `SELECT rebate_outcome AS outcome, rebate_cents AS cents, rebate_eligible_cents AS eligible, rebate_held_cents AS held
         FROM standings WHERE employer_id = $1`,
      [id],
    );
    return row;
  };
  await office.rows(`UPDATE employers SET wcb_account = '000000001' WHERE id = $1`, [id]);
  expect(await rebate('2026-06-15')).toEqual({
    outcome: 'NO_PREMIUM',
    cents: null,
    eligible: '0',
    held: '0',
  });
  await premium('2026-06-15', 10_000_000);
  expect(await rebate('2027-06-14')).toEqual({
    outcome: 'RUNNING',
    cents: '1500000',
    eligible: '0',
    held: '0',
  });
  // The maintenance audit of the first year is there; the amount is one to come until the month of payment is over.
  await office.rows(
    `UPDATE audits SET submitted_on = '2026-07-01', decided_on = '2026-07-01' WHERE employer_id = $1 AND kind = 'SELF'`,
    [id],
  );
  expect(await rebate('2027-06-15')).toEqual({
    outcome: 'NO_PREMIUM',
    cents: null,
    eligible: '1500000',
    held: '0',
  });
  expect((await rows(id))[0]?.stale_on).toBe('2027-08-01');
  expect(await rebate('2027-07-31')).toMatchObject({ eligible: '1500000' });
  expect((await rows(id))[0]?.stale_on).toBe('2027-08-01');
  expect(await rebate('2027-08-01')).toMatchObject({ eligible: '0' });
  await office.rows(
    `INSERT INTO conditions (employer_id, kind, from_on) VALUES ($1, 'INVESTIGATION', '2027-06-20')`,
    [id],
  );
  expect(await rebate('2027-06-21')).toEqual({
    outcome: 'NO_PREMIUM',
    cents: null,
    eligible: '0',
    held: '1500000',
  });
});
