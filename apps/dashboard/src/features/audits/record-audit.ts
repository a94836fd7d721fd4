import { graphql } from '../../gql';

export const AuditToCorrectFields = graphql(`
  fragment AuditToCorrect on Audit {
    id
    ref
    version
    kind
    instrument
    firstDay
    lastDay
    submittedOn
    decision
    decidedOn
    auditor {
      id
      fullName
    }
    sections {
      sectionNo
      awarded
      possible
      notApplicableReason
    }
  }
`);

export const RecordAudit = graphql(`
  mutation RecordAudit($input: RecordAuditInput!, $idempotencyKey: String) {
    recordAudit(input: $input, idempotencyKey: $idempotencyKey) {
      audit {
        id
        ref
      }
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const CorrectAudit = graphql(`
  mutation CorrectAudit($input: CorrectAuditInput!, $idempotencyKey: String) {
    correctAudit(input: $input, idempotencyKey: $idempotencyKey) {
      audit {
        id
        ref
      }
      employer {
        ...EmployerSituation @unmask
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);
