import { graphql } from '../../gql';

export const StandingMovesDocument = graphql(`
  query StandingMoves($from: CalendarDate!, $to: CalendarDate!, $program: Program) {
    standingChanges(from: $from, to: $to, program: $program) {
      from
      to
      count
    }
  }
`);

/** An employer on the second day, and as it stood on the first. The table's cells are functions, so unmasked. */
export const MovedEmployer = graphql(`
  fragment MovedEmployer on Employer {
    ref
    legalName
    city
    now: standing {
      program
      standing
      reasons {
        met
        message
      }
    }
    then: standing(asOf: $from) {
      standing
      reasons {
        met
        message
      }
    }
  }
`);

export const MovedEmployersDocument = graphql(`
  query MovedEmployers(
    $from: CalendarDate!
    $to: CalendarDate!
    $filter: EmployerFilter
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    employers(asOf: $to, filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...MovedEmployer @unmask
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
