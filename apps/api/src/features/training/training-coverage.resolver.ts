import type { Program } from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { contextOn } from '../../context-on.js';
import { isRecordId } from '../../graphql/batch.js';
import { ProgramEnum } from '../../graphql/enums.js';
import { Requires } from '../../graphql/permission.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { badUserInput } from '../../graphql/worded-error.js';
import { factsOf } from '../certification/index.js';
import { Employer, type EmployerRow } from '../employers/index.js';
import { LeavingPreview } from './leaving-preview.type.js';
import type { PersonRow } from './person.queries.js';
import { Person } from './person.type.js';
import { previewLeaving } from './preview-leaving.js';
import { employmentById, personById } from './training.loaders.js';
import { coverageOf } from './training-coverage.js';
import { CoveringCompletion, TrainingCoverage } from './training-coverage.type.js';

@Resolver(() => Employer)
export class EmployerTrainingResolver {
  @FieldResolver(() => TrainingCoverage, {
    description: 'The training a program requires, and what of it is covered on the day.',
  })
  async trainingCoverage(
    @Root() employer: EmployerRow,
    @Arg('program', () => ProgramEnum, {
      nullable: true,
      description: "The program to ask about; null: the standing's.",
    })
    program: Program | null,
    @Ctx() context: Context,
  ): Promise<TrainingCoverage> {
    const there = contextOn(context, employer.seenOn);
    return coverageOf(await there.loaders.get(factsOf).load(employer.id), program ?? null, there.today());
  }

  @Query(() => LeavingPreview, {
    description: 'What would change if an employment ended on a day. Nothing is stored.',
  })
  @Requires('previews.read')
  async previewLeaving(
    @Arg('employmentId', () => ID, { description: 'The employment.' }) employmentId: string,
    @Arg('endsOn', () => CalendarDateScalar, { description: 'The first day no longer employed.' })
    endsOn: string,
    @Ctx() context: Context,
  ): Promise<LeavingPreview> {
    const employment = isRecordId(employmentId)
      ? await context.loaders.get(employmentById).load(employmentId.toLowerCase())
      : null;
    if (employment === null) {
      throw badUserInput(
        'There is no such employment, or it is not visible to you.',
        'Cet emploi n’existe pas, ou vous ne pouvez pas le voir.',
      );
    }
    return previewLeaving(await context.loaders.get(factsOf).load(employment.employerId), employment, endsOn);
  }
}

@Resolver(() => CoveringCompletion)
export class CoveringCompletionResolver {
  @FieldResolver(() => Person, { description: 'Who completed it.' })
  person(@Root() completion: CoveringCompletion, @Ctx() context: Context): Promise<PersonRow | null> {
    return context.loaders.get(personById).load(completion.personId);
  }
}
