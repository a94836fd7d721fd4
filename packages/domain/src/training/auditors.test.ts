import { describe, expect, it } from 'vitest';
import { mayBeCertified } from '../certification/may-be-certified.js';
import type { AuditorRegistration, CourseCode } from '../shared/facts.js';
import {
  AUDITOR,
  anAudit,
  anEmployer,
  completed,
  OUTSIDER,
  person,
  withPeople,
} from '../testing/an-employer.js';
import { mayRegisterAuditor } from './auditor-application.js';
import { mayRenewAuditorRegistration } from './auditor-renewal.js';
import { mayAudit } from './may-audit.js';

const codes = (decision: { reasons: { code: string; met: boolean }[] }) =>
  decision.reasons.map(({ code, met }) => `${met ? '+' : '-'}${code}`);
const registered = (registeredOn: string): AuditorRegistration => ({ kind: 'REGISTERED', registeredOn });

describe('renewing a registration of 2022-03-15, which ends on 2025-03-15', () => {
  const on = (day: string, ...submitted: string[]) =>
    mayRenewAuditorRegistration(
      [registered('2022-03-15')],
      submitted.map((submittedOn) => ({ ref: 'A-1', submittedOn })),
      day,
    );

  it.each([
    ['none submitted', '2025-03-14', [], false],
    ['one the day before the term', '2025-03-14', ['2022-03-14'], false],
    ['one on its first day', '2025-03-14', ['2022-03-15'], true],
    ['one on its last day', '2025-03-14', ['2025-03-14'], true],
    ['one that lies ahead', '2025-03-13', ['2025-03-14'], false],
    ['the day the term has ended', '2025-03-15', ['2024-01-01'], false],
    ['the day before it began', '2022-03-14', ['2022-03-14'], false],
  ] as [string, string, string[], boolean][])('%s', (_what, day, submitted, allowed) => {
    expect(on(day, ...submitted).allowed).toBe(allowed);
  });

  it('says what was counted, and until when', () => {
    expect(on('2025-01-01', '2023-05-01', '2024-05-01').reasons).toEqual([
      { code: 'RENEWAL_TERM_RUNS', met: true, params: { from: '2022-03-15', until: '2025-03-15' } },
      { code: 'RENEWAL_SELF_AUDIT', met: true, params: { count: 2, needed: 1, latest: '2024-05-01' } },
    ]);
    expect(codes(on('2025-03-15'))).toEqual(['-RENEWAL_NO_TERM']);
  });

  it('asks about the latest term where two overlap, and never about other kinds', () => {
    const two = [registered('2022-03-15'), registered('2024-06-01')];
    expect(
      mayRenewAuditorRegistration(two, [{ ref: 'A', submittedOn: '2023-01-01' }], '2025-01-01').allowed,
    ).toBe(false);
    expect(
      mayRenewAuditorRegistration(
        [{ kind: 'INDEPENDENT', registeredOn: '2024-01-01' }],
        [{ ref: 'A', submittedOn: '2024-02-01' }],
        '2024-03-01',
      ).allowed,
    ).toBe(false);
  });
});

describe('applying', () => {
  const selfAudit = { ref: 'A-9', submittedOn: '2024-05-10' };
  const action = { owner: 'Lee', dueOn: '2024-09-01' };
  const holds = (...courses: CourseCode[]) => person({ completions: completed('2024-01-10', ...courses) });
  const apply = (given: Partial<Parameters<typeof mayRegisterAuditor>[0]> = {}, on = '2024-06-01') =>
    mayRegisterAuditor(
      { applicant: holds('PHSM', 'SAFETY_AUDITOR'), selfAudit, actions: [action], ...given },
      on,
    );

  it.each([
    ['everything', {}, true],
    ['Simplified Safety in place of PHSM', { applicant: holds('SIMPLIFIED_SAFETY', 'SAFETY_AUDITOR') }, true],
    ['no Safety Auditor', { applicant: holds('PHSM') }, false],
    ['no audit', { selfAudit: null }, false],
    ['no plan', { actions: [] }, false],
    ['an action without an owner', { actions: [action, { ...action, owner: ' ' }] }, false],
    ['an action without a date', { actions: [{ ...action, dueOn: null }] }, false],
    [
      'a registration that runs',
      { applicant: { ...holds('PHSM', 'SAFETY_AUDITOR'), registrations: [registered('2021-06-02')] } },
      false,
    ],
    [
      'a registration that has just ended',
      { applicant: { ...holds('PHSM', 'SAFETY_AUDITOR'), registrations: [registered('2021-06-01')] } },
      true,
    ],
  ] as [string, Partial<Parameters<typeof mayRegisterAuditor>[0]>, boolean][])(
    'with %s',
    (_what, given, allowed) => {
      expect(apply(given).allowed).toBe(allowed);
    },
  );

  it('counts each fact from its own day on', () => {
    expect(apply({}, '2024-05-09').allowed).toBe(false);
    expect(apply({}, '2024-05-10').allowed).toBe(true);
    const credited = person({
      completions: [
        ...completed('2024-01-10', 'PHSM'),
        { courseCode: 'SAFETY_AUDITOR', completedOn: '2023-01-01', creditedOn: '2024-05-31' },
      ],
    });
    expect(apply({ applicant: credited }, '2024-05-30').allowed).toBe(false);
    expect(apply({ applicant: credited }, '2024-05-31').allowed).toBe(true);
  });

  it('names every line, and what is missing', () => {
    expect(apply({ applicant: person(), selfAudit: null }).reasons).toEqual([
      { code: 'APPLICANT_NOT_REGISTERED', met: true, params: {} },
      {
        code: 'APPLICANT_NOT_TRAINED',
        met: false,
        params: { courses: ['PHSM / SIMPLIFIED_SAFETY', 'SAFETY_AUDITOR'] },
      },
      { code: 'APPLICANT_NO_AUDIT', met: false, params: {} },
    ]);
  });
});

