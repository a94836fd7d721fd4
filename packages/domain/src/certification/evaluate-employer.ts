import { addDays, type CalendarDate } from '../shared/calendar.js';
import type { CycleYear, EmployerFacts, Program } from '../shared/facts.js';
import { type ModuleName, type ProgramRules, programRules } from '../shared/program-rules.js';
import type { Reason } from '../shared/reason.js';
import { missingModules } from '../training/training-coverage.js';
import { yearStart } from './certificate-spans.js';
import { type CertificateOn, certificateOn } from './certificates-on.js';
import { type Concern, concernsOn } from './concerns.js';
import { openDossier } from './dossier.js';
import { nextChange, nextFactDay, turningDays } from './next-change.js';
import { type NextDue, nextDueOn } from './next-due.js';
import { type StandingName, type StandingOn, standingOn } from './standing.js';
import { standingReasons } from './standing-reasons.js';

/** An employer's whole situation on one day. */
export interface Evaluation {
  asOf: CalendarDate;
  /** Of the certificate in force or last in force; before any certificate, the registered one. */
  program: Program;
  standing: StandingName;
  reasons: Reason[];
  /** In force on the day, also under a revocation. */
  certificate: CertificateOn | null;
  cycleYear: CycleYear | null;
  /** The first day without the certificate that ended, or the registration that lapsed; null while neither has. */
  lapsedOn: CalendarDate | null;
  /** The last valid day of the letter, or of year 1; null when neither holds. */
  letterValidThrough: CalendarDate | null;
  nextDue: NextDue | null;
  trainingMissing: ModuleName[];
  concerns: Concern[];
  /** The earliest later day on which standing or concerns differ if nothing more is recorded. */
  nextChangeOn: CalendarDate | null;
  /** The earliest later day on which anything of this, or a rebate, could differ; facts dated ahead included. */
  staleOn: CalendarDate | null;
}

/** Evaluates one employer on one day: tens of microseconds, so that a whole portfolio on any day is cheap. */
export function evaluateEmployer(
  facts: EmployerFacts,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): Evaluation {
  const dossier = openDossier(facts, on, rules);
  const standing = standingOn(dossier, on);
  const days = turningDays(dossier);
  return {
    asOf: on,
    program: standing.program,
    standing: standing.standing,
    reasons: standingReasons(dossier, standing),
    certificate: standing.certificate === null ? null : certificateOn(standing.certificate, on),
    cycleYear: standing.cycleYear,
    lapsedOn: lapsedOn(standing),
    letterValidThrough: letterValidThrough(standing),
    nextDue: nextDueOn(dossier, standing),
    trainingMissing: missingModules(dossier, standing.program, on),
    concerns: concernsOn(dossier, standing),
    nextChangeOn: nextChange(dossier, days),
    staleOn: earliest(days[0] ?? null, nextFactDay(facts, on)),
  };
}

function lapsedOn({ standing, expired, lapsesOn }: StandingOn): CalendarDate | null {
  if (standing === 'EXPIRED') return expired?.endsOn ?? null;
  return standing === 'REGISTRATION_LAPSED' ? lapsesOn : null;
}

function letterValidThrough(standing: StandingOn): CalendarDate | null {
  const { certificate, cycleYear, letter } = standing;
  if (certificate === null || cycleYear === null) return null;
  if (cycleYear > 1 && letter === null) return null;
  return addDays(yearStart(certificate, cycleYear + 1), -1);
}

function earliest(a: CalendarDate | null, b: CalendarDate | null): CalendarDate | null {
  if (a === null || b === null) return a ?? b;
  return a < b ? a : b;
}
