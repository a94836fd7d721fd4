import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { EmployerPayload, type EmployerPayloadData } from '../employers/index.js';
import { StrikeRecordInput } from './strike.inputs.js';
import { strikeRecord } from './strike-record.service.js';

@Resolver()
export class CorrectionsActsResolver {
  @Mutation(() => EmployerPayload, {
    description:
      'Strikes a record that was made in error; its values stay in the journal. `employer` is null without errors when an employer was struck, or the record of a person who has worked nowhere.',
  })
  @Requires('records.correct')
  strikeRecord(
    @Input(() => StrikeRecordInput) input: StrikeRecordInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<EmployerPayloadData> {
    return answerAct(context, strikeRecord(actContext(context, idempotencyKey), input), { employerId: null });
  }
}
