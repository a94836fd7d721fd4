import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { anyOf, sql } from '../../database/sql.js';
import { listLoader, rowLoader } from '../../graphql/batch.js';
import { standingsSettled } from '../certification/index.js';
import { AUDIT_NEEDS, auditWaits } from '../employers/index.js';
import { type AuditRow, auditsWhere } from './audit.queries.js';

export const auditById = (context: Context): DataLoader<string, AuditRow | null> =>
  rowLoader(
    context,
    (row) => row.id,
    (ids) => auditsWhere(context.pool, context.viewer, sql`a.id = ANY(${ids}::uuid[])`),
  );

export const auditByRef = (context: Context): DataLoader<string, AuditRow | null> =>
  rowLoader(
    context,
    (row) => row.ref,
    (refs) => auditsWhere(context.pool, context.viewer, sql`a.ref = ANY(${refs}::text[])`),
  );

/** By the id of the person who audited. */
export const auditsBy = (context: Context): DataLoader<string, AuditRow[]> =>
  listLoader(
    context,
    (row) => row.auditorId,
    (ids) => auditsWhere(context.pool, context.viewer, sql`a.auditor_id = ANY(${ids}::uuid[])`),
  );

export const auditsOf = (context: Context): DataLoader<string, AuditRow[]> =>
  listLoader(
    context,
    (row) => row.employerId,
    (ids) => auditsWhere(context.pool, context.viewer, sql`a.employer_id = ANY(${ids}::uuid[])`),
  );

/** The latest audit by employer id, as the standing row names it. */
export const latestAuditOf = (context: Context): DataLoader<string, AuditRow | null> =>
  rowLoader(
    context,
    (row) => row.employerId,
    async (ids) => {
      await context.loaders.get(standingsSettled);
      const latest = sql`a.id IN (SELECT latest_audit_id FROM standings WHERE employer_id = ANY(${ids}::uuid[]))`;
      return auditsWhere(context.pool, context.viewer, latest);
    },
  );

/** The audits that wait, by employer id: for a decision, or for another in the place of one returned. */
export const waitingAuditsOf = (context: Context): DataLoader<string, AuditRow[]> =>
  listLoader(
    context,
    (row) => row.employerId,
    (ids) => {
      const waits = anyOf(AUDIT_NEEDS.map((need) => auditWaits(need, context.today(), context.viewer)));
      return auditsWhere(context.pool, context.viewer, sql`a.employer_id = ANY(${ids}::uuid[]) AND ${waits}`);
    },
  );
