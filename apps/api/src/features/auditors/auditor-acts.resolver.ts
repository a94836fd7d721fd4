import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { PersonPayload, type PersonPayloadData } from '../training/index.js';
import {
  applyAsAuditor,
  decideAuditorApplication,
  proveApplication,
  renewAuditorRegistration,
} from './auditor-applications.service.js';
import {
  ApplyAsAuditorInput,
  DecideAuditorApplicationInput,
  ProveApplicationInput,
  RenewAuditorRegistrationInput,
} from './auditors.type.js';

const NOBODY = { personId: null };

@Resolver()
export class AuditorActsResolver {
  @Mutation(() => PersonPayload, {
    description: 'Records that somebody applies to be registered as an auditor.',
  })
  @Requires('training.record')
  applyAsAuditor(
    @Input(() => ApplyAsAuditorInput) input: ApplyAsAuditorInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PersonPayloadData> {
    return answerAct(context, applyAsAuditor(actContext(context, idempotencyKey), input), NOBODY);
  }

  @Mutation(() => PersonPayload, { description: 'Names the self-audit that proves an open application.' })
  @Requires('training.record')
  proveApplication(
    @Input(() => ProveApplicationInput) input: ProveApplicationInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PersonPayloadData> {
    return answerAct(context, proveApplication(actContext(context, idempotencyKey), input), NOBODY);
  }

  @Mutation(() => PersonPayload, {
    description: 'Decides an application: registers the applicant when the rules allow it, or declines.',
  })
  @Requires('training.record')
  decideAuditorApplication(
    @Input(() => DecideAuditorApplicationInput) input: DecideAuditorApplicationInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PersonPayloadData> {
    return answerAct(context, decideAuditorApplication(actContext(context, idempotencyKey), input), NOBODY);
  }

  @Mutation(() => PersonPayload, {
    description: 'Renews a registration that runs, when the rules allow it; the new term begins on that day.',
  })
  @Requires('training.record')
  renewAuditorRegistration(
    @Input(() => RenewAuditorRegistrationInput) input: RenewAuditorRegistrationInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PersonPayloadData> {
    return answerAct(context, renewAuditorRegistration(actContext(context, idempotencyKey), input), NOBODY);
  }
}
