import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { EmployerFacts } from '../shared/facts.js';
import { anEmployer, certifiedOn } from '../testing/an-employer.js';
import { arbitraryCase } from '../testing/arbitrary-facts.js';
import { plusDays } from '../testing/naive-calendar.js';
import { evaluateEmployer } from './evaluate-employer.js';
import { milestonesOn } from './milestones.js';

const way = (facts: EmployerFacts, day: string) =>
  milestonesOn(facts, day).map(({ milestone, on, daysSince }) => [milestone, on, daysSince]);
const certifications = (...days: [on: string, program: 'SECOR' | 'COR'][]) =>
  days.map(([certifiedOn, program]) => ({ certifiedOn, program, certificateNo: `C-${certifiedOn}` }));

describe('the way through the program', () => {
  it('is a registration that lapses when nobody certifies', () => {
    expect(way(anEmployer(), '2023-11-30')).toEqual([['REGISTERED', '2022-06-01', null]]);
    expect(way(anEmployer(), '2023-12-01')).toEqual([
      ['REGISTERED', '2022-06-01', null],
      ['LAPSED', '2023-12-01', 548],
    ]);
  });

  it('counts the days from one milestone to the next', () => {
    expect(way(certifiedOn('2023-05-10', 'SECOR', { registeredOn: '2022-06-01' }), '2026-05-10')).toEqual([
      ['REGISTERED', '2022-06-01', null],
      ['CERTIFIED', '2023-05-10', 343],
      ['LAPSED', '2026-05-10', 1096],
    ]);
  });

  it.each([
    [
      'a renewal in time',
      certifications(['2020-01-15', 'SECOR'], ['2022-12-01', 'SECOR']),
      ['REGISTERED', 'CERTIFIED'],
    ],
    [
      'COR® after SECOR®',
      certifications(['2020-01-15', 'SECOR'], ['2021-12-01', 'COR']),
      ['REGISTERED', 'CERTIFIED'],
    ],
    [
      'a certificate after a gap',
      certifications(['2020-01-15', 'SECOR'], ['2023-03-01', 'SECOR']),
      ['REGISTERED', 'CERTIFIED', 'LAPSED', 'CERTIFIED'],
    ],
    [
      'a certificate after the registration lapsed',
      certifications(['2022-08-01', 'COR']),
      ['REGISTERED', 'LAPSED', 'CERTIFIED'],
    ],
  ])('%s', (_, made, names) => {
    const facts = anEmployer({ registeredOn: '2019-06-01', certifications: made });
    expect(milestonesOn(facts, '2023-06-01').map(({ milestone }) => milestone)).toEqual(names);
  });
});

it('on the day of each milestone, and not the day before, the employer is so evaluated', () => {
  fc.assert(
    fc.property(arbitraryCase, ({ facts: drawn, day }) => {
      // A condition is a standing of its own, which hides these.
      const facts = { ...drawn, conditions: [] };
      for (const { milestone, on } of milestonesOn(facts, day)) {
        const [before, then] = [evaluateEmployer(facts, plusDays(on, -1)), evaluateEmployer(facts, on)];
        if (milestone === 'CERTIFIED') {
          expect([before.certificate, then.certificate !== null]).toEqual([null, true]);
        } else if (milestone === 'LAPSED') {
          expect([before.lapsedOn, then.lapsedOn]).toEqual([null, on]);
        } else {
          expect(facts.registeredOn).toBe(on);
        }
      }
    }),
  );
});
