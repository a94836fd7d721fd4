import { describe, expect, it } from 'vitest';
import { aCondition, aLetter, certifiedOn } from '../testing/an-employer.js';
import { certificateDocumentOn, letterDocumentOn } from './document-state.js';

/** Certificate C-1 for [2023-05-10, 2026-05-10); year 2 is [2024-05-10, 2025-05-10). */
const S = '2023-05-10';

describe('a certificate, to whoever holds it', () => {
  const facts = certifiedOn(S);
  it.each([
    [S, 'VALID'],
    ['2026-05-09', 'VALID'],
    ['2026-05-10', 'EXPIRED'],
  ])('on %s is %s', (day, state) => {
    expect(certificateDocumentOn(facts, 'C-1', day)).toEqual({
      state,
      validFrom: S,
      validThrough: '2026-05-09',
    });
  });

  it('is unknown before it was made, and under another number', () => {
    expect(certificateDocumentOn(facts, 'C-1', '2023-05-09')).toBeNull();
    expect(certificateDocumentOn(facts, 'C-2', S)).toBeNull();
  });

  it('made as a renewal is not yet valid until the old one expires', () => {
    const certifications = [
      ...facts.certifications,
      { program: 'SECOR' as const, certifiedOn: '2026-03-01', certificateNo: 'C-2' },
    ];
    const renewed = certifiedOn(S, 'SECOR', { certifications });
    expect(certificateDocumentOn(renewed, 'C-2', '2026-05-09')?.state).toBe('NOT_YET_VALID');
    expect(certificateDocumentOn(renewed, 'C-2', '2026-05-10')?.state).toBe('VALID');
    expect(certificateDocumentOn(renewed, 'C-1', '2026-05-10')?.state).toBe('EXPIRED');
  });

  it('is void when another certificate began before it', () => {
    const certifications = [
      ...facts.certifications,
      { program: 'SECOR' as const, certifiedOn: '2026-03-01', certificateNo: 'C-2' },
      { program: 'COR' as const, certifiedOn: '2026-04-01', certificateNo: 'C-3' },
    ];
    const overtaken = certifiedOn(S, 'SECOR', { certifications });
    expect(certificateDocumentOn(overtaken, 'C-2', '2026-04-01')).toEqual({
      state: 'VOID',
      validFrom: null,
      validThrough: null,
    });
    expect(certificateDocumentOn(overtaken, 'C-1', '2026-04-01')).toMatchObject({
      state: 'EXPIRED',
      validThrough: '2026-03-31',
    });
  });

  it.each(['REVOKED', 'WITHDRAWN', 'UNDER_REVIEW'] as const)('is %s while that condition lasts', (kind) => {
    const conditions = [aCondition(kind, '2024-01-01', '2024-02-01')];
    const doubtful = certifiedOn(S, 'SECOR', { conditions });
    expect(certificateDocumentOn(doubtful, 'C-1', '2023-12-31')?.state).toBe('VALID');
    expect(certificateDocumentOn(doubtful, 'C-1', '2024-01-01')?.state).toBe(kind);
    expect(certificateDocumentOn(doubtful, 'C-1', '2024-01-31')?.state).toBe(kind);
    expect(certificateDocumentOn(doubtful, 'C-1', '2024-02-01')?.state).toBe('VALID');
  });

  it('that has expired stays expired whatever is held against the employer', () => {
    const revoked = certifiedOn(S, 'SECOR', { conditions: [aCondition('REVOKED', '2026-06-01')] });
    expect(certificateDocumentOn(revoked, 'C-1', '2026-06-01')?.state).toBe('EXPIRED');
  });
});

describe('a letter, to whoever holds it', () => {
  const no = 'L-2-2024-04-01';
  const facts = certifiedOn(S, 'SECOR', { letters: [aLetter(2, '2024-04-01')] });
  it.each([
    ['2024-05-09', 'NOT_YET_VALID'],
    ['2024-05-10', 'VALID'],
    ['2025-05-09', 'VALID'],
    ['2025-05-10', 'EXPIRED'],
  ])('on %s is %s', (day, state) => {
    expect(letterDocumentOn(facts, no, day)).toEqual({
      state,
      validFrom: '2024-05-10',
      validThrough: '2025-05-09',
    });
  });

  it('is unknown before its issue', () => {
    expect(letterDocumentOn(facts, no, '2024-03-31')).toBeNull();
  });

  it('is void from the day of its voiding on, also after it would have expired', () => {
    const voided = certifiedOn(S, 'SECOR', { letters: [aLetter(2, '2024-04-01', '2024-06-01')] });
    expect(letterDocumentOn(voided, no, '2024-05-31')?.state).toBe('VALID');
    expect(letterDocumentOn(voided, no, '2024-06-01')?.state).toBe('VOID');
    expect(letterDocumentOn(voided, no, '2026-06-01')?.state).toBe('VOID');
  });

  it('is void when it belongs to no certificate', () => {
    const stray = certifiedOn(S, 'SECOR', { letters: [aLetter(2, '2023-06-01')] });
    expect(letterDocumentOn(stray, 'L-2-2023-06-01', '2024-06-01')?.state).toBe('VOID');
  });

  it('is not to be relied on while the certification is under review', () => {
    const reviewed = certifiedOn(S, 'SECOR', {
      letters: [aLetter(2, '2024-04-01')],
      conditions: [aCondition('UNDER_REVIEW', '2024-07-01')],
    });
    expect(letterDocumentOn(reviewed, no, '2024-07-01')?.state).toBe('UNDER_REVIEW');
  });
});
