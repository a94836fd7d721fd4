import { describe, expect, it } from 'vitest';
import { AUDITOR, anEmployer, OUTSIDER, person, WORKER, withPeople } from '../testing/an-employer.js';
import { type AuditToSubmit, mayBeSubmitted } from './may-be-submitted.js';

const employer = anEmployer({
  implementation: { documentationSince: '2022-07-01', manualSubmittedOn: null, manualReviewedOn: null },
});
const ready: AuditToSubmit = {
  kind: 'SELF',
  auditorId: AUDITOR,
  firstDay: '2023-06-01',
  lastDay: '2023-06-02',
  openSections: [],
  activeWorksites: 1,
  peopleAvailable: 5,
  peakWorkforce: 10,
};
const check = (other: Partial<AuditToSubmit> = {}, on = '2023-06-02', facts = employer) =>
  mayBeSubmitted(facts, { ...ready, ...other }, on);
const unmetOf = (...args: Parameters<typeof check>) =>
  check(...args)
    .decision.reasons.filter(({ met }) => !met)
    .map(({ code }) => code);
const cautionsOf = (...args: Parameters<typeof check>) => check(...args).cautions.map(({ code }) => code);

describe('an audit may be submitted', () => {
  it('on its last day, complete, by a registered auditor', () => {
    expect(check().decision.allowed).toBe(true);
    expect(check().cautions).toEqual([]);
  });

  it('not the day before it ends', () => {
    expect(unmetOf({}, '2023-06-01')).toEqual(['AUDIT_NOT_OVER']);
  });

  it('not with open questions: every section is named', () => {
    const openSections = [
      { sectionNo: 2, questions: 1 },
      { sectionNo: 9, questions: 4 },
    ];
    expect(check({ openSections }).decision.reasons.filter(({ met }) => !met)).toMatchObject([
      { code: 'SECTION_OPEN', params: { section: 2, count: 1 } },
      { code: 'SECTION_OPEN', params: { section: 9, count: 4 } },
    ]);
  });

  it.each([
    ['a self-audit by a trained first-time applicant', { auditorId: WORKER }, []],
    ['a self-audit by somebody who is neither', { auditorId: OUTSIDER }, ['SELF_AUDITOR_NOT_ELIGIBLE']],
    ['an independent audit from outside', { kind: 'INDEPENDENT', auditorId: OUTSIDER }, []],
    [
      'an independent audit by an employee',
      { kind: 'INDEPENDENT', auditorId: WORKER },
      ['INDEPENDENT_WAS_EMPLOYED'],
    ],
    ['an audit of the authority', { kind: 'AUTHORITY', auditorId: OUTSIDER }, []],
  ] as const)('%s', (_name, other, expected) => {
    expect(unmetOf(other)).toEqual(expected);
  });

  it('an independent audit not by the authority’s own staff', () => {
    const people = withPeople({
      staff: person({ registrations: [{ kind: 'AUTHORITY', registeredOn: '2023-06-02' }] }),
      later: person({ registrations: [{ kind: 'AUTHORITY', registeredOn: '2023-06-03' }] }),
    });
    const facts = anEmployer({ people });
    expect(unmetOf({ kind: 'INDEPENDENT', auditorId: 'staff' }, '2023-06-02', facts)).toEqual([
      'INDEPENDENT_IS_STAFF',
    ]);
    expect(unmetOf({ kind: 'INDEPENDENT', auditorId: 'later' }, '2023-06-03', facts)).toEqual([]);
  });

  it.each([
    ['2022-06-02', []],
    ['2022-06-03', ['INDEPENDENT_MADE_SELF_AUDIT']],
  ])('an independent auditor who made the self-audit of %s', (lastDay, expected) => {
    const self = { ref: 'S-1', kind: 'SELF', auditorId: OUTSIDER, firstDay: lastDay, lastDay } as const;
    const audits = [{ ...self, submittedOn: lastDay, decision: null, decidedOn: null, sections: [] }];
    const facts = anEmployer({ audits });
    expect(unmetOf({ kind: 'INDEPENDENT', auditorId: OUTSIDER }, '2023-06-02', facts)).toEqual(expected);
  });

  it.each([[{ activeWorksites: null }], [{ peopleAvailable: null }], [{ peakWorkforce: null }]])(
    'not before it is noted who was there: %j',
    (other) => {
      expect(unmetOf(other)).toEqual(['READINESS_NOT_NOTED']);
    },
  );
});

describe('the reviewer is cautioned', () => {
  it.each([
    ['no worksite was active', { activeWorksites: 0 }, ['WORKSITES_TOO_FEW']],
    ['half of the people were there', { peopleAvailable: 5, peakWorkforce: 10 }, []],
    ['less than half were', { peopleAvailable: 4, peakWorkforce: 9 }, ['WORKFORCE_TOO_SMALL']],
    ['the documentation is three months old', { firstDay: '2022-10-01' }, []],
    ['it lacks a day of that', { firstDay: '2022-09-30' }, ['DOCUMENTATION_TOO_SHORT']],
  ])('%s', (_name, other, expected) => {
    expect(cautionsOf(other)).toEqual(expected);
    expect(check(other).decision.allowed).toBe(true);
  });
});
