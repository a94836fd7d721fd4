import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { listLoader, rowLoader } from '../../graphql/batch.js';
import {
  entriesOf,
  jointEmployersOf,
  type NoteEntryRow,
  type NoteRow,
  notesOf,
  type OriginRow,
  originsOf,
  type ReviewRow,
  reviewsOf,
  type SubmissionRow,
  submissionsOf,
} from './review.queries.js';

export const reviewOf = (context: Context): DataLoader<string, ReviewRow | null> =>
  rowLoader(
    context,
    (row) => row.workbookId,
    (ids) => reviewsOf(context.pool, ids),
  );

export const notesOfWorkbook = (context: Context): DataLoader<string, NoteRow[]> =>
  listLoader(
    context,
    (row) => row.workbookId,
    (ids) => notesOf(context.pool, ids),
  );

export const entriesOfNote = (context: Context): DataLoader<string, NoteEntryRow[]> =>
  listLoader(
    context,
    (row) => row.noteId,
    (ids) => entriesOf(context.pool, ids),
  );

export const submissionsOfWorkbook = (context: Context): DataLoader<string, SubmissionRow[]> =>
  listLoader(
    context,
    (row) => row.workbookId,
    (ids) => submissionsOf(context.pool, ids),
  );

export const jointEmployersOfWorkbook = (
  context: Context,
): DataLoader<string, { workbookId: string; employerId: string }[]> =>
  listLoader(
    context,
    (row) => row.workbookId,
    (ids) => jointEmployersOf(context.pool, ids),
  );

/** By audit id; null for an audit recorded by its section totals. */
export const originOf = (context: Context): DataLoader<string, OriginRow | null> =>
  rowLoader(
    context,
    (row) => row.auditId,
    (ids) => originsOf(context.pool, ids),
  );
