import { graphql } from '../../gql';

export const JournalDocument = graphql(`
  query Journal($first: Int, $after: String, $filter: ActivityFilter) {
    activity(first: $first, after: $after, filter: $filter) {
      nodes {
        ...JournalEntry @unmask
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
