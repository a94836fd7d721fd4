import { graphql } from '../../gql';

export const AuditorRegister = graphql(`
  query AuditorRegister($kind: AuditorKind!) {
    auditorRegister(kind: $kind) {
      registrationId
      registeredOn
      registrationNo
      until
      current
      renewal {
        allowed
        reasons {
          ...ReasonLine @unmask
        }
      }
      person {
        id
        ref
        fullName
      }
    }
  }
`);

export const AuditorApplications = graphql(`
  query AuditorApplications {
    auditorApplications {
      id
      appliedOn
      decision
      decidedOn
      decisionReason
      version
      proof {
        allowed
        reasons {
          ...ReasonLine @unmask
        }
      }
      audit {
        id
        ref
        employer {
          id
          ref
          legalName
        }
      }
      person {
        id
        ref
        fullName
        audits {
          id
          ref
          kind
          lastDay
          employer {
            id
            legalName
          }
        }
      }
    }
  }
`);

export const AuditorCandidates = graphql(`
  query AuditorCandidates($employerId: ID!, $kind: IndependenceKind!, $on: CalendarDate) {
    auditorCandidates(employerId: $employerId, kind: $kind, on: $on) {
      decision {
        allowed
        reasons {
          ...ReasonLine @unmask
        }
      }
      person {
        ...PickedPerson @unmask
      }
    }
  }
`);

export const ApplyAsAuditor = graphql(`
  mutation ApplyAsAuditor($input: ApplyAsAuditorInput!, $idempotencyKey: String) {
    applyAsAuditor(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const ProveApplication = graphql(`
  mutation ProveApplication($input: ProveApplicationInput!, $idempotencyKey: String) {
    proveApplication(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const DecideAuditorApplication = graphql(`
  mutation DecideAuditorApplication($input: DecideAuditorApplicationInput!, $idempotencyKey: String) {
    decideAuditorApplication(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const RenewAuditorRegistration = graphql(`
  mutation RenewAuditorRegistration($input: RenewAuditorRegistrationInput!, $idempotencyKey: String) {
    renewAuditorRegistration(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);
