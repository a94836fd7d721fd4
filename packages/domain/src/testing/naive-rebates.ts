import type { EmployerFacts, Premium } from '../shared/facts.js';
import { plusYears } from './naive-calendar.js';
import { naiveCertificates } from './naive-certificates.js';
import { naiveCovers } from './naive-known.js';

export interface NaiveRebate {
  wcbAccount: string;
  from: string;
  to: string;
  premiumCents: number | null;
  outcome: string;
  amountCents: number | null;
  refusals: string[];
}

/** The rebate periods listed on the day, by account and then by period. Expects facts reduced to what is known. */
export function naiveRebates(facts: EmployerFacts, day: string): NaiveRebate[] {
  const accounts = new Set(facts.premiums.map((premium) => premium.wcbAccount));
  if (facts.wcbAccount !== null) accounts.add(facts.wcbAccount);
  const certificates = naiveCertificates(facts);
  const rebates: NaiveRebate[] = [];
  for (const wcbAccount of [...accounts].sort()) {
    for (const [index, certificate] of certificates.entries()) {
      for (const j of [1, 2, 3]) {
        const from = plusYears(certificate.startsOn, j - 1);
        const to = plusYears(certificate.startsOn, j);
        if (day < from) continue;
        if (certificates.slice(index + 1).some((later) => later.startsOn < to)) continue;
        rebates.push({ wcbAccount, from, to, ...outcome(facts, wcbAccount, from, to, day) });
      }
    }
  }
  return rebates;
}

function outcome(facts: EmployerFacts, wcbAccount: string, from: string, to: string, day: string) {
  const [premium] = facts.premiums
    .filter((one) => one.wcbAccount === wcbAccount && from <= one.periodStart && one.periodStart < to)
    .sort((a, b) => (a.periodStart < b.periodStart ? -1 : 1));
  if (premium === undefined) {
    return { premiumCents: null, outcome: 'NO_PREMIUM', amountCents: null, refusals: [] };
  }
  const premiumCents = premium.premiumCents;
  const amountCents = naiveAmount(premiumCents);
  if (day < to) return { premiumCents, outcome: 'RUNNING', amountCents, refusals: [] };
  if (naiveCovers(facts, 'INVESTIGATION', day)) {
    return { premiumCents, outcome: 'HELD', amountCents, refusals: [] };
  }
  const refusals = naiveRefusals(facts, premium, from, to, day);
  if (refusals.length > 0) return { premiumCents, outcome: 'REFUSED', amountCents: 0, refusals };
  return { premiumCents, outcome: 'ELIGIBLE', amountCents, refusals: [] };
}

function naiveRefusals(
  facts: EmployerFacts,
  premium: Premium,
  from: string,
  to: string,
  day: string,
): string[] {
  const refusals: string[] = [];
  const lost = facts.conditions
    .filter((one) => one.kind === 'REVOKED' || one.kind === 'WITHDRAWN')
    .filter((one) => one.to === null || one.from < one.to)
    .some((one) => one.from < to && (one.to === null || from < one.to));
  if (lost || naiveCovers(facts, 'REVOKED', day) || naiveCovers(facts, 'WITHDRAWN', day)) {
    refusals.push('REVOKED_OR_WITHDRAWN');
  }
  if (naiveCovers(facts, 'UNDER_REVIEW', day)) refusals.push('UNDER_REVIEW');
  const submitted = facts.audits.some(
    (audit) => audit.kind === 'SELF' && from < audit.submittedOn && audit.submittedOn <= to,
  );
  if (!submitted) refusals.push('NO_AUDIT_SUBMITTED');
  const penalised = facts.conditions.some(
    (one) => (one.kind === 'PENALTY' || one.kind === 'CONVICTION') && from <= one.from && one.from < to,
  );
  if (penalised) refusals.push('PENALTY_OR_CONVICTION');
  if (!premium.accountActive) refusals.push('ACCOUNT_INACTIVE');
  if (!premium.personalCoverageOnly && !premium.payrollReported) refusals.push('PAYROLL_NOT_REPORTED');
  if (!premium.personalCoverageOnly && !premium.hoursReported) refusals.push('HOURS_NOT_REPORTED');
  return refusals;
}

/** In exact ten-thousandths of a cent, rounded half up once. */
export function naiveAmount(premiumCents: number): number {
  const premium = BigInt(premiumCents) * 10_000n;
  const share = (premium * 15n) / 100n;
  const floor = 300_000n * 10_000n;
  const cap = (premium * 75n) / 100n;
  const larger = share > floor ? share : floor;
  const amount = larger < cap ? larger : cap;
  return Number((amount + 5_000n) / 10_000n);
}
