import { REBATE_OUTCOMES } from '@good-standing/domain';
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
