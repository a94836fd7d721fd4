import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct, answerCorrection } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { EmployerPayload, type EmployerPayloadData } from '../employers/index.js';
import { CorrectPremiumInput, RecordPremiumInput } from './premium.inputs.js';
import { correctPremium, recordPremium } from './record-premium.service.js';

@Resolver()
export class PremiumActsResolver {
  @Mutation(() => EmployerPayload, { description: 'Records the premium of an account for a period.' })
  @Requires('premiums.record')
  recordPremium(
    @Input(() => RecordPremiumInput) input: RecordPremiumInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPayloadData> {
    return answerAct(context, recordPremium(actContext(context, idempotencyKey), input), {
      employerId: null,
    });
  }

  @Mutation(() => EmployerPayload, { description: 'Corrects a premium.' })
  @Requires('records.correct')
  correctPremium(
    @Input(() => CorrectPremiumInput) input: CorrectPremiumInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPayloadData> {
    return answerCorrection(context, correctPremium(actContext(context, idempotencyKey), input), 'id');
  }
}
