import { useQuery } from '@apollo/client/react';
import { Navigate } from '@tanstack/react-router';
import { graphql } from '../../../gql';
import { ErrorState } from '../../../ui/error-state';
import { employersPaths } from '../employers.paths';

/** Two are enough to tell one from several. */
const OwnFilesDocument = graphql(`
  query OwnFiles {
    employers(first: 2) {
      nodes {
        id
        ref
      }
    }
  }
`);

/** Where those begin who see their own files only: at the file when there is one, else at the list. */
export function OwnFiles() {
  const { data, error, refetch } = useQuery(OwnFilesDocument);
  if (error && !data) return <ErrorState error={error} onRetry={() => void refetch()} />;
  const [only, another] = data?.employers.nodes ?? [];
  if (!data) return null;
  return <Navigate {...(only && !another ? employersPaths.one(only.ref) : employersPaths.list())} replace />;
}
