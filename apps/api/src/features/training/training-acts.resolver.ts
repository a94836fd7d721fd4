import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct, answerCorrection } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { correctTrainingCompletion } from './correct-person.service.js';
import { creditTraining } from './credit-training.service.js';
import { recordTraining } from './record-training.service.js';
import { correctAuditorRegistration, registerAuditor } from './register-auditor.service.js';
import {
  CorrectAuditorRegistrationInput,
  CorrectTrainingCompletionInput,
  CreditTrainingInput,
  RecordTrainingInput,
  RegisterAuditorInput,
} from './training.inputs.js';
import {
  PersonPayload,
  type PersonPayloadData,
  RecordTrainingPayload,
  type RecordTrainingPayloadData,
} from './training.payload.type.js';

const NOBODY = { personId: null };
const NOTHING = { completionIds: [], personIds: [], gains: [] };

@Resolver()
export class TrainingActsResolver {
  @Mutation(() => RecordTrainingPayload, {
    description: 'Records one course and day for everybody who completed it: all of them, or nobody.',
  })
  @Requires('training.record')
  recordTraining(
    @Input(() => RecordTrainingInput) input: RecordTrainingInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<RecordTrainingPayloadData> {
    return answerAct(context, recordTraining(actContext(context, idempotencyKey), input), NOTHING);
  }

  @Mutation(() => PersonPayload, { description: 'Corrects a completion.' })
  @Requires('records.correct')
  correctTrainingCompletion(
    @Input(() => CorrectTrainingCompletionInput) input: CorrectTrainingCompletionInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PersonPayloadData> {
    return answerCorrection(
      context,
      correctTrainingCompletion(actContext(context, idempotencyKey), input),
      'id',
    );
  }

  @Mutation(() => PersonPayload, {
    description: 'Credits an equivalent course from elsewhere as one of ours, from the day of the credit on.',
  })
  @Requires('training.record')
  creditTraining(
    @Input(() => CreditTrainingInput) input: CreditTrainingInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PersonPayloadData> {
    return answerAct(context, creditTraining(actContext(context, idempotencyKey), input), NOBODY);
  }

  @Mutation(() => PersonPayload, { description: 'Registers a person as an auditor.' })
  @Requires('training.record')
  registerAuditor(
    @Input(() => RegisterAuditorInput) input: RegisterAuditorInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PersonPayloadData> {
    return answerAct(context, registerAuditor(actContext(context, idempotencyKey), input), NOBODY);
  }

  @Mutation(() => PersonPayload, { description: 'Corrects an auditor registration.' })
  @Requires('records.correct')
  correctAuditorRegistration(
    @Input(() => CorrectAuditorRegistrationInput) input: CorrectAuditorRegistrationInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<PersonPayloadData> {
    return answerCorrection(
      context,
      correctAuditorRegistration(actContext(context, idempotencyKey), input),
      'id',
    );
  }
}
