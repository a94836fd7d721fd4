import { graphql } from '../../gql';

export const ActivityEntry = graphql(`
  fragment ActivityEntry on JournalEntry {
    id
    recordedAt
    actorName
    event
    title
    before
    after
    reason
    person {
      id
      fullName
    }
    employer {
      id
      ref
      legalName
    }
  }
`);

export const ActivityDocument = graphql(`
  query Activity($first: Int, $after: String, $filter: ActivityFilter) {
    activity(first: $first, after: $after, filter: $filter) {
      nodes {
        ...ActivityEntry @unmask
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
