import { graphql } from '../../gql';

export const ApiTokensDocument = graphql(`
  query ApiTokens {
    apiTokens {
      ...ApiTokenLine @unmask
    }
  }
`);

export const ApiTokenLine = graphql(`
  fragment ApiTokenLine on ApiToken {
    id
    name
    prefix
    scopes
    validThrough
    createdAt
    lastUsedAt
    expired
    own
    ownerName
  }
`);

export const MakeApiTokenDocument = graphql(`
  mutation MakeApiToken($input: MakeApiTokenInput!) {
    makeApiToken(input: $input) {
      token
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const RevokeApiTokenDocument = graphql(`
  mutation RevokeApiToken($input: RevokeApiTokenInput!) {
    revokeApiToken(input: $input) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);
