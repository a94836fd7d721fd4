import type { Query } from '@good-standing/schema';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDemonstrationApi, type TestApi } from '../../../test/test-api.js';

/** Every figure counts exactly what the filter its description names lists. */

type Portfolio = Query['portfolio'];

const PORTFOLIO = `query ($program: Program) { portfolio(program: $program) {
  employers byStanding { program standing count } byConcern { concern count }
  lapsing { withinDays until expiring maintenanceDue registrationsLapsing employers }
  rebate { runningCents eligibleCents heldCents atRiskCents atRiskEmployers } trainingGaps { module count }
  needsAttention { concern actBy reason { message met }
    employer { ref standing { concerns actBy rebateCents concernReasons { concern actBy } } } }
} }`;

let api: TestApi;
beforeAll(async () => {
  api = await createDemonstrationApi({ today: '2026-10-31' });
});
afterAll(() => api.close());

async function portfolio(program: string | null): Promise<Portfolio> {
  return (
    await api.get<{ portfolio: Portfolio }>(PORTFOLIO, { as: 'PROGRAM_MANAGER', variables: { program } })
  ).portfolio;
}

async function listed(filter: Record<string, unknown>): Promise<number> {
  const query = 'query ($filter: EmployerFilter) { employers(filter: $filter) { totalCount } }';
  const data = await api.get<{ employers: { totalCount: number } }>(query, {
    as: 'PROGRAM_MANAGER',
    variables: { filter },
  });
  return data.employers.totalCount;
}

/** What the rows of a figure's list have, summed here; the list's own total must say the same. */
async function money(programs: string[], rebate: string): Promise<number> {
  const query = `query ($filter: EmployerFilter, $figure: RebateFigure!) {
    employers(first: 100, filter: $filter) { rebateCents(figure: $figure) totalCount
      nodes { standing { rebateCents rebateEligibleCents rebateHeldCents } } } }`;
  type Row = {
    standing: { rebateCents: number | null; rebateEligibleCents: number; rebateHeldCents: number };
  };
  type Data = { employers: { rebateCents: number; totalCount: number; nodes: Row[] } };
  const { employers } = await api.get<Data>(query, {
    as: 'PROGRAM_MANAGER',
    variables: { filter: { programs, rebate }, figure: rebate },
  });
  const own = ({ standing }: Row): number => {
    if (rebate === 'ELIGIBLE') return standing.rebateEligibleCents;
    return rebate === 'HELD' ? standing.rebateHeldCents : (standing.rebateCents ?? 0);
  };
  if (employers.totalCount <= employers.nodes.length) {
    expect(employers.rebateCents).toBe(employers.nodes.reduce((sum, row) => sum + own(row), 0));
  }
  return employers.rebateCents;
}

// Days on which the demonstration differs: today's, a year end, a day with registrations about to lapse.
describe.each(['2026-10-31', '2025-06-30', '2024-02-29'])('on %s', (today) => {
  describe.each([null, 'SECOR', 'COR'])('program %s', (program) => {
    it('counts what the filters list', async () => {
      api.setToday(today);
      const figures = await portfolio(program);
      const programs = program === null ? [] : [program];
      expect(figures.employers).toBe(await listed({ programs }));
      expect(figures.employers).toBe(figures.byStanding.reduce((total, { count }) => total + count, 0));
      for (const { count, standing, ...row } of figures.byStanding) {
        expect(count, standing).toBe(await listed({ programs: [row.program], standings: [standing] }));
      }
      for (const { concern, count } of figures.byConcern) {
        expect(count, concern).toBe(await listed({ programs, concerns: [concern] }));
      }
      for (const { until, withinDays, ...window } of figures.lapsing) {
        expect(window).toEqual({
          expiring: await listed({ programs, expiresBefore: until }),
          maintenanceDue: await listed({
            programs,
            nextDue: 'MAINTENANCE',
            dueFrom: today,
            dueBefore: until,
          }),
          registrationsLapsing: await listed({ programs, registrationLapsesBefore: until }),
          employers: await listed({ programs, lapsesWithinDays: withinDays }),
        });
      }
      for (const { module, count } of figures.trainingGaps) {
        const filter = { programs, concerns: ['TRAINING_NOT_COVERED'], missingModules: [module] };
        expect(count, module).toBe(await listed(filter));
      }
      const { atRiskEmployers: _, ...cents } = figures.rebate;
      expect(cents).toEqual({
        runningCents: await money(programs, 'RUNNING'),
        eligibleCents: await money(programs, 'ELIGIBLE'),
        heldCents: await money(programs, 'HELD'),
        atRiskCents: await money(programs, 'AT_RISK'),
      });
      expect(figures.rebate.atRiskEmployers).toBe(await listed({ programs, rebate: 'AT_RISK' }));
    });
  });
});

