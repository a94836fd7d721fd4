import { evaluateEmployer, type Reason } from '@good-standing/domain';
import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import type { SeenOn } from '../../context-on.js';
import { readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import { rowLoader } from '../../graphql/batch.js';
import { employerVisible } from '../employers/index.js';
import { standingsOn } from './as-of-days.service.js';
import { factsOf } from './facts.loaders.js';
import type { ConcernReason, Standing } from './standing.type.js';
import { explanationRow, type StandingRow as StoredRow, standingRow } from './standing-row.js';
import { settleStandings } from './standings.service.js';

/**
 * The standing rows that the request reads, as something to read FROM: brought up to today, or reckoned for the day it
 * asks about. Once per request; whoever reads standing rows waits for it first.
 */
export const standingsSettled = async (context: Context): Promise<Sql> => {
  if (context.asOf !== null) return standingsOn(context.pool, context.asOf);
  await settleStandings(context.pool, context.today());
  return verbatim('standings');
};

export type StandingRow = Omit<Standing, 'reasons' | 'concernReasons'> & SeenOn;

/** What the rules said when the row was made, as JSON. */
export interface Explanation {
  reasons: Reason[];
  concernReasons: ConcernReason[];
}

/** The standing of an employer that the viewer has been shown. On another day its facts are asked, so that one employer does not wait for all. */
export async function loadStanding(context: Context, employerId: string): Promise<StandingRow | null> {
  if (context.asOf === null) return context.loaders.get(standingToday).load(employerId);
  const facts = await context.loaders.get(factsOf).load(employerId);
  return { ...readStored(standingRow(employerId, facts, context.asOf)), seenOn: context.asOf };
}

const standingToday = (context: Context): DataLoader<string, StandingRow | null> =>
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
          s.rebate_cents::float8 AS "rebateCents", s.rebate_outcome AS "rebateOutcome",
          s.rebate_eligible_cents::float8 AS "rebateEligibleCents", s.rebate_held_cents::float8 AS "rebateHeldCents",
          s.act_by AS "actBy"
          FROM standings s WHERE s.employer_id = ANY(${employerIds}::uuid[])
            AND ${employerVisible(context.viewer, verbatim('s.employer_id'))}`,
      );
    },
  );

function readStored(row: StoredRow): StandingRow {
  return {
    employerId: row.employer_id,
    asOf: row.as_of,
    program: row.program,
    standing: row.standing,
    cycleYear: row.cycle_year,
    certifiedOn: row.certified_on,
    startsOn: row.starts_on,
    expiresOn: row.expires_on,
    letterValidThrough: row.letter_valid_through,
    nextDueOn: row.next_due_on,
    nextDue: row.next_due,
    trainingMissing: row.training_missing,
    concerns: row.concerns,
    nextChangeOn: row.next_change_on,
    rebateCents: row.rebate_cents,
    rebateOutcome: row.rebate_outcome,
    rebateEligibleCents: row.rebate_eligible_cents,
    rebateHeldCents: row.rebate_held_cents,
    actBy: row.act_by,
  };
}

/** The why of a standing. Much longer than the rest of the row, and lists do not ask for it. */
export async function loadExplanation(context: Context, employerId: string): Promise<Explanation | null> {
  if (context.asOf === null) {
    return (await context.loaders.get(explanationToday).load(employerId))?.explanation ?? null;
  }
  const facts = await context.loaders.get(factsOf).load(employerId);
  return explanationRow(facts, evaluateEmployer(facts, context.asOf));
}

const explanationToday = (context: Context): DataLoader<string, ExplanationRow | null> =>
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
