import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct, answerCorrection } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { EmployerPayload, type EmployerPayloadData } from '../employers/index.js';
import { CorrectConditionInput, RecordConditionInput } from './condition.inputs.js';
import { correctCondition, recordCondition } from './record-condition.service.js';

@Resolver()
export class ConditionActsResolver {
  @Mutation(() => EmployerPayload, { description: 'Records a condition.' })
  @Requires('conditions.record')
  recordCondition(
    @Input(() => RecordConditionInput) input: RecordConditionInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPayloadData> {
    return answerAct(context, recordCondition(actContext(context, idempotencyKey), input), {
      employerId: null,
    });
  }

  @Mutation(() => EmployerPayload, { description: 'Corrects a condition; giving it an end closes it.' })
  @Requires('records.correct')
  correctCondition(
    @Input(() => CorrectConditionInput) input: CorrectConditionInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPayloadData> {
    return answerCorrection(context, correctCondition(actContext(context, idempotencyKey), input), 'id');
  }
}
