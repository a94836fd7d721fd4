import { type CalendarDate, dayNumber } from '../shared/calendar.js';
import type { EmployerFacts, Program } from '../shared/facts.js';
import { compareText } from '../shared/order.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { certificateInForce, lastInForceBefore } from './certificate-spans.js';
import { type Dossier, openDossier } from './dossier.js';
import { registrationLapsesOn } from './registration.js';

export const MILESTONES = ['REGISTERED', 'CERTIFIED', 'LAPSED'] as const;
/** CERTIFIED: a certificate is in force where none was. LAPSED: none is any more, or the registration ran out without one. */
export type MilestoneName = (typeof MILESTONES)[number];

export interface Milestone {
  milestone: MilestoneName;
  on: CalendarDate;
  program: Program;
  /** The milestone before it, and the days since; null for the first. */
  after: MilestoneName | null;
  daysSince: number | null;
}

/**
 * An employer's way through the program up to the day, in order: registered, certified, lapsed, perhaps certified again.
 * A renewal, or COR® after SECOR®, without a day between is no milestone. Conditions are not looked at: a revocation is
 * a standing of its own. Follows from the rules on registrations and certificates.
 */
export function milestonesOn(
  facts: EmployerFacts,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): Milestone[] {
  const dossier = openDossier(facts, on, rules);
  const reached = [...ofRegistration(dossier), ...ofCertificates(dossier)].sort(
    (a, b) => compareText(a.on, b.on) || MILESTONES.indexOf(a.milestone) - MILESTONES.indexOf(b.milestone),
  );
  return reached.map((milestone, index) => {
    const before = reached[index - 1];
    return {
      ...milestone,
      after: before?.milestone ?? null,
      daysSince: before === undefined ? null : dayNumber(milestone.on) - dayNumber(before.on),
    };
  });
}

type Reached = Pick<Milestone, 'milestone' | 'on' | 'program'>;

function ofRegistration({ registeredOn, program, certificates, rules, on }: Dossier): Reached[] {
  if (registeredOn === null) return [];
  const registered: Reached = { milestone: 'REGISTERED', on: registeredOn, program };
  const lapsesOn = registrationLapsesOn(registeredOn, rules);
  const certified =
    certificateInForce(certificates, lapsesOn) !== null || lastInForceBefore(certificates, lapsesOn) !== null;
  return lapsesOn > on || certified
    ? [registered]
    : [registered, { milestone: 'LAPSED', on: lapsesOn, program }];
}

function ofCertificates({ certificates, on }: Dossier): Reached[] {
  const reached: Reached[] = [];
  const begun = certificates
    .filter(({ startsOn, endsOn }) => startsOn < endsOn && startsOn <= on)
    .sort((a, b) => compareText(a.startsOn, b.startsOn));
  begun.forEach(({ certification: { program }, startsOn, endsOn }, index) => {
    if (begun[index - 1]?.endsOn !== startsOn)
      reached.push({ milestone: 'CERTIFIED', on: startsOn, program });
    if (begun[index + 1]?.startsOn !== endsOn && endsOn <= on)
      reached.push({ milestone: 'LAPSED', on: endsOn, program });
  });
  return reached;
}
