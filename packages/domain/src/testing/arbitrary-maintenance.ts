import fc from 'fast-check';
import {
  type AuditFacts,
  COURSE_CODES,
  type EmployerFacts,
  type Letter,
  type PersonFacts,
  type Program,
} from '../shared/facts.js';
import { plusDays, plusMonths } from './naive-calendar.js';
import { sectionScores } from './section-scores.js';

/**
 * Makes a wild history into one of an employer that keeps its certificate up: certified on the anchor, mostly
 * trained, with maintenance audits and letters on and around the days on which their rules turn.
 */
export function maintained(anchor: string, wild: EmployerFacts): fc.Arbitrary<EmployerFacts> {
  return fc
    .record({
      program: fc.constantFrom('SECOR' as const, 'COR' as const),
      selfAudits: fc.array(arbitraryTurningDay(anchor), { minLength: 1, maxLength: 4 }),
      reviews: fc.array(arbitraryTurningDay(anchor), { minLength: 1, maxLength: 4 }),
      letters: fc.array(arbitraryLetter(anchor), { maxLength: 2 }),
      auditorGap: fc.boolean(),
      keepsConditions: fc.constantFrom(false, false, true),
      renewals: fc.constantFrom(0, 0, 1, 2),
    })
    .map((drawn) => ({
      ...wild,
      audits: [
        ...drawn.selfAudits.map((day) => counting('SELF', day)),
        ...drawn.reviews.map((day) => counting(reviewKind(drawn.program), day)),
        ...wild.audits.slice(0, 2),
      ].map((audit, index) => ({ ...audit, ref: `A${index + 1}` })),
      certifications: [
        { program: drawn.program, certifiedOn: anchor, certificateNo: 'C0' },
        ...wild.certifications.filter((one) => one.certifiedOn > anchor).slice(0, drawn.renewals),
      ],
      letters: drawn.letters.map((letter, index) => ({ ...letter, letterNo: `L${index + 1}` })),
      conditions: drawn.keepsConditions ? wild.conditions : [],
      employments: [
        ...wild.employments.slice(0, 1),
        { personId: 'trained', fullTime: true, from: plusMonths(anchor, -24), to: null },
      ],
      people: new Map([
        ...wild.people,
        ['trained', trained(anchor)],
        ['auditor', registeredAuditor(anchor, drawn.auditorGap)],
      ]),
    }));
}

function reviewKind(program: Program): 'VERIFICATION_REVIEW' | 'AUTHORITY' {
  return program === 'SECOR' ? 'VERIFICATION_REVIEW' : 'AUTHORITY';
}

/** Half years from the anchor, where windows open and close and the six months of spacing meet, and a day around. */
function arbitraryTurningDay(anchor: string): fc.Arbitrary<string> {
  return fc
    .tuple(fc.constantFrom(-6, 0, 5, 6, 7, 11, 12, 13, 18, 20, 24, 30, 36), fc.constantFrom(0, 0, -1, 1))
    .map(([months, days]) => plusDays(plusMonths(anchor, months), days));
}

function counting(kind: AuditFacts['kind'], lastDay: string): AuditFacts {
  return {
    ref: '',
    kind,
    auditorId: 'auditor',
    firstDay: lastDay,
    lastDay,
    submittedOn: lastDay,
    decision: 'ACCEPTED',
    decidedOn: plusDays(lastDay, 3),
    sections: kind === 'VERIFICATION_REVIEW' ? [] : sectionScores('PASS'),
  };
}

function arbitraryLetter(anchor: string): fc.Arbitrary<Letter> {
  return fc
    .record({
      cycleYear: fc.constantFrom(2, 3),
      days: fc.constantFrom(-61, -60, -20, -1, 0, 1, 40, 300),
      voidedAfter: fc.constantFrom(null, null, null, 30),
    })
    .map(({ cycleYear, days, voidedAfter }) => {
      const issuedOn = plusDays(plusMonths(anchor, (cycleYear - 1) * 12), days);
      return {
        cycleYear,
        issuedOn,
        letterNo: '',
        voidedOn: voidedAfter === null ? null : plusDays(issuedOn, voidedAfter),
      };
    });
}

function trained(anchor: string): PersonFacts {
  const completedOn = plusMonths(anchor, -12);
  return { completions: COURSE_CODES.map((courseCode) => ({ courseCode, completedOn })), registrations: [] };
}

/** Registered throughout, or with a year without registration in the middle of the cycle. */
function registeredAuditor(anchor: string, gap: boolean): PersonFacts {
  const months = gap ? [-18, 30] : [-24, 0, 24];
  return {
    completions: [],
    registrations: months.map((after) => ({ kind: 'REGISTERED', registeredOn: plusMonths(anchor, after) })),
  };
}
