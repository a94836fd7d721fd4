import {
  addDays,
  CONCERNS,
  type ConcernName,
  MODULES,
  type ModuleName,
  PROGRAMS,
  type Program,
  STANDINGS,
  type StandingName,
} from '@good-standing/domain';
import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { allOf, join, readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import {
  type EmployerFilter,
  employerMatches,
  employersWith,
  employerVisible,
  REBATE_FIGURE_CENTS,
  type RebateFigure,
} from '../employers/index.js';
import type { LapsingWindow, Portfolio, PortfolioRebate } from './portfolio.type.js';

const WINDOWS_DAYS = [30, 60, 90] as const;

interface Scope {
  viewer: Viewer | null;
  program: Program | null;
  /** The day asked about, and the standing rows of that day. */
  today: string;
  standings: Sql;
}

const programFilter = (program: Program | null): EmployerFilter =>
  program === null ? {} : { programs: [program] };

/** The employers of a portfolio: those the viewer sees, of the program asked for. */
export function portfolioEmployers({ viewer, program, today }: Omit<Scope, 'standings'>): Sql {
  return allOf([employerVisible(viewer), ...employerMatches(programFilter(program), today)]);
}

/** Everything but the list of who needs attention, in two statements. */
export async function readPortfolio(pool: pg.Pool, scope: Scope): Promise<Portfolio> {
  const where = portfolioEmployers(scope);
  const employers = employersWith(scope.standings);
  const [standings, figures] = await Promise.all([
    readStandings(pool, employers, where),
    readFigures(pool, employers, where, scope.today),
  ]);
  return {
    asOf: scope.today,
    program: scope.program,
    employers: standings.reduce((total, { count }) => total + count, 0),
    byStanding: standings,
    ...figures,
  };
}

type StandingRow = { program: Program; standing: StandingName; count: number };

async function readStandings(pool: pg.Pool, employers: Sql, where: Sql): Promise<StandingRow[]> {
  const rows = await readRows<StandingRow>(
    pool,
    sql`SELECT s.program, s.standing, count(*)::integer AS count FROM ${employers} WHERE ${where} GROUP BY 1, 2`,
  );
  const place = (row: StandingRow): number =>
    PROGRAMS.indexOf(row.program) * STANDINGS.length + STANDINGS.indexOf(row.standing);
  return rows.sort((a, b) => place(a) - place(b));
}

/** One pass over the rows, each figure counted under the conditions of the filter that lists it. */
async function readFigures(
  pool: pg.Pool,
  employers: Sql,
  where: Sql,
  today: string,
): Promise<Pick<Portfolio, 'byConcern' | 'lapsing' | 'rebate' | 'trainingGaps'>> {
  const matches = (filter: EmployerFilter): Sql => allOf(employerMatches(filter, today));
  const count = (filter: EmployerFilter): Sql => sql`(count(*) FILTER (WHERE ${matches(filter)}))::integer`;
  const windows = WINDOWS_DAYS.map((days) => ({ days, until: addDays(today, days) }));
  const object = (fields: Record<string, Sql>): Sql =>
    sql`json_build_object(${join(
      Object.entries(fields).map(([name, value]) => sql`${verbatim(`'${name}'`)}, ${value}`),
      ', ',
    )})`;
  const byName = <Name extends string>(names: readonly Name[], filter: (name: Name) => EmployerFilter): Sql =>
    object(Object.fromEntries(names.map((name) => [name, count(filter(name))])));
  const sum = (figure: RebateFigure): Sql =>
    sql`coalesce(sum(${REBATE_FIGURE_CENTS[figure]}) FILTER (WHERE ${matches({ rebate: figure })}), 0)::float8`;
  const lapsing = windows.map(({ days, until }) =>
    object({
      expiring: count({ expiresBefore: until }),
      maintenanceDue: count({ nextDue: 'MAINTENANCE', dueFrom: today, dueBefore: until }),
      registrationsLapsing: count({ registrationLapsesBefore: until }),
      employers: count({ lapsesWithinDays: days }),
    }),
  );
  const [row] = await readRows<FigureRow>(
    pool,
    sql`SELECT ${byName(CONCERNS, (concern) => ({ concerns: [concern] }))} AS concerns,
      ${byName(MODULES, (module) => ({ concerns: ['TRAINING_NOT_COVERED'], missingModules: [module] }))} AS modules,
      json_build_array(${join(lapsing, ', ')}) AS lapsing,
      ${object({
        runningCents: sum('RUNNING'),
        eligibleCents: sum('ELIGIBLE'),
        heldCents: sum('HELD'),
        atRiskCents: sum('AT_RISK'),
        atRiskEmployers: count({ rebate: 'AT_RISK' }),
      })} AS rebate
      FROM ${employers} WHERE ${where}`,
  );
  if (row === undefined) throw new Error('An aggregate without groups gives one row.');
  return {
    byConcern: CONCERNS.map((concern) => ({ concern, count: row.concerns[concern] })),
    trainingGaps: MODULES.map((module) => ({ module, count: row.modules[module] })),
    lapsing: windows.map(({ days, until }, index) => ({
      withinDays: days,
      until,
      ...(row.lapsing[index] as WindowFigures),
    })),
    rebate: row.rebate,
  };
}

type WindowFigures = Omit<LapsingWindow, 'withinDays' | 'until'>;

interface FigureRow {
  concerns: Record<ConcernName, number>;
  modules: Record<ModuleName, number>;
  lapsing: WindowFigures[];
  rebate: PortfolioRebate;
}
