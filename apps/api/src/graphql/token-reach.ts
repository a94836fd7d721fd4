import type { ApolloServerPlugin } from '@apollo/server';
import {
  type DocumentNode,
  GraphQLError,
  type GraphQLSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type { Context } from '../context.js';

/** The one type through which reports lead into the records. */
const DOOR = 'Employer';

/** What a token without the scope RECORDS may read of an employer. */
const OUTSIDE: ReadonlySet<string> = new Set([
  '__typename',
  'id',
  'ref',
  'legalName',
  'operatingName',
  'program',
  'city',
  'industryCode',
  'industryName',
  'registeredOn',
]);

/** The fields of an employer in the document that lead into its records. */
export function fieldsIntoRecords(schema: GraphQLSchema, document: DocumentNode): string[] {
  const into = new Set<string>();
  const types = new TypeInfo(schema);
  visit(
    document,
    visitWithTypeInfo(types, {
      Field({ name }) {
        if (types.getParentType()?.name === DOOR && !OUTSIDE.has(name.value)) into.add(name.value);
      },
    }),
  );
  return [...into];
}

/**
 * Below the root no permission is asked, since a person who may read reports may read employers as well. A token may have
 * the one without the other: its reports then stop at the employer's name.
 */
export function tokenReach(schema: GraphQLSchema): ApolloServerPlugin<Context> {
  return {
    async requestDidStart() {
      return {
        async didResolveOperation({ document, contextValue: { viewer, language } }) {
          if (viewer?.token === undefined || viewer.token.scopes.includes('RECORDS')) return;
          const into = fieldsIntoRecords(schema, document);
          if (into.length === 0) return;
          const fields = into.join(', ');
          throw new GraphQLError(
            language === 'fr'
              ? `Ce jeton d’API ne permet pas de lire les dossiers des employeurs (${fields}) : il y faut la portée RECORDS.`
              : `This API token does not reach into the records of employers (${fields}): that takes the scope RECORDS.`,
            { extensions: { code: 'FORBIDDEN' } },
          );
        },
      };
    },
  };
}
