import type { Query, ReportInput } from '@good-standing/schema';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';
import { exportText } from '../intake/index.js';

/** The numbers of reports beside SQL written by hand for this one question, and beside the exports for other days. */

type Answer = Query['report'];

const REPORT = `query ($input: ReportInput!) { report(input: $input) {
  report { asOf overlapping columns { measure unit } total { measure value part whole }
    groups { key { dimension value label } values { measure value part whole } } }
  errors { code message path } } }`;
const ROWS = `query ($input: ReportInput!, $first: Int, $after: String) {
  reportRows(input: $input, first: $first, after: $after) { totalCount pageInfo { hasNextPage endCursor }
    nodes { ref on sectionNo scorePercent passed rebateOutcome rebateCents daysToCertify employer { ref } } } }`;

let api: TestApi;
beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
});
afterAll(() => api.close());

async function ask(input: Partial<ReportInput>, language = 'en'): Promise<Answer> {
  const variables = { input: { subject: 'EMPLOYERS', dimensions: [], measures: ['COUNT'], ...input } };
  const headers = { 'accept-language': language };
  return (await api.get<{ report: Answer }>(REPORT, { as: 'REPORTING', variables, headers })).report;
}

async function report(input: Partial<ReportInput>): Promise<NonNullable<Answer['report']>> {
  const { report: made, errors } = await ask(input);
  expect(errors).toEqual([]);
  if (made == null) throw new Error('Neither a report nor an error.');
  return made;
}

/** A line per group: its values, then its numbers. */
const lines = ({ groups }: NonNullable<Answer['report']>): (string | null | undefined)[][] =>
  groups.map(({ key, values }) => [...key, ...values].map(({ value }) => value));

async function byHand(text: string): Promise<(string | null)[][]> {
  const { rows } = await api.database.pool.query<string[]>({ text, rowMode: 'array' });
  return rows.map((row: unknown[]) => row.map((cell) => (cell === null ? null : String(cell))));
}

const sorted = <Line>(list: readonly Line[]): Line[] =>
  [...list].sort((a, b) => JSON.stringify(a).localeCompare(JSON.stringify(b)));

