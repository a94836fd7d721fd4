import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { COURSE_CODES, type CourseCode, type Employment } from '../shared/facts.js';
import { anEmployer, completed, person } from '../testing/an-employer.js';
import { arbitraryCase } from '../testing/arbitrary-facts.js';
import { plusDays } from '../testing/naive-calendar.js';
import { auditorRegistrationEndsOn } from './auditor-registration.js';
import { missingTraining, trainingCoverage } from './training-coverage.js';

const DAY = '2024-05-10';
const works = (personId: string, given: Partial<Employment> = {}): Employment => ({
  personId,
  fullTime: true,
  from: '2020-01-01',
  to: null,
  ...given,
});
const ann = (...courses: CourseCode[]) => ({
  ann: person({ completions: completed('2024-05-10', ...courses) }),
});
const employer = (people: Record<string, ReturnType<typeof person>>, ...employments: Employment[]) =>
  anEmployer({ people: new Map(Object.entries(people)), employments });

describe('what each program requires', () => {
  it.each([
    ['SECOR', [], ['PHSM', 'SAFETY_AUDITOR', 'LSE']],
    ['COR', [], ['PHSM', 'SAFETY_AUDITOR', 'LSE', 'TTT']],
    ['SECOR', ['PHSM', 'SAFETY_AUDITOR', 'LSE'], []],
    ['SECOR', ['SIMPLIFIED_SAFETY', 'SAFETY_AUDITOR', 'LSE'], []],
    ['COR', ['SIMPLIFIED_SAFETY', 'SAFETY_AUDITOR', 'LSE', 'TTT_A'], ['PHSM']],
    ['COR', ['PHSM', 'SAFETY_AUDITOR', 'LSE'], ['TTT']],
    ['COR', ['PHSM', 'SAFETY_AUDITOR', 'LSE', 'TTT_A'], []],
    ['COR', ['PHSM', 'SAFETY_AUDITOR', 'LSE', 'TTT_B'], []],
    ['COR', ['PHSM', 'SAFETY_AUDITOR', 'LSE', 'TTT_C'], []],
    ['COR', ['LSE', 'TTT_C'], ['PHSM', 'SAFETY_AUDITOR']],
  ] as [program: 'SECOR' | 'COR', held: CourseCode[], missing: string[]][])(
    '%s, holding %s: missing %s',
    (program, held, missing) => {
      expect(missingTraining(employer(ann(...held), works('ann')), program, DAY)).toEqual(missing);
    },
  );

  it('may be spread over several people', () => {
    const people = { ...ann('PHSM'), bob: person({ completions: completed(DAY, 'SAFETY_AUDITOR', 'LSE') }) };
    expect(missingTraining(employer(people, works('ann'), works('bob')), 'SECOR', DAY)).toEqual([]);
  });
});

describe('who covers a module', () => {
  const covered = (day: string, employment: Employment) =>
    missingTraining(employer(ann(...COURSE_CODES), employment), 'COR', day).length === 0;

  it('is somebody who has completed the course by the day', () => {
    expect(covered('2024-05-09', works('ann'))).toBe(false);
    expect(covered('2024-05-10', works('ann'))).toBe(true);
    expect(covered('2099-01-01', works('ann'))).toBe(true);
  });

  it('is employed on the day', () => {
    expect(covered('2024-05-31', works('ann', { from: '2024-06-01' }))).toBe(false);
    expect(covered('2024-06-01', works('ann', { from: '2024-06-01' }))).toBe(true);
    expect(covered('2024-05-31', works('ann', { to: '2024-06-01' }))).toBe(true);
    expect(covered('2024-06-01', works('ann', { to: '2024-06-01' }))).toBe(false);
  });

  it('is employed full-time, and by this employer', () => {
    expect(covered('2024-06-01', works('ann', { fullTime: false }))).toBe(false);
    expect(covered('2024-06-01', works('bob'))).toBe(false);
  });
});

describe('coverage', () => {
  it('names each person’s first completion of a course, by person and day', () => {
    const people = {
      bob: person({ completions: completed('2024-01-01', 'PHSM') }),
      ann: person({ completions: [...completed('2024-03-01', 'PHSM'), ...completed('2024-02-01', 'PHSM')] }),
    };
    const [principles] = trainingCoverage(
      employer(people, works('bob'), works('ann'), works('ann')),
      'SECOR',
      DAY,
    );
    expect(principles?.coveredBy).toEqual([
      { personId: 'ann', courseCode: 'PHSM', completedOn: '2024-02-01', credited: false },
      { personId: 'bob', courseCode: 'PHSM', completedOn: '2024-01-01', credited: false },
    ]);
  });

  it('is empty exactly where training is missing', () => {
    fc.assert(
      fc.property(arbitraryCase, ({ facts, day }) => {
        const empty = trainingCoverage(facts, 'COR', day).filter((module) => module.coveredBy.length === 0);
        expect(empty.map((module) => module.module)).toEqual(missingTraining(facts, 'COR', day));
      }),
    );
  });

  it('never grows gaps by another completion', () => {
    const another = fc.record({
      personId: fc.constantFrom('p1', 'p2', 'p3', 'trained'),
      courseCode: fc.constantFrom(...COURSE_CODES),
      daysBefore: fc.integer({ min: -30, max: 800 }),
    });
    fc.assert(
      fc.property(arbitraryCase, another, ({ facts, day }, { personId, courseCode, daysBefore }) => {
        const known = facts.people.get(personId) ?? person();
        const completions = [...known.completions, ...completed(plusDays(day, -daysBefore), courseCode)];
        const more = { ...facts, people: new Map([...facts.people, [personId, { ...known, completions }]]) };
        for (const program of ['SECOR', 'COR'] as const) {
          const before = missingTraining(facts, program, day);
          expect(missingTraining(more, program, day).filter((module) => !before.includes(module))).toEqual(
            [],
          );
        }
      }),
    );
  });
});

describe('an auditor’s registration', () => {
  it('ends after three years; other kinds do not expire', () => {
    expect(auditorRegistrationEndsOn({ kind: 'REGISTERED', registeredOn: '2024-02-29' })).toBe('2027-02-28');
    expect(auditorRegistrationEndsOn({ kind: 'REGISTERED', registeredOn: '2021-03-15' })).toBe('2024-03-15');
    expect(auditorRegistrationEndsOn({ kind: 'AUTHORITY', registeredOn: '2021-03-15' })).toBeNull();
    expect(auditorRegistrationEndsOn({ kind: 'INDEPENDENT', registeredOn: '2021-03-15' })).toBeNull();
  });
});
