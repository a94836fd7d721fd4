import fc from 'fast-check';
import {
  AUDIT_KINDS,
  AUDITOR_KINDS,
  type AuditFacts,
  CONDITION_KINDS,
  COURSE_CODES,
  type EmployerFacts,
  type Letter,
  PROGRAMS,
  type SectionScore,
} from '../shared/facts.js';
import { maintained } from './arbitrary-maintenance.js';
import { plusDays, plusMonths } from './naive-calendar.js';
import { sectionScores } from './section-scores.js';

/**
 * Histories that are likely to be interesting: one anchor date (leap days and month ends among them), and every
 * other date a whole number of months away from it, give or take the offsets on which a rule turns.
 */
const ANCHORS = [
  '2023-05-10',
  '2024-02-29',
  '2023-08-31',
  '2022-01-01',
  '2020-12-31',
  '2015-05-01',
  '2024-03-30',
];
const OFFSETS = [0, 0, 0, 0, 1, -1, 1, -1, -59, -60, -61, 89, 90, 91, -90, 179, -180, -181, 15, -15];
const ACCOUNTS = ['0012345', '998877'];
const PEOPLE = ['p1', 'p2', 'p3', 'p4'];

export const arbitraryAnchor = fc.constantFrom(...ANCHORS);

/** A date near the anchor: months from the first bound to the second, moved by an offset the rules care about. */
export function arbitraryDate(anchor: string, fromMonth: number, toMonth: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: fromMonth, max: toMonth }), fc.constantFrom(...OFFSETS))
    .map(([months, days]) => plusDays(plusMonths(anchor, months), days));
}

/** On or near a yearly anniversary of the anchor. */
function arbitraryAnniversary(anchor: string, toYear: number): fc.Arbitrary<string> {
  return fc
    .tuple(fc.integer({ min: 0, max: toYear }), fc.constantFrom(...OFFSETS))
    .map(([years, days]) => plusDays(plusMonths(anchor, years * 12), days));
}

function maybe<T>(value: fc.Arbitrary<T>, oftenNull = 1): fc.Arbitrary<T | null> {
  return fc.option(value, { freq: oftenNull, nil: null });
}

const arbitrarySections: fc.Arbitrary<SectionScore[]> = fc
  .oneof(
    { weight: 12, arbitrary: fc.constant('PASS' as const) },
    { weight: 1, arbitrary: fc.constant('OVERALL_BELOW' as const) },
    { weight: 1, arbitrary: fc.constant('SECTION_BELOW' as const) },
    { weight: 1, arbitrary: fc.constant('NOT_APPLICABLE' as const) },
    { weight: 1, arbitrary: fc.constant('UNSCORED' as const) },
  )
  .map(sectionScores);

function arbitraryAudit(anchor: string): fc.Arbitrary<AuditFacts> {
  const lastDay = fc.oneof(arbitraryDate(anchor, -14, 40), arbitraryAnniversary(anchor, 3));
  return fc
    .record({
      kind: fc.constantFrom(...AUDIT_KINDS),
      auditorId: fc.constantFrom(...PEOPLE),
      lastDay,
      daysToSubmit: fc.constantFrom(0, 0, 1, 10, 40, -3),
      decision: maybe(
        fc.constantFrom('ACCEPTED' as const, 'ACCEPTED' as const, 'ACCEPTED' as const, 'RETURNED' as const),
        8,
      ),
      daysToDecide: fc.constantFrom(0, 1, 20, 60),
      sections: arbitrarySections,
    })
    .map((drawn) => {
      const submittedOn = plusDays(drawn.lastDay, drawn.daysToSubmit);
      return {
        ref: 'set below',
        kind: drawn.kind,
        auditorId: drawn.auditorId,
        firstDay: plusDays(drawn.lastDay, -2),
        lastDay: drawn.lastDay,
        submittedOn,
        decision: drawn.decision,
        decidedOn: drawn.decision === null ? null : plusDays(submittedOn, drawn.daysToDecide),
        sections: drawn.sections,
      };
    });
}

function arbitraryLetter(anchor: string): fc.Arbitrary<Letter> {
  const issuedOn = fc.oneof(arbitraryDate(anchor, 8, 38), arbitraryAnniversary(anchor, 4));
  return fc
    .record({
      cycleYear: fc.constantFrom(2, 3),
      issuedOn,
      voidedAfter: maybe(fc.constantFrom(0, 1, 30, 200), 1),
      letterNo: fc.constant('set below'),
    })
    .map(({ voidedAfter, ...letter }) => ({
      ...letter,
      voidedOn: voidedAfter === null ? null : plusDays(letter.issuedOn, voidedAfter),
    }));
}

function arbitraryPeople(anchor: string) {
  const completion = fc.record({
    courseCode: fc.constantFrom(...COURSE_CODES),
    completedOn: arbitraryDate(anchor, -18, 30),
  });
  const fullyTrained = COURSE_CODES.map((courseCode) => ({
    courseCode,
    completedOn: plusMonths(anchor, -12),
  }));
  const registration = fc.record({
    kind: fc.constantFrom('REGISTERED' as const, 'REGISTERED' as const, ...AUDITOR_KINDS),
    registeredOn: arbitraryDate(anchor, -40, 24),
  });
  const person = fc.record({
    completions: fc.oneof(fc.constant(fullyTrained), fc.array(completion, { maxLength: 6 })),
    registrations: fc.array(registration, { maxLength: 3 }),
  });
  return fc.tuple(person, person, person).map(
    ([p1, p2, p3]) =>
      new Map([
        ['p1', p1],
        ['p2', p2],
        ['p3', p3],
      ]),
  );
}

