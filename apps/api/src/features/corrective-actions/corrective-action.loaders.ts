import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { sql } from '../../database/sql.js';
import { listLoader, rowLoader } from '../../graphql/batch.js';
import { actionsWhere, type CorrectiveActionRow, carriedActions } from './corrective-action.queries.js';
import { type AuditQuestion, auditQuestions } from './shortfalls.queries.js';

export const actionById = (context: Context): DataLoader<string, CorrectiveActionRow | null> =>
  rowLoader(
    context,
    (row) => row.id,
    (ids) => actionsWhere(context.pool, context.viewer, sql`c.id = ANY(${ids}::uuid[])`),
  );

export const actionsOfEmployer = (context: Context): DataLoader<string, CorrectiveActionRow[]> =>
  listLoader(
    context,
    (row) => row.employerId,
    (ids) => actionsWhere(context.pool, context.viewer, sql`c.employer_id = ANY(${ids}::uuid[])`),
  );

export const actionsOfAudit = (context: Context): DataLoader<string, CorrectiveActionRow[]> =>
  listLoader(
    context,
    (row) => row.auditId ?? '',
    (ids) => actionsWhere(context.pool, context.viewer, sql`c.audit_id = ANY(${ids}::uuid[])`),
  );

/** By audit id, what it finds from before. */
export const actionsCarriedInto = (context: Context): DataLoader<string, CorrectiveActionRow[]> =>
  listLoader<CorrectiveActionRow & { carriedInto: string }>(
    context,
    (row) => row.carriedInto,
    (ids) => carriedActions(context.pool, context.viewer, ids),
  );

export const questionsOfAudit = (context: Context): DataLoader<string, AuditQuestion[]> =>
  listLoader(
    context,
    (row) => row.auditId,
    (ids) => auditQuestions(context.pool, ids),
  );
