import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { seenOn } from '../../context-on.js';
import { anyOf, type Sql, sql } from '../../database/sql.js';
import { listLoader, rowLoader } from '../../graphql/batch.js';
import { standingsSettled } from '../certification/index.js';
import { AUDIT_NEEDS, auditWaits } from '../employers/index.js';
import { type AuditRow, auditsWhere } from './audit.queries.js';

/** On another day only what had been submitted by then, and decided by then. */
async function auditsSeen(context: Context, where: Sql): Promise<AuditRow[]> {
  const { pool, viewer, asOf } = context;
  const known = asOf === null ? where : sql`${where} AND a.submitted_on <= ${asOf}::date`;
  const rows = await auditsWhere(pool, viewer, known);
  if (asOf === null) return rows;
  const masked = rows.map((row) =>
    row.decidedOn !== null && row.decidedOn > asOf
      ? { ...row, decision: null, decidedOn: null, decisionReason: null }
      : row,
  );
  return seenOn(context, masked);
}

export const auditById = (context: Context): DataLoader<string, AuditRow | null> =>
  rowLoader(
    context,
    (row) => row.id,
    (ids) => auditsSeen(context, sql`a.id = ANY(${ids}::uuid[])`),
  );

export const auditByRef = (context: Context): DataLoader<string, AuditRow | null> =>
  rowLoader(
    context,
    (row) => row.ref,
    (refs) => auditsSeen(context, sql`a.ref = ANY(${refs}::text[])`),
  );

/** By the id of the person who audited. */
export const auditsBy = (context: Context): DataLoader<string, AuditRow[]> =>
  listLoader(
    context,
    (row) => row.auditorId,
    (ids) => auditsSeen(context, sql`a.auditor_id = ANY(${ids}::uuid[])`),
  );

export const auditsOf = (context: Context): DataLoader<string, AuditRow[]> =>
  listLoader(
    context,
    (row) => row.employerId,
    (ids) => auditsSeen(context, sql`a.employer_id = ANY(${ids}::uuid[])`),
  );

/** The latest audit by employer id, as the standing row of today names it. */
export const latestAuditOf = (context: Context): DataLoader<string, AuditRow | null> =>
  rowLoader(
    context,
    (row) => row.employerId,
    async (ids) => {
      const { asOf } = context;
      if (asOf === null) await context.loaders.get(standingsSettled);
      const latest =
        asOf === null
          ? sql`SELECT latest_audit_id FROM standings WHERE employer_id = ANY(${ids}::uuid[])`
          : sql`SELECT DISTINCT ON (employer_id) id FROM audits
              WHERE employer_id = ANY(${ids}::uuid[]) AND submitted_on <= ${asOf}::date
              ORDER BY employer_id, last_day DESC, id`;
      return auditsSeen(context, sql`a.id IN (${latest})`);
    },
  );

/** The audits that wait, by employer id: for a decision, or for another in the place of one returned. */
export const waitingAuditsOf = (context: Context): DataLoader<string, AuditRow[]> =>
  listLoader(
    context,
    (row) => row.employerId,
    (ids) => {
      const waits = anyOf(AUDIT_NEEDS.map((need) => auditWaits(need, context.today(), context.viewer)));
      return auditsSeen(context, sql`a.employer_id = ANY(${ids}::uuid[]) AND ${waits}`);
    },
  );
