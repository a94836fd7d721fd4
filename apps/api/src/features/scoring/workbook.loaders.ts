import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { sql } from '../../database/sql.js';
import { listLoader, rowLoader } from '../../graphql/batch.js';
import {
  type AnswerRow,
  answersSince,
  type EvidenceRow,
  evidenceOfWorkbooks,
  type WorkbookRow,
  workbooksWhere,
} from './workbook.queries.js';

/** A workbook by id; null when absent or not visible. */
export const workbookById = (context: Context): DataLoader<string, WorkbookRow | null> =>
  rowLoader(
    context,
    (row) => row.id,
    (ids) => workbooksWhere(context.pool, context.viewer, sql`w.id = ANY(${ids}::uuid[])`),
  );

export const workbooksOf = (context: Context): DataLoader<string, WorkbookRow[]> =>
  listLoader(
    context,
    (row) => row.employerId,
    (ids) => workbooksWhere(context.pool, context.viewer, sql`w.employer_id = ANY(${ids}::uuid[])`),
  );

/** By the key of `answersKey`: a workbook's answers since a change. */
export const answersOf = (context: Context): DataLoader<string, AnswerRow[]> =>
  listLoader<AnswerRow & { since: number }>(
    context,
    (row) => answersKey(row.workbookId, row.since),
    (keys) =>
      answersSince(
        context.pool,
        keys.map((key) => {
          const [workbookId = '', since] = key.split(' ');
          return { workbookId, since: Number(since) };
        }),
      ),
  );

export function answersKey(workbookId: string, since: number): string {
  return `${workbookId} ${since}`;
}

export const evidenceOf = (context: Context): DataLoader<string, EvidenceRow[]> =>
  listLoader(
    context,
    (row) => row.workbookId,
    (ids) => evidenceOfWorkbooks(context.pool, ids),
  );