describe('today, beside SQL written by hand', () => {
  it('counts employers by program and standing, with their share', async () => {
    const made = await report({ dimensions: ['PROGRAM', 'STANDING'], measures: ['COUNT', 'SHARE'] });
    expect(sorted(lines(made))).toEqual(
      sorted(
        await byHand(`SELECT program, standing, count(*),
          to_char(trunc(count(*) * 100.0 / (SELECT count(*) FROM standings), 2), 'FM990.00')
          FROM standings GROUP BY 1, 2`),
      ),
    );
    const count = Number(made.total[0]?.value);
    expect(made.total[1]).toEqual({ measure: 'SHARE', value: '100.00', part: count, whole: count });
  });

  it('scores sections: pass rate, average, median and quartiles, from the points', async () => {
    const made = await report({
      subject: 'SECTIONS',
      dimensions: ['SECTION'],
      measures: [
        'COUNT',
        'PASS_RATE',
        'AVERAGE_SCORE',
        'LOWER_QUARTILE_SCORE',
        'MEDIAN_SCORE',
        'UPPER_QUARTILE_SCORE',
      ],
    });
    const hand = await byHand(`WITH section AS (
      SELECT (s->>'sectionNo')::int AS no, (s->>'awarded')::numeric AS awarded, (s->>'possible')::numeric AS possible
      FROM audits, jsonb_array_elements(section_scores) AS s WHERE submitted_on <= '2026-10-31'),
      scored AS (SELECT no, awarded * 100 >= 50 * possible AS passed, trunc(awarded * 100 / possible, 2) AS score
        FROM section WHERE possible > 0)
      SELECT no, count(*), trunc(count(*) FILTER (WHERE passed) * 100.0 / count(*), 2), trunc(avg(score), 2),
        trunc((percentile_cont(0.25) WITHIN GROUP (ORDER BY score))::numeric, 2),
        trunc((percentile_cont(0.5) WITHIN GROUP (ORDER BY score))::numeric, 2),
        trunc((percentile_cont(0.75) WITHIN GROUP (ORDER BY score))::numeric, 2)
      FROM scored GROUP BY no ORDER BY no`);
    expect(lines(made)).toEqual(hand);
    expect(hand).toHaveLength(15);
    expect(made.groups[0]?.key[0]?.label).toBe('Safety and Health Policy');
  });

  it('passes audits by year and kind: only those with a result are in the rate', async () => {
    const made = await report({
      subject: 'AUDITS',
      dimensions: ['AUDIT_YEAR', 'AUDIT_KIND'],
      measures: ['COUNT', 'EMPLOYERS', 'PASS_RATE', 'MEDIAN_DAYS_TO_SUBMIT', 'AVERAGE_DAYS_TO_DECIDE'],
    });
    const hand =
      await byHand(`SELECT extract(year FROM last_day), kind, count(*), count(DISTINCT employer_id),
        to_char(trunc(count(*) FILTER (WHERE result = 'PASS') * 100.0 / nullif(count(*) FILTER (WHERE result <> 'NONE'), 0), 2), 'FM990.00'),
        to_char((percentile_cont(0.5) WITHIN GROUP (ORDER BY submitted_on - last_day))::numeric, 'FM9990.00'),
        to_char(trunc(avg(decided_on - submitted_on) FILTER (WHERE decided_on <= '2026-10-31'), 2), 'FM9990.00')
      FROM audits WHERE submitted_on <= '2026-10-31' GROUP BY 1, 2`);
    expect(sorted(lines(made))).toEqual(sorted(hand));
  });

  it('takes the days from registration to the first certificate', async () => {
    const made = await report({
      subject: 'CERTIFICATIONS',
      dimensions: ['CERTIFICATION_YEAR'],
      measures: ['COUNT', 'MEDIAN_DAYS_TO_CERTIFY'],
    });
    const hand = await byHand(`SELECT extract(year FROM c.certified_on), count(*),
        to_char((percentile_cont(0.5) WITHIN GROUP (ORDER BY CASE WHEN first THEN c.certified_on - e.registered_on END))::numeric, 'FM99990.00')
      FROM (SELECT *, certified_on = min(certified_on) OVER (PARTITION BY employer_id) AS first FROM certifications) c
      JOIN employers e ON e.id = c.employer_id AND c.certified_on <= '2026-10-31' GROUP BY 1 ORDER BY 1`);
    expect(lines(made)).toEqual(hand);
    expect(made.columns[1]).toEqual({ measure: 'MEDIAN_DAYS_TO_CERTIFY', unit: 'DAYS' });
  });

  it('counts an employer under each of its concerns, and says so', async () => {
    const made = await report({ dimensions: ['CONCERN'] });
    expect(made.overlapping).toBe(true);
    expect(sorted(lines(made))).toEqual(
      sorted(
        await byHand(
          'SELECT concern, count(*) FROM standings LEFT JOIN unnest(concerns) AS concern ON true GROUP BY 1',
        ),
      ),
    );
    const narrowed = await report({
      dimensions: ['CONCERN'],
      filters: [{ dimension: 'CONCERN', values: ['TRAINING_NOT_COVERED', null] }],
    });
    expect(narrowed.groups.map(({ key }) => key[0]?.value)).toEqual(['TRAINING_NOT_COVERED', null]);
  });

  it('bands the headcount known on the day', async () => {
    const hand =
      await byHand(`SELECT CASE WHEN h < 5 THEN '0-4' WHEN h < 10 THEN '5-9' WHEN h < 20 THEN '10-19'
        WHEN h < 50 THEN '20-49' WHEN h < 100 THEN '50-99' WHEN h >= 100 THEN '100+' END, count(*)
      FROM (SELECT e.id, (SELECT headcount FROM headcounts WHERE employer_id = e.id AND effective_on <= '2026-10-31'
        ORDER BY effective_on DESC LIMIT 1) AS h FROM employers e) AS known GROUP BY 1`);
    expect(sorted(lines(await report({ dimensions: ['SIZE_BAND'] })))).toEqual(sorted(hand));
  });

  it('names auditors, and orders by the name', async () => {
    const made = await report({ subject: 'AUDITS', dimensions: ['AUDITOR'] });
    const hand = await byHand(`SELECT p.full_name, count(*) FROM audits a JOIN people p ON p.id = a.auditor_id
      WHERE a.submitted_on <= '2026-10-31' GROUP BY p.id`);
    const named = made.groups.map(({ key, values }) => [key[0]?.label, values[0]?.value]);
    expect(sorted(named)).toEqual(sorted(hand));
    expect(named.map(([name]) => name)).toEqual(
      named.map(([name]) => name ?? '').sort((a, b) => a.localeCompare(b, 'en', { numeric: true })),
    );
  });
});

