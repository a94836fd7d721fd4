import type { Program } from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { ProgramEnum } from '../../graphql/enums.js';
import { Requires } from '../../graphql/permission.js';
import { standingsSettled } from '../certification/index.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { readAttention } from './attention.queries.js';
import { portfolioEmployers, readPortfolio } from './portfolio.queries.js';
import { AttentionRow, Portfolio } from './portfolio.type.js';

@Resolver(() => Portfolio)
export class PortfolioResolver {
  @Query(() => Portfolio, { description: 'The employers you may see, in figures for today.' })
  @Requires('portfolio.read')
  async portfolio(
    @Arg('program', () => ProgramEnum, {
      nullable: true,
      description: 'Only employers whose standing is in this program; null: all.',
    })
    program: Program | null,
    @Ctx() context: Context,
  ): Promise<Portfolio> {
    await context.loaders.get(standingsSettled);
    return readPortfolio(context.pool, {
      viewer: context.viewer,
      program: program ?? null,
      today: context.today(),
    });
  }

  @FieldResolver(() => [AttentionRow], {
    description: 'The first ten employers that want attention, the worst first.',
  })
  needsAttention(@Root() portfolio: Portfolio, @Ctx() context: Context): Promise<AttentionRow[]> {
    const scope = { viewer: context.viewer, program: portfolio.program, today: portfolio.asOf };
    return readAttention(context.pool, portfolioEmployers(scope));
  }
}

@Resolver(() => AttentionRow)
export class AttentionRowResolver {
  @FieldResolver(() => Employer, { description: 'The employer.' })
  employer(@Root() row: AttentionRow, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, row.employerId);
  }
}
