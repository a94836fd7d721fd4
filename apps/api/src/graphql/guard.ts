import type { GraphQLField, GraphQLSchema } from 'graphql';
import type { Context } from '../context.js';
import { ACCESS, type Access, hasPermission, PERMISSIONS } from './permission.js';
import { wordedError } from './worded-error.js';

/** What a root field asks of its caller; undefined when nobody said. */
export function accessOf(field: Pick<GraphQLField<unknown, unknown>, 'extensions'>): Access | undefined {
  const access = field.extensions[ACCESS];
  const known = access === 'PUBLIC' || PERMISSIONS.some((permission) => permission === access);
  return known ? (access as Access) : undefined;
}

export function rootFields(
  schema: GraphQLSchema,
): { name: string; mutation: boolean; field: GraphQLField<unknown, Context> }[] {
  return [schema.getQueryType(), schema.getMutationType()].flatMap((type) =>
    type == null
      ? []
      : Object.values(type.getFields()).map((field) => ({
          name: `${type.name}.${field.name}`,
          mutation: type === schema.getMutationType(),
          field: field as GraphQLField<unknown, Context>,
        })),
  );
}

/**
 * Wraps every root field in its permission. Below the root nothing is checked: which rows are reached is the policies'
 * matter. An act makes the request forget what it has read, so that the answer shows what the act has changed.
 * @throws when a field says neither who may use it nor that anyone may
 */
export function guardRootFields(schema: GraphQLSchema): void {
  for (const { name, mutation, field } of rootFields(schema)) {
    const access = accessOf(field);
    if (access === undefined) throw new Error(`${name} says neither @Requires(permission) nor @Public().`);
    const resolve = field.resolve;
    if (resolve === undefined) throw new Error(`${name} has no resolver.`);
    field.resolve = async (root, args, context, info) => {
      if (mutation) refuseTokens(context);
      requireAccess(access, context);
      const result: unknown = await resolve(root, args, context, info);
      if (mutation) context.loaders.clear();
      return result;
    };
  }
}

/** Whatever its scopes and the role behind it: a token reads, and acts are done by people. */
function refuseTokens({ viewer }: Context): void {
  if (viewer?.token === undefined) return;
  throw wordedError(
    'FORBIDDEN',
    'An API token only reads: no act can be done with it.',
    'Un jeton d’API ne fait que lire : aucun acte n’est possible avec lui.',
  );
}

function requireAccess(access: Access, { viewer }: Context): void {
  if (access === 'PUBLIC') return;
  if (viewer === null) {
    throw wordedError('UNAUTHENTICATED', 'Sign in first.', 'Connectez-vous d’abord.');
  }
  if (!hasPermission(viewer, access)) {
    throw wordedError(
      'FORBIDDEN',
      `${viewer.token ? 'This API token' : 'Your role'} does not permit this (${access}).`,
      `${viewer.token ? 'Ce jeton d’API' : 'Votre rôle'} ne le permet pas (${access}).`,
    );
  }
}
