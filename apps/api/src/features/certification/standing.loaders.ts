import type { Reason } from '@good-standing/domain';
import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { readRows, sql, verbatim } from '../../database/sql.js';
import { rowLoader } from '../../graphql/batch.js';
import { employerVisible } from '../employers/index.js';
import type { ConcernReason, Standing } from './standing.type.js';
import { settleStandings } from './standings.service.js';

/** Brings every standing row up to today, once per request; whoever reads `standings` waits for it first. */
export const standingsSettled = (context: Context): Promise<void> =>
  settleStandings(context.pool, context.today());

export type StandingRow = Omit<Standing, 'reasons' | 'concernReasons'>;

/** What the rules said when the row was made, as JSON. */
export interface Explanation {
  reasons: Reason[];
  concernReasons: ConcernReason[];
}

export const standingOf = (context: Context): DataLoader<string, StandingRow | null> =>
  rowLoader(
    context,
    (row) => row.employerId,
    async (employerIds) => {
      await context.loaders.get(standingsSettled);
      return readRows<StandingRow>(
        context.pool,
        sql`SELECT s.employer_id AS "employerId", s.as_of AS "asOf", s.program, s.standing, s.cycle_year AS "cycleYear",
          s.certified_on AS "certifiedOn", s.starts_on AS "startsOn", s.expires_on AS "expiresOn",
          s.letter_valid_through AS "letterValidThrough", s.next_due_on AS "nextDueOn", s.next_due AS "nextDue",
          s.training_missing AS "trainingMissing", s.concerns, s.next_change_on AS "nextChangeOn",
          s.rebate_cents::float8 AS "rebateCents", s.rebate_outcome AS "rebateOutcome"
          FROM standings s WHERE s.employer_id = ANY(${employerIds}::uuid[])
            AND ${employerVisible(context.viewer, verbatim('s.employer_id'))}`,
      );
    },
  );

/** The why of a standing, by employer id. Much longer than the rest of the row, and lists do not ask for it. */
export const explanationOf = (context: Context): DataLoader<string, ExplanationRow | null> =>
  rowLoader(
    context,
    (row) => row.employerId,
    async (employerIds) => {
      await context.loaders.get(standingsSettled);
      return readRows<ExplanationRow>(
        context.pool,
        sql`SELECT s.employer_id AS "employerId", s.explanation FROM standings s
          WHERE s.employer_id = ANY(${employerIds}::uuid[])
            AND ${employerVisible(context.viewer, verbatim('s.employer_id'))}`,
      );
    },
  );

type ExplanationRow = { employerId: string; explanation: Explanation };
