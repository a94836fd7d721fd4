import {
  type AuditFacts,
  COURSE_CODES,
  type Condition,
  type ConditionKind,
  type CourseCode,
  type EmployerFacts,
  type Letter,
  type PersonFacts,
  type Premium,
  type Program,
} from '../shared/facts.js';
import { sectionScores } from './section-scores.js';

/** `worker` is employed full-time throughout and holds every course. */
export const WORKER = 'worker';
/** `auditor` is registered without a gap from 2010 on and never employed. */
export const AUDITOR = 'auditor';
/** `outsider` audits from outside and holds nothing. */
export const OUTSIDER = 'outsider';

const LONG_AGO = '2010-01-01';

export function person(given: Partial<PersonFacts> = {}): PersonFacts {
  return { completions: [], registrations: [], ...given };
}

export function completed(completedOn: string, ...courses: CourseCode[]): PersonFacts['completions'] {
  return courses.map((courseCode) => ({ courseCode, completedOn }));
}

function registered(...days: string[]): PersonFacts['registrations'] {
  return days.map((registeredOn) => ({ kind: 'REGISTERED', registeredOn }));
}

/** Registered for SECOR®, trained, nothing else recorded. */
export function anEmployer(given: Partial<EmployerFacts> = {}): EmployerFacts {
  return {
    program: 'SECOR',
    registeredOn: '2022-06-01',
    wcbAccount: null,
    implementation: null,
    headcounts: [],
    employments: [{ personId: WORKER, fullTime: true, from: LONG_AGO, to: null }],
    people: new Map([
      [WORKER, person({ completions: completed(LONG_AGO, ...COURSE_CODES) })],
      [
        AUDITOR,
        person({
          registrations: registered(
            '2010-01-01',
            '2013-01-01',
            '2016-01-01',
            '2019-01-01',
            '2022-01-01',
            '2025-01-01',
          ),
        }),
      ],
      [OUTSIDER, person()],
    ]),
    audits: [],
    certifications: [],
    letters: [],
    conditions: [],
    premiums: [],
    correctiveActions: [],
    ...given,
  };
}

/** The same people and these besides, or instead. */
export function withPeople(people: Record<string, PersonFacts>): ReadonlyMap<string, PersonFacts> {
  return new Map([...anEmployer().people, ...Object.entries(people)]);
}

/** Certified on the day, first certificate `C-1`, with anything else besides. */
export function certifiedOn(
  day: string,
  program: Program = 'SECOR',
  given: Partial<EmployerFacts> = {},
): EmployerFacts {
  return anEmployer({
    program,
    registeredOn: day,
    certifications: [{ program, certifiedOn: day, certificateNo: 'C-1' }],
    ...given,
  });
}

let audits = 0;

/** An audit of one day by the registered auditor: passed, submitted and accepted on that same day. */
export function anAudit(kind: AuditFacts['kind'], day: string, given: Partial<AuditFacts> = {}): AuditFacts {
  audits += 1;
  return {
    ref: `A-${audits}`,
    kind,
    auditorId: kind === 'INDEPENDENT' ? OUTSIDER : AUDITOR,
    firstDay: day,
    lastDay: day,
    submittedOn: day,
    decision: 'ACCEPTED',
    decidedOn: day,
    sections: sectionScores(kind === 'VERIFICATION_REVIEW' ? 'UNSCORED' : 'PASS'),
    ...given,
  };
}

export function aLetter(cycleYear: 2 | 3, issuedOn: string, voidedOn: string | null = null): Letter {
  return { cycleYear, issuedOn, letterNo: `L-${cycleYear}-${issuedOn}`, voidedOn };
}

export function aCondition(kind: ConditionKind, from: string, to: string | null = null): Condition {
  return { kind, from, to };
}

export const ACCOUNT = '0012345';

/** A premium of $10,000.00 of an active account with everything reported. */
export function aPremium(periodStart: string, given: Partial<Premium> = {}): Premium {
  return {
    wcbAccount: ACCOUNT,
    periodStart,
    premiumCents: 1_000_000,
    payrollReported: true,
    hoursReported: true,
    personalCoverageOnly: false,
    accountActive: true,
    ...given,
  };
}
