import type { ConcernName, Reason as DomainReason, Program } from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn, type SeenOn, seenOn } from '../../context-on.js';
import { ConcernNameEnum, ProgramEnum } from '../../graphql/enums.js';
import { Requires } from '../../graphql/permission.js';
import { Reason } from '../../graphql/reason.type.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { type ConcernReason, loadExplanation, standingsSettled } from '../certification/index.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { readAttention } from './attention.queries.js';
import { portfolioEmployers, readPortfolio } from './portfolio.queries.js';
import { AttentionRow, Portfolio } from './portfolio.type.js';

@Resolver(() => Portfolio)
export class PortfolioResolver {
  @Query(() => Portfolio, { description: 'The employers you may see, in figures for today or another day.' })
  @Requires('portfolio.read')
  async portfolio(
    @Arg('program', () => ProgramEnum, {
      nullable: true,
      description: 'Only employers whose standing is in this program; null: all.',
    })
    program: Program | null,
    @Arg('asOf', () => CalendarDateScalar, {
      nullable: true,
      description:
        'The day to answer for. A day to come: what stands then if nothing more is done. Null: today.',
    })
    asOf: string | null,
    @Ctx() context: Context,
  ): Promise<Portfolio> {
    const there = contextOn(context, asOf);
    return readPortfolio(context.pool, {
      viewer: context.viewer,
      program: program ?? null,
      today: there.today(),
      standings: await there.loaders.get(standingsSettled),
    });
  }

  @FieldResolver(() => [AttentionRow], {
    description:
      'The first ten employers that want attention, by the day on which it will be too late, then by the rebate that hangs on it. `employers(sort: ACT_BY)` lists all.',
  })
  async needsAttention(
    @Root() portfolio: Portfolio,
    @Ctx() context: Context,
  ): Promise<Pick<AttentionRow, 'employerId' | 'actBy'>[]> {
    const there = contextOn(context, portfolio.asOf);
    const { viewer, pool } = context;
    const where = portfolioEmployers({ viewer, program: portfolio.program, today: portfolio.asOf });
    const rows = await readAttention(pool, await there.loaders.get(standingsSettled), where);
    return seenOn(there, rows);
  }
}

@Resolver(() => AttentionRow)
export class AttentionRowResolver {
  @FieldResolver(() => Employer, { description: 'The employer.' })
  employer(@Root() row: AttentionRow & SeenOn, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(contextOn(context, row.seenOn), row.employerId);
  }

  @FieldResolver(() => ConcernNameEnum)
  async concern(
    @Root() row: AttentionRow & SeenOn,
    @Ctx() context: Context,
  ): Promise<ConcernName | undefined> {
    return (await pressing(row, context))?.concern;
  }

  /** The first line that is not met; where every line is met (a letter may be issued), the first of all. */
  @FieldResolver(() => Reason)
  async reason(
    @Root() row: AttentionRow & SeenOn,
    @Ctx() context: Context,
  ): Promise<DomainReason | undefined> {
    const reasons = (await pressing(row, context))?.reasons ?? [];
    return reasons.find(({ met }) => !met) ?? reasons[0];
  }
}

/** The concern that it will be too late for first. */
async function pressing(row: AttentionRow & SeenOn, context: Context): Promise<ConcernReason | undefined> {
  const explanation = await loadExplanation(contextOn(context, row.seenOn), row.employerId);
  return explanation?.concernReasons.find(({ actBy }) => actBy === row.actBy);
}
