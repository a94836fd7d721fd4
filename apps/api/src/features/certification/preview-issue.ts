import {
  addDays,
  type CalendarDate,
  certificatesOn,
  type EmployerFacts,
  letterPeriods,
  type Program,
} from '@good-standing/domain';
import { certifiable, letterIssuable } from './available-actions.js';
import type { IssuePreview } from './issue-desk.type.js';

/** A number that no record has: the one that is not yet given. */
const TO_BE_GIVEN = '';

interface Wanted {
  employerId: string;
  program: Program | null;
  cycleYear: number | null;
}

/** What issuing would do on the day, by the checks that guard it. */
export function previewIssue(wanted: Wanted, facts: EmployerFacts, on: CalendarDate): IssuePreview {
  const { program, cycleYear } = wanted;
  const check = program !== null ? certifiable(program) : letterIssuable(cycleYear ?? 0);
  const decision = check(facts, on);
  const days = !decision.allowed
    ? { validFrom: null, validThrough: null }
    : program !== null
      ? certificateDays(facts, program, on)
      : letterDays(facts, cycleYear ?? 0, on);
  return { ...wanted, decision, ...days };
}

type Days = Pick<IssuePreview, 'validFrom' | 'validThrough'>;

function certificateDays(facts: EmployerFacts, program: Program, on: CalendarDate): Days {
  const made = { program, certifiedOn: on, certificateNo: TO_BE_GIVEN };
  const certificates = certificatesOn({ ...facts, certifications: [...facts.certifications, made] }, on);
  const own = certificates.find(({ certification }) => certification.certificateNo === TO_BE_GIVEN);
  return { validFrom: own?.startsOn ?? null, validThrough: own ? addDays(own.expiresOn, -1) : null };
}

function letterDays(facts: EmployerFacts, cycleYear: number, on: CalendarDate): Days {
  const issued = { cycleYear, issuedOn: on, letterNo: TO_BE_GIVEN, voidedOn: null };
  const periods = letterPeriods({ ...facts, letters: [...facts.letters, issued] }, on);
  const own = periods.find(({ letter }) => letter.letterNo === TO_BE_GIVEN);
  return { validFrom: own?.validFrom ?? null, validThrough: own?.validThrough ?? null };
}
