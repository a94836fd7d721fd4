import { describe, expect, it } from 'vitest';
import type { AuditFacts, EmployerFacts, PersonFacts, Program } from '../shared/facts.js';
import {
  AUDITOR,
  aCondition,
  anAudit,
  anEmployer,
  completed,
  OUTSIDER,
  person,
  WORKER,
  withPeople,
} from '../testing/an-employer.js';
import { mayBeCertified } from './may-be-certified.js';

const DAY = '2023-05-10';

function ready(given: Partial<EmployerFacts> = {}): EmployerFacts {
  return anEmployer({
    implementation: { documentationSince: '2022-06-01', manualSubmittedOn: null, manualReviewedOn: null },
    headcounts: [{ effectiveOn: '2022-06-01', headcount: 9 }],
    audits: [
      anAudit('SELF', '2023-02-01'),
      anAudit('AUTHORITY', '2023-03-01'),
      anAudit('INDEPENDENT', '2023-04-01'),
    ],
    ...given,
  });
}

function failing(facts: EmployerFacts, program: Program = 'SECOR', day = DAY): string[] {
  const { allowed, reasons } = mayBeCertified(facts, program, day);
  const codes = reasons.filter((reason) => !reason.met).map((reason) => reason.code);
  expect(allowed).toBe(codes.length === 0);
  return codes;
}

const audits = (kind: AuditFacts['kind'], replaced: AuditFacts | null) => [
  ...ready().audits.filter((audit) => audit.kind !== kind),
  ...(replaced === null ? [] : [replaced]),
];

describe('an employer that has everything', () => {
  it('may be certified', () => {
    expect(failing(ready())).toEqual([]);
    expect(failing(ready(), 'COR')).toEqual([]);
  });
});

describe('line 1: registered', () => {
  it('at some time by the day; a lapsed registration does not bar', () => {
    expect(failing(ready({ registeredOn: null }))).toEqual(['NOT_REGISTERED']);
    expect(failing(ready({ registeredOn: '2023-05-11' }))).toEqual(['NOT_REGISTERED']);
    expect(failing(ready({ registeredOn: '2023-05-10' }))).toEqual([]);
    expect(failing(ready({ registeredOn: '2014-01-01' }))).toEqual([]);
  });
});

describe('line 2: the program’s limits', () => {
  it.each([
    [9, []],
    [10, ['HEADCOUNT_OVER_LIMIT']],
  ])('SECOR with %i people', (headcount, codes) => {
    expect(failing(ready({ headcounts: [{ effectiveOn: '2022-06-01', headcount }] }))).toEqual(codes);
  });

  it('SECOR fails without a headcount; COR has no limit', () => {
    expect(failing(ready({ headcounts: [] }))).toEqual(['HEADCOUNT_UNKNOWN']);
    expect(failing(ready({ headcounts: [{ effectiveOn: '2023-05-11', headcount: 3 }] }))).toEqual([
      'HEADCOUNT_UNKNOWN',
    ]);
    expect(failing(ready({ headcounts: [] }), 'COR')).toEqual([]);
    expect(failing(ready({ headcounts: [{ effectiveOn: DAY, headcount: 400 }] }), 'COR')).toEqual([]);
  });
});

describe('line 3: trained, and the program implemented', () => {
  it('nothing missing on the day itself', () => {
    const employments = [{ personId: WORKER, fullTime: true, from: '2020-01-01', to: '2023-05-10' }];
    expect(failing(ready({ employments }), 'SECOR', '2023-05-09')).toEqual([]);
    expect(failing(ready({ employments }))).toEqual(['TRAINING_MISSING']);
  });

  // The earliest audit's first day is 2023-02-01: three months before is 2022-11-01.
  it.each([
    ['2022-10-31', []],
    ['2022-11-01', []],
    ['2022-11-02', ['DOCUMENTATION_TOO_SHORT']],
  ])('documentation kept since %s', (documentationSince, codes) => {
    const implementation = { documentationSince, manualSubmittedOn: null, manualReviewedOn: null };
    expect(failing(ready({ implementation }))).toEqual(codes);
  });

  it('counts from the first day of the earliest audit, not its last', () => {
    const implementation = {
      documentationSince: '2022-11-01',
      manualSubmittedOn: null,
      manualReviewedOn: null,
    };
    const early = anAudit('SELF', '2023-02-01', { firstDay: '2023-01-31' });
    expect(failing(ready({ implementation, audits: audits('SELF', early) }))).toEqual([
      'DOCUMENTATION_TOO_SHORT',
    ]);
  });

  it('fails without documentation recorded', () => {
    expect(failing(ready({ implementation: null }))).toEqual(['DOCUMENTATION_NOT_RECORDED']);
  });
});

