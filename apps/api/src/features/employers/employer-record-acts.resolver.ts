import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct, answerCorrection } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { EmployerPayload, type EmployerPayloadData } from './employer.type.js';
import {
  CorrectGuidanceInput,
  CorrectHeadcountInput,
  RecordGuidanceInput,
  RecordHeadcountInput,
} from './employer-records.inputs.js';
import { correctGuidance, recordGuidance } from './record-guidance.service.js';
import { correctHeadcount, recordHeadcount } from './record-headcount.service.js';

const NONE = { employerId: null };

@Resolver()
export class EmployerRecordActsResolver {
  @Mutation(() => EmployerPayload, { description: 'Records guidance that was given.' })
  @Requires('employers.record')
  recordGuidance(
    @Input(() => RecordGuidanceInput) input: RecordGuidanceInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPayloadData> {
    return answerAct(context, recordGuidance(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => EmployerPayload, { description: 'Corrects a guidance entry.' })
  @Requires('records.correct')
  correctGuidance(
    @Input(() => CorrectGuidanceInput) input: CorrectGuidanceInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPayloadData> {
    return answerCorrection(context, correctGuidance(actContext(context, idempotencyKey), input), 'id');
  }

  @Mutation(() => EmployerPayload, { description: 'Records how many people work there from a day on.' })
  @Requires('employers.record')
  recordHeadcount(
    @Input(() => RecordHeadcountInput) input: RecordHeadcountInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPayloadData> {
    return answerAct(context, recordHeadcount(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => EmployerPayload, { description: 'Corrects a headcount.' })
  @Requires('records.correct')
  correctHeadcount(
    @Input(() => CorrectHeadcountInput) input: CorrectHeadcountInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPayloadData> {
    return answerCorrection(context, correctHeadcount(actContext(context, idempotencyKey), input), 'id');
  }
}
