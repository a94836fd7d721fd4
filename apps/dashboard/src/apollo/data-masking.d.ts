import type { GraphQLCodegenDataMasking } from '@apollo/client/masking';

// Tells Apollo Client how the generated fragment types are masked.
declare module '@apollo/client' {
  export interface TypeOverrides extends GraphQLCodegenDataMasking.TypeOverrides {}
}
