import { useQuery } from '@apollo/client/react';
import { graphql } from '../gql';
import type { ViewerQuery } from '../gql/graphql';

/** Who is signed in; null when nobody is. */
export const ViewerDocument = graphql(`
  query Viewer {
    viewer {
      id
      email
      displayName
      role
      permissions
    }
    today
  }
`);

export type SignedInViewer = NonNullable<ViewerQuery['viewer']>;

/** The person signed in. The frame around the pages loads it before any page renders. */
export function useViewer(): SignedInViewer | undefined {
  const { data } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  return data?.viewer ?? undefined;
}

/** The day the program reckons with, as the server says; undefined until it was asked. */
export function useToday(): string | undefined {
  const { data } = useQuery(ViewerDocument, { fetchPolicy: 'cache-first' });
  return data?.today;
}
