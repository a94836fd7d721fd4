import { graphql } from '../../gql';

export const ImportsDocument = graphql(`
  query Imports($first: Int, $after: String, $last: Int, $before: String) {
    imports(first: $first, after: $after, last: $last, before: $before) {
      nodes {
        id
        state
        createdAt
        createdByName
        fileNames
        counts {
          file
          new
          changed
          rejected
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

export const ImportFileParts = graphql(`
  fragment ImportFileParts on ImportFile {
    id
    label
    bytes
    header
    samples
    intakeFile
    columns
    missing
  }
`);

export const ImportDocument = graphql(`
  query Import($id: ID!) {
    import(id: $id) {
      id
      state
      createdAt
      createdByName
      checkedAt
      appliedAt
      undoneAt
      askedByName
      employers
      leftOut
      problem
      progress {
        step
        done
        total
        cancelAsked
      }
      files {
        ...ImportFileParts @unmask
      }
      counts {
        file
        new
        changed
        same
        rejected
        following
      }
      notes {
        file
        line
        column
        value
        note
      }
      undoBlockers {
        total
        blockers {
          kind
          what
          label
          employerRef
          employerName
          personName
        }
      }
    }
  }
`);

export const ImportRowParts = graphql(`
  fragment ImportRowParts on ImportRow {
    file
    line
    outcome
    label
    causeFile
    causeLine
    cells {
      column
      before
      after
      problem
      expected
    }
  }
`);

export const ImportRowsDocument = graphql(`
  query ImportRows(
    $id: ID!
    $outcome: ImportOutcome!
    $file: String
    $following: Boolean
    $first: Int
    $after: String
    $last: Int
    $before: String
  ) {
    import(id: $id) {
      id
      rows(
        outcome: $outcome
        file: $file
        following: $following
        first: $first
        after: $after
        last: $last
        before: $before
      ) {
        nodes {
          ...ImportRowParts @unmask
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
  }
`);

export const ImportRejectsDocument = graphql(`
  query ImportRejects($id: ID!) {
    import(id: $id) {
      id
      rejectsCsv
    }
  }
`);

export const IntakeFormatDocument = graphql(`
  query IntakeFormat {
    intakeFormat {
      name
      columns {
        name
        required
      }
    }
  }
`);

export const ImportAnswer = graphql(`
  fragment ImportAnswer on ImportPayload {
    import {
      id
      state
      problem
    }
    errors {
      message
    }
  }
`);

export const StartImportDocument = graphql(`
  mutation StartImport {
    startImport {
      ...ImportAnswer @unmask
    }
  }
`);

export const MatchImportFileDocument = graphql(`
  mutation MatchImportFile($input: MatchImportFileInput!) {
    answer: matchImportFile(input: $input) {
      ...ImportAnswer @unmask
    }
  }
`);

export const RemoveImportFileDocument = graphql(`
  mutation RemoveImportFile($input: ImportFileInput!) {
    answer: removeImportFile(input: $input) {
      ...ImportAnswer @unmask
    }
  }
`);

export const CheckImportDocument = graphql(`
  mutation CheckImport($input: ImportInput!) {
    answer: checkImport(input: $input) {
      ...ImportAnswer @unmask
    }
  }
`);

export const CorrectImportRowsDocument = graphql(`
  mutation CorrectImportRows($input: CorrectImportRowsInput!) {
    answer: correctImportRows(input: $input) {
      ...ImportAnswer @unmask
    }
  }
`);

export const ApplyImportDocument = graphql(`
  mutation ApplyImport($input: ImportInput!) {
    answer: applyImport(input: $input) {
      ...ImportAnswer @unmask
    }
  }
`);

export const CancelImportDocument = graphql(`
  mutation CancelImport($input: ImportInput!) {
    answer: cancelImport(input: $input) {
      ...ImportAnswer @unmask
    }
  }
`);

export const UndoImportDocument = graphql(`
  mutation UndoImport($input: ImportInput!) {
    answer: undoImport(input: $input) {
      ...ImportAnswer @unmask
    }
  }
`);

export const DiscardImportDocument = graphql(`
  mutation DiscardImport($input: ImportInput!) {
    answer: discardImport(input: $input) {
      ...ImportAnswer @unmask
    }
  }
`);
