import { graphql } from '../../gql';

export const People = graphql(`
  query People($search: String, $first: Int, $after: String, $last: Int, $before: String) {
    peopleByName(search: $search, first: $first, after: $after, last: $last, before: $before) {
      nodes {
        ...PickedPerson @unmask
        completions {
          id
          courseCode
        }
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

export const PersonFileFields = graphql(`
  fragment PersonFile on Person {
    id
    ref
    fullName
    email
    version
    completions {
      id
      courseCode
      completedOn
      certificateNo
      version
      credit {
        creditedOn
        courseTaken
        provider
        reason
      }
    }
    employments {
      id
      fullTime
      from
      to
      version
      employer {
        id
        ref
        legalName
      }
    }
    registrations {
      id
      kind
      registeredOn
      registrationNo
      endsOn
      version
    }
    audits {
      id
      ref
      kind
      lastDay
      result
      decision
      employer {
        id
        ref
        legalName
      }
    }
  }
`);

export const PersonById = graphql(`
  query PersonById($id: ID!) {
    person(id: $id) {
      ...PersonFile @unmask
    }
  }
`);

export const LikelyDuplicates = graphql(`
  query LikelyDuplicates {
    likelyDuplicates(first: 50) {
      clue
      one {
        ...PersonFile @unmask
      }
      other {
        ...PersonFile @unmask
      }
    }
  }
`);

export const PersonMerges = graphql(`
  query PersonMerges($personId: ID) {
    personMerges(personId: $personId) {
      id
      mergedRef
      mergedName
      mergedOn
      undoneOn
      version
      kept {
        id
        fullName
        ref
      }
    }
  }
`);

export const MergePeople = graphql(`
  mutation MergePeople($input: MergePeopleInput!, $idempotencyKey: String) {
    mergePeople(input: $input, idempotencyKey: $idempotencyKey) {
      person {
        id
      }
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const UndoMerge = graphql(`
  mutation UndoMerge($input: UndoMergeInput!, $idempotencyKey: String) {
    undoMerge(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const TellPeopleApart = graphql(`
  mutation TellPeopleApart($input: TellPeopleApartInput!, $idempotencyKey: String) {
    tellPeopleApart(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const CreditTraining = graphql(`
  mutation CreditTraining($input: CreditTrainingInput!, $idempotencyKey: String) {
    creditTraining(input: $input, idempotencyKey: $idempotencyKey) {
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);
