import { GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';
import { describe, expect, it } from 'vitest';
import { buildApiSchema } from '../schema.js';
import { accessOf, guardRootFields, rootFields } from './guard.js';
import { hasPermission, ROLES } from './permission.js';

describe('who may use which root field', () => {
  it('is this table', async () => {
    const rows = rootFields(buildApiSchema()).map(({ name, field }) => {
      const access = accessOf(field);
      const roles =
        access === 'PUBLIC'
          ? ['anyone']
          : ROLES.filter((role) => access !== undefined && hasPermission({ role }, access));
      return `${name} · ${access} · ${roles.join(' ')}`;
    });
    await expect(rows.sort().join('\n')).toMatchFileSnapshot('./permission-table.txt');
  });

  it('must be said: a schema with a field that says nothing is refused', () => {
    const query = new GraphQLObjectType({
      name: 'Query',
      fields: { secrets: { type: GraphQLString, resolve: () => 'told' } },
    });
    expect(() => guardRootFields(new GraphQLSchema({ query }))).toThrow('Query.secrets says neither');
  });

  it('must be a permission there is', () => {
    const query = new GraphQLObjectType({
      name: 'Query',
      fields: {
        secrets: { type: GraphQLString, resolve: () => 'told', extensions: { access: 'secrets.raed' } },
      },
    });
    expect(() => guardRootFields(new GraphQLSchema({ query }))).toThrow('Query.secrets says neither');
  });
});
