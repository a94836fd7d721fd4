import { ApolloClient, ApolloLink, HttpLink, InMemoryCache } from '@apollo/client';
import { CombinedGraphQLErrors } from '@apollo/client/errors';
import { SetContextLink } from '@apollo/client/link/context';
import { ErrorLink } from '@apollo/client/link/error';
import { tap } from 'rxjs';
import { i18n } from '../i18n/i18n';
import { connection } from './connection';
import { isConnectionFailure } from './describe-error';
import { announceSessionEnd } from './session-end';

/** Reasons and error messages come from the server in the language of the screen. */
const language = new SetContextLink((previous) => ({
  ...previous,
  headers: {
    ...(previous.headers as Record<string, string> | undefined),
    'accept-language': i18n.language,
  },
}));

const errors = new ErrorLink(({ error }) => {
  if (CombinedGraphQLErrors.is(error)) {
    if (error.errors.some((one) => one.extensions?.code === 'UNAUTHENTICATED')) announceSessionEnd();
  } else if (isConnectionFailure(error)) {
    connection.markLost();
  }
});

const reached = new ApolloLink((operation, forward) =>
  forward(operation).pipe(tap(() => connection.markFound())),
);

export function createApolloClient(): ApolloClient {
  return new ApolloClient({
    link: ApolloLink.from([
      errors,
      reached,
      language,
      // The header satisfies the server's cross-site request protection.
      new HttpLink({
        uri: '/graphql',
        credentials: 'same-origin',
        headers: { 'apollo-require-preflight': 'true' },
      }),
    ]),
    cache: new InMemoryCache({
      typePolicies: {
        Query: { fields: { rules: { merge: true } } },
        // Values without an id belong to their parent: a new answer replaces the old one whole.
        Employer: { fields: { standing: { merge: false } } },
        Portfolio: { merge: false },
      },
    }),
    dataMasking: true,
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
}
