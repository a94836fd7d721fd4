import { progressionToCor } from '@good-standing/domain';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn } from '../../context-on.js';
import { factsOf } from '../certification/index.js';
import { Employer, type EmployerRow } from '../employers/index.js';
import { loadPeople, Person, type PersonRow } from '../training/index.js';
import { Progression, ProgressionRequirement } from './progression.type.js';

@Resolver(() => Employer)
export class EmployerProgressionResolver {
  @FieldResolver(() => Progression, {
    description: 'What the employer would need for COR®, and how far it is.',
  })
  async progression(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<Progression> {
    const there = contextOn(context, employer.seenOn);
    const progression = progressionToCor(await there.loaders.get(factsOf).load(employer.id), there.today());
    const requirements = progression.requirements.map(({ couldBeMetBy, ...requirement }) => ({
      ...requirement,
      personIds: [...couldBeMetBy],
    }));
    return { ...progression, requirements };
  }
}

@Resolver(() => ProgressionRequirement)
export class ProgressionRequirementResolver {
  @FieldResolver(() => [Person], {
    description: 'People employed here who could meet it with one more course; empty when nobody could.',
  })
  couldBeMetBy(@Root() requirement: ProgressionRequirement, @Ctx() context: Context): Promise<PersonRow[]> {
    return loadPeople(context, requirement.personIds);
  }
}
