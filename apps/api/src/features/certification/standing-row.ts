import {
  actBy,
  addDays,
  addMonths,
  type CalendarDate,
  type EmployerFacts,
  type Evaluation,
  earlier,
  evaluateEmployer,
  later,
  type RebatePeriod,
  RULEBOOK_VERSION,
  rebatePeriods,
  registrationLapsesOn,
} from '@good-standing/domain';

/** A row of `standings` but for the latest audit, by column: what the rules say of one employer on one day. */
export type StandingRow = ReturnType<typeof standingRow>;

export function standingRow(employerId: string, facts: EmployerFacts, today: CalendarDate) {
  const evaluation = evaluateEmployer(facts, today);
  const { certificate } = evaluation;
  const rebate = rebateNow(rebatePeriods(facts, today), today);
  const soonest = earliest(evaluation.staleOn, rebate.changesOn);
  const explanation = explanationRow(facts, evaluation);
  // A row that is due on its own day would be settled for ever.
  const staleOn = soonest === null ? null : later(soonest, addDays(today, 1));
  return {
    employer_id: employerId,
    as_of: today,
    stale_on: staleOn,
    rules_version: RULEBOOK_VERSION,
    program: evaluation.program,
    standing: evaluation.standing,
    cycle_year: evaluation.cycleYear,
    certified_on: certificate?.certification.certifiedOn ?? null,
    starts_on: certificate?.startsOn ?? null,
    expires_on: certificate?.expiresOn ?? null,
    lapsed_on: evaluation.lapsedOn,
    letter_valid_through: evaluation.letterValidThrough,
    next_due_on: evaluation.nextDue?.on ?? null,
    next_due: evaluation.nextDue?.kind ?? null,
    training_missing: evaluation.trainingMissing,
    concerns: evaluation.concerns.map((concern) => concern.name),
    next_change_on: evaluation.nextChangeOn,
    rebate_cents: rebate.cents,
    rebate_outcome: rebate.outcome,
    rebate_eligible_cents: rebate.eligibleCents,
    rebate_held_cents: rebate.heldCents,
    act_by: explanation.concernReasons.map((concern) => concern.actBy).reduce(earliest, null),
    explanation,
  };
}

/** The whole why, for the column `explanation`. */
export function explanationRow(
  { registeredOn }: EmployerFacts,
  { reasons, concerns, nextDue, standing }: Evaluation,
) {
  const lapsesOn =
    standing === 'IN_PROGRESS' && registeredOn !== null ? registrationLapsesOn(registeredOn) : null;
  return {
    reasons,
    concernReasons: concerns.map((concern) => ({
      concern: concern.name,
      actBy: actBy(concern, { nextDue, lapsesOn }),
      reasons: concern.reasons,
    })),
  };
}

/** The figures of the columns `rebate_*`; see the migration for what they mean. */
function rebateNow(periods: readonly RebatePeriod[], today: CalendarDate) {
  const running = periods.filter(({ from, to }) => from <= today && today < to);
  const estimates = running.filter(({ outcome }) => outcome === 'RUNNING');
  const thisMonth = today.slice(0, 7);
  const payable = periods.filter(
    ({ outcome, payableIn }) => outcome === 'ELIGIBLE' && payableIn !== null && payableIn >= thisMonth,
  );
  const held = periods.filter(({ outcome }) => outcome === 'HELD');
  const firstPaid = payable.map(({ payableIn }) => payableIn).sort()[0];
  return {
    outcome: estimates[0]?.outcome ?? running[0]?.outcome ?? null,
    cents: estimates.length > 0 ? sum(estimates) : null,
    eligibleCents: sum(payable),
    heldCents: sum(held),
    // When the month of payment is over, the amount is no longer one to come.
    changesOn: firstPaid ? addMonths(`${firstPaid}-01`, 1) : null,
  };
}

function sum(periods: readonly RebatePeriod[]): number {
  return periods.reduce((total, { amountCents }) => total + (amountCents ?? 0), 0);
}

function earliest(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null || b === null) return a ?? b;
  return earlier(a, b);
}
