import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { seenOn } from '../../context-on.js';
import { readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import { listLoader, rowLoader } from '../../graphql/batch.js';
import { employerVisible } from './employer.policy.js';
import { type EmployerRow, employersById } from './employer.queries.js';
import type { GuidanceEntry, Headcount, Implementation } from './employer.type.js';

type OfEmployer = { employerId: string };

/** An employer by id; null when absent or not visible. */
export const employerById = (context: Context): DataLoader<string, EmployerRow | null> =>
  rowLoader(
    context,
    (row) => row.id,
    async (ids) => seenOn(context, await employersById(context.pool, context.viewer, ids)),
  );

/**
 * Declares the loader of a kind of record that belongs to an employer: the lists, by employer id, of the records of
 * employers the viewer may see. The statement reads the table as `r` and gives `employerId`. On another day only those
 * whose own date, in the column `countsFrom`, has come by then.
 */
export function employerRecords<Row extends object>(statement: (where: Sql) => Sql, countsFrom?: string) {
  return (context: Context): DataLoader<string, (Row & OfEmployer)[]> =>
    listLoader(
      context,
      (row) => row.employerId,
      (ids) => {
        const visible = employerVisible(context.viewer, verbatim('r.employer_id'));
        const known =
          context.asOf === null || countsFrom === undefined
            ? verbatim('true')
            : sql`${verbatim(`r.${countsFrom}`)} <= ${context.asOf}::date`;
        return readRows<Row & OfEmployer>(
          context.pool,
          statement(sql`r.employer_id = ANY(${ids}::uuid[]) AND ${visible} AND ${known}`),
        );
      },
    );
}

export const implementationsOf = employerRecords<Implementation>(
  (where) => sql`SELECT r.id, r.employer_id AS "employerId", r.documentation_since AS "documentationSince",
    r.manual_submitted_on AS "manualSubmittedOn", r.manual_reviewed_on AS "manualReviewedOn", r.version
    FROM implementations r WHERE ${where}`,
);

export const guidanceOf = employerRecords<GuidanceEntry>(
  (where) => sql`SELECT r.id, r.employer_id AS "employerId", r.given_on AS "givenOn", r.note, r.version
    FROM guidance_entries r WHERE ${where} ORDER BY r.given_on DESC, r.id`,
  'given_on',
);

export const headcountsOf = employerRecords<Headcount>(
  (
    where,
  ) => sql`SELECT r.id, r.employer_id AS "employerId", r.effective_on AS "effectiveOn", r.headcount, r.version
    FROM headcounts r WHERE ${where} ORDER BY r.effective_on DESC`,
  'effective_on',
);

/** The employer of a payload or a record; null for a null id, and when it is not visible. */
export function loadEmployer(
  context: Context,
  employerId: string | null,
): Promise<EmployerRow | null> | null {
  return employerId === null ? null : context.loaders.get(employerById).load(employerId);
}
