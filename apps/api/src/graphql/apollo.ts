import { ApolloServer } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Context } from '../context.js';
import { compiledExecutor } from './executor.js';
import { errorFormatter } from './format-error.js';
import { costLimit, MOST_TOKENS } from './limits.js';
import type { RunningOperations } from './running-operations.js';
import { tokenReach } from './token-reach.js';
import { readersLanguage } from './worded-error.js';

export interface ApolloOptions {
  schema: GraphQLSchema;
  log: Logger;
  /** Whether clients may ask for the schema itself, and get hints about it in errors. */
  introspection: boolean;
  operations: RunningOperations;
}

/** The GraphQL server without a listener of its own. */
export function createApollo({
  schema,
  log,
  introspection,
  operations,
}: ApolloOptions): ApolloServer<Context> {
  const formatError = errorFormatter(log);
  return new ApolloServer<Context>({
    schema,
    introspection,
    hideSchemaDetailsFromClientErrors: !introspection,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    // Signals are the program's own matter: it closes server, connections and database in order.
    stopOnTerminationSignals: false,
    persistedQueries: false,
    parseOptions: { maxTokens: MOST_TOKENS },
    validationRules: [costLimit],
    formatError: (_formatted, error) => formatError(error),
    logger: {
      debug: () => undefined,
      info: () => undefined,
      warn: (text) => log.warn(text),
      error: (text) => log.error(text),
    },
    plugins: [
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      operations.plugin,
      tokenReach(schema),
      compiledExecutor(schema, formatError),
      readersLanguage,
    ],
  });
}
