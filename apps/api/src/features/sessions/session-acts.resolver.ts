import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { ActContext, Outcome } from '../../acts/perform-act.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { completeSession } from './complete-session.service.js';
import { addToRoster, removeFromRoster } from './roster.service.js';
import { cancelSession, correctSession, planSession } from './session.service.js';
import {
  AddToRosterInput,
  CancelSessionInput,
  CompleteSessionInput,
  CorrectSessionInput,
  PlanSessionInput,
  RemoveFromRosterInput,
  SessionPayload,
  type SessionPayloadData,
} from './session.type.js';

type Act = (context: ActContext, input: unknown) => Promise<Outcome<{ sessionId: string }>>;

async function answer(
  context: Context,
  act: Act,
  input: object,
  idempotencyKey: string | null,
): Promise<SessionPayloadData> {
  const done = act(actContext(context, idempotencyKey), input);
  return { gains: [], ...(await answerAct(context, done, { sessionId: null })) };
}

@Resolver()
export class SessionActsResolver {
  @Mutation(() => SessionPayload, { description: 'Plans a training session.' })
  @Requires('training.record')
  planSession(
    @Input(() => PlanSessionInput) input: PlanSessionInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SessionPayloadData> {
    return answer(context, planSession, input, idempotencyKey);
  }

  @Mutation(() => SessionPayload, { description: 'Changes a planned session.' })
  @Requires('training.record')
  correctSession(
    @Input(() => CorrectSessionInput) input: CorrectSessionInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SessionPayloadData> {
    return answer(context, correctSession, input, idempotencyKey);
  }

  @Mutation(() => SessionPayload, { description: 'Calls a planned session off; its roster stays.' })
  @Requires('training.record')
  cancelSession(
    @Input(() => CancelSessionInput) input: CancelSessionInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SessionPayloadData> {
    return answer(context, cancelSession, input, idempotencyKey);
  }

  @Mutation(() => SessionPayload, { description: 'Puts people on the roster of a planned session.' })
  @Requires('training.record')
  addToRoster(
    @Input(() => AddToRosterInput) input: AddToRosterInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SessionPayloadData> {
    return answer(context, addToRoster, input, idempotencyKey);
  }

  @Mutation(() => SessionPayload, { description: 'Takes people off the roster of a planned session.' })
  @Requires('training.record')
  removeFromRoster(
    @Input(() => RemoveFromRosterInput) input: RemoveFromRosterInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SessionPayloadData> {
    return answer(context, removeFromRoster, input, idempotencyKey);
  }

  @Mutation(() => SessionPayload, {
    description: 'Closes a session: a completion for everybody who attended, all of them or nobody.',
  })
  @Requires('training.record')
  completeSession(
    @Input(() => CompleteSessionInput) input: CompleteSessionInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SessionPayloadData> {
    return answer(context, completeSession, input, idempotencyKey);
  }
}
