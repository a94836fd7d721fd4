import {
  type GraphQLNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { expect, it } from 'vitest';
import { buildApiSchema } from '../schema.js';

const BUILT_IN = new Set(['String', 'Int', 'Float', 'Boolean', 'ID']);

function undescribed(type: GraphQLNamedType): string[] {
  const missing = type.description ? [] : [type.name];
  if (isEnumType(type)) {
    for (const value of type.getValues()) if (!value.description) missing.push(`${type.name}.${value.name}`);
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      if (!field.description) missing.push(`${type.name}.${field.name}`);
      for (const arg of field.args)
        if (!arg.description) missing.push(`${type.name}.${field.name}(${arg.name})`);
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields()))
      if (!field.description) missing.push(`${type.name}.${field.name}`);
  }
  return missing;
}

const types = Object.values(buildApiSchema().getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !BUILT_IN.has(name),
);

it('describes every type, field, argument, input and enum value', () => {
  expect(types.length).toBeGreaterThan(80);
  expect(types.flatMap(undescribed)).toEqual([]);
});

it('says of every field that may be null what null means', () => {
  const silent = types.flatMap((type) => {
    if (!isObjectType(type)) return [];
    return Object.values(type.getFields())
      .filter(
        ({ type: fieldType, description }) =>
          !isNonNullType(fieldType) && !/\bnull\b/i.test(description ?? ''),
      )
      .map(({ name }) => `${type.name}.${name}`);
  });
  expect(silent).toEqual([]);
});