describe('who may audit', () => {
  const facts = anEmployer({
    people: withPeople({
      fresh: person({ completions: completed('2024-01-10', 'PHSM', 'SAFETY_AUDITOR') }),
      officer: person({ registrations: [{ kind: 'AUTHORITY', registeredOn: '2024-03-01' }] }),
      lapsed: person({
        registrations: [registered('2021-05-10')],
        completions: completed('2024-01-10', 'PHSM', 'SAFETY_AUDITOR'),
      }),
      once: person(),
    }),
    employments: [{ personId: 'once', fullTime: false, from: '2012-01-01', to: '2012-02-01' }],
    audits: [anAudit('SELF', '2023-05-10', { ref: 'S-1' })],
  });
  const self = (id: string, on: string) => codes(mayAudit(facts, id, 'SELF', on));
  const independent = (id: string, on: string) => codes(mayAudit(facts, id, 'INDEPENDENT', on));

  it('itself: a registered auditor to the last day of the term, or a trained applicant', () => {
    expect(self(AUDITOR, '2024-05-10')).toEqual(['+AUDITOR_REGISTERED_UNTIL']);
    expect(self('fresh', '2024-01-09')).toEqual(['-AUDITOR_NOT_REGISTERED']);
    expect(self('fresh', '2024-01-10')).toEqual(['+AUDITOR_APPLIES_FIRST']);
    expect(self('lapsed', '2024-05-09')).toEqual(['+AUDITOR_REGISTERED_UNTIL']);
    expect(self('lapsed', '2024-05-10')).toEqual(['-AUDITOR_NOT_REGISTERED']);
    expect(self('nobody', '2024-05-10')).toEqual(['-AUDITOR_NOT_REGISTERED']);
  });

  it('independently: nobody who ever worked there, is on the staff, or made the self-audit', () => {
    expect(independent(OUTSIDER, '2024-05-09')).toEqual(['+AUDITOR_INDEPENDENT']);
    expect(independent('once', '2024-05-09')).toEqual(['-AUDITOR_WAS_EMPLOYED']);
    expect(independent('officer', '2024-02-29')).toEqual(['+AUDITOR_INDEPENDENT']);
    expect(independent('officer', '2024-03-01')).toEqual(['-AUDITOR_IS_STAFF']);
    expect(independent(AUDITOR, '2024-05-09')).toEqual(['-AUDITOR_MADE_SELF_AUDIT']);
    // A self-audit too old to certify with stands in nobody's way.
    expect(independent(AUDITOR, '2024-05-10')).toEqual(['+AUDITOR_INDEPENDENT']);
  });
});

describe('a credited course', () => {
  it('covers from the day of the credit on, and a certification says that it rests on credit', () => {
    const facts = anEmployer({
      people: withPeople({
        worker: person({
          completions: [
            ...completed('2010-01-01', 'PHSM', 'LSE'),
            { courseCode: 'SAFETY_AUDITOR', completedOn: '2020-01-01', creditedOn: '2024-05-10' },
          ],
        }),
      }),
    });
    expect(codes(mayBeCertified(facts, 'SECOR', '2024-05-09'))).toContain('-TRAINING_MISSING');
    const after = mayBeCertified(facts, 'SECOR', '2024-05-10');
    expect(codes(after)).toContain('+TRAINING_COVERED');
    expect(after.reasons).toContainEqual({
      code: 'TRAINING_CREDITED',
      met: true,
      params: { modules: ['SAFETY_AUDITOR'] },
    });
  });
});