/** The rows of an export as objects; the demonstration has no quoted cell. */
async function exported(kind: 'STANDINGS' | 'REBATES', day: string): Promise<Record<string, string>[]> {
  const [head = '', ...rest] = (await exportText(api.database.pool, kind, day)).trimEnd().split('\n');
  const names = head.split(',');
  return rest.map((line) => Object.fromEntries(line.split(',').map((cell, index) => [names[index], cell])));
}

function tally(rows: readonly Record<string, string>[], keyOf: (row: Record<string, string>) => string[]) {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const key = JSON.stringify(keyOf(row).map((cell) => cell || null));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return sorted([...counts].map(([key, count]) => [...(JSON.parse(key) as string[]), String(count)]));
}

describe.each(['2026-10-31', '2025-06-30', '2024-02-29', '2028-01-15'])('as of %s', (asOf) => {
  it('counts standings as the export of that day has them', async () => {
    const made = await report({ dimensions: ['PROGRAM', 'STANDING', 'CYCLE_YEAR'], asOf });
    expect(made.asOf).toBe(asOf);
    expect(sorted(lines(made))).toEqual(
      tally(await exported('STANDINGS', asOf), (row) => [
        row.program ?? '',
        row.standing ?? '',
        row.cycle_year ?? '',
      ]),
    );
  });

  it('adds up the rebates as the export of that day has them', async () => {
    const made = await report({
      subject: 'REBATES',
      dimensions: ['REBATE_OUTCOME'],
      measures: ['COUNT', 'REBATE_CENTS', 'PREMIUM_CENTS'],
      asOf,
    });
    const rows = await exported('REBATES', asOf);
    const sum = (outcome: string, column: string): string =>
      String(
        rows
          .filter((row) => row.outcome === outcome)
          .reduce((total, row) => total + Number(row[column] || 0), 0),
      );
    expect(rows.length).toBeGreaterThan(0);
    expect(sorted(lines(made))).toEqual(
      tally(rows, (row) => [row.outcome ?? '']).map(([outcome = '', count]) => [
        outcome,
        count,
        sum(outcome, 'amount_cents'),
        sum(outcome, 'premium_cents'),
      ]),
    );
  });
});

it('says of roofers when they lapsed, and what they miss', async () => {
  const filters = [{ dimension: 'INDUSTRY_CODE' as const, values: ['40403'] }];
  const made = await report({ dimensions: ['LAPSE_YEAR', 'MISSING_MODULE'], filters });
  const hand =
    await byHand(`SELECT left(coalesce(r->'params'->>'ended', r->'params'->>'lapsed'), 4), module, count(*)
    FROM employers e JOIN standings s ON s.employer_id = e.id
    LEFT JOIN jsonb_array_elements(CASE WHEN s.standing IN ('EXPIRED', 'REGISTRATION_LAPSED') THEN s.explanation->'reasons' END) AS r
      ON r->>'code' IN ('CERTIFICATE_EXPIRED', 'REGISTRATION_LAPSED')
    LEFT JOIN unnest(s.training_missing) AS module ON true WHERE e.industry_code = '40403' GROUP BY 1, 2`);
  expect(sorted(lines(made))).toEqual(sorted(hand));
  expect(made.groups.some(({ key }) => key[0]?.value != null)).toBe(true);
});