describe('line 4: the three audits', () => {
  it.each(['SELF', 'AUTHORITY', 'INDEPENDENT'] as const)(
    '%s with its last day in (D − 12 months, D]',
    (kind) => {
      const implementation = {
        documentationSince: '2020-01-01',
        manualSubmittedOn: null,
        manualReviewedOn: null,
      };
      const codes = (day: string) =>
        failing(
          ready({
            implementation,
            audits: audits(kind, anAudit(kind, day, { submittedOn: DAY, decidedOn: DAY })),
          }),
        );
      expect(codes('2022-05-10')).toEqual(['CERTIFYING_AUDIT_MISSING']);
      expect(codes('2022-05-11')).toEqual([]);
      expect(codes('2023-05-10')).toEqual([]);
      expect(codes('2023-05-11')).toEqual(['CERTIFYING_AUDIT_MISSING']);
    },
  );

  it('each must count on the day', () => {
    const late = anAudit('AUTHORITY', '2023-03-01', { decidedOn: '2023-05-11' });
    expect(failing(ready({ audits: audits('AUTHORITY', late) }))).toEqual(['CERTIFYING_AUDIT_MISSING']);
    const returned = anAudit('AUTHORITY', '2023-03-01', { decision: 'RETURNED' });
    expect(failing(ready({ audits: audits('AUTHORITY', returned) }))).toEqual(['CERTIFYING_AUDIT_MISSING']);
    const review = anAudit('VERIFICATION_REVIEW', '2023-03-01');
    expect(failing(ready({ audits: audits('AUTHORITY', review) }))).toEqual(['CERTIFYING_AUDIT_MISSING']);
  });

  it('any one of several will do', () => {
    const unfit = anAudit('SELF', '2023-05-01', { auditorId: 'nobody' });
    expect(failing(ready({ audits: [...ready().audits, unfit] }))).toEqual([]);
  });

  const madeBy = (self: PersonFacts) =>
    failing(
      ready({
        audits: audits('SELF', anAudit('SELF', '2023-02-01', { auditorId: 'ann' })),
        people: withPeople({ ann: self }),
      }),
    );
  const registered = (registeredOn: string): PersonFacts['registrations'] => [
    { kind: 'REGISTERED', registeredOn },
  ];
  const applicant = completed('2023-02-01', 'PHSM', 'SAFETY_AUDITOR');

  it.each([
    ['2020-02-01', ['SELF_AUDITOR_NOT_ELIGIBLE']],
    ['2020-02-02', []],
    ['2023-02-01', []],
    ['2023-02-02', ['SELF_AUDITOR_NOT_ELIGIBLE']],
  ])('the self-audit of 2023-02-01 by someone registered on %s', (day, codes) => {
    expect(madeBy(person({ registrations: registered(day) }))).toEqual(codes);
  });

  it('the self-audit by a first-time applicant with the training by its last day', () => {
    expect(madeBy(person({ completions: applicant }))).toEqual([]);
    expect(
      madeBy(person({ completions: completed('2023-02-01', 'SIMPLIFIED_SAFETY', 'SAFETY_AUDITOR') })),
    ).toEqual([]);
    expect(madeBy(person({ completions: completed('2023-02-02', 'PHSM', 'SAFETY_AUDITOR') }))).toEqual([
      'SELF_AUDITOR_NOT_ELIGIBLE',
    ]);
    expect(madeBy(person({ completions: completed('2023-02-01', 'PHSM') }))).toEqual([
      'SELF_AUDITOR_NOT_ELIGIBLE',
    ]);
    expect(madeBy(person({ completions: completed('2023-02-01', 'SAFETY_AUDITOR', 'LSE') }))).toEqual([
      'SELF_AUDITOR_NOT_ELIGIBLE',
    ]);
  });

  it('a former auditor whose registration ended is no first-time applicant; one registered later is', () => {
    const codes = (day: string) => madeBy(person({ completions: applicant, registrations: registered(day) }));
    expect(codes('2019-01-01')).toEqual(['SELF_AUDITOR_NOT_ELIGIBLE']);
    expect(codes('2023-02-02')).toEqual([]);
  });

  const independentBy = (given: Partial<EmployerFacts>, auditorId = OUTSIDER) =>
    failing(
      ready({ audits: audits('INDEPENDENT', anAudit('INDEPENDENT', '2023-04-01', { auditorId })), ...given }),
    );

  it('the independent auditor was never employed here, however long ago or short', () => {
    const worker = { personId: WORKER, fullTime: true, from: '2020-01-01', to: null };
    const once = { personId: OUTSIDER, fullTime: false, from: '2001-01-01', to: '2001-01-02' };
    expect(independentBy({ employments: [worker, once] })).toEqual(['INDEPENDENT_WAS_EMPLOYED']);
    const later = { personId: OUTSIDER, fullTime: false, from: '2023-05-11', to: null };
    expect(independentBy({ employments: [worker, later] })).toEqual([]);
  });

  it('is not on the authority’s staff', () => {
    const staff = (registeredOn: string) =>
      withPeople({ [OUTSIDER]: person({ registrations: [{ kind: 'AUTHORITY', registeredOn }] }) });
    expect(independentBy({ people: staff('2023-04-01') })).toEqual(['INDEPENDENT_IS_STAFF']);
    const approved = person({ registrations: [{ kind: 'INDEPENDENT', registeredOn: '2023-01-01' }] });
    expect(independentBy({ people: withPeople({ [OUTSIDER]: approved }) })).toEqual([]);
  });

  it('did not make the self-audit', () => {
    expect(independentBy({}, AUDITOR)).toEqual(['INDEPENDENT_MADE_SELF_AUDIT']);
  });
});

