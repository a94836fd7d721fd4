import { graphql } from '../../gql';

/** Everything on the first page in one request. A portfolio's parts have no id: spread with `@unmask`. */
export const PortfolioDocument = graphql(`
  query Portfolio($asOf: CalendarDate) {
    portfolio(asOf: $asOf) {
      asOf
      employers
      byStanding {
        program
        standing
        count
      }
      byConcern {
        concern
        count
      }
      lapsing {
        ...LapsingWindow @unmask
      }
      rebate {
        ...PortfolioRebate @unmask
      }
      trainingGaps {
        module
        count
      }
      needsAttention {
        ...AttentionRow @unmask
      }
    }
  }
`);

export const LapsingWindow = graphql(`
  fragment LapsingWindow on LapsingWindow {
    withinDays
    until
    expiring
    maintenanceDue
    registrationsLapsing
    employers
  }
`);

export const PortfolioRebate = graphql(`
  fragment PortfolioRebate on PortfolioRebate {
    runningCents
    eligibleCents
    heldCents
    atRiskCents
    atRiskEmployers
  }
`);

export const AttentionRow = graphql(`
  fragment AttentionRow on AttentionRow {
    concern
    actBy
    reason {
      message
    }
    employer {
      id
      ref
      legalName
      contactName
      contactPhone
      contactEmail
      standing {
        rebateCents
      }
    }
  }
`);
