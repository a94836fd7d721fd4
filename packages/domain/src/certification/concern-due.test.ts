import { describe, expect, it } from 'vitest';
import { met, unmet } from '../shared/reason.js';
import { concernDueOn } from './concern-due.js';

describe('the day a concern is about', () => {
  it.each([
    ['MAINTENANCE_DUE', unmet('MAINTENANCE_AUDIT_MISSING', { year: 2, kind: 'SELF', due: '2026-12-31' })],
    ['RECERTIFICATION_DUE', unmet('CERTIFICATE_EXPIRES', { expires: '2026-12-31', certificate: 'C-1' })],
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
    expect(concernDueOn('LETTER_TO_ISSUE', [met('LETTER_MAY_BE_ISSUED', { year: 2 })])).toBeNull();
    expect(concernDueOn('MAINTENANCE_DUE', [])).toBeNull();
  });
});