describe('line 5: conditions', () => {
  it.each(['REVOKED', 'UNDER_REVIEW'] as const)('%s bars on the days it covers', (kind) => {
    const on = (from: string, to: string | null) =>
      failing(ready({ conditions: [aCondition(kind, from, to)] })).length;
    expect(on('2023-05-11', null)).toBe(0);
    expect(on('2023-05-10', null)).toBe(1);
    expect(on('2023-04-01', '2023-05-11')).toBe(1);
    expect(on('2023-04-01', '2023-05-10')).toBe(0);
  });

  it.each(['WITHDRAWN', 'PENALTY', 'CONVICTION', 'INVESTIGATION'] as const)('%s does not', (kind) => {
    expect(failing(ready({ conditions: [aCondition(kind, '2023-01-01')] }))).toEqual([]);
  });
});

describe('all failing lines', () => {
  it('come back, not only the first', () => {
    const nothing = anEmployer({
      registeredOn: null,
      employments: [],
      conditions: [aCondition('REVOKED', '2023-01-01')],
    });
    expect(failing(nothing)).toEqual([
      'NOT_REGISTERED',
      'HEADCOUNT_UNKNOWN',
      'TRAINING_MISSING',
      'DOCUMENTATION_NOT_RECORDED',
      'CERTIFYING_AUDIT_MISSING',
      'CERTIFYING_AUDIT_MISSING',
      'CERTIFYING_AUDIT_MISSING',
      'CONDITION_OPEN',
    ]);
  });
});
