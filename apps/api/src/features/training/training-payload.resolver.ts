import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import type { EmploymentRow, PersonRow } from './person.queries.js';
import { Employment, Person, TrainingCompletion } from './person.type.js';
import { completionById, employmentById, loadPeople, personById } from './training.loaders.js';
import {
  EmploymentPayload,
  type EmploymentPayloadData,
  PersonPayload,
  type PersonPayloadData,
  RecordTrainingPayload,
  type RecordTrainingPayloadData,
  TrainingGain,
} from './training.payload.type.js';

@Resolver(() => PersonPayload)
export class PersonPayloadResolver {
  @FieldResolver(() => Person, {
    nullable: true,
    description: 'The person as recorded now; null exactly when there are errors.',
  })
  person(@Root() payload: PersonPayloadData, @Ctx() context: Context): Promise<PersonRow | null> | null {
    return payload.personId === null ? null : context.loaders.get(personById).load(payload.personId);
  }
}

@Resolver(() => EmploymentPayload)
export class EmploymentPayloadResolver {
  @FieldResolver(() => Employment, {
    nullable: true,
    description: 'The employment; null exactly when there are errors.',
  })
  employment(
    @Root() payload: EmploymentPayloadData,
    @Ctx() context: Context,
  ): Promise<EmploymentRow | null> | null {
    return payload.employmentId === null
      ? null
      : context.loaders.get(employmentById).load(payload.employmentId);
  }

  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'The employer as it is now; null exactly when there are errors.',
  })
  employer(
    @Root() payload: EmploymentPayloadData,
    @Ctx() context: Context,
  ): Promise<EmployerRow | null> | null {
    return loadEmployer(context, payload.employerId);
  }
}

@Resolver(() => RecordTrainingPayload)
export class RecordTrainingPayloadResolver {
  @FieldResolver(() => [TrainingCompletion], {
    description: 'The completions recorded; empty when there are errors.',
  })
  async completions(
    @Root() payload: RecordTrainingPayloadData,
    @Ctx() context: Context,
  ): Promise<TrainingCompletion[]> {
    const loaded = payload.completionIds.map((id) => context.loaders.get(completionById).load(id));
    return (await Promise.all(loaded)).filter((completion) => completion !== null);
  }

  @FieldResolver(() => [Person], { description: 'Who took part; empty when there are errors.' })
  people(@Root() payload: RecordTrainingPayloadData, @Ctx() context: Context): Promise<PersonRow[]> {
    return loadPeople(context, payload.personIds);
  }
}

@Resolver(() => TrainingGain)
export class TrainingGainResolver {
  @FieldResolver(() => Employer, { description: 'The employer that gains.' })
  employer(@Root() gain: TrainingGain, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, gain.employerId);
  }
}
