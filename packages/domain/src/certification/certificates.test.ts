import { describe, expect, it } from 'vitest';
import type { Program } from '../shared/facts.js';
import { anEmployer } from '../testing/an-employer.js';
import { certificatesOn } from './certificates-on.js';
import { evaluateEmployer } from './evaluate-employer.js';

type Made = [program: Program, on: string];

function certified(...made: Made[]) {
  return anEmployer({
    certifications: made.map(([program, certifiedOn], index) => ({
      program,
      certifiedOn,
      certificateNo: `C-${index + 1}`,
    })),
  });
}

function spans(day: string, ...made: Made[]): string[] {
  return certificatesOn(certified(...made), day).map(
    (one) => `${one.certification.certificateNo} ${one.startsOn} ${one.expiresOn} ${one.endsOn} ${one.state}`,
  );
}

const inForce = (day: string, ...made: Made[]) =>
  evaluateEmployer(certified(...made), day).certificate?.certification.certificateNo ?? null;

describe('the term of a certificate', () => {
  it('is three years from the day it is made, the last day before the expiry included', () => {
    const made: Made = ['SECOR', '2023-05-10'];
    expect(inForce('2023-05-09', made)).toBeNull();
    expect(inForce('2023-05-10', made)).toBe('C-1');
    expect(inForce('2026-05-09', made)).toBe('C-1');
    expect(inForce('2026-05-10', made)).toBeNull();
  });

  it('of a 29 February ends on the 28th', () => {
    expect(spans('2024-02-29', ['SECOR', '2024-02-29'])).toEqual([
      'C-1 2024-02-29 2027-02-28 2027-02-28 IN_FORCE',
    ]);
  });
});

describe('a renewal of the same program', () => {
  // The certificate of 2020-05-10 expires on 2023-05-10; the window opens on 2022-11-10.
  it.each([
    ['2022-11-09', '2022-11-09'],
    ['2022-11-10', '2023-05-10'],
    ['2023-05-09', '2023-05-10'],
    ['2023-05-10', '2023-05-10'],
    ['2023-05-11', '2023-05-11'],
  ])('made on %s starts on %s', (madeOn, startsOn) => {
    const [, second] = certificatesOn(certified(['SECOR', '2020-05-10'], ['SECOR', madeOn]), '2024-01-01');
    expect(second?.startsOn).toBe(startsOn);
  });

  it('opens its window at the month’s end where the month is short', () => {
    const starts = (madeOn: string) =>
      certificatesOn(certified(['COR', '2020-08-31'], ['COR', madeOn]), '2024-01-01')[1]?.startsOn;
    expect(starts('2023-02-27')).toBe('2023-02-27');
    expect(starts('2023-02-28')).toBe('2023-08-31');
  });

  it('is not begun until the expiry, and neither gap nor overlap follows', () => {
    const made: Made[] = [
      ['SECOR', '2020-05-10'],
      ['SECOR', '2023-01-15'],
    ];
    expect(spans('2023-02-01', ...made)).toEqual([
      'C-1 2020-05-10 2023-05-10 2023-05-10 IN_FORCE',
      'C-2 2023-05-10 2026-05-10 2026-05-10 NOT_BEGUN',
    ]);
    expect(inForce('2023-05-09', ...made)).toBe('C-1');
    expect(inForce('2023-05-10', ...made)).toBe('C-2');
    expect(evaluateEmployer(certified(...made), '2023-05-10').cycleYear).toBe(1);
  });

  it('made early starts at once and ends the older one', () => {
    expect(spans('2022-12-01', ['SECOR', '2020-05-10'], ['SECOR', '2022-11-09'])).toEqual([
      'C-1 2020-05-10 2023-05-10 2022-11-09 ENDED',
      'C-2 2022-11-09 2025-11-09 2025-11-09 IN_FORCE',
    ]);
  });

  it('is unknown before it is made', () => {
    expect(spans('2023-01-14', ['SECOR', '2020-05-10'], ['SECOR', '2023-01-15'])).toHaveLength(1);
  });
});

describe('COR after SECOR', () => {
  it('starts on its own day, in the renewal window too', () => {
    const made: Made[] = [
      ['SECOR', '2020-05-10'],
      ['COR', '2023-01-15'],
    ];
    expect(inForce('2023-01-14', ...made)).toBe('C-1');
    expect(inForce('2023-01-15', ...made)).toBe('C-2');
    expect(evaluateEmployer(certified(...made), '2023-01-15').program).toBe('COR');
  });

  it('voids a deferred renewal that had not begun, for good', () => {
    const made: Made[] = [
      ['SECOR', '2020-05-10'],
      ['SECOR', '2023-01-15'],
      ['COR', '2023-03-01'],
    ];
    expect(spans('2023-03-01', ...made)).toEqual([
      'C-1 2020-05-10 2023-05-10 2023-03-01 ENDED',
      'C-2 2023-05-10 2026-05-10 2023-05-10 VOID',
      'C-3 2023-03-01 2026-03-01 2026-03-01 IN_FORCE',
    ]);
    expect(inForce('2023-05-10', ...made)).toBe('C-3');
    expect(inForce('2026-03-01', ...made)).toBeNull();
    expect(evaluateEmployer(certified(...made), '2026-04-01')).toMatchObject({
      standing: 'EXPIRED',
      program: 'COR',
    });
  });

  it('ends a renewal that has begun', () => {
    const made: Made[] = [
      ['SECOR', '2020-05-10'],
      ['SECOR', '2023-01-15'],
      ['COR', '2023-05-11'],
    ];
    expect(inForce('2023-05-10', ...made)).toBe('C-2');
    expect(inForce('2023-05-11', ...made)).toBe('C-3');
  });
});

describe('certifications of one and the same day', () => {
  it('leave COR in force, whatever the order in which they were recorded', () => {
    expect(inForce('2023-05-10', ['SECOR', '2023-05-10'], ['COR', '2023-05-10'])).toBe('C-2');
    expect(inForce('2023-05-10', ['COR', '2023-05-10'], ['SECOR', '2023-05-10'])).toBe('C-1');
  });
});

describe('cycle years', () => {
  it.each([
    ['2023-05-10', 1],
    ['2024-05-09', 1],
    ['2024-05-10', 2],
    ['2025-05-09', 2],
    ['2025-05-10', 3],
    ['2026-05-09', 3],
    ['2026-05-10', null],
  ])('on %s: %s', (day, year) => {
    expect(evaluateEmployer(certified(['SECOR', '2023-05-10']), day).cycleYear).toBe(year);
  });
});
