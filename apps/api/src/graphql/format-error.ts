import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isUnstorableText } from '../database/unstorable-text.js';

/** What clients may count on; anything else is our own failure. */
const CODES = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'BAD_USER_INPUT',
  'CONFLICT',
  'TOO_COMPLEX',
  'RATE_LIMITED',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'BAD_REQUEST',
  'OPERATION_RESOLUTION_FAILURE',
  'PERSISTED_QUERY_NOT_FOUND',
  'PERSISTED_QUERY_NOT_SUPPORTED',
]);

/** The one way an error leaves the program: a code, an id to quote, no stack; our own failures keep their words to the log. */
export function errorFormatter(log: Pick<Logger, 'error'>): (error: unknown) => GraphQLFormattedError {
  return (error) => {
    const graphQLError = error instanceof GraphQLError ? error : new GraphQLError(String(error));
    const { message, locations, path, extensions } = graphQLError;
    const code = error instanceof GraphQLError ? codeOf(error) : 'INTERNAL';
    const errorId = randomUUID();
    if (isUnstorableText(graphQLError.originalError)) {
      const message = 'A text of the request holds characters that cannot be kept: NUL, or half a character.';
      return { message, path, extensions: { code: 'BAD_USER_INPUT', errorId } };
    }
    if (code === 'INTERNAL') {
      log.error({ errorId, path, err: graphQLError.originalError ?? error }, 'a request failed');
      return {
        message: `Something went wrong on our side. Nothing more was stored. Quote ${errorId} when you report it.`,
        path,
        extensions: { code, errorId },
      };
    }
    const { retryAfterSeconds } = extensions ?? {};
    return { message, locations, path, extensions: { code, errorId, retryAfterSeconds } };
  };
}

function codeOf(error: GraphQLError): string {
  // Apollo puts its own code over that of a validation rule, and keeps the rule's error as the cause.
  const cause = error.originalError;
  const codes = [cause instanceof GraphQLError ? cause.extensions?.code : undefined, error.extensions?.code];
  for (const code of codes) if (typeof code === 'string' && CODES.has(code)) return code;
  // Variables that do not fit their types come from the executor without a code and without a cause.
  return cause === undefined && error.path === undefined ? 'BAD_USER_INPUT' : 'INTERNAL';
}
