import { readFile } from 'node:fs/promises';
import type { Query } from '@good-standing/schema';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';

/** Any other day, asked through the API on a fixed today: what the export contract expects of it, figure by figure. */

const TODAY = '2026-03-17';
const DAYS = ['2026-10-31', '2025-06-30', '2024-02-29'];

let api: TestApi;
beforeAll(async () => {
  api = await createDemonstrationApi({ today: TODAY });
});
afterAll(() => api.close());

const ask = <Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> =>
  api.get<Data>(query, { as: 'PROGRAM_MANAGER', variables });

type Line = Record<string, string>;

async function expected(day: string, file: string): Promise<Line[]> {
  const text = await readFile(
    new URL(`../../../demonstration/expected/${day}/${file}.csv`, import.meta.url),
    'utf8',
  );
  const [header = '', ...lines] = text.trimEnd().split('\n');
  const names = header.split(',');
  return lines.map((line) => {
    const cells = line.split(',');
    return Object.fromEntries(names.map((name, index) => [name, cells[index] ?? '']));
  });
}

/** Every employer of a list, page by page. */
async function everyone<Node>(fields: string, variables: Record<string, unknown>): Promise<Node[]> {
  const query = `query ($after: String, $asOf: CalendarDate, $filter: EmployerFilter) {
    employers(first: 100, after: $after, asOf: $asOf, filter: $filter, sort: REF) {
      pageInfo { endCursor hasNextPage } nodes { ${fields} } } }`;
  const nodes: Node[] = [];
  for (let after: string | null = null; ; ) {
    type Page = { employers: { nodes: Node[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
    const { employers }: Page = await ask(query, { ...variables, after });
    nodes.push(...employers.nodes);
    if (!employers.pageInfo.hasNextPage) return nodes;
    after = employers.pageInfo.endCursor;
  }
}

const text = (value: unknown): string => (value == null ? '' : String(value));

describe.each(DAYS)('as of %s', (asOf) => {
  it('each employer stands as the export says', async () => {
    const nodes = await everyone<Query['employers']['nodes'][number]>(
      `ref standing { asOf program standing cycleYear certifiedOn expiresOn letterValidThrough nextDueOn nextDue
        trainingMissing concerns nextChangeOn }`,
      { asOf },
    );
    const lines = nodes.map(({ ref, standing }) => ({
      employer_ref: ref,
      as_of: standing.asOf,
      program: standing.program,
      standing: standing.standing,
      cycle_year: text(standing.cycleYear),
      certified_on: text(standing.certifiedOn),
      expires_on: text(standing.expiresOn),
      letter_valid_through: text(standing.letterValidThrough),
      next_due_on: text(standing.nextDueOn),
      next_due: text(standing.nextDue),
      training_missing: standing.trainingMissing.join(';'),
      concerns: standing.concerns.join(';'),
      next_change_on: text(standing.nextChangeOn),
    }));
    expect(lines).toEqual(await expected(asOf, 'standings'));
  });

  it('its rebates are those of the export', async () => {
    const nodes = await everyone<Query['employers']['nodes'][number]>(
      'ref rebates { wcbAccount from to premiumCents outcome amountCents reasons { code } }',
      { asOf },
    );
    const lines = nodes.flatMap(({ ref, rebates }) =>
      rebates.map((period) => ({
        employer_ref: ref,
        wcb_account: period.wcbAccount,
        period_from: period.from,
        period_to: period.to,
        premium_cents: text(period.premiumCents),
        outcome: period.outcome,
        amount_cents: text(period.amountCents),
        reasons: period.outcome === 'REFUSED' ? period.reasons.map(({ code }) => code).join(';') : '',
      })),
    );
    expect(lines).toEqual(await expected(asOf, 'rebates'));
  });

  it('its audits are those submitted by then, with what counts', async () => {
    const nodes = await everyone<Query['employers']['nodes'][number]>('audits { ref counts result }', {
      asOf,
    });
    const lines = nodes.flatMap(({ audits }) =>
      audits.map((audit) => [audit.ref, audit.result, audit.counts ? 'yes' : 'no']),
    );
    const rows = await expected(asOf, 'audits');
    expect(lines.sort()).toEqual(rows.map((row) => [row.audit_ref, row.result, row.counts]).sort());
  });

  it('filters and counts answer for the day', async () => {
    const rows = await expected(asOf, 'standings');
    for (const standing of new Set(rows.map((row) => row.standing))) {
      const nodes = await everyone<{ ref: string }>('ref', { asOf, filter: { standings: [standing] } });
      const refs = rows.filter((row) => row.standing === standing).map((row) => row.employer_ref);
      expect(nodes.map(({ ref }) => ref)).toEqual(refs);
    }
  });

  it('the portfolio counts what the export lists', async () => {
    const rows = await expected(asOf, 'standings');
    const { portfolio } = await ask<{ portfolio: Query['portfolio'] }>(
      `query ($asOf: CalendarDate) { portfolio(asOf: $asOf) { asOf employers byStanding { program standing count }
        byConcern { concern count } lapsing { until expiring maintenanceDue }
        rebate { runningCents heldCents } } }`,
      { asOf },
    );
    const count = (holds: (row: Line) => boolean): number => rows.filter(holds).length;
    expect(portfolio.asOf).toBe(asOf);
    expect(portfolio.employers).toBe(rows.length);
    for (const figure of portfolio.byStanding) {
      expect(figure.count).toBe(
        count((row) => row.program === figure.program && row.standing === figure.standing),
      );
    }
    for (const { concern, count: counted } of portfolio.byConcern) {
      expect(counted).toBe(count((row) => text(row.concerns).split(';').includes(concern)));
    }
    for (const { until, expiring, maintenanceDue } of portfolio.lapsing) {
      expect(expiring).toBe(count((row) => row.expires_on !== '' && text(row.expires_on) <= until));
      const due = (row: Line): boolean =>
        row.next_due === 'MAINTENANCE' && text(row.next_due_on) >= asOf && text(row.next_due_on) <= until;
      expect(maintenanceDue).toBe(count(due));
    }
    const rebates = await expected(asOf, 'rebates');
    const sum = (outcome: string): number =>
      rebates
        .filter((row) => row.outcome === outcome)
        .reduce((total, row) => total + Number(row.amount_cents), 0);
    expect(portfolio.rebate).toEqual({ runningCents: sum('RUNNING'), heldCents: sum('HELD') });
  });
});

it('today, asked for by its date, is today', async () => {
  const query =
    'query ($asOf: CalendarDate) { portfolio(asOf: $asOf) { employers byStanding { program standing count } } }';
  expect(await ask(query, { asOf: TODAY })).toEqual(await ask(query));
});

it('two days in one operation keep apart', async () => {
  const { before, after } = await ask<Record<'before' | 'after', Query['portfolio']>>(
    `{ before: portfolio(asOf: "2019-01-01") { byStanding { standing count } }
       after: portfolio(asOf: "2060-01-01") { byStanding { standing count } } }`,
  );
  expect(before.byStanding.map(({ standing }) => standing)).toContain('NOT_REGISTERED');
  expect(after.byStanding.some(({ standing }) => standing === 'GOOD_STANDING')).toBe(false);
});

it('offers no act on another day', async () => {
  const query =
    'query ($asOf: CalendarDate) { employer(ref: "E0001", asOf: $asOf) { availableActions { action } } }';
  type Data = { employer: Query['employer'] };
  expect((await ask<Data>(query)).employer?.availableActions.length).toBeGreaterThan(0);
  expect((await ask<Data>(query, { asOf: '2025-06-30' })).employer?.availableActions).toEqual([]);
});

it('two days compared: who moved from what to what, and why on either day', async () => {
  const [from, to] = ['2024-02-29', '2025-06-30'];
  const then = new Map((await expected(from, 'standings')).map((row) => [row.employer_ref, row.standing]));
  const pairs = (await expected(to, 'standings')).map((row) => ({
    ref: row.employer_ref,
    move: `${then.get(row.employer_ref)} ${row.standing}`,
  }));
  const { standingChanges } = await ask<Pick<Query, 'standingChanges'>>(
    'query ($from: CalendarDate!, $to: CalendarDate!) { standingChanges(from: $from, to: $to) { from to count } }',
    { from, to },
  );
  const counted = Object.fromEntries(standingChanges.map((move) => [`${move.from} ${move.to}`, move.count]));
  expect(counted).toEqual(
    Object.fromEntries(pairs.map(({ move }) => [move, pairs.filter((pair) => pair.move === move).length])),
  );
  const moved = standingChanges.filter((move) => move.from !== move.to);
  expect(moved.length).toBeGreaterThan(3);
  for (const move of moved) {
    const filter = { standings: [move.to], changedSince: from, changedFrom: [move.from] };
    type Row = { ref: string; now: Query['employers']['nodes'][number]['standing']; then: Row['now'] };
    const fields = `ref now: standing { standing reasons { message } } then: standing(asOf: "${from}") { standing reasons { message } }`;
    const rows = await everyone<Row>(fields, { asOf: to, filter });
    expect(rows.map(({ ref }) => ref)).toEqual(
      pairs.filter((pair) => pair.move === `${move.from} ${move.to}`).map(({ ref }) => ref),
    );
    for (const row of rows) {
      expect([row.then.standing, row.now.standing]).toEqual([move.from, move.to]);
      expect(row.then.reasons.length * row.now.reasons.length).toBeGreaterThan(0);
    }
  }
});

describe('what was reckoned', () => {
  const query = 'query ($asOf: CalendarDate) { portfolio(asOf: $asOf) { employers } }';
  const statements = async (run: () => Promise<unknown>): Promise<number> => {
    const spy = vi.spyOn(pg.Client.prototype, 'query');
    await run();
    const count = spy.mock.calls.length;
    spy.mockRestore();
    return count;
  };

  it('is read again, and an act overtakes it', async () => {
    const asOf = '2025-12-24';
    const first = await statements(() => ask(query, { asOf }));
    const second = await statements(() => ask(query, { asOf }));
    expect(second).toBeLessThan(first);
    // The session, the look for what was reckoned, the two statements of the figures.
    expect(second).toBe(4);
    const { employer } = await ask<{ employer: Query['employer'] }>('{ employer(ref: "E0001") { id } }');
    await ask(
      'mutation ($input: RecordHeadcountInput!) { recordHeadcount(input: $input) { errors { message } } }',
      { input: { employerId: employer?.id, effectiveOn: '2025-12-01', headcount: 400 } },
    );
    // Reckoned anew, and from facts that were read anew.
    expect(await statements(() => ask(query, { asOf }))).toBeGreaterThan(first);
    const list =
      '{ employers(asOf: "2025-12-24", filter: { search: "E0001" }) { nodes { headcounts { headcount } } } }';
    const { employers } = await ask<{ employers: Query['employers'] }>(list);
    expect(employers.nodes[0]?.headcounts.map(({ headcount }) => headcount)).toContain(400);
  });

  it('says how far it is, while it is under way', async () => {
    const progress = 'query ($asOf: CalendarDate!) { reckoning(asOf: $asOf) { employers done } }';
    const asOf = '2012-03-04';
    const seen: ({ employers: number; done: number } | null)[] = [];
    let over = false;
    const page = ask(query, { asOf }).finally(() => {
      over = true;
    });
    while (!over) seen.push((await ask<{ reckoning: (typeof seen)[number] }>(progress, { asOf })).reckoning);
    await page;
    const told = seen.filter((one) => one !== null);
    expect(told.length).toBeGreaterThan(0);
    expect(told.every(({ employers, done }) => done <= employers && employers <= 150)).toBe(true);
    expect(await ask(progress, { asOf })).toEqual({ reckoning: null });
  });

  it('tells of the days after it only what is true of them', async () => {
    const rowsOn = async (day: string) => {
      const { rows } = await api.database.pool.query<{ row: object }>(
        `SELECT to_jsonb(s) - 'day_id' AS row FROM as_of_standings s
          WHERE day_id = (SELECT max(id) FROM as_of_days WHERE day = $1 AND holds = 'STANDINGS') ORDER BY employer_id`,
        [day],
      );
      return rows.map(({ row }) => row);
    };
    const forget = () => api.database.pool.query('TRUNCATE as_of_days, as_of_standings');
    for (const asOf of ['2026-04-01', '2024-05-31', '2024-06-10']) {
      await forget();
      await ask(query, { asOf });
      const alone = await rowsOn(asOf);
      await forget();
      for (const day of ['2023-12-31', '2024-05-30', '2024-06-09', '2026-03-31'])
        await ask(query, { asOf: day });
      await ask(query, { asOf });
      expect(alone).toHaveLength(150);
      expect(await rowsOn(asOf), asOf).toEqual(alone);
    }
  });

  it('costs the same for two rows and for twenty', async () => {
    const list = `query ($first: Int) { employers(first: $first, asOf: "2025-06-30") { totalCount nodes { ref
      standing { standing reasons { message } } audits { ref } latestAudit { ref } rebates { outcome } checklist { audit { ref } }
      employments { person { fullName completions { courseCode } } } letters { letterNo } } } }`;
    const count = (first: number) => statements(() => ask(list, { first }));
    await count(5);
    expect(await count(20)).toBe(await count(2));
  });
});
