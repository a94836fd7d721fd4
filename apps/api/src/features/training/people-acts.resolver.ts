import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct, answerCorrection } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { correctPerson } from './correct-person.service.js';
import { correctEmployment, endEmployment } from './end-employment.service.js';
import { hirePerson } from './hire-person.service.js';
import {
  CorrectEmploymentInput,
  CorrectPersonInput,
  EndEmploymentInput,
  HirePersonInput,
} from './person.inputs.js';
import {
  EmploymentPayload,
  type EmploymentPayloadData,
  PersonPayload,
  type PersonPayloadData,
} from './training.payload.type.js';

const NONE = { employmentId: null, employerId: null };

@Resolver()
export class PeopleActsResolver {
  @Mutation(() => EmploymentPayload, { description: 'Records that somebody starts to work for an employer.' })
  @Requires('training.record')
  hirePerson(
    @Input(() => HirePersonInput) input: HirePersonInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmploymentPayloadData> {
    return answerAct(context, hirePerson(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => EmploymentPayload, {
    description: 'Records that somebody leaves, now or on a planned day.',
  })
  @Requires('training.record')
  endEmployment(
    @Input(() => EndEmploymentInput) input: EndEmploymentInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmploymentPayloadData> {
    return answerAct(context, endEmployment(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => EmploymentPayload, { description: 'Corrects an employment.' })
  @Requires('records.correct')
  correctEmployment(
    @Input(() => CorrectEmploymentInput) input: CorrectEmploymentInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmploymentPayloadData> {
    return answerCorrection(
      context,
      correctEmployment(actContext(context, idempotencyKey), input),
      'employmentId',
    );
  }

  @Mutation(() => PersonPayload, { description: "Corrects a person's particulars." })
  @Requires('records.correct')
  correctPerson(
    @Input(() => CorrectPersonInput) input: CorrectPersonInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PersonPayloadData> {
    return answerCorrection(context, correctPerson(actContext(context, idempotencyKey), input), 'personId');
  }
}
