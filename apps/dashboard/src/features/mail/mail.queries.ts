import { graphql } from '../../gql';

export const MailServiceDocument = graphql(`
  query MailService {
    mailService {
      from
      waiting
      failed
      uncertain
    }
    unreachableReminders {
      kind
      dueOn
      employer {
        id
        ref
        legalName
      }
    }
  }
`);

export const RemindersDocument = graphql(`
  query Reminders {
    reminders {
      kind
      enabled
      days
      version
    }
  }
`);

/** What a line of the mail log shows. The table's cells are functions, so unmasked. */
export const MailLine = graphql(`
  fragment MailLine on Mail {
    id
    kind
    recipient
    language
    state
    attempts
    createdAt
    lastError
    attachmentName
    content {
      subject
      text
    }
    employer {
      id
      ref
      legalName
    }
  }
`);

export const MailsDocument = graphql(`
  query Mails($after: String) {
    mails(first: 25, after: $after) {
      nodes {
        ...MailLine @unmask
      }
      pageInfo {
        hasNextPage
        endCursor
      }
      totalCount
    }
  }
`);

export const EmployerMailsDocument = graphql(`
  query EmployerMails($id: ID!) {
    employer(id: $id) {
      id
      mails {
        ...MailLine @unmask
      }
    }
  }
`);

export const MailPreviewDocument = graphql(`
  query MailPreview($kind: MailKind!, $language: Language!) {
    mailPreview(kind: $kind, language: $language) {
      subject
      text
    }
  }
`);

export const SendMailAgainDocument = graphql(`
  mutation SendMailAgain($input: SendMailAgainInput!) {
    sendMailAgain(input: $input) {
      mail {
        ...MailLine @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const SetReminderDocument = graphql(`
  mutation SetReminder($input: SetReminderInput!, $idempotencyKey: String) {
    setReminder(input: $input, idempotencyKey: $idempotencyKey) {
      reminder {
        kind
        enabled
        days
        version
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);
