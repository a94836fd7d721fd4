import { graphql } from '../../gql';

/** What a row of the employers list shows; also what its export holds. The table's cells are functions, so unmasked. */
export const EmployerRow = graphql(`
  fragment EmployerRow on Employer {
    id
    ref
    legalName
    operatingName
    city
    wcbAccount
    industryCode
    registeredOn
    standing {
      program
      standing
      cycleYear
      expiresOn
      letterValidThrough
      nextDueOn
      nextDue
      concerns
      trainingMissing
      rebateCents
      rebateOutcome
      rebateEligibleCents
      rebateHeldCents
    }
    latestAudit {
      id
      overallPercent
      result
    }
  }
`);

export const EmployersDocument = graphql(`
  query Employers(
    $filter: EmployerFilter
    $sort: EmployerSort
    $direction: SortDirection
    $first: Int
    $after: String
    $last: Int
    $before: String
    $asOf: CalendarDate
    $figure: RebateFigure = RUNNING
    $withRebate: Boolean = false
  ) {
    employers(
      filter: $filter
      sort: $sort
      direction: $direction
      first: $first
      after: $after
      last: $last
      before: $before
      asOf: $asOf
    ) {
      nodes {
        ...EmployerRow @unmask
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
      rebateCents(figure: $figure) @include(if: $withRebate)
    }
  }
`);

export const IndustryCodesDocument = graphql(`
  query FilterIndustryCodes {
    rules {
      version
      industryCodes {
        code
        name
      }
    }
  }
`);

export const ExportFileDocument = graphql(`
  query ExportFile($kind: ExportKind!, $asOf: CalendarDate) {
    exportFile(kind: $kind, asOf: $asOf) {
      name
      asOf
      content
    }
  }
`);
