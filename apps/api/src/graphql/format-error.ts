import { randomUUID } from 'node:crypto';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { isUnstorableText } from '../database/unstorable-text.js';
import { type ErrorWording, wordingOf } from './worded-error.js';

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

/** How graphql-js begins when a variable does not fit its type: which one, and where in it. */
const VARIABLE = /^Variable "\$(\w+)" (?:got invalid value [\s\S]*?(?: at "([^"]+)")?;|of required type)/;

/**
 * The one way an error leaves the program: a code, an id to quote, no stack; our own failures keep their words to the log.
 * `extensions.wording` has the message in both languages, of which the reader's goes out.
 */
export function errorFormatter(log: Pick<Logger, 'error'>): (error: unknown) => GraphQLFormattedError {
  return (error) => {
    const graphQLError = error instanceof GraphQLError ? error : new GraphQLError(String(error));
    const { message, locations, path, extensions } = graphQLError;
    const code = error instanceof GraphQLError ? codeOf(error) : 'INTERNAL';
    const errorId = randomUUID();
    if (isUnstorableText(graphQLError.originalError)) {
      const wording: ErrorWording = {
        en: 'A text of the request holds characters that cannot be kept: NUL, or half a character.',
        fr: 'Un texte de la demande contient des caractères qui ne peuvent être conservés : NUL, ou un demi-caractère.',
      };
      return { message: wording.en, path, extensions: { code: 'BAD_USER_INPUT', errorId, wording } };
    }
    if (code === 'INTERNAL') {
      log.error({ errorId, path, err: graphQLError.originalError ?? error }, 'a request failed');
      const wording: ErrorWording = {
        en: `Something went wrong on our side. Nothing more was stored. Quote ${errorId} when you report it.`,
        fr: `Une erreur s’est produite de notre côté. Rien de plus n’a été enregistré. Donnez le numéro ${errorId} en la signalant.`,
      };
      return { message: wording.en, path, extensions: { code, errorId, wording } };
    }
    const { retryAfterSeconds } = extensions ?? {};
    const wording = wordingFor(graphQLError, code);
    return { message, locations, path, extensions: { code, errorId, retryAfterSeconds, wording } };
  };
}

/** In French too, which variable is meant; what is wrong with a whole document is a programmer's, and stays English. */
function wordingFor(error: GraphQLError, code: string): ErrorWording | undefined {
  const said = wordingOf(error);
  const { message } = error;
  if (code !== 'BAD_USER_INPUT' && said === undefined) return undefined;
  const [, variable, place] = VARIABLE.exec(message) ?? [];
  if (variable === undefined) return said;
  const fr = said?.fr ?? 'La valeur manque ou n’a pas la forme attendue.';
  return { en: message, fr: `${fr} (variable « $${place ?? variable} »)` };
}

function codeOf(error: GraphQLError): string {
  // Apollo puts its own code over that of a validation rule, and keeps the rule's error as the cause.
  const cause = error.originalError;
  const codes = [cause instanceof GraphQLError ? cause.extensions?.code : undefined, error.extensions?.code];
  for (const code of codes) if (typeof code === 'string' && CODES.has(code)) return code;
  // Variables that do not fit their types come from the executor without a code and without a cause.
  return cause === undefined && error.path === undefined ? 'BAD_USER_INPUT' : 'INTERNAL';
}
