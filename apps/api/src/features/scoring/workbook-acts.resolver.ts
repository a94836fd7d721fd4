import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { answerQuestion } from './answer-question.service.js';
import { changeWorkbook } from './change-workbook.service.js';
import { removeEvidence } from './remove-evidence.service.js';
import { startWorkbook } from './start-workbook.service.js';
import {
  AnswerQuestionInput,
  ChangeWorkbookInput,
  RemoveEvidenceInput,
  StartWorkbookInput,
} from './workbook.inputs.js';
import {
  AuditAnswerPayload,
  type AuditAnswerPayloadData,
  AuditWorkbookPayload,
  type AuditWorkbookPayloadData,
} from './workbook.type.js';

const NONE = { workbookId: null };

@Resolver()
export class WorkbookActsResolver {
  @Mutation(() => AuditWorkbookPayload, {
    description: 'Begins an audit that is scored question by question on one edition of an instrument.',
  })
  @Requires('audits.record')
  startWorkbook(
    @Input(() => StartWorkbookInput) input: StartWorkbookInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AuditWorkbookPayloadData> {
    return answerAct(context, startWorkbook(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => AuditWorkbookPayload, {
    description: 'Changes days, auditor, workforce and interviews of an audit that is being scored.',
  })
  @Requires('audits.record')
  changeWorkbook(
    @Input(() => ChangeWorkbookInput) input: ChangeWorkbookInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AuditWorkbookPayloadData> {
    return answerAct(context, changeWorkbook(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => AuditAnswerPayload, {
    description:
      'Saves the answer to one question. STALE when somebody else has saved another one since; then nothing is stored.',
  })
  @Requires('audits.record')
  answerQuestion(
    @Input(() => AnswerQuestionInput) input: AnswerQuestionInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AuditAnswerPayloadData> {
    const act = answerQuestion(actContext(context, idempotencyKey), input);
    return answerAct(context, act, { workbookId: null, questionId: null });
  }

  @Mutation(() => AuditWorkbookPayload, { description: 'Takes a file away that was added in error.' })
  @Requires('audits.record')
  removeEvidence(
    @Input(() => RemoveEvidenceInput) input: RemoveEvidenceInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AuditWorkbookPayloadData> {
    return answerAct(context, removeEvidence(actContext(context, idempotencyKey), input), NONE);
  }
}
