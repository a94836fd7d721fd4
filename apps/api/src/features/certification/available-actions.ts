import {
  type CalendarDate,
  type Decision,
  type EmployerFacts,
  mayBeCertified,
  mayReceiveLetter,
  type Program,
  type Reason,
} from '@good-standing/domain';
import type { Viewer } from '../../context.js';
import { hasPermission, type Permission } from '../../graphql/permission.js';
import { ACTION_NAMES, type ActionName } from './action.type.js';

const ALLOWED: Decision = { allowed: true, reasons: [] };
/** There is nothing to do it to; no rule is in the way, so there is no reason to give. */
const NOTHING_THERE: Decision = { allowed: false, reasons: [] };

/** May the employer be certified on the day? Guards `certify` and offers it. */
export function certifiable(program: Program) {
  return (facts: EmployerFacts, on: CalendarDate): Decision =>
    certifiedInstead(facts, program, on) ? NOTHING_THERE : mayBeCertified(facts, program, on);
}

/** The certification recorded already that leaves no room for one on the day: the same one, or a later one. */
export function certifiedInstead({ certifications }: EmployerFacts, program: Program, on: CalendarDate) {
  return certifications.find(
    ({ program: given, certifiedOn }) => certifiedOn > on || (certifiedOn === on && given === program),
  );
}

/** May the letter for the cycle year be issued on the day? Guards `issueLetter` and offers it. */
export function letterIssuable(cycleYear: number) {
  return (facts: EmployerFacts, on: CalendarDate): Decision => mayReceiveLetter(facts, cycleYear, on);
}

function whereThereIs(things: (facts: EmployerFacts) => boolean) {
  return (facts: EmployerFacts): Decision => (things(facts) ? ALLOWED : NOTHING_THERE);
}

const always = (): Decision => ALLOWED;

interface ActionCheck {
  /** The permission its mutation asks for. */
  permission: Permission;
  check: (facts: EmployerFacts, today: CalendarDate) => Decision;
}

const ACTIONS: Record<ActionName, ActionCheck> = {
  RECORD_IMPLEMENTATION: { permission: 'employers.record', check: always },
  RECORD_GUIDANCE: { permission: 'employers.record', check: always },
  RECORD_HEADCOUNT: { permission: 'employers.record', check: always },
  RECORD_TRAINING: { permission: 'training.record', check: always },
  HIRE_PERSON: { permission: 'training.record', check: always },
  END_EMPLOYMENT: {
    permission: 'training.record',
    check: whereThereIs(({ employments }) => employments.some(({ to }) => to === null)),
  },
  RECORD_AUDIT: { permission: 'audits.record', check: always },
  DECIDE_AUDIT: {
    permission: 'audits.decide',
    check: whereThereIs(({ audits }) => audits.some(({ decision }) => decision === null)),
  },
  CERTIFY_SECOR: { permission: 'certificates.issue', check: certifiable('SECOR') },
  CERTIFY_COR: { permission: 'certificates.issue', check: certifiable('COR') },
  ISSUE_LETTER_2: { permission: 'letters.issue', check: letterIssuable(2) },
  ISSUE_LETTER_3: { permission: 'letters.issue', check: letterIssuable(3) },
  VOID_LETTER: {
    permission: 'letters.issue',
    check: whereThereIs(({ letters }) => letters.some(({ voidedOn }) => voidedOn === null)),
  },
  RECORD_CONDITION: { permission: 'conditions.record', check: always },
  RECORD_PREMIUM: { permission: 'premiums.record', check: always },
  CORRECT_RECORD: { permission: 'records.correct', check: always },
};

/**
 * Every action with whether the viewer may do it to the employer today, by the checks that guard the acts themselves.
 * `reasons` are the unmet lines of the rules: none where the role does not permit it or there is nothing to do it to.
 */
export function availableActions(
  facts: EmployerFacts,
  viewer: Pick<Viewer, 'role'> | null,
  today: CalendarDate,
): { action: ActionName; allowed: boolean; reasons: Reason[] }[] {
  return ACTION_NAMES.map((action) => {
    const { permission, check } = ACTIONS[action];
    if (!hasPermission(viewer, permission)) return { action, allowed: false, reasons: [] };
    const { allowed, reasons } = check(facts, today);
    return { action, allowed, reasons: reasons.filter(({ met }) => !met) };
  });
}
