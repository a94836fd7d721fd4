import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';

/** What kind of failure an unexpected error is, as far as a person can do something about it. */
export type FailureKind = 'connection' | 'forbidden' | 'signedOut' | 'tooMany' | 'tooComplex' | 'unexpected';

export interface Failure {
  kind: FailureKind;
  /** The server's own sentence, where it gave one worth showing. */
  message?: string;
  /** The id to quote to whoever looks after the program. */
  errorId?: string;
}

/** True when the request did not reach a working server: no network, or a gateway answering for it. */
export function isConnectionFailure(error: unknown): boolean {
  if (ServerError.is(error)) return error.statusCode >= 502 && error.statusCode <= 504;
  if (ServerParseError.is(error) || CombinedGraphQLErrors.is(error)) return false;
  // fetch rejects with a TypeError when there is no network.
  return error instanceof TypeError;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Turns whatever was thrown into the failure a person is shown. */
export function describeError(error: unknown): Failure {
  if (isConnectionFailure(error)) return { kind: 'connection' };
  if (CombinedGraphQLErrors.is(error)) {
    const first = error.errors[0];
    const errorId = textOf(first?.extensions?.errorId) ?? textOf(first?.extensions?.id);
    switch (first?.extensions?.code) {
      case 'FORBIDDEN':
        return { kind: 'forbidden' };
      case 'UNAUTHENTICATED':
        return { kind: 'signedOut' };
      case 'RATE_LIMITED':
        return { kind: 'tooMany', message: first.message, errorId };
      case 'TOO_COMPLEX':
        return { kind: 'tooComplex', message: first.message, errorId };
      case 'INTERNAL':
        return { kind: 'unexpected', errorId };
      default:
        return { kind: 'unexpected', message: first?.message, errorId };
    }
  }
  return { kind: 'unexpected' };
}
