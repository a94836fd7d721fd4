import type { CodegenConfig } from '@graphql-codegen/cli';

const config: CodegenConfig = {
  schema: './schema.graphql',
  generates: {
    'generated/types.ts': {
      plugins: ['typescript'],
      config: {
        strictScalars: true,
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
