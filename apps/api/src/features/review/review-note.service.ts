import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { findRecord, insertRecord, updateRecord } from '../../acts/change-record.js';
import { finishAct } from '../../acts/finish-act.js';
import { type ActContext, type Outcome, performAct } from '../../acts/perform-act.js';
import { refuse } from '../../acts/problem.js';
import { id, note, optionalNote, version } from '../../acts/read-input.js';
import { selectRows } from '../../database/row-source.js';
import { hasPermission } from '../../graphql/permission.js';
import { type AuditWorkbookEntity, lockWorkbook } from '../scoring/index.js';
import {
  REVIEW_NOTE_KINDS,
  REVIEW_NOTE_STEPS,
  type ReviewNoteEntryKind,
  type ReviewNoteStep,
} from './review.type.js';
import { ReviewNote, ReviewNoteEntry } from './review-note.entity.js';

type NoteOutcome = Promise<Outcome<{ noteId: string; workbookId: string }>>;

const optionalId = id.nullish().transform((value) => value ?? null);

/** Notes something about a question, a section or the whole of a submitted audit. */
export function writeReviewNote(context: ActContext, input: unknown): NoteOutcome {
  return performAct(context, {
    name: 'writeReviewNote',
    input,
    schema: z.object({
      workbookId: id,
      kind: z.enum(REVIEW_NOTE_KINDS),
      sectionNo: z
        .int()
        .nullish()
        .transform((value) => value ?? null),
      questionId: optionalId,
      body: note,
    }),
    perform: async (manager, { workbookId, kind, body, questionId, sectionNo }) => {
      const workbook = await lockWorkbook(manager, context.viewer, workbookId, ['workbookId']);
      requireUnderReview(workbook);
      const place = await requirePlace(manager, workbook.instrumentId, sectionNo, questionId);
      const written = await insertRecord(manager, ReviewNote, {
        workbookId,
        kind,
        ...place,
        resolved: false,
      });
      await addEntry(manager, context, written.id, 'WRITTEN', body);
      const after = { ...written, body };
      const subject = { subjectKind: 'reviewNote', subjectId: written.id, before: null, after };
      const { employerId } = workbook;
      await finishAct(manager, context, [], [{ employerId, event: 'note.written', ...subject }]);
      return { noteId: written.id, workbookId };
    },
  });
}

const ENTRY_OF: Record<ReviewNoteStep, ReviewNoteEntryKind> = {
  REPLY: 'REPLIED',
  RESOLVE: 'RESOLVED',
  REOPEN: 'REOPENED',
};

/** Replies to a note, settles it, or opens it again. The auditor replies and settles; only a reviewer opens it again. */
export function continueReviewNote(context: ActContext, input: unknown): NoteOutcome {
  return performAct(context, {
    name: 'continueReviewNote',
    input,
    schema: z.object({ id, version, step: z.enum(REVIEW_NOTE_STEPS), body: optionalNote }),
    perform: async (manager, { id: noteId, version: seen, step, body }) => {
      const known = await manager.findOneBy(ReviewNote, { id: noteId });
      if (!known) return refuse('NOT_FOUND', ['id'], 'There is no such record.', 'Ce dossier n’existe pas.');
      const workbook = await lockWorkbook(manager, context.viewer, known.workbookId, ['id']);
      const before = await findRecord(manager, ReviewNote, noteId, seen);
      if (workbook.state === 'CLOSED') refuseClosed();
      requireStep(context, before, step, body);
      const resolved = step === 'REPLY' ? before.resolved : step === 'RESOLVE';
      const after = await updateRecord(manager, ReviewNote, before, { resolved });
      await addEntry(manager, context, noteId, ENTRY_OF[step], body);
      const subject = {
        subjectKind: 'reviewNote',
        subjectId: noteId,
        before,
        after: { ...after, step, body },
      };
      const { employerId } = workbook;
      await finishAct(manager, context, [], [{ employerId, event: 'note.answered', ...subject }]);
      return { noteId, workbookId: known.workbookId };
    },
  });
}

function requireStep(
  context: ActContext,
  { resolved }: ReviewNote,
  step: ReviewNoteStep,
  body: string | null,
): void {
  if (step === 'REOPEN' && !hasPermission(context.viewer, 'audits.decide')) {
    refuse('INVALID', ['step'], 'Only a reviewer opens a note again.', 'Seul un réviseur rouvre une note.');
  }
  if ((step === 'RESOLVE' && resolved) || (step === 'REOPEN' && !resolved)) {
    refuse(
      'INVALID',
      ['step'],
      resolved ? 'The note is settled already.' : 'The note is open already.',
      resolved ? 'La note est déjà réglée.' : 'La note est déjà ouverte.',
    );
  }
  if (step !== 'RESOLVE' && body === null)
    refuse('INVALID', ['body'], 'Please fill this in.', 'Veuillez remplir ce champ.');
}

function requireUnderReview({ state }: Pick<AuditWorkbookEntity, 'state'>): void {
  if (state === 'CLOSED') refuseClosed();
  if (state !== 'DRAFT') return;
  refuse(
    'INVALID',
    [],
    'The audit is still being scored: notes are written once it is submitted.',
    'L’audit est encore en cours de notation : les notes s’écrivent après sa soumission.',
  );
}

function refuseClosed(): never {
  return refuse(
    'INVALID',
    [],
    'The audit is accepted: its notes stay as they are.',
    'L’audit est accepté : ses notes restent telles quelles.',
  );
}

/** A question tells its section. @throws Refusal when the instrument has no such place */
async function requirePlace(
  manager: EntityManager,
  instrumentId: string,
  sectionNo: number | null,
  questionId: string | null,
): Promise<{ sectionNo: number | null; questionId: string | null }> {
  if (sectionNo === null && questionId === null) return { sectionNo, questionId };
  const [place] = await selectRows<{ sectionNo: number }>(
    manager,
    `SELECT section_no AS "sectionNo" FROM instrument_questions WHERE instrument_id = $1
        AND ($2::uuid IS NULL OR id = $2) AND ($3::integer IS NULL OR section_no = $3) LIMIT 1`,
    [instrumentId, questionId, sectionNo],
  );
  if (place) return { sectionNo: place.sectionNo, questionId };
  return refuse(
    'NOT_FOUND',
    [questionId === null ? 'sectionNo' : 'questionId'],
    'The instrument of this audit has no such place.',
    'L’outil de cet audit n’a pas cet endroit.',
  );
}

async function addEntry(
  manager: EntityManager,
  context: ActContext,
  noteId: string,
  kind: ReviewNoteEntryKind,
  body: string | null,
): Promise<void> {
  const entryNo = (await manager.countBy(ReviewNoteEntry, { noteId })) + 1;
  await insertRecord(manager, ReviewNoteEntry, { noteId, entryNo, kind, body, writtenBy: context.actor.id });
}
