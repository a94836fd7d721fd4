import { type CertificateSpan, yearStart, yearsOf } from '../certification/certificate-spans.js';
import { coveringCondition } from '../certification/conditions.js';
import { type Dossier, openDossier } from '../certification/dossier.js';
import { addMonths, type CalendarDate, covers } from '../shared/calendar.js';
import type { EmployerFacts, Premium } from '../shared/facts.js';
import { compareText } from '../shared/order.js';
import { valueOn } from '../shared/parameter.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { met, type Reason, unmet } from '../shared/reason.js';
import { rebateAmount } from './rebate-amount.js';
import { type Period, type RefusalName, refusalsOf } from './refusals.js';

export const REBATE_OUTCOMES = ['NO_PREMIUM', 'RUNNING', 'HELD', 'REFUSED', 'ELIGIBLE'] as const;
export type RebateOutcome = (typeof REBATE_OUTCOMES)[number];

export interface RebatePeriod extends Period {
  wcbAccount: string;
  certificateNo: string;
  /** null when no premium is recorded. */
  premiumCents: number | null;
  outcome: RebateOutcome;
  /** An estimate while running, 0 when refused, what waits when held; null when no premium is recorded. */
  amountCents: number | null;
  /** Every refusal that holds; empty unless refused. */
  refusals: RefusalName[];
  /** The month `YYYY-MM` in which an eligible rebate is paid. */
  payableIn: string | null;
  reasons: Reason[];
}

/**
 * The rebate of every account and every period of every certificate, ordered by account and period, as it stands on
 * the day. A period is twelve months from the certification anniversary. Periods ahead, and those unfinished when a
 * later certificate starts, are not listed. That each account is rebated by itself is assumed.
 */
export function rebatePeriods(
  facts: EmployerFacts,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): RebatePeriod[] {
  const dossier = openDossier(facts, on, rules);
  const spans = [...dossier.certificates].sort((a, b) => compareText(a.startsOn, b.startsOn));
  return accountsOf(dossier).flatMap((account) => spans.flatMap((span) => periodsOf(dossier, span, account)));
}

function accountsOf(dossier: Dossier): string[] {
  const accounts = new Set(dossier.premiums.map((premium) => premium.wcbAccount));
  if (dossier.wcbAccount !== null) accounts.add(dossier.wcbAccount);
  return [...accounts].sort();
}

function periodsOf(dossier: Dossier, span: CertificateSpan, account: string): RebatePeriod[] {
  const periods: RebatePeriod[] = [];
  for (let year = 1; year <= yearsOf(span); year += 1) {
    const from = yearStart(span, year);
    const to = yearStart(span, year + 1);
    if (from > dossier.on || to > startOfLater(dossier, span)) continue;
    periods.push(rebateOf(dossier, span, account, { from, to }));
  }
  return periods;
}

/** The earliest start among certificates made later; beyond every date when there is none. */
function startOfLater(dossier: Dossier, span: CertificateSpan): CalendarDate {
  const later = dossier.certificates
    .slice(dossier.certificates.indexOf(span) + 1)
    .map((other) => other.startsOn);
  return later.sort()[0] ?? '9999-12-31';
}

function rebateOf(dossier: Dossier, span: CertificateSpan, wcbAccount: string, period: Period): RebatePeriod {
  const premium = premiumOf(dossier, wcbAccount, period);
  const base = {
    wcbAccount,
    ...period,
    certificateNo: span.certification.certificateNo,
    refusals: [],
    payableIn: null,
  };
  if (premium === null) {
    return {
      ...base,
      premiumCents: null,
      outcome: 'NO_PREMIUM',
      amountCents: null,
      reasons: [unmet('NO_PREMIUM', { account: wcbAccount })],
    };
  }
  const { premiumCents } = premium;
  const { amountCents, reason: amount } = rebateAmount(premiumCents, period.from, dossier.rules);
  const listed = { ...base, premiumCents, amountCents };
  if (dossier.on < period.to)
    return { ...listed, outcome: 'RUNNING', reasons: [amount, met('PERIOD_RUNNING', { until: period.to })] };
  const investigation = coveringCondition(dossier, ['INVESTIGATION'], dossier.on);
  if (investigation !== null) {
    return {
      ...listed,
      outcome: 'HELD',
      reasons: [amount, unmet('INVESTIGATION_OPEN', { from: investigation.from })],
    };
  }
  const refusals = refusalsOf(dossier, premium, period);
  if (refusals.length > 0) {
    const reasons = refusals.map((refusal) => unmet(refusal, { from: period.from, to: period.to }));
    return { ...listed, amountCents: 0, outcome: 'REFUSED', refusals, reasons };
  }
  const payableIn = addMonths(period.to, valueOn(dossier.rules.rebatePayableMonths, period.to)).slice(
    0,
    'YYYY-MM'.length,
  );
  return {
    ...listed,
    outcome: 'ELIGIBLE',
    payableIn,
    reasons: [amount, met('REBATE_ELIGIBLE', { month: payableIn })],
  };
}

/** The earliest premium of the account that starts within the period; later ones in the same period are ignored. */
function premiumOf(dossier: Dossier, wcbAccount: string, period: Period): Premium | null {
  let earliest: Premium | null = null;
  for (const premium of dossier.premiums) {
    if (premium.wcbAccount !== wcbAccount || !covers(period.from, period.to, premium.periodStart)) continue;
    if (earliest === null || premium.periodStart < earliest.periodStart) earliest = premium;
  }
  return earliest;
}
