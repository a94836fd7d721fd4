import { MILESTONES, REBATE_OUTCOMES } from '@good-standing/domain';
import { enumOf } from './enums.js';

export const NextDueKindEnum = enumOf(
  'NextDueKind',
  'What an employer has to do next.',
  ['MAINTENANCE', 'RECERTIFICATION'],
  {
    MAINTENANCE: 'The audits that a cycle year needs.',
    RECERTIFICATION: 'A new certification before the present one expires.',
  },
);

export const RebateOutcomeEnum = enumOf(
  'RebateOutcome',
  'What becomes of a rebate period.',
  REBATE_OUTCOMES,
  {
    NO_PREMIUM: 'No premium is recorded for the account and period.',
    RUNNING: 'The period has not ended; the amount is an estimate.',
    HELD: 'An investigation is open; the amount waits.',
    REFUSED: 'A rule refuses it.',
    ELIGIBLE: 'It is payable.',
  },
);

export const MilestoneNameEnum = enumOf(
  'MilestoneName',
  "A turn in an employer's way through the program.",
  MILESTONES,
  {
    REGISTERED: 'It registered.',
    CERTIFIED: 'A certificate is in force where none was.',
    LAPSED: 'No certificate is in force any more, or the registration ran out without one.',
  },
);
