import { parsePoints } from '@good-standing/domain';
import { Ctx, FieldResolver, ID, Resolver, Root } from 'type-graphql';
import type { Context } from '../../context.js';
import { Audit, type AuditRow, auditById } from '../audits/index.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { AuditWorkbook, type WorkbookRow, workbookById } from '../scoring/index.js';
import {
  entriesOfNote,
  jointEmployersOfWorkbook,
  notesOfWorkbook,
  originOf,
  reviewOf,
  submissionsOfWorkbook,
} from './review.loaders.js';
import type { NoteEntryRow, NoteRow, ReviewRow, SubmissionRow } from './review.queries.js';
import {
  AddedSection,
  ReviewNote,
  ReviewNoteEntry,
  ReviewNotePayload,
  type ReviewNotePayloadData,
  WorkbookReview,
  WorkbookSubmission,
} from './review.type.js';
import { checkSubmission } from './submission-check.js';
import { SubmissionCheck } from './submission-check.type.js';

@Resolver(() => AuditWorkbook)
export class WorkbookReviewResolver {
  @FieldResolver(() => WorkbookReview, { description: 'How its handing in and its review stand.' })
  async review(@Root() { id }: WorkbookRow, @Ctx() context: Context): Promise<ReviewRow | null> {
    return context.loaders.get(reviewOf).load(id);
  }

  @FieldResolver(() => SubmissionCheck, {
    description:
      'Whether it may be handed in today, with every line. For the page of one audit, not for lists.',
  })
  maySubmit(@Root() workbook: WorkbookRow, @Ctx() context: Context): Promise<SubmissionCheck> {
    return checkSubmission(workbook, context);
  }

  @FieldResolver(() => [ReviewNote], {
    description: 'What the reviewer noted: open notes first, those to be put right before the others.',
  })
  reviewNotes(@Root() { id }: WorkbookRow, @Ctx() context: Context): Promise<NoteRow[]> {
    return context.loaders.get(notesOfWorkbook).load(id);
  }

  @FieldResolver(() => [WorkbookSubmission], { description: 'Every handing in, the latest first.' })
  submissions(@Root() { id }: WorkbookRow, @Ctx() context: Context): Promise<SubmissionRow[]> {
    return context.loaders.get(submissionsOfWorkbook).load(id);
  }

  @FieldResolver(() => [Employer], {
    description: 'The further employers of a joint audit; empty for an audit of one.',
  })
  async jointEmployers(@Root() { id }: WorkbookRow, @Ctx() context: Context): Promise<EmployerRow[]> {
    const joint = await context.loaders.get(jointEmployersOfWorkbook).load(id);
    const rows = await Promise.all(joint.map(({ employerId }) => loadEmployer(context, employerId)));
    return rows.filter((row) => row !== null);
  }
}

@Resolver(() => ReviewNote)
export class ReviewNoteResolver {
  @FieldResolver(() => [ReviewNoteEntry], { description: 'What happened to it, from the first word on.' })
  entries(@Root() { id }: NoteRow, @Ctx() context: Context): Promise<NoteEntryRow[]> {
    return context.loaders.get(entriesOfNote).load(id);
  }
}

@Resolver(() => WorkbookSubmission)
export class WorkbookSubmissionResolver {
  @FieldResolver(() => Employer, { nullable: true, description: 'For whom; null when not visible to you.' })
  employer(@Root() row: SubmissionRow, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, row.employerId);
  }

  @FieldResolver(() => Audit, {
    nullable: true,
    description: 'The audit it made; null once that was struck.',
  })
  async audit(@Root() { auditId }: SubmissionRow, @Ctx() context: Context): Promise<AuditRow | null> {
    return auditId === null ? null : context.loaders.get(auditById).load(auditId);
  }
}

@Resolver(() => Audit)
export class AuditOriginResolver {
  @FieldResolver(() => ID, {
    nullable: true,
    description: 'The workbook it was scored in; null when it was recorded by its section totals.',
  })
  async workbookId(@Root() { id }: AuditRow, @Ctx() context: Context): Promise<string | null> {
    return (await context.loaders.get(originOf).load(id))?.workbookId ?? null;
  }

  @FieldResolver(() => [Audit], {
    description: 'The audits of the other employers of a joint audit, as far as you may see them.',
  })
  async handedInTogether(@Root() { id }: AuditRow, @Ctx() context: Context): Promise<AuditRow[]> {
    const origin = await context.loaders.get(originOf).load(id);
    const loader = context.loaders.get(auditById);
    const rows = await Promise.all((origin?.together ?? []).map((other) => loader.load(other)));
    return rows.filter((row) => row !== null);
  }

  @FieldResolver(() => [AddedSection], {
    description: 'Sections for a second standard: kept and reported, no part of the result. Mostly empty.',
  })
  async addedSections(@Root() { id }: AuditRow, @Ctx() context: Context): Promise<AddedSection[]> {
    const origin = await context.loaders.get(originOf).load(id);
    return (origin?.addedSections ?? []).map(({ sectionNo, titleEn, titleFr, awarded, possible }) => ({
      sectionNo,
      title: context.language === 'fr' ? titleFr : titleEn,
      awarded: parsePoints(awarded) ?? 0,
      possible: parsePoints(possible) ?? 0,
    }));
  }
}

@Resolver(() => ReviewNotePayload)
export class ReviewNotePayloadResolver {
  @FieldResolver(() => ReviewNote, {
    nullable: true,
    description: 'The note as it is now; null exactly when there are errors.',
  })
  async note(
    @Root() { noteId, workbookId }: ReviewNotePayloadData,
    @Ctx() context: Context,
  ): Promise<NoteRow | null> {
    if (workbookId === null) return null;
    const notes = await context.loaders.get(notesOfWorkbook).load(workbookId);
    return notes.find(({ id }) => id === noteId) ?? null;
  }

  @FieldResolver(() => AuditWorkbook, {
    nullable: true,
    description: 'The workbook as it is now; null exactly when there are errors.',
  })
  async workbook(
    @Root() { workbookId }: ReviewNotePayloadData,
    @Ctx() context: Context,
  ): Promise<WorkbookRow | null> {
    return workbookId === null ? null : context.loaders.get(workbookById).load(workbookId);
  }
}