it('counts registrations, certifications and lapses by month, as hand-written SQL over the records does', async () => {
  const made = await report({ subject: 'MILESTONES', dimensions: ['MILESTONE', 'MILESTONE_MONTH'] });
  // A certificate lasts three years, or until the next begins; one made in the last six months of another of its program
  // waits for its end. The demonstration has no deferred renewal that never begins.
  const hand = await byHand(`WITH RECURSIVE made AS (
      SELECT employer_id, program, certified_on, row_number() OVER (PARTITION BY employer_id ORDER BY certified_on, program DESC, certificate_no) AS n
        FROM certifications WHERE certified_on <= '2026-10-31'),
    span AS (
      SELECT employer_id, n, program, certified_on AS start, (certified_on + interval '3 years')::date AS expiry FROM made WHERE n = 1
      UNION ALL
      SELECT m.employer_id, m.n, m.program, s.start, (s.start + interval '3 years')::date
        FROM span p JOIN made m ON m.employer_id = p.employer_id AND m.n = p.n + 1,
        LATERAL (SELECT CASE WHEN m.program = p.program AND m.certified_on BETWEEN (p.expiry - interval '6 months')::date AND p.expiry
                        THEN p.expiry ELSE m.certified_on END AS start) s),
    life AS (
      SELECT *, least(expiry, coalesce(lead(start) OVER w, expiry)) AS ends, lag(least(expiry, '9999-12-31')) OVER w AS before_expiry,
        lead(start) OVER w AS next FROM span WINDOW w AS (PARTITION BY employer_id ORDER BY n)),
    reached AS (
      SELECT 'REGISTERED' AS milestone, registered_on AS day FROM employers WHERE registered_on <= '2026-10-31'
      UNION ALL SELECT 'CERTIFIED', start FROM life WHERE start <= '2026-10-31' AND (before_expiry IS NULL OR before_expiry < start)
      UNION ALL SELECT 'LAPSED', ends FROM life WHERE ends <= '2026-10-31' AND (next IS NULL OR next > ends)
      UNION ALL SELECT 'LAPSED', lapses FROM employers e, LATERAL (
          SELECT (greatest(registered_on, '2015-05-01') + interval '18 months')::date AS lapses) l
        WHERE lapses <= '2026-10-31' AND NOT EXISTS (SELECT FROM life WHERE life.employer_id = e.id AND start <= lapses))
    SELECT milestone, to_char(day, 'YYYY-MM'), count(*) FROM reached GROUP BY 1, 2`);
  expect(hand.length).toBeGreaterThan(50);
  expect(sorted(lines(made))).toEqual(sorted(hand));
});

describe('what a number counts', () => {
  type Page = Pick<Query, 'reportRows'>;
  async function rows(input: Partial<ReportInput>, first = 100): Promise<Query['reportRows']['nodes']> {
    const nodes: Query['reportRows']['nodes'] = [];
    let after: string | null | undefined = null;
    do {
      const asked = { subject: 'EMPLOYERS', dimensions: [], measures: [], ...input };
      const variables: Record<string, unknown> = { input: asked, first, after };
      const { reportRows }: Page = await api.get<Page>(ROWS, { as: 'REPORTING', variables });
      nodes.push(...reportRows.nodes);
      if (!reportRows.pageInfo.hasNextPage) expect(reportRows.totalCount).toBe(nodes.length);
      after = reportRows.pageInfo.hasNextPage ? reportRows.pageInfo.endCursor : null;
    } while (after != null);
    return nodes;
  }

  it.each([
    ['EMPLOYERS', 'CONCERN', '2026-10-31'],
    ['EMPLOYERS', 'SIZE_BAND', '2025-06-30'],
    ['AUDITS', 'AUDIT_RESULT', '2026-10-31'],
    ['SECTIONS', 'SECTION', '2024-02-29'],
    ['REBATES', 'REFUSAL', '2026-10-31'],
    ['CERTIFICATIONS', 'CERTIFICATION_YEAR', '2026-10-31'],
    ['MILESTONES', 'MILESTONE_MONTH', '2025-06-30'],
  ] as const)('is listed: %s by %s on %s', async (subject, dimension, asOf) => {
    const made = await report({ subject, dimensions: [dimension], asOf });
    expect(made.groups.length).toBeGreaterThan(1);
    for (const { key, values } of made.groups.slice(0, 3)) {
      const listed = await rows({
        subject,
        asOf,
        filters: [{ dimension, values: [key[0]?.value ?? null] }],
      });
      expect(String(listed.length), String(key[0]?.value)).toBe(values[0]?.value);
    }
  });

  it('is listed among the employers by size', async () => {
    const made = await report({ dimensions: ['SIZE_BAND'], asOf: '2025-06-30' });
    const query =
      'query ($filter: EmployerFilter) { employers(asOf: "2025-06-30", filter: $filter) { totalCount } }';
    for (const { key, values } of made.groups) {
      const band = key[0]?.value;
      if (band == null) continue;
      const variables = { filter: { sizeBands: [band] } };
      const { employers } = await api.get<Query>(query, { as: 'REPORTING', variables });
      expect(String(employers.totalCount), band).toBe(values[0]?.value);
    }
  });

  it('comes in pages that neither repeat nor leave out', async () => {
    const input = {
      subject: 'SECTIONS' as const,
      filters: [{ dimension: 'CITY' as const, values: ['Brandon'] }],
    };
    const all = await rows(input);
    const paged = await rows(input, 37);
    expect(all.length).toBeGreaterThan(30);
    expect(paged).toEqual(all);
    expect(new Set(all.map(({ ref, sectionNo }) => `${ref} ${sectionNo}`)).size).toBe(all.length);
  });
});

