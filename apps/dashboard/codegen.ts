import type { CodegenConfig } from '@graphql-codegen/cli';

/**
 * Writes `src/gql` (not committed) from the emitted schema and the documents of this app.
 *
 * Masking is Apollo's own (`dataMasking`), so the preset's is off. A fragment on something with an id is read with
 * `useFragment`/`useSuspenseFragment`; a fragment on a value without one (`Standing`, `Reason`) has no cache key to
 * be read by and is spread with `@unmask`.
 */
const config: CodegenConfig = {
  schema: '../../packages/schema/schema.graphql',
  documents: ['src/**/*.{ts,tsx}', '!src/gql/**'],
  ignoreNoDocuments: true,
  generates: {
    'src/gql/': {
      preset: 'client',
      presetConfig: { fragmentMasking: false },
      config: {
        inlineFragmentTypes: 'mask',
        customDirectives: { apolloUnmask: true },
        enumsAsTypes: true,
        useTypeImports: true,
        defaultScalarType: 'unknown',
        scalars: {
          CalendarDate: 'string',
          DateTime: 'string',
          Points: 'number',
          Cents: 'number',
          JSON: 'Record<string, unknown>',
        },
      },
    },
  },
};

export default config;
