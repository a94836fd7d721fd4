import { graphql } from '../../gql';

export const ReportOptionsDocument = graphql(`
  query ReportOptions {
    reportOptions {
      subject
      dimensions
      measures
    }
  }
`);

export const ReportDocument = graphql(`
  query Report($input: ReportInput!) {
    report(input: $input) {
      report {
        ...ReportNumbers @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const ReportNumbers = graphql(`
  fragment ReportNumbers on Report {
    asOf
    overlapping
    columns {
      measure
      unit
    }
    groups {
      key {
        dimension
        value
        label
      }
      values {
        measure
        value
        part
        whole
      }
    }
    total {
      measure
      value
      part
      whole
    }
  }
`);

export const ReportRowsDocument = graphql(`
  query ReportRows($input: ReportInput!, $first: Int, $after: String) {
    reportRows(input: $input, first: $first, after: $after) {
      totalCount
      nodes {
        ...ReportRowLine @unmask
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

export const ReportRowLine = graphql(`
  fragment ReportRowLine on ReportRow {
    ref
    on
    sectionNo
    scorePercent
    passed
    rebateOutcome
    rebateCents
    premiumCents
    daysToSubmit
    daysToDecide
    daysToCertify
    milestone
    daysSince
    employer {
      ref
      legalName
      city
    }
  }
`);
