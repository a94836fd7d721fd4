import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: './schema.graphql',
  generates: {
    'generated/types.ts': {
      plugins: ['typescript'],
      config: {
        strictScalars: true,
        // A field that was asked for is there, if only as null; an input may be left out.
        avoidOptionals: { field: true, inputValue: false, object: false, defaultValue: false },
        useTypeImports: true,
        enumsAsTypes: true,
        scalars: {
          CalendarDate: 'string',
          Cents: 'number',
          DateTime: 'string',
          JSON: 'unknown',
          Points: 'number',
        },
      },
    },
  },
};

export default config;
