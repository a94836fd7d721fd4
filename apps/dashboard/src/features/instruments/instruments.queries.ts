import { graphql } from '../../gql';

export const InstrumentListDocument = graphql(`
  query InstrumentList {
    instruments {
      id
      code
      edition
      title
      source
      status
      importedAt
      questionCount
      pointsPossible
    }
    interviewSamplings {
      id
      code
      edition
      title
      importedAt
      ranges {
        from
        to
        interviews
      }
    }
  }
`);

export const EditionFields = graphql(`
  fragment Edition on Instrument {
    id
    title
    edition
    sections {
      sectionNo
      title
      questions {
        id
        position
        text
        evidence
        pointsPossible
        pattern
        thresholdPercent
      }
    }
  }
`);

export const TwoEditionsDocument = graphql(`
  query TwoEditions($left: ID!, $right: ID!) {
    left: instrument(id: $left) {
      ...Edition @unmask
    }
    right: instrument(id: $right) {
      ...Edition @unmask
    }
  }
`);

export const ImportInstrument = graphql(`
  mutation ImportInstrument($input: ImportInstrumentInput!, $idempotencyKey: String) {
    importInstrument(input: $input, idempotencyKey: $idempotencyKey) {
      id
      rows
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);

export const ImportInterviewSampling = graphql(`
  mutation ImportInterviewSampling($input: ImportInterviewSamplingInput!, $idempotencyKey: String) {
    importInterviewSampling(input: $input, idempotencyKey: $idempotencyKey) {
      id
      rows
      errors {
        ...UserErrorLine @unmask
      }
    }
  }
`);