/** Days until an end that is known ahead; null for none. */
const arbitraryEnd: fc.Arbitrary<number | null> = maybe(fc.constantFrom(0, 1, 30, 200, 365, 800), 2);

/** A history around the anchor. Some of its facts lie after any day one may ask about. */
export function arbitraryHistory(anchor: string): fc.Arbitrary<EmployerFacts> {
  const employment = fc
    .record({
      personId: fc.constantFrom(...PEOPLE),
      fullTime: fc.constantFrom(true, true, true, false),
      from: fc.oneof(fc.constant(plusMonths(anchor, -24)), arbitraryDate(anchor, -24, 30)),
      days: arbitraryEnd,
    })
    .map(({ days, ...rest }) => ({ ...rest, to: days === null ? null : plusDays(rest.from, days) }));
  const condition = fc
    .record({
      kind: fc.constantFrom(...CONDITION_KINDS),
      from: fc.oneof(arbitraryDate(anchor, -6, 40), arbitraryAnniversary(anchor, 3)),
      days: arbitraryEnd,
    })
    .map(({ days, ...rest }) => ({ ...rest, to: days === null ? null : plusDays(rest.from, days) }));
  const certification = fc.record({
    program: fc.constantFrom('SECOR' as const, 'SECOR' as const, 'COR' as const),
    certifiedOn: fc.oneof(
      fc.constant(anchor),
      arbitraryDate(anchor, 26, 40),
      arbitraryDate(anchor, -36, 40),
      arbitraryAnniversary(anchor, 3),
    ),
    certificateNo: fc.constant('set below'),
  });
  const premium = fc.record({
    wcbAccount: fc.constantFrom(...ACCOUNTS),
    periodStart: fc.oneof(arbitraryAnniversary(anchor, 3), arbitraryDate(anchor, -2, 40)),
    premiumCents: fc.constantFrom(0, 399_999, 400_000, 2_000_000, 2_000_010, 10_000_000, 1_234_567),
    payrollReported: fc.constantFrom(true, true, false),
    hoursReported: fc.constantFrom(true, true, false),
    personalCoverageOnly: fc.constantFrom(false, false, true),
    accountActive: fc.constantFrom(true, true, true, false),
  });
  const action = fc
    .record({
      recordedOn: arbitraryDate(anchor, 0, 20),
      days: fc.constantFrom(0, 1, 30, 100),
      done: maybe(fc.constantFrom(0, 10, 60, 150), 2),
    })
    .map(({ recordedOn, days, done }) => ({
      recordedOn,
      dueOn: plusDays(recordedOn, days),
      doneOn: done === null ? null : plusDays(recordedOn, done),
    }));
  const headcount = fc.record({
    effectiveOn: arbitraryDate(anchor, -20, 36),
    headcount: fc.constantFrom(1, 8, 9, 10, 11, 25),
  });
  return fc
    .record({
      program: fc.constantFrom(...PROGRAMS),
      registeredOn: maybe(
        fc.oneof(arbitraryDate(anchor, -20, 0), fc.constantFrom('2015-04-30', '2015-05-01', '2014-01-15')),
        6,
      ),
      wcbAccount: maybe(fc.constantFrom(...ACCOUNTS), 4),
      implementation: maybe(
        fc.record({
          documentationSince: arbitraryDate(anchor, -20, 0),
          manualSubmittedOn: fc.constant(null),
          manualReviewedOn: fc.constant(null),
        }),
        4,
      ),
      headcounts: fc.uniqueArray(headcount, { maxLength: 3, selector: (one) => one.effectiveOn }),
      employments: fc.array(employment, { minLength: 1, maxLength: 5 }),
      people: arbitraryPeople(anchor),
      audits: fc.array(arbitraryAudit(anchor), { maxLength: 10 }),
      certifications: fc.array(certification, { maxLength: 4 }),
      letters: fc.array(arbitraryLetter(anchor), { maxLength: 4 }),
      conditions: fc.array(condition, { maxLength: 2 }),
      premiums: fc.uniqueArray(premium, {
        maxLength: 4,
        selector: (one) => `${one.wcbAccount} ${one.periodStart}`,
      }),
      correctiveActions: fc.array(action, { maxLength: 1 }),
    })
    .map(numbered);
}

/** Gives audits, certificates and letters their own references, as they have in any record. */
function numbered(facts: EmployerFacts): EmployerFacts {
  return {
    ...facts,
    audits: facts.audits.map((audit, index) => ({ ...audit, ref: `A${index + 1}` })),
    certifications: facts.certifications.map((one, index) => ({ ...one, certificateNo: `C${index + 1}` })),
    letters: facts.letters.map((one, index) => ({ ...one, letterNo: `L${index + 1}` })),
  };
}

/** Days worth asking about: on and around the dates of the history, and around the anchor's anniversaries. */
export function arbitraryDay(anchor: string): fc.Arbitrary<string> {
  return fc.oneof(arbitraryDate(anchor, -20, 78), arbitraryAnniversary(anchor, 7));
}

/** A history, wild or of a certificate that is kept up, with one day to ask about. */
export const arbitraryCase: fc.Arbitrary<{ facts: EmployerFacts; day: string }> = arbitraryAnchor.chain(
  (anchor) => {
    const wild = arbitraryHistory(anchor);
    const keptUp = wild.chain((facts) => maintained(anchor, facts));
    return fc.record({ facts: fc.oneof(wild, keptUp), day: arbitraryDay(anchor) });
  },
);
