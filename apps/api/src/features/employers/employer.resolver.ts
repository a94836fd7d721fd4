import { INDUSTRY_CODES, registrationLapsesOn } from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn } from '../../context-on.js';
import { isRecordId } from '../../graphql/batch.js';
import { readPageArgs } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import { CalendarDateScalar, CentsScalar } from '../../graphql/scalars.js';
import { badUserInput } from '../../graphql/worded-error.js';
import { standingsSettled } from '../certification/index.js';

import {
  employerById,
  guidanceOf,
  headcountsOf,
  implementationsOf,
  loadEmployer,
} from './employer.loaders.js';
import { type EmployerPage, type EmployerRow, employerIdByRef, listEmployers } from './employer.queries.js';
import {
  Employer,
  EmployerPayload,
  type EmployerPayloadData,
  GuidanceEntry,
  Headcount,
  Implementation,
} from './employer.type.js';
import { changedSince } from './employer-changes.queries.js';
import { EmployerConnection } from './employer-connection.type.js';
import {
  EmployerFilter,
  type EmployerSort,
  EmployerSortEnum,
  type RebateFigure,
  RebateFigureEnum,
  SortDirectionEnum,
} from './employer-filter.type.js';

@Resolver(() => Employer)
export class EmployerResolver {
  @Query(() => EmployerConnection, {
    description:
      'The employers you may see, a page at a time: `first` and `after` go forward, `last` and `before` back.',
  })
  @Requires('employers.read')
  async employers(
    @Arg('first', () => Int, {
      nullable: true,
      defaultValue: 25,
      description: 'How many from the start or after the cursor, 1 to 100.',
    })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor to start after; null: the start.' })
    after: string | null,
    @Arg('last', () => Int, {
      nullable: true,
      description: 'How many before the cursor or from the end, 1 to 100; takes the place of `first`.',
    })
    last: number | null,
    @Arg('before', () => String, { nullable: true, description: 'A cursor to end before; null: the end.' })
    before: string | null,
    @Arg('filter', () => EmployerFilter, { nullable: true, description: 'Which employers; null: all.' })
    filter: EmployerFilter | null,
    @Arg('sort', () => EmployerSortEnum, {
      nullable: true,
      defaultValue: 'NAME',
      description: 'What to order by.',
    })
    sort: EmployerSort | null,
    @Arg('direction', () => SortDirectionEnum, {
      nullable: true,
      defaultValue: 'ASC',
      description: 'Which way.',
    })
    direction: 'ASC' | 'DESC' | null,
    @Arg('asOf', () => CalendarDateScalar, {
      nullable: true,
      description:
        'The day to answer for: filters, order and counts too. A day to come: what stands then if nothing more is done. Null: today.',
    })
    asOf: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPage> {
    const there = contextOn(context, asOf);
    const standings = await there.loaders.get(standingsSettled);
    const page = await listEmployers(there, {
      page: readPageArgs({ first, after, last, before }, 25),
      filter: filter ?? {},
      changed: await changedSince(there, filter ?? {}),
      sort: sort ?? 'NAME',
      descending: direction === 'DESC',
      standings,
    });
    for (const employer of page.nodes) there.loaders.get(employerById).prime(employer.id, employer);
    return page;
  }

  @Query(() => Employer, {
    nullable: true,
    description: 'One employer by id or by reference; null when absent or not visible to you.',
  })
  @Requires('employers.read')
  async employer(
    @Arg('id', () => ID, { nullable: true, description: 'The id; give this or `ref`.' }) id: string | null,
    @Arg('ref', () => String, { nullable: true, description: "The office's reference; give this or `id`." })
    ref: string | null,
    @Arg('asOf', () => CalendarDateScalar, {
      nullable: true,
      description:
        'The day to answer for. A day to come: what stands then if nothing more is done. Null: today.',
    })
    asOf: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerRow | null> {
    if ((id == null) === (ref == null))
      throw badUserInput('Give either `id` or `ref`.', 'Donnez `id` ou `ref`.');
    const key = ref == null ? id : await employerIdByRef(context.pool, context.viewer, ref);
    if (key == null || !isRecordId(key)) return null;
    return contextOn(context, asOf).loaders.get(employerById).load(key.toLowerCase());
  }

  @FieldResolver(() => String, {
    nullable: true,
    description:
      "What the industry code stands for, in the reader's language; null without a code or for one that is not listed.",
  })
  industryName(@Root() employer: EmployerRow, @Ctx() context: Context): string | null {
    return INDUSTRY_CODES.find(({ code }) => code === employer.industryCode)?.name[context.language] ?? null;
  }

  @FieldResolver(() => CalendarDateScalar, {
    nullable: true,
    description:
      'The first day on which the registration has lapsed unless the employer is certified by then; null when it never lapses.',
  })
  registrationLapsesOn(@Root() employer: EmployerRow): string | null {
    return registrationLapsesOn(employer.registeredOn);
  }

  @FieldResolver(() => Implementation, {
    nullable: true,
    description: 'The safety program put into practice; null while nothing is recorded.',
  })
  async implementation(
    @Root() employer: EmployerRow,
    @Ctx() context: Context,
  ): Promise<Implementation | null> {
    return (
      (await contextOn(context, employer.seenOn).loaders.get(implementationsOf).load(employer.id))[0] ?? null
    );
  }

  @FieldResolver(() => [GuidanceEntry], { description: 'Guidance given, latest first.' })
  guidance(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<GuidanceEntry[]> {
    return contextOn(context, employer.seenOn).loaders.get(guidanceOf).load(employer.id);
  }

  @FieldResolver(() => [Headcount], { description: 'Numbers of people recorded, latest first.' })
  headcounts(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<Headcount[]> {
    return contextOn(context, employer.seenOn).loaders.get(headcountsOf).load(employer.id);
  }
}

@Resolver(() => EmployerConnection)
export class EmployerConnectionResolver {
  @FieldResolver(() => CentsScalar, {
    description:
      'What the employers of the whole list have of a rebate figure, added up; worked out only when asked for.',
  })
  rebateCents(
    @Root() page: EmployerPage,
    @Arg('figure', () => RebateFigureEnum, { description: 'Which money.' }) figure: RebateFigure,
  ): Promise<number> {
    return page.rebateCents(figure);
  }
}

@Resolver(() => EmployerPayload)
export class EmployerPayloadResolver {
  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'The employer as it is now; null exactly when there are errors.',
  })
  employer(
    @Root() payload: EmployerPayloadData,
    @Ctx() context: Context,
  ): Promise<EmployerRow | null> | null {
    return loadEmployer(context, payload.employerId);
  }
}
