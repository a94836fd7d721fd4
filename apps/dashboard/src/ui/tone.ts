import type { ConcernName, ModuleName, RebateOutcome, StandingName } from '../gql/graphql';

/** How a fact feels: colours come from the theme's `--tone-*` variables, never from a component. */
export type Tone = 'good' | 'warn' | 'bad' | 'calm' | 'quiet';

export const standingTone: Record<StandingName, Tone> = {
  GOOD_STANDING: 'good',
  NOT_IN_GOOD_STANDING: 'bad',
  UNDER_REVIEW: 'warn',
  IN_PROGRESS: 'calm',
  EXPIRED: 'quiet',
  REGISTRATION_LAPSED: 'quiet',
  NOT_REGISTERED: 'quiet',
  WITHDRAWN: 'quiet',
  REVOKED: 'bad',
};

/** The order in which standings are listed: best first, then what can still become good, then what ended. */
export const standingOrder: readonly StandingName[] = [
  'GOOD_STANDING',
  'NOT_IN_GOOD_STANDING',
  'UNDER_REVIEW',
  'IN_PROGRESS',
  'REGISTRATION_LAPSED',
  'EXPIRED',
  'WITHDRAWN',
  'REVOKED',
  'NOT_REGISTERED',
];

export const concernTone: Record<ConcernName, Tone> = {
  TRAINING_NOT_COVERED: 'bad',
  MAINTENANCE_OVERDUE: 'bad',
  CORRECTIVE_ACTIONS_OVERDUE: 'bad',
  MAINTENANCE_DUE: 'warn',
  RECERTIFICATION_DUE: 'warn',
  HEADCOUNT_OVER_LIMIT: 'warn',
  AUDITOR_EXPIRING: 'warn',
  REGISTRATION_LAPSING: 'warn',
  LETTER_TO_ISSUE: 'calm',
};

export const concernOrder: readonly ConcernName[] = [
  'TRAINING_NOT_COVERED',
  'MAINTENANCE_OVERDUE',
  'MAINTENANCE_DUE',
  'RECERTIFICATION_DUE',
  'HEADCOUNT_OVER_LIMIT',
  'LETTER_TO_ISSUE',
  'AUDITOR_EXPIRING',
  'CORRECTIVE_ACTIONS_OVERDUE',
  'REGISTRATION_LAPSING',
];

export const rebateTone: Record<RebateOutcome, Tone> = {
  ELIGIBLE: 'good',
  RUNNING: 'calm',
  HELD: 'warn',
  REFUSED: 'bad',
  NO_PREMIUM: 'quiet',
};

/** The modules in the order of the standard. */
export const moduleOrder: readonly ModuleName[] = ['PHSM', 'SAFETY_AUDITOR', 'LSE', 'TTT'];
