import { auditorRegistrationEndsOn } from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn } from '../../context-on.js';
import { isRecordId } from '../../graphql/batch.js';
import type { Page } from '../../graphql/connection.js';
import { checkedSize, readPageArgs } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { type EmploymentRow, type PersonRow, searchPeople } from './person.queries.js';
import {
  AuditorRegistration,
  Employment,
  Person,
  PersonConnection,
  TrainingCompletion,
} from './person.type.js';
import { listPeople } from './person-list.queries.js';
import {
  completionsOf,
  employmentsOfEmployer,
  employmentsOfPerson,
  personById,
  registrationsOf,
} from './training.loaders.js';

@Resolver(() => Person)
export class PersonResolver {
  @Query(() => [Person], {
    description: 'People by name or reference, best match first, accents and capitals aside.',
  })
  @Requires('people.read')
  people(
    @Arg('search', () => String, {
      description: 'Words that must all occur in name or reference; empty lists people by name.',
    })
    search: string,
    @Arg('first', () => Int, { nullable: true, defaultValue: 20, description: 'How many at most, 1 to 100.' })
    first: number | null,
    @Ctx() context: Context,
  ): Promise<PersonRow[]> {
    return searchPeople(context.pool, context.viewer, search, checkedSize('first', first ?? 20));
  }

  @Query(() => PersonConnection, { description: 'People by name, page by page.' })
  @Requires('people.read')
  peopleByName(
    @Arg('search', () => String, {
      nullable: true,
      description: 'Words that must all occur in name or reference; null or empty: everybody.',
    })
    search: string | null,
    @Arg('first', () => Int, { nullable: true, description: 'How many, 1 to 100; 50 when left out.' })
    first: number | null,
    @Arg('after', () => String, { nullable: true, description: 'A cursor to go on after; null: the first.' })
    after: string | null,
    @Arg('last', () => Int, { nullable: true, description: 'With `before`: how many, 1 to 100.' })
    last: number | null,
    @Arg('before', () => String, { nullable: true, description: 'A cursor to end before; null: none.' })
    before: string | null,
    @Ctx() context: Context,
  ): Promise<Page<PersonRow>> {
    const page = readPageArgs({ first, after, last, before }, 50);
    return listPeople(context.pool, context.viewer, search ?? '', page);
  }

  @Query(() => Person, { nullable: true, description: 'One person; null when absent or not visible to you.' })
  @Requires('people.read')
  async person(
    @Arg('id', () => ID, { description: 'The id.' }) id: string,
    @Ctx() context: Context,
  ): Promise<PersonRow | null> {
    return isRecordId(id) ? context.loaders.get(personById).load(id.toLowerCase()) : null;
  }

  @FieldResolver(() => [TrainingCompletion], { description: 'Completed courses, latest first.' })
  completions(@Root() person: PersonRow, @Ctx() context: Context): Promise<TrainingCompletion[]> {
    return contextOn(context, person.seenOn).loaders.get(completionsOf).load(person.id);
  }

  @FieldResolver(() => [AuditorRegistration], { description: 'Registrations as an auditor, latest first.' })
  registrations(@Root() person: PersonRow, @Ctx() context: Context): Promise<AuditorRegistration[]> {
    return contextOn(context, person.seenOn).loaders.get(registrationsOf).load(person.id);
  }

  @FieldResolver(() => [Employment], {
    description: 'Employments with employers that you may see; open ones first, then the latest.',
  })
  employments(@Root() person: PersonRow, @Ctx() context: Context): Promise<EmploymentRow[]> {
    return context.loaders.get(employmentsOfPerson).load(person.id);
  }
}

@Resolver(() => Employment)
export class EmploymentResolver {
  @FieldResolver(() => Employer, { description: 'The employer.' })
  employer(@Root() employment: EmploymentRow, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(contextOn(context, employment.seenOn), employment.employerId);
  }

  @FieldResolver(() => Person, { description: 'The person.' })
  person(@Root() employment: EmploymentRow, @Ctx() context: Context): Promise<PersonRow | null> {
    return contextOn(context, employment.seenOn).loaders.get(personById).load(employment.personId);
  }
}

@Resolver(() => AuditorRegistration)
export class AuditorRegistrationResolver {
  @FieldResolver(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day on which the registration no longer holds; null when it does not expire.',
  })
  endsOn(@Root() registration: AuditorRegistration): string | null {
    return auditorRegistrationEndsOn(registration);
  }
}

@Resolver(() => Employer)
export class EmployerEmploymentsResolver {
  @FieldResolver(() => [Employment], {
    description: 'Everyone who works or worked here; open employments first, then the latest.',
  })
  employments(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<EmploymentRow[]> {
    return contextOn(context, employer.seenOn).loaders.get(employmentsOfEmployer).load(employer.id);
  }
}
