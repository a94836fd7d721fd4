import { graphql } from '../../../gql';
import type { ActionName, EmployerSituationFragment } from '../../../gql/graphql';

/**
 * An employer and how it stands. The page's head shows it, and every act on the page asks for it in its answer, so
 * that the new standing is there with the answer and not one question later.
 *
 * Spread with `@unmask`: standing and actions have no id of their own to be read by.
 */
export const EmployerSituation = graphql(`
  fragment EmployerSituation on Employer {
    id
    ref
    version
    legalName
    operatingName
    program
    registeredOn
    registrationLapsesOn
    wcbAccount
    industryCode
    industryName
    city
    contactName
    contactEmail
    contactPhone
    contactLanguage
    standing {
      asOf
      program
      standing
      cycleYear
      certifiedOn
      startsOn
      expiresOn
      letterValidThrough
      nextDueOn
      nextDue
      trainingMissing
      concerns
      nextChangeOn
      rebateCents
      rebateOutcome
      reasons {
        ...ReasonLine @unmask
      }
      concernReasons {
        concern
        reasons {
          ...ReasonLine @unmask
        }
      }
    }
    comingChange {
      ...ComingChange @unmask
    }
    availableActions {
      action
      allowed
      reasons {
        ...ReasonLine @unmask
      }
    }
  }
`);

export type Situation = EmployerSituationFragment;
export type Action = Situation['availableActions'][number];

/** True when the rules and the viewer's role allow the act now; an act that is not offered is not allowed. */
export function may(situation: Situation, action: ActionName): boolean {
  return situation.availableActions.some((one) => one.action === action && one.allowed);
}
