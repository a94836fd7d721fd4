import { graphql } from '../../gql';

/** How much waits, by kind. Its parts have no id: spread with `@unmask`. */
export const AgendaDocument = graphql(`
  query Agenda {
    agenda {
      asOf
      employers
      needs {
        need
        count
      }
    }
  }
`);

/** What a row of the queue shows. The table's cells are functions, so unmasked. */
export const WaitingEmployer = graphql(`
  fragment WaitingEmployer on Employer {
    id
    ref
    legalName
    contactName
    contactPhone
    contactEmail
    standing {
      standing
      concernReasons {
        concern
        actBy
        reasons {
          met
          message
        }
      }
    }
    waitingAudits {
      id
      ref
      kind
      submittedOn
      decision
      decidedOn
    }
  }
`);

export const WaitingEmployersDocument = graphql(`
  query WaitingEmployers($needs: [Need!]!, $first: Int, $after: String, $last: Int, $before: String) {
    employers(
      filter: { needs: $needs }
      sort: ACT_BY
      first: $first
      after: $after
      last: $last
      before: $before
    ) {
      nodes {
        ...WaitingEmployer @unmask
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
    }
  }
`);
