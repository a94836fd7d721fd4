import { describe, expect, it } from 'vitest';
import type { AuditFacts, EmployerFacts, PersonFacts } from '../shared/facts.js';
import { programRules } from '../shared/program-rules.js';
import { anAudit, certifiedOn, person, withPeople } from '../testing/an-employer.js';
import { sectionScores } from '../testing/section-scores.js';
import type { CertificateSpan } from './certificate-spans.js';
import { openDossier } from './dossier.js';
import { allMaintenance } from './maintenance.js';

/** S: year 2 from 2024-05-10, year 3 from 2025-05-10, expiry 2026-05-10. */
const S = '2023-05-10';
/** By then everything is known. */
const LATE = '2026-05-09';

function maintenance(facts: EmployerFacts, year: 2 | 3, on = LATE) {
  const dossier = openDossier(facts, on, programRules);
  const found = allMaintenance(dossier, dossier.certificates[0] as CertificateSpan).find(
    (entry) => entry.cycleYear === year,
  );
  return {
    self: found?.selfAudit?.lastDay ?? null,
    review: found?.review?.lastDay ?? null,
    complete: found?.complete,
    dueOn: found?.dueOn,
  };
}

const secor = (...audits: AuditFacts[]) => certifiedOn(S, 'SECOR', { audits });
const cor = (...audits: AuditFacts[]) => certifiedOn(S, 'COR', { audits });
const self = (day: string, given: Partial<AuditFacts> = {}) => anAudit('SELF', day, given);
const review = (day: string, given: Partial<AuditFacts> = {}) => anAudit('VERIFICATION_REVIEW', day, given);
const authority = (day: string, given: Partial<AuditFacts> = {}) => anAudit('AUTHORITY', day, given);

describe('the window of maintenance, open at both ends', () => {
  it.each([
    ['2023-05-10', false, false],
    ['2023-05-11', true, false],
    ['2024-05-10', true, false],
    ['2024-05-11', true, true],
    ['2025-05-09', true, true],
    ['2025-05-10', false, true],
    ['2026-05-09', false, true],
    ['2026-05-10', false, false],
  ])('an audit of %s alone: serves year 2 %s, serves year 3 when year 2 has none %s', (day, two, three) => {
    const on = '2027-01-01';
    for (const [audit, read] of [
      [self(day), 'self'],
      [review(day), 'review'],
    ] as const) {
      expect(maintenance(secor(audit), 2, on)[read]).toBe(two ? day : null);
      // The audit that serves year 2 does not serve year 3 as well: it lies less than six months after itself.
      expect(maintenance(secor(audit), 3, on)[read]).toBe(three && !two ? day : null);
    }
  });

  it('is served by the earliest audit that qualifies', () => {
    expect(maintenance(secor(self('2024-03-01'), self('2024-02-01')), 2).self).toBe('2024-02-01');
  });

  it('in year 3 may hold an audit of year 2 when six months have passed', () => {
    const audits = [self('2023-12-01'), self('2024-06-01')];
    expect(maintenance(secor(...audits), 2).self).toBe('2023-12-01');
    expect(maintenance(secor(...audits), 3).self).toBe('2024-06-01');
  });
});

