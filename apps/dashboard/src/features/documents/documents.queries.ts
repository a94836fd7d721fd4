import { graphql } from '../../gql';

/** Has no id of its own: spread it with `@unmask`. */
export const IssuePreviewLine = graphql(`
  fragment IssuePreviewLine on IssuePreview {
    program
    cycleYear
    validFrom
    validThrough
    decision {
      allowed
      reasons {
        ...ReasonLine @unmask
      }
    }
    employer {
      id
      ref
      legalName
      city
    }
  }
`);

export const LettersToIssueDocument = graphql(`
  query LettersToIssue {
    lettersToIssue {
      ...IssuePreviewLine @unmask
    }
  }
`);

export const CertificationCandidatesDocument = graphql(`
  query CertificationCandidates {
    certificationCandidates {
      ...IssuePreviewLine @unmask
    }
  }
`);

export const PreviewIssueDocument = graphql(`
  query PreviewIssue($requests: [DocumentRequest!]!) {
    today
    previewIssue(requests: $requests) {
      ...IssuePreviewLine @unmask
    }
  }
`);

export const IssueDocumentsDocument = graphql(`
  mutation IssueDocuments($input: IssueDocumentsInput!, $idempotencyKey: String) {
    issueDocuments(input: $input, idempotencyKey: $idempotencyKey) {
      results {
        program
        cycleYear
        employer {
          id
          ref
          legalName
          contactEmail
          contactLanguage
        }
        document {
          id
          number
          path
        }
        errors {
          ...UserErrorLine @unmask
        }
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const IssuedDocumentRow = graphql(`
  fragment IssuedDocumentRow on IssuedDocument {
    id
    kind
    number
    issuedOn
    program
    cycleYear
    voidedOn
    voidReason
    path
    recordId
    recordVersion
    validity {
      state
      validFrom
      validThrough
    }
    employer {
      id
      ref
      legalName
      contactEmail
      contactLanguage
    }
    successor {
      id
      number
      path
    }
  }
`);

export const IssuedDocumentsDocument = graphql(`
  query IssuedDocuments($filter: DocumentFilter, $first: Int, $after: String, $last: Int, $before: String) {
    documents(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      nodes {
        ...IssuedDocumentRow @unmask
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
    }
  }
`);

export const LetterheadStateDocument = graphql(`
  query LetterheadState {
    settings {
      authorityName
      publicUrl
    }
  }
`);

export const MailStateDocument = graphql(`
  query MailState {
    mailService {
      from
    }
  }
`);

export const MailDocumentsDocument = graphql(`
  mutation MailDocuments($input: MailDocumentsInput!, $idempotencyKey: String) {
    mailDocuments(input: $input, idempotencyKey: $idempotencyKey) {
      results {
        recipient
        errors {
          ...UserErrorLine @unmask
        }
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);
