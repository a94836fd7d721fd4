import { type CalendarDate, covers } from '../shared/calendar.js';
import type { PersonFacts } from '../shared/facts.js';
import { ALTERNATIVE } from '../shared/labels.js';
import { valueOn } from '../shared/parameter.js';
import { type ProgramRules, programRules } from '../shared/program-rules.js';
import { type Decision, decide, met, type Reason, unmet } from '../shared/reason.js';
import { auditorRegistrationEndsOn } from './auditor-registration.js';
import { countsFrom } from './course-credit.js';

/** What an applicant brings. */
export interface AuditorApplication {
  applicant: PersonFacts;
  /** The self-audit that proves the work; null while there is none. */
  selfAudit: { ref: string; submittedOn: CalendarDate } | null;
  /** The actions of its corrective action plan. */
  actions: readonly { owner: string | null; dueOn: CalendarDate | null }[];
}

/**
 * Whether an applicant may be registered as an auditor on the day: trained, a self-audit submitted, its action plan
 * with an owner and a date for each action, and no registration running. Source: CSAM, registered auditors. The
 * audit's own result is no line of it: a completed audit is asked for, not a passed one.
 */
export function mayRegisterAuditor(
  { applicant, selfAudit, actions }: AuditorApplication,
  on: CalendarDate,
  rules: ProgramRules = programRules,
): Decision {
  const audit = selfAudit !== null && selfAudit.submittedOn <= on ? selfAudit : null;
  return decide([
    registrationReason(applicant, on, rules),
    trainingReason(applicant, on, rules),
    audit === null
      ? unmet('APPLICANT_NO_AUDIT')
      : met('APPLICANT_AUDIT_SUBMITTED', { audit: audit.ref, submitted: audit.submittedOn }),
    ...(audit === null ? [] : [planReason(actions)]),
  ]);
}

function registrationReason(applicant: PersonFacts, on: CalendarDate, rules: ProgramRules): Reason {
  const ends = applicant.registrations.flatMap((registration) => {
    const endsOn = auditorRegistrationEndsOn(registration, rules);
    return endsOn !== null && covers(registration.registeredOn, endsOn, on) ? [endsOn] : [];
  });
  const until = ends.sort().at(-1);
  return until === undefined
    ? met('APPLICANT_NOT_REGISTERED')
    : unmet('APPLICANT_REGISTERED_ALREADY', { until });
}

function trainingReason(applicant: PersonFacts, on: CalendarDate, rules: ProgramRules): Reason {
  const groups = valueOn(rules.auditorApplicantModules, on);
  const held = groups.map((group) =>
    group.find((course) =>
      applicant.completions.some(
        (completion) => completion.courseCode === course && countsFrom(completion) <= on,
      ),
    ),
  );
  const missing = groups
    .filter((_, index) => held[index] === undefined)
    .map((group) => group.join(ALTERNATIVE));
  return missing.length === 0
    ? met('APPLICANT_TRAINED', { courses: held.filter((course) => course !== undefined) })
    : unmet('APPLICANT_NOT_TRAINED', { courses: missing });
}

function planReason(actions: AuditorApplication['actions']): Reason {
  if (actions.length === 0) return unmet('APPLICANT_NO_PLAN');
  const open = actions.filter(({ owner, dueOn }) => owner === null || owner.trim() === '' || dueOn === null);
  return open.length === 0
    ? met('APPLICANT_PLAN_COMPLETE', { count: actions.length })
    : unmet('APPLICANT_PLAN_INCOMPLETE', { count: open.length });
}
