import type { EmployerRowFragment, RebateFigure, RebateOutcome } from '../../gql/graphql';

/** The order by the amount that a figure of rebate money adds up. */
export const rebateSort = {
  RUNNING: 'REBATE_RUNNING',
  AT_RISK: 'REBATE_RUNNING',
  ELIGIBLE: 'REBATE_ELIGIBLE',
  HELD: 'REBATE_HELD',
} as const satisfies Record<RebateFigure, string>;

/** What an employer has of a figure. */
export function rebateCentsOf(
  figure: RebateFigure,
  standing: Pick<EmployerRowFragment['standing'], 'rebateCents' | 'rebateEligibleCents' | 'rebateHeldCents'>,
): number | null {
  if (figure === 'ELIGIBLE') return standing.rebateEligibleCents;
  return figure === 'HELD' ? standing.rebateHeldCents : (standing.rebateCents ?? null);
}

/** The outcome of the periods that the figure counts: of the running ones the row's own. */
export function rebateOutcomeOf(
  figure: RebateFigure,
  running: RebateOutcome | null | undefined,
): RebateOutcome | null {
  return figure === 'ELIGIBLE' || figure === 'HELD' ? figure : (running ?? null);
}
