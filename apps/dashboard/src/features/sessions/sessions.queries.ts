import { graphql } from '../../gql';

export const SessionLineFields = graphql(`
  fragment SessionLine on TrainingSession {
    id
    courseCode
    heldOn
    place
    instructor
    capacity
    expected
    attended
    state
    version
  }
`);

export const Sessions = graphql(`
  query Sessions($time: SessionTime!, $first: Int, $after: String, $last: Int, $before: String) {
    trainingSessions(time: $time, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...SessionLine @unmask
      }
      pageInfo {
        hasNextPage
        hasPreviousPage
        startCursor
        endCursor
      }
      totalCount
    }
  }
`);

export const Session = graphql(`
  query Session($id: ID!) {
    trainingSession(id: $id) {
      ...SessionLine @unmask
      roster {
        id
        attended
        person {
          ...PickedPerson @unmask
        }
      }
    }
  }
`);

export const PlanSession = graphql(`
  mutation PlanSession($input: PlanSessionInput!, $idempotencyKey: String) {
    planSession(input: $input, idempotencyKey: $idempotencyKey) {
      session {
        id
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const CorrectSession = graphql(`
  mutation CorrectSession($input: CorrectSessionInput!, $idempotencyKey: String) {
    correctSession(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const CancelSession = graphql(`
  mutation CancelSession($input: CancelSessionInput!, $idempotencyKey: String) {
    cancelSession(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const AddToRoster = graphql(`
  mutation AddToRoster($input: AddToRosterInput!, $idempotencyKey: String) {
    addToRoster(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const RemoveFromRoster = graphql(`
  mutation RemoveFromRoster($input: RemoveFromRosterInput!, $idempotencyKey: String) {
    removeFromRoster(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const CompleteSession = graphql(`
  mutation CompleteSession($input: CompleteSessionInput!, $idempotencyKey: String) {
    completeSession(input: $input, idempotencyKey: $idempotencyKey) {
      gains {
        module
        program
        employer {
          ...EmployerSituation @unmask
        }
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);