describe('questions that make no sense', () => {
  it.each([
    [{ dimensions: ['SECTION'] }, ['input', 'dimensions', '0']],
    [{ measures: ['PASS_RATE'] }, ['input', 'measures', '0']],
    [{ measures: [] }, ['input', 'measures']],
    [{ dimensions: ['CITY', 'CITY'] }, ['input', 'dimensions', '1']],
    [{ dimensions: ['CITY', 'PROGRAM', 'STANDING', 'CONCERN'] }, ['input', 'dimensions']],
    [
      { filters: [{ dimension: 'REFUSAL', values: ['UNDER_REVIEW'] }] },
      ['input', 'filters', '0', 'dimension'],
    ],
    [{ filters: [{ dimension: 'STANDING', values: ['FINE'] }] }, ['input', 'filters', '0', 'values', '0']],
    [{ filters: [{ dimension: 'STANDING', values: [] }] }, ['input', 'filters', '0', 'values']],
  ] as [Partial<ReportInput>, string[]][])('%j', async (input, path) => {
    expect(await ask(input)).toEqual({
      report: null,
      errors: [{ code: 'INVALID', message: expect.any(String), path }],
    });
  });

  it('are explained in the reader’s language', async () => {
    const { errors } = await ask({ dimensions: ['SECTION'] }, 'fr');
    expect(errors[0]?.message).toBe('SECTION ne dit rien de EMPLOYERS; il va avec SECTIONS.');
  });

  it('are refused with a list', async () => {
    const variables = {
      input: {
        subject: 'EMPLOYERS',
        dimensions: [],
        measures: [],
        filters: [{ dimension: 'SECTION', values: ['1'] }],
      },
    };
    const { errors } = await api.ask(ROWS, { as: 'REPORTING', variables });
    expect(errors?.[0]?.extensions.code).toBe('BAD_USER_INPUT');
  });
});

it.each(['AUDITOR', 'EMPLOYER'] as const)('is not for %s', async (role) => {
  const variables = { input: { subject: 'EMPLOYERS', dimensions: [], measures: ['COUNT'] } };
  const { errors } = await api.ask(REPORT, { as: role, variables });
  expect(errors?.[0]?.extensions.code).toBe('FORBIDDEN');
});

it('takes a handful of statements, however many groups', async () => {
  const count = async (input: Partial<ReportInput>): Promise<number> => {
    await ask(input);
    const statements = vi.spyOn(pg.Client.prototype, 'query');
    await ask(input);
    const made = statements.mock.calls.length;
    statements.mockRestore();
    return made;
  };
  // The session, the look for rows that are due, the report.
  expect(await count({ dimensions: ['PROGRAM'] })).toBe(3);
  expect(await count({ dimensions: ['CITY', 'INDUSTRY_CODE', 'CONCERN'] })).toBe(3);
  expect(await count({ subject: 'AUDITS', dimensions: ['AUDITOR', 'AUDIT_YEAR'] })).toBe(4);
});
