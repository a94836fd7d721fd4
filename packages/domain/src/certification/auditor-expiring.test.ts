import { describe, expect, it } from 'vitest';
import type { EmployerFacts } from '../shared/facts.js';
import { AUDITOR, anEmployer, person, withPeople } from '../testing/an-employer.js';
import { evaluateEmployer } from './evaluate-employer.js';

function raised(facts: EmployerFacts, ...days: string[]): boolean[] {
  return days.map((day) =>
    evaluateEmployer(facts, day).concerns.some((concern) => concern.name === 'AUDITOR_EXPIRING'),
  );
}

describe('AUDITOR_EXPIRING', () => {
  const registered = (...days: string[]) =>
    person({ registrations: days.map((registeredOn) => ({ kind: 'REGISTERED' as const, registeredOn })) });
  const employer = (people: Record<string, ReturnType<typeof person>>, given: Partial<EmployerFacts> = {}) =>
    anEmployer({
      people: withPeople(people),
      employments: Object.keys(people).map((personId) => ({
        personId,
        fullTime: false,
        from: '2020-01-01',
        to: null,
      })),
      ...given,
    });

  // Registered 2021-03-15: ends 2024-03-15; ninety days before is 2023-12-16.
  it('stands from ninety days ahead to the last day registered; part-time and uncertified all the same', () => {
    const days = ['2023-12-15', '2023-12-16', '2024-03-14', '2024-03-15'];
    const facts = employer({ ann: registered('2021-03-15') });
    expect(raised(facts, ...days)).toEqual([false, true, true, false]);
  });

  it('needs exactly one holder', () => {
    const two = employer({ ann: registered('2021-03-15'), bob: registered('2022-12-01') });
    expect(raised(two, '2024-01-15')).toEqual([false]);
    const second = employer({ ann: registered('2021-03-15'), bob: registered('2020-12-01') });
    expect(raised(second, '2024-01-15')).toEqual([true]);
    expect(raised(employer({ ann: person() }), '2024-01-15')).toEqual([false]);
  });

  it('counts a person once, employed twice over', () => {
    const people = { ann: registered('2021-03-15') };
    const employments = [
      { personId: 'ann', fullTime: false, from: '2020-01-01', to: null },
      { personId: 'ann', fullTime: true, from: '2022-01-01', to: null },
    ];
    expect(raised(employer(people, { employments }), '2024-01-15')).toEqual([true]);
  });

  it('reads the latest end among those that hold the day; one not begun is not known', () => {
    const renewed = employer({ ann: registered('2021-03-15', '2024-01-10') });
    expect(raised(renewed, '2024-01-09', '2024-01-10')).toEqual([true, false]);
  });

  it('concerns people employed here on the day, registered for self-audits', () => {
    const left = { personId: 'ann', fullTime: true, from: '2020-01-01', to: '2024-01-15' };
    const facts = employer({ ann: registered('2021-03-15') }, { employments: [left] });
    expect(raised(facts, '2024-01-14', '2024-01-15')).toEqual([true, false]);
    const staff = person({ registrations: [{ kind: 'AUTHORITY', registeredOn: '2021-03-15' }] });
    expect(raised(employer({ ann: staff }), '2024-01-15')).toEqual([false]);
    expect(
      raised(employer({ [AUDITOR]: registered('2021-03-15') }, { employments: [] }), '2024-01-15'),
    ).toEqual([false]);
  });

  // "Under REVOKED or WITHDRAWN" names the standing: an employer not registered yet is under neither.
  it('is silent under a revocation, but not before the registration that the revocation would be of', () => {
    const conditions = [{ kind: 'REVOKED' as const, from: '2023-01-01', to: null }];
    const people = { ann: registered('2021-03-15') };
    const known = { conditions, registeredOn: '2024-02-01' };
    expect(raised(employer(people, known), '2024-01-31', '2024-02-01')).toEqual([true, false]);
  });
});
