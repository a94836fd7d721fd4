import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct, answerCorrection } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { correctEmployer } from './correct-employer.service.js';
import { CorrectEmployerInput, RegisterEmployerInput } from './employer.inputs.js';
import { EmployerPayload, type EmployerPayloadData } from './employer.type.js';
import { RecordImplementationInput } from './employer-records.inputs.js';
import { recordImplementation } from './record-implementation.service.js';
import { registerEmployer } from './register-employer.service.js';

const NONE = { employerId: null };

@Resolver()
export class EmployerActsResolver {
  @Mutation(() => EmployerPayload, { description: "Opens an employer's file with its registration." })
  @Requires('employers.record')
  registerEmployer(
    @Input(() => RegisterEmployerInput) input: RegisterEmployerInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPayloadData> {
    return answerAct(context, registerEmployer(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => EmployerPayload, { description: "Corrects an employer's particulars." })
  @Requires('records.correct')
  correctEmployer(
    @Input(() => CorrectEmployerInput) input: CorrectEmployerInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPayloadData> {
    return answerCorrection(context, correctEmployer(actContext(context, idempotencyKey), input), 'id');
  }

  @Mutation(() => EmployerPayload, {
    description:
      "Records the state of the employer's own program; with a version, changes what was recorded.",
  })
  @Requires('employers.record')
  recordImplementation(
    @Input(() => RecordImplementationInput) input: RecordImplementationInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPayloadData> {
    return answerAct(context, recordImplementation(actContext(context, idempotencyKey), input), NONE);
  }
}
