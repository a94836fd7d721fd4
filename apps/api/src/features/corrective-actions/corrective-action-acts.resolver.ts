import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct, answerCorrection } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { completeCorrectiveAction } from './complete-action.service.js';
import { correctCorrectiveAction } from './correct-action.service.js';
import {
  CompleteCorrectiveActionInput,
  CorrectCorrectiveActionInput,
  PlanCorrectiveActionsInput,
} from './corrective-action.inputs.js';
import {
  CorrectiveActionPayload,
  type CorrectiveActionPayloadData,
  PlanCorrectiveActionsPayload,
  type PlanCorrectiveActionsPayloadData,
} from './corrective-action.type.js';
import { planCorrectiveActions } from './plan-actions.service.js';

@Resolver()
export class CorrectiveActionActsResolver {
  @Mutation(() => PlanCorrectiveActionsPayload, {
    description:
      "Plans what is to be done about an audit's shortfalls, each with its owner and its due date.",
  })
  @Requires('actions.record')
  planCorrectiveActions(
    @Input(() => PlanCorrectiveActionsInput) input: PlanCorrectiveActionsInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PlanCorrectiveActionsPayloadData> {
    const act = planCorrectiveActions(actContext(context, idempotencyKey), input);
    return answerAct(context, act, { auditId: null, employerId: null, actionIds: null });
  }

  @Mutation(() => CorrectiveActionPayload, { description: 'Says that a corrective action was carried out.' })
  @Requires('actions.record')
  completeCorrectiveAction(
    @Input(() => CompleteCorrectiveActionInput) input: CompleteCorrectiveActionInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<CorrectiveActionPayloadData> {
    const act = completeCorrectiveAction(actContext(context, idempotencyKey), input);
    return answerAct(context, act, { actionId: null, employerId: null });
  }

  @Mutation(() => CorrectiveActionPayload, {
    description: 'Corrects a corrective action, or takes back that it was done.',
  })
  @Requires('records.correct')
  correctCorrectiveAction(
    @Input(() => CorrectCorrectiveActionInput) input: CorrectCorrectiveActionInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<CorrectiveActionPayloadData> {
    const act = correctCorrectiveAction(actContext(context, idempotencyKey), input);
    return answerCorrection(context, act, 'actionId');
  }
}
