import type { ApolloServerPlugin } from '@apollo/server';
import type { Language } from '@good-standing/domain';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Context } from '../context.js';

/** What an error says, in each language of the program. */
export type ErrorWording = Readonly<Record<Language, string>>;

/** An error that leaves in the reader's language: where it is thrown, nobody need know who reads. */
export function wordedError(code: string, en: string, fr: string): GraphQLError {
  return new GraphQLError(en, { extensions: { code, wording: { en, fr } satisfies ErrorWording } });
}

/** What the sender of the request can put right. */
export function badUserInput(en: string, fr: string): GraphQLError {
  return wordedError('BAD_USER_INPUT', en, fr);
}

/** The words an error carries; undefined where it has its message only. */
export function wordingOf(error: GraphQLError): ErrorWording | undefined {
  return error.extensions.wording as ErrorWording | undefined;
}

/** Of both languages the reader's goes out. The formatter does not know the reader; the end of the request does. */
export const readersLanguage: ApolloServerPlugin<Context> = {
  async requestDidStart() {
    return {
      async willSendResponse({ contextValue, response }) {
        if (response.body.kind !== 'single') return;
        const { singleResult } = response.body;
        if (singleResult.errors === undefined) return;
        singleResult.errors = singleResult.errors.map((error) => inLanguage(error, contextValue.language));
      },
    };
  },
};

function inLanguage(error: GraphQLFormattedError, language: Language): GraphQLFormattedError {
  const { wording, ...extensions } = error.extensions ?? {};
  return wording === undefined
    ? error
    : { ...error, message: (wording as ErrorWording)[language], extensions };
}
