import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct, answerCorrection } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { CorrectAuditInput, DecideAuditInput, RecordAuditInput } from './audit.inputs.js';
import { AuditPayload, type AuditPayloadData } from './audit.type.js';
import { correctAudit } from './correct-audit.service.js';
import { decideAudit } from './decide-audit.service.js';
import { recordAudit } from './record-audit.service.js';

const NONE = { auditId: null, employerId: null };

@Resolver()
export class AuditActsResolver {
  @Mutation(() => AuditPayload, { description: 'Records a submitted audit with its section points.' })
  @Requires('audits.record')
  recordAudit(
    @Input(() => RecordAuditInput) input: RecordAuditInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AuditPayloadData> {
    return answerAct(context, recordAudit(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => AuditPayload, { description: 'Accepts or returns an audit that is still undecided.' })
  @Requires('audits.decide')
  decideAudit(
    @Input(() => DecideAuditInput) input: DecideAuditInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AuditPayloadData> {
    return answerAct(context, decideAudit(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => AuditPayload, {
    description:
      'Corrects an audit or its decision. While it is accepted, only the decision can be corrected.',
  })
  @Requires('records.correct')
  correctAudit(
    @Input(() => CorrectAuditInput) input: CorrectAuditInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AuditPayloadData> {
    return answerCorrection(context, correctAudit(actContext(context, idempotencyKey), input), 'auditId');
  }
}
