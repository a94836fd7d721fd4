import { graphql } from '../../gql';

export const SavedAnswerFields = graphql(`
  fragment SavedAnswer on AuditAnswer {
    questionId
    positive
    total
    choice
    notApplicableReason
    note
    version
    changeNo
    answeredBy
    answeredAt
  }
`);

export const WorkbookHeadFields = graphql(`
  fragment WorkbookHead on AuditWorkbook {
    id
    kind
    state
    firstDay
    lastDay
    workforce
    interviewsHeld
    interviewsRequired
    changeNo
    version
    auditor {
      id
      fullName
    }
    files {
      id
      questionId
      fileName
      mediaType
      bytes
      addedBy
      version
    }
  }
`);

/** Asked every few seconds: what changed since the count that is known. */
export const WorkbookChangesDocument = graphql(`
  query WorkbookChanges($id: ID!, $since: Int!) {
    auditWorkbook(id: $id) {
      ...WorkbookHead @unmask
      changes: answers(since: $since) {
        ...SavedAnswer @unmask
      }
    }
  }
`);

export const AnswerQuestion = graphql(`
  mutation AnswerQuestion($input: AnswerQuestionInput!, $idempotencyKey: String) {
    answerQuestion(input: $input, idempotencyKey: $idempotencyKey) {
      answer {
        ...SavedAnswer @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const ChangeWorkbook = graphql(`
  mutation ChangeWorkbook($input: ChangeWorkbookInput!, $idempotencyKey: String) {
    changeWorkbook(input: $input, idempotencyKey: $idempotencyKey) {
      workbook {
        ...WorkbookHead @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);