describe('money', () => {
  it('adds up to the periods of the employers that the filter lists', async () => {
    api.setToday('2026-10-31');
    type Row = {
      standing: { standing: string; concerns: string[]; rebateCents: number | null };
      rebates: Period[];
    };
    type Period = {
      outcome: string;
      from: string;
      to: string;
      amountCents: number | null;
      payableIn: string | null;
    };
    const rows: Row[] = [];
    let after: string | null = null;
    do {
      const query = `query ($after: String) { employers(first: 100, after: $after) { pageInfo { endCursor hasNextPage }
        nodes { standing { standing concerns rebateCents } rebates { outcome from to amountCents payableIn } } } }`;
      type Data = { employers: { nodes: Row[]; pageInfo: { endCursor: string; hasNextPage: boolean } } };
      const { employers }: Data = await api.get<Data>(query, { as: 'PROGRAM_MANAGER', variables: { after } });
      rows.push(...employers.nodes);
      after = employers.pageInfo.hasNextPage ? employers.pageInfo.endCursor : null;
    } while (after !== null);
    const sum = (periods: Period[]) =>
      periods.reduce((total, { amountCents }) => total + (amountCents ?? 0), 0);
    const running = (row: Row) => sum(row.rebates.filter(({ outcome }) => outcome === 'RUNNING'));
    const atRisk = rows.filter(
      ({ standing }) => standing.standing !== 'GOOD_STANDING' || standing.concerns.length > 0,
    );
    const { rebate } = await portfolio(null);
    expect(rebate.runningCents).toBe(rows.reduce((total, row) => total + running(row), 0));
    expect(rebate.runningCents).toBeGreaterThan(0);
    expect(rebate.atRiskCents).toBe(atRisk.reduce((total, row) => total + running(row), 0));
    expect(rebate.heldCents).toBe(
      sum(rows.flatMap(({ rebates }) => rebates.filter(({ outcome }) => outcome === 'HELD'))),
    );
  });
});

it('puts first whom it will be too late for first, with the reason', async () => {
  api.setToday('2026-10-31');
  const { needsAttention } = await portfolio(null);
  expect(needsAttention).toHaveLength(10);
  for (const { concern, reason, employer } of needsAttention) {
    expect(employer.standing.concerns).toContain(concern);
    expect(reason.message).not.toBe('');
  }
  for (const { concern, actBy, employer } of needsAttention) {
    const { standing } = employer;
    const days = standing.concernReasons.map((one) => one.actBy ?? '9999');
    expect(actBy).toBe(standing.actBy);
    expect(actBy ?? '9999').toBe(days.toSorted()[0]);
    expect(standing.concernReasons.find((one) => one.concern === concern)?.actBy).toBe(actBy);
  }
  const keys = needsAttention.map(
    ({ actBy, employer }) =>
      [actBy ?? '9999', -(employer.standing.rebateCents ?? 0)] satisfies [string, number],
  );
  expect(keys).toEqual(keys.toSorted((a, b) => a[0].localeCompare(b[0]) || a[1] - b[1]));
  const query = '{ employers(first: 10, sort: ACT_BY) { nodes { standing { actBy } } } }';
  type Data = { employers: { nodes: { standing: { actBy: string } }[] } };
  const { employers } = await api.get<Data>(query, { as: 'PROGRAM_MANAGER' });
  expect(employers.nodes.map(({ standing }) => standing.actBy)).toEqual(keys.map(([day]) => day));
});
