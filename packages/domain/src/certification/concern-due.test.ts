import { describe, expect, it } from 'vitest';
import { met, unmet } from '../shared/reason.js';
import { actBy, concernDueOn } from './concern-due.js';

describe('the day a concern is about', () => {
  it.each([
    ['MAINTENANCE_DUE', unmet('MAINTENANCE_AUDIT_MISSING', { year: 2, kind: 'SELF', due: '2026-12-31' })],
    ['RECERTIFICATION_DUE', unmet('CERTIFICATE_EXPIRES', { expires: '2026-12-31', certificate: 'C-1' })],
    ['MAINTENANCE_OVERDUE', unmet('MAINTENANCE_AUDIT_MISSING', { year: 2, kind: 'SELF', due: '2026-12-31' })],
    ['LETTER_TO_ISSUE', met('LETTER_MAY_BE_ISSUED', { year: 2, from: '2026-12-31' })],
    ['AUDITOR_EXPIRING', unmet('AUDITOR_EXPIRES', { ends: '2026-12-31' })],
    ['REGISTRATION_LAPSING', unmet('REGISTRATION_LAPSES', { lapses: '2026-12-31' })],
    ['CORRECTIVE_ACTIONS_OVERDUE', unmet('CORRECTIVE_ACTIONS_OVERDUE', { count: 2, due: '2026-12-31' })],
  ] as const)('%s', (name, reason) => {
    expect(concernDueOn(name, [reason])).toBe('2026-12-31');
  });

  it('is the earliest of several', () => {
    const reasons = ['2027-02-28', '2026-12-31'].map((due) =>
      unmet('MAINTENANCE_AUDIT_MISSING', { year: 2, kind: 'SELF', due }),
    );
    expect(concernDueOn('MAINTENANCE_DUE', reasons)).toBe('2026-12-31');
  });

  it('is none where the concern is about no day', () => {
    expect(concernDueOn('HEADCOUNT_OVER_LIMIT', [])).toBeNull();
    expect(concernDueOn('MAINTENANCE_DUE', [])).toBeNull();
  });
});

describe('the last day on which acting is in time', () => {
  const nothing = { nextDue: null, lapsesOn: null };
  const missing = { name: 'TRAINING_NOT_COVERED', reasons: [unmet('TRAINING_MISSING')] } as const;
  const concern = { ...missing, reasons: [...missing.reasons] };

  it('is the due date of maintenance, and the day before something lapses', () => {
    const due = unmet('MAINTENANCE_AUDIT_MISSING', { year: 2, kind: 'SELF', due: '2026-12-31' });
    expect(actBy({ name: 'MAINTENANCE_DUE', reasons: [due] }, nothing)).toBe('2026-12-31');
    const expires = unmet('CERTIFICATE_EXPIRES', { expires: '2026-03-01', certificate: 'C-1' });
    expect(actBy({ name: 'RECERTIFICATION_DUE', reasons: [expires] }, nothing)).toBe('2026-02-28');
    const letter = met('LETTER_MAY_BE_ISSUED', { year: 2, from: '2026-05-10' });
    expect(actBy({ name: 'LETTER_TO_ISSUE', reasons: [letter] }, nothing)).toBe('2026-05-09');
  });

  it('is that of what is owed next, or of the registration, where the concern has none', () => {
    const maintenance = { kind: 'MAINTENANCE', on: '2026-12-31', cycleYear: 2 } as const;
    const recertification = { kind: 'RECERTIFICATION', on: '2026-12-31', cycleYear: null } as const;
    expect(actBy(concern, { ...nothing, nextDue: maintenance })).toBe('2026-12-31');
    expect(actBy(concern, { ...nothing, nextDue: recertification })).toBe('2026-12-30');
    expect(actBy(concern, { nextDue: null, lapsesOn: '2026-12-31' })).toBe('2026-12-30');
    expect(actBy(concern, nothing)).toBeNull();
  });
});
