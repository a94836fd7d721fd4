import { graphql } from '../../gql';

/** Everything the scoring page needs once: the instrument does not change under an audit. */
export const ScoringDocument = graphql(`
  query Scoring($id: ID!) {
    auditWorkbook(id: $id) {
      ...WorkbookHead @unmask
      employer {
        id
        ref
        legalName
      }
      instrument {
        id
        title
        edition
        sections {
          sectionNo
          title
          questions {
            id
            sectionNo
            position
            text
            guidance
            evidence
            pointsPossible
            pattern
            thresholdPercent
            mayNotApply
            choices {
              key
              text
              points
            }
          }
        }
      }
      answers {
        ...SavedAnswer @unmask
      }
    }
  }
`);

export const RemoveEvidence = graphql(`
  mutation RemoveEvidence($input: RemoveEvidenceInput!, $idempotencyKey: String) {
    removeEvidence(input: $input, idempotencyKey: $idempotencyKey) {
      workbook {
        ...WorkbookHead @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const StartWorkbook = graphql(`
  mutation StartWorkbook($input: StartWorkbookInput!, $idempotencyKey: String) {
    startWorkbook(input: $input, idempotencyKey: $idempotencyKey) {
      workbook {
        id
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const InstrumentsDocument = graphql(`
  query Instruments {
    instruments {
      id
      code
      edition
      title
      source
      status
      questionCount
      pointsPossible
    }
  }
`);

export const WorkbookRowFields = graphql(`
  fragment WorkbookRow on AuditWorkbook {
    id
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
    score {
      answered
      questions
      overallPercent
      result
    }
  }
`);

export const PipelineRowFields = graphql(`
  fragment PipelineRow on PipelineAudit {
    id
    stage
    kind
    lastDay
    submittedOn
    workbookId
    openNotes
    reviewer
    employer {
      id
      ref
      legalName
    }
    auditor {
      id
      fullName
    }
    audit {
      id
      ref
      result
      overallPercent
    }
    workbook {
      id
      score {
        answered
        questions
        overallPercent
      }
    }
  }
`);

export const PipelineDocument = graphql(`
  query Pipeline($filter: PipelineFilter, $first: Int, $after: String, $last: Int, $before: String) {
    auditPipeline(filter: $filter, first: $first, after: $after, last: $last, before: $before) {
      totalCount
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      nodes {
        ...PipelineRow @unmask
      }
    }
    auditStages(filter: $filter) {
      stage
      count
    }
  }
`);

export const EmployerWorkbooksDocument = graphql(`
  query EmployerWorkbooks($id: ID!) {
    employer(id: $id) {
      id
      workbooks {
        ...WorkbookRow @unmask
      }
    }
  }
`);
