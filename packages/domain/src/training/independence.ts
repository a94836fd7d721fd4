import type { CalendarDate } from '../shared/calendar.js';
import type { AuditFacts } from '../shared/facts.js';
import type { KnownFacts } from '../shared/known-facts.js';
import { isAuthorityStaff } from './auditor-registration.js';

/** What takes independence away: employed here at any time, on the authority's staff, made the self-audit. */
export interface IndependenceBreach {
  breach: 'EMPLOYED' | 'STAFF' | 'SELF_AUDITOR';
  /** The self-audit, for SELF_AUDITOR. */
  audit: AuditFacts | null;
}

/**
 * Why somebody is not independent of an employer and of the authority on a day, beside the self-audits given; none
 * when they are. Source: CSAM, registered auditors; WCB of Manitoba, SAFE Work Certified auditors.
 */
export function independenceBreaches(
  known: KnownFacts,
  personId: string,
  on: CalendarDate,
  selfAudits: readonly AuditFacts[],
): IndependenceBreach[] {
  const breaches: IndependenceBreach[] = [];
  if (known.employments.some((employment) => employment.personId === personId))
    breaches.push({ breach: 'EMPLOYED', audit: null });
  if (isAuthorityStaff(known, personId, on)) breaches.push({ breach: 'STAFF', audit: null });
  const own = selfAudits.find((audit) => audit.auditorId === personId);
  if (own !== undefined) breaches.push({ breach: 'SELF_AUDITOR', audit: own });
  return breaches;
}
