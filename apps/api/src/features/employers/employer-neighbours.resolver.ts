import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn } from '../../context-on.js';
import { Requires } from '../../graphql/permission.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { standingsSettled } from '../certification/index.js';
import { changedSince } from './employer-changes.queries.js';
import {
  EmployerFilter,
  type EmployerSort,
  EmployerSortEnum,
  SortDirectionEnum,
} from './employer-filter.type.js';
import { type EmployerPlace, employerPlace } from './employer-neighbours.queries.js';
import { EmployerNeighbours } from './employer-neighbours.type.js';

@Resolver()
export class EmployerNeighboursResolver {
  @Query(() => EmployerNeighbours, {
    nullable: true,
    description:
      'Who comes before and after an employer in a list, for walking the list from inside a file. An employer that has left the list still has its place in the order. Null when it is absent or not visible to you.',
  })
  @Requires('employers.read')
  async employerNeighbours(
    @Arg('ref', () => String, { description: "The employer's reference." }) ref: string,
    @Arg('filter', () => EmployerFilter, { nullable: true, description: 'Which employers; null: all.' })
    filter: EmployerFilter | null,
    @Arg('sort', () => EmployerSortEnum, {
      nullable: true,
      defaultValue: 'NAME',
      description: 'What the list is ordered by.',
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
      description: 'The day the list is for. Null: today.',
    })
    asOf: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPlace | null> {
    const there = contextOn(context, asOf);
    const standings = await there.loaders.get(standingsSettled);
    return employerPlace(there, ref, {
      filter: filter ?? {},
      changed: await changedSince(there, filter ?? {}),
      sort: sort ?? 'NAME',
      descending: direction === 'DESC',
      standings,
    });
  }
}