describe('six months after the previous audit of the kind', () => {
  it.each([
    ['2023-10-29', null],
    ['2023-10-30', '2023-10-30'],
    ['2023-10-31', '2023-10-31'],
  ])('a self-audit of %s after one of 2023-04-30: %s', (day, served) => {
    expect(maintenance(secor(self('2023-04-30'), self(day)), 2).self).toBe(served);
  });

  it('clamps to the month’s end', () => {
    const before = self('2022-08-31');
    const facts = (day: string) => certifiedOn('2022-09-01', 'SECOR', { audits: [before, self(day)] });
    expect(maintenance(facts('2023-02-27'), 2).self).toBeNull();
    expect(maintenance(facts('2023-02-28'), 2).self).toBe('2023-02-28');
  });

  it.each([
    ['2024-11-14', null],
    ['2024-11-15', '2024-11-15'],
  ])('for year 3 counts from the audit that serves year 2: %s gives %s', (day, served) => {
    expect(maintenance(secor(self('2024-05-15'), self(day)), 3).self).toBe(served);
  });

  it('for year 3 without one for year 2 counts from the latest by the start of year 2', () => {
    // An unregistered auditor's self-audit serves no year, yet it is the previous one.
    const unregistered = { auditorId: 'nobody' };
    const facts = (day: string) => secor(self('2024-05-10', unregistered), self(day));
    expect(maintenance(facts('2025-05-10'), 3).self).toBe('2025-05-10');
    const later = (day: string) => secor(self('2024-05-11', unregistered), self(day));
    // After the start of year 2 it is not: only audits up to that day are looked at, or those that serve.
    expect(maintenance(later('2025-05-10'), 3).self).toBe('2025-05-10');
  });

  it('has no minimum without a previous audit', () => {
    expect(maintenance(secor(self('2023-05-11')), 2).self).toBe('2023-05-11');
  });

  it('for a self-audit counts from any counting one, whoever made it', () => {
    const by = (auditorId: string) => secor(self('2023-05-10', { auditorId }), self('2023-11-09'));
    expect(maintenance(by('nobody'), 2).self).toBeNull();
    expect(maintenance(secor(self('2023-05-10', { auditorId: 'nobody' }), self('2023-11-10')), 2).self).toBe(
      '2023-11-10',
    );
  });

  it('does not count from an audit that failed, was returned, or is of another kind', () => {
    const failed = self('2023-05-01', { sections: sectionScores('OVERALL_BELOW') });
    const returned = self('2023-05-01', { decision: 'RETURNED' });
    for (const before of [failed, returned, authority('2023-05-01'), anAudit('INDEPENDENT', '2023-05-01')])
      expect(maintenance(secor(before, self('2023-06-01')), 2).self).toBe('2023-06-01');
  });

  it('for a verification review counts from the latest authority audit or review', () => {
    expect(maintenance(secor(authority('2023-05-01'), review('2023-10-31')), 2).review).toBeNull();
    expect(maintenance(secor(authority('2023-05-01'), review('2023-11-01')), 2).review).toBe('2023-11-01');
    const both = [review('2022-09-01'), authority('2023-05-01')];
    expect(maintenance(secor(...both, review('2023-10-31')), 2).review).toBeNull();
    expect(
      maintenance(secor(review('2023-05-01'), authority('2022-09-01'), review('2023-10-31')), 2).review,
    ).toBeNull();
  });

  it('for a COR authority audit does not count from a review', () => {
    expect(maintenance(cor(review('2023-05-01'), authority('2023-06-01')), 2).review).toBe('2023-06-01');
    expect(maintenance(cor(authority('2023-05-01'), authority('2023-06-01')), 2).review).toBeNull();
  });
});

describe('what maintenance needs', () => {
  it('is a self-audit and, for SECOR, a verification review', () => {
    expect(maintenance(secor(self('2024-02-01'), review('2024-02-01')), 2).complete).toBe(true);
    expect(maintenance(secor(self('2024-02-01'), authority('2024-02-01')), 2).complete).toBe(false);
    expect(maintenance(secor(review('2024-02-01')), 2).complete).toBe(false);
  });

  it('is a self-audit and, for COR, an authority audit', () => {
    expect(maintenance(cor(self('2024-02-01'), authority('2024-02-01')), 2).complete).toBe(true);
    expect(maintenance(cor(self('2024-02-01'), review('2024-02-01')), 2).complete).toBe(false);
  });

  it.each([
    ['2021-02-01', '2024-01-31', '2024-01-31'],
    ['2021-02-01', '2024-02-01', null],
    ['2024-02-01', '2024-02-01', '2024-02-01'],
    ['2024-02-02', '2024-02-01', null],
  ])('auditor registered %s, last day %s: serves %s', (registeredOn, day, served) => {
    const auditor: PersonFacts = person({ registrations: [{ kind: 'REGISTERED', registeredOn }] });
    const audits = [self(day, { auditorId: 'new' })];
    const facts = certifiedOn(S, 'SECOR', { audits, people: withPeople({ new: auditor }) });
    expect(maintenance(facts, 2).self).toBe(served);
  });

  it('is not met by a first-time applicant, or by an auditor of another kind', () => {
    for (const kind of ['AUTHORITY', 'INDEPENDENT'] as const) {
      const auditor = person({ registrations: [{ kind, registeredOn: '2022-01-01' }] });
      const facts = certifiedOn(S, 'SECOR', {
        audits: [self('2024-02-01', { auditorId: 'other' })],
        people: withPeople({ other: auditor }),
      });
      expect(maintenance(facts, 2).self).toBeNull();
    }
  });

  it('is seen from the day it is decided, not before', () => {
    const facts = secor(self('2024-02-01', { decidedOn: '2024-03-01' }));
    expect(maintenance(facts, 2, '2024-02-29').self).toBeNull();
    expect(maintenance(facts, 2, '2024-03-01').self).toBe('2024-02-01');
  });
});

describe('maintenance is due before the first day of the anniversary month', () => {
  it.each([
    ['2023-05-10', '2024-04-30', '2025-04-30'],
    ['2024-02-29', '2025-01-31', '2026-01-31'],
    ['2023-03-31', '2024-02-29', '2025-02-28'],
    ['2023-01-01', '2023-12-31', '2024-12-31'],
  ])('certified %s: year 2 by %s, year 3 by %s', (start, two, three) => {
    expect(maintenance(certifiedOn(start), 2, start).dueOn).toBe(two);
    expect(maintenance(certifiedOn(start), 3, start).dueOn).toBe(three);
  });
});
