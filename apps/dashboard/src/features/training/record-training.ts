import { graphql } from '../../gql';
import type { RecordTrainingMutation } from '../../gql/graphql';

export const RecordTraining = graphql(`
  mutation RecordTraining($input: RecordTrainingInput!, $idempotencyKey: String) {
    recordTraining(input: $input, idempotencyKey: $idempotencyKey) {
      people {
        ...PickedPerson @unmask
      }
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

/** A training day as it was recorded. */
export type RecordedDay = RecordTrainingMutation['recordTraining'];
