import { Ctx, Mutation, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { AuditWorkbookPayload, type AuditWorkbookPayloadData } from '../scoring/index.js';
import {
  ContinueReviewNoteInput,
  NameJointEmployersInput,
  NoteReadinessInput,
  SubmitWorkbookInput,
  TakeIntoReviewInput,
  WriteReviewNoteInput,
} from './review.inputs.js';
import { ReviewNotePayload, type ReviewNotePayloadData } from './review.type.js';
import { continueReviewNote, writeReviewNote } from './review-note.service.js';
import { submitWorkbook } from './submit-workbook.service.js';
import { nameJointEmployers, noteReadiness, takeIntoReview } from './workbook-acts.service.js';

const NONE = { workbookId: null };
const NO_NOTE = { noteId: null, workbookId: null };

@Resolver()
export class ReviewActsResolver {
  @Mutation(() => AuditWorkbookPayload, {
    description:
      'Notes which worksites and people were there during an audit; needed before it is handed in.',
  })
  @Requires('audits.record')
  noteReadiness(
    @Input(() => NoteReadinessInput) input: NoteReadinessInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AuditWorkbookPayloadData> {
    return answerAct(context, noteReadiness(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => AuditWorkbookPayload, {
    description: 'Says for which further employers a joint audit is: handed in, it makes an audit for each.',
  })
  @Requires('audits.record')
  nameJointEmployers(
    @Input(() => NameJointEmployersInput) input: NameJointEmployersInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AuditWorkbookPayloadData> {
    return answerAct(context, nameJointEmployers(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => AuditWorkbookPayload, {
    description:
      'Hands in an audit that was scored question by question, for the first time or after it was returned.',
  })
  @Requires('audits.record')
  submitWorkbook(
    @Input(() => SubmitWorkbookInput) input: SubmitWorkbookInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AuditWorkbookPayloadData> {
    return answerAct(context, submitWorkbook(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => AuditWorkbookPayload, {
    description: 'Takes a submitted audit into review under the own name.',
  })
  @Requires('audits.decide')
  takeIntoReview(
    @Input(() => TakeIntoReviewInput) input: TakeIntoReviewInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<AuditWorkbookPayloadData> {
    return answerAct(context, takeIntoReview(actContext(context, idempotencyKey), input), NONE);
  }

  @Mutation(() => ReviewNotePayload, {
    description: 'Notes something about a question, a section or the whole of a submitted audit.',
  })
  @Requires('audits.decide')
  writeReviewNote(
    @Input(() => WriteReviewNoteInput) input: WriteReviewNoteInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ReviewNotePayloadData> {
    return answerAct(context, writeReviewNote(actContext(context, idempotencyKey), input), NO_NOTE);
  }

  @Mutation(() => ReviewNotePayload, { description: 'Replies to a note, settles it, or opens it again.' })
  @Requires('audits.record')
  continueReviewNote(
    @Input(() => ContinueReviewNoteInput) input: ContinueReviewNoteInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<ReviewNotePayloadData> {
    return answerAct(context, continueReviewNote(actContext(context, idempotencyKey), input), NO_NOTE);
  }
}
