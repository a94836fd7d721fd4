import { graphql } from '../../gql';

export const ReviewNoteFields = graphql(`
  fragment ReviewNoteLine on ReviewNote {
    id
    kind
    sectionNo
    questionId
    position
    resolved
    version
    entries {
      id
      kind
      body
      writtenBy
      writtenAt
    }
  }
`);

/** The notes of an audit and how far it is: asked again after each act, and while the page is looked at. */
export const ReviewStateDocument = graphql(`
  query ReviewState($id: ID!) {
    auditWorkbook(id: $id) {
      id
      state
      version
      reviewNotes {
        ...ReviewNoteLine @unmask
      }
    }
  }
`);

export const ReviewDocument = graphql(`
  query Review($id: ID!) {
    auditWorkbook(id: $id) {
      id
      version
      kind
      state
      firstDay
      lastDay
      employer {
        id
        ref
        legalName
      }
      auditor {
        id
        fullName
      }
      instrument {
        id
        title
        edition
        sections {
          sectionNo
          title
        }
      }
      score {
        answered
        questions
        overallPercent
        result
      }
      review {
        activeWorksites
        peopleAvailable
        peakWorkforce
        reviewer
      }
      maySubmit {
        allowed
        reasons {
          ...ReasonLine @unmask
        }
        cautions {
          ...ReasonLine @unmask
        }
      }
      jointEmployers {
        id
        ref
        legalName
      }
      audit {
        id
        ...AuditToCorrect @unmask
        result
        overallPercent
        decisionReason
        addedSections {
          sectionNo
          title
          awarded
          possible
        }
      }
      submissions {
        id
        submissionNo
        submittedBy
        submittedAt
        employer {
          id
          ref
          legalName
        }
        audit {
          id
          ref
          result
          overallPercent
          decision
          decidedOn
          decisionReason
        }
      }
    }
  }
`);

export const SubmitWorkbook = graphql(`
  mutation SubmitWorkbook($input: SubmitWorkbookInput!, $idempotencyKey: String) {
    submitWorkbook(input: $input, idempotencyKey: $idempotencyKey) {
      workbook {
        id
        state
        version
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const NoteReadiness = graphql(`
  mutation NoteReadiness($input: NoteReadinessInput!, $idempotencyKey: String) {
    noteReadiness(input: $input, idempotencyKey: $idempotencyKey) {
      workbook {
        id
        version
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const NameJointEmployers = graphql(`
  mutation NameJointEmployers($input: NameJointEmployersInput!, $idempotencyKey: String) {
    nameJointEmployers(input: $input, idempotencyKey: $idempotencyKey) {
      workbook {
        id
        version
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const TakeIntoReview = graphql(`
  mutation TakeIntoReview($input: TakeIntoReviewInput!, $idempotencyKey: String) {
    takeIntoReview(input: $input, idempotencyKey: $idempotencyKey) {
      workbook {
        id
        version
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const WriteReviewNote = graphql(`
  mutation WriteReviewNote($input: WriteReviewNoteInput!, $idempotencyKey: String) {
    writeReviewNote(input: $input, idempotencyKey: $idempotencyKey) {
      note {
        ...ReviewNoteLine @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const ContinueReviewNote = graphql(`
  mutation ContinueReviewNote($input: ContinueReviewNoteInput!, $idempotencyKey: String) {
    continueReviewNote(input: $input, idempotencyKey: $idempotencyKey) {
      note {
        ...ReviewNoteLine @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);
