import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays } from '../shared/calendar.js';
import { anAudit, anEmployer, certifiedOn } from '../testing/an-employer.js';
import { arbitraryCase } from '../testing/arbitrary-facts.js';
import { cycleChecklist } from './cycle-checklist.js';

const S = '2023-05-10';
const codes = (items: ReturnType<typeof cycleChecklist>) =>
  items.map(({ code, cycleYear }) => (cycleYear === null ? code : `${code} ${cycleYear}`));

describe('the checklist of a cycle year', () => {
  const facts = certifiedOn(S, 'SECOR', {});

  it('asks in year 1 for the maintenance of year 2 by the end of the month before, for its letter by the eve', () => {
    const items = cycleChecklist(facts, '2023-06-01');
    expect(codes(items)).toEqual(['TRAINING', 'SELF 2', 'VERIFICATION_REVIEW 2', 'LETTER 2']);
    expect(items.map((item) => item.dueOn)).toEqual([null, '2024-04-30', '2024-04-30', '2024-05-09']);
  });

  it('asks in year 2 for its own and the next year’s', () => {
    expect(codes(cycleChecklist(facts, '2024-05-10'))).toEqual([
      'TRAINING',
      'SELF 2',
      'VERIFICATION_REVIEW 2',
      'LETTER 2',
      'SELF 3',
      'VERIFICATION_REVIEW 3',
      'LETTER 3',
    ]);
  });

  it('asks in year 3 for the recertification, and says which certificate expires', () => {
    const items = cycleChecklist(facts, '2026-05-09');
    expect(codes(items).slice(-4)).toEqual(['SELF', 'AUTHORITY', 'INDEPENDENT', 'CERTIFICATE']);
    expect(items.at(-1)?.reason).toMatchObject({
      code: 'CERTIFICATE_EXPIRES',
      params: { expires: '2026-05-10' },
    });
  });

  it.each([
    ['SELF', '2024-04-30'],
    ['VERIFICATION_REVIEW', '2024-04-30'],
    ['LETTER', '2024-05-09'],
    ['CERTIFICATE', '2026-05-09'],
  ])('gives for %s the last day in time, and calls it overdue the day after', (code, lastDay) => {
    const seen = (day: string) => cycleChecklist(facts, day).find((item) => item.code === code);
    expect(seen(lastDay)).toMatchObject({ dueOn: lastDay, overdue: false });
    const late = seen(addDays(lastDay, 1));
    // The day after the certificate's last one there is none in force, and the way is that to a new one, without a date.
    expect(late).toMatchObject(
      code === 'CERTIFICATE' ? { dueOn: null, overdue: false } : { dueOn: lastDay, overdue: true },
    );
  });

  it('shows before a certificate the way to the first, due before the registration lapses', () => {
    const items = cycleChecklist(anEmployer({ registeredOn: '2022-06-01' }), '2022-06-01');
    expect(codes(items)).toEqual(['TRAINING', 'SELF', 'AUTHORITY', 'INDEPENDENT', 'CERTIFICATE']);
    expect(items.at(-1)).toMatchObject({ dueOn: '2023-11-30', reason: { code: 'NOT_CERTIFIED_YET' } });
  });
});

describe('an audit that serves the last year and counts toward the next certificate', () => {
  const self = anAudit('SELF', '2025-09-01');
  const facts = certifiedOn(S, 'SECOR', { audits: [self] });

  it('is one item that says both', () => {
    const items = cycleChecklist(facts, '2026-03-01');
    expect(items.filter((item) => item.auditRef === self.ref)).toEqual([
      expect.objectContaining({
        code: 'SELF',
        cycleYear: 3,
        done: true,
        doneOn: '2025-09-01',
        reason: expect.objectContaining({ code: 'MAINTENANCE_AUDIT_SERVES_TWICE', met: true }),
      }),
    ]);
    expect(codes(items)).toEqual([
      'TRAINING',
      'SELF 3',
      'VERIFICATION_REVIEW 3',
      'LETTER 3',
      'AUTHORITY',
      'INDEPENDENT',
      'CERTIFICATE',
    ]);
  });

  it('is two obligations again where it is too old for the certificate', () => {
    const audits = [anAudit('SELF', '2024-01-10'), anAudit('SELF', '2024-12-01')];
    const early = certifiedOn(S, 'SECOR', { audits });
    const [ofTheYear, ofTheCertificate] = cycleChecklist(early, '2026-03-01').filter(
      (item) => item.code === 'SELF',
    );
    expect(ofTheYear).toMatchObject({ done: true, reason: { code: 'MAINTENANCE_AUDIT_SERVES' } });
    expect(ofTheCertificate).toMatchObject({ done: false, reason: { code: 'CERTIFYING_AUDIT_MISSING' } });
  });

  it('leaves two that are missing as two, for each has its own day', () => {
    const missing = cycleChecklist(certifiedOn(S, 'SECOR', {}), '2026-03-01').filter(
      (item) => item.code === 'SELF',
    );
    expect(missing.map(({ dueOn }) => dueOn)).toEqual(['2025-04-30', '2026-05-09']);
  });

  it('never names one audit twice, whatever is recorded', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ facts: recorded, day }) => {
        const refs = cycleChecklist(recorded, day).flatMap(({ auditRef }) => auditRef ?? []);
        expect(refs).toEqual([...new Set(refs)]);
      }),
      { numRuns: 200 },
    );
  });
});
