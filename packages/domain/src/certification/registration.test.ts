import { describe, expect, it } from 'vitest';
import { aCondition, anEmployer } from '../testing/an-employer.js';
import { evaluateEmployer } from './evaluate-employer.js';
import { registrationLapsesOn } from './registration.js';

describe('a registration lapses after 18 months', () => {
  it.each([
    ['2024-01-31', '2025-07-31'],
    ['2024-02-29', '2025-08-29'],
    ['2022-08-29', '2024-02-29'],
    ['2022-08-31', '2024-02-29'],
    ['2024-08-31', '2026-02-28'],
    ['2015-05-02', '2016-11-02'],
    ['2015-05-01', '2016-11-01'],
    ['2015-04-30', '2016-11-01'],
    ['1999-01-01', '2016-11-01'],
  ])('registered %s: on %s', (registered, lapses) => {
    expect(registrationLapsesOn(registered)).toBe(lapses);
  });
});

describe('standing before any certificate', () => {
  it.each([
    ['2022-05-31', 'NOT_REGISTERED'],
    ['2022-06-01', 'IN_PROGRESS'],
    ['2023-11-30', 'IN_PROGRESS'],
    ['2023-12-01', 'REGISTRATION_LAPSED'],
  ])('registered 2022-06-01, on %s: %s', (day, standing) => {
    expect(evaluateEmployer(anEmployer(), day).standing).toBe(standing);
  });

  it('is NOT_REGISTERED without a registration, in the registered program', () => {
    const found = evaluateEmployer(anEmployer({ registeredOn: null, program: 'COR' }), '2024-01-01');
    expect(found).toMatchObject({
      standing: 'NOT_REGISTERED',
      program: 'COR',
      certificate: null,
      nextDue: null,
    });
  });

  it('is not changed by a review, which needs a certificate', () => {
    const facts = anEmployer({ conditions: [aCondition('UNDER_REVIEW', '2022-07-01')] });
    expect(evaluateEmployer(facts, '2022-08-01').standing).toBe('IN_PROGRESS');
    expect(evaluateEmployer(facts, '2024-08-01').standing).toBe('REGISTRATION_LAPSED');
  });

  it.each(['REVOKED', 'WITHDRAWN'] as const)(
    'is %s when registered, but not when never registered',
    (kind) => {
      const conditions = [aCondition(kind, '2022-07-01')];
      expect(evaluateEmployer(anEmployer({ conditions }), '2022-08-01').standing).toBe(kind);
      const never = anEmployer({ conditions, registeredOn: null });
      expect(evaluateEmployer(never, '2022-08-01').standing).toBe('NOT_REGISTERED');
    },
  );
});

describe('REGISTRATION_LAPSING', () => {
  // Lapses on 2023-12-01; ninety days before is 2023-09-02.
  it.each([
    ['2023-09-01', false],
    ['2023-09-02', true],
    ['2023-11-30', true],
    ['2023-12-01', false],
  ])('on %s: %s', (day, raised) => {
    const names = evaluateEmployer(anEmployer(), day).concerns.map((concern) => concern.name);
    expect(names.includes('REGISTRATION_LAPSING')).toBe(raised);
  });
});

describe('the day something lapsed', () => {
  it.each([
    ['2023-11-30', null],
    ['2023-12-01', '2023-12-01'],
    ['2024-06-01', '2023-12-01'],
  ])('a registration without a certificate, seen on %s: %s', (day, lapsed) => {
    expect(evaluateEmployer(anEmployer(), day).lapsedOn).toBe(lapsed);
  });

  it.each([
    ['2026-01-14', null],
    ['2026-01-15', '2026-01-15'],
    ['2030-01-01', '2026-01-15'],
  ])('a certificate of 2023-01-15, seen on %s: %s', (day, lapsed) => {
    const certifications = [{ program: 'SECOR', certifiedOn: '2023-01-15', certificateNo: 'S-1' }] as const;
    expect(evaluateEmployer(anEmployer({ certifications }), day).lapsedOn).toBe(lapsed);
  });
});
