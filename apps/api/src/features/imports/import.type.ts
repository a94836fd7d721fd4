import { Field, ID, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.js';
import { enumOf } from '../../graphql/enums.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Payload, type UserErrorData } from '../../graphql/user-error.type.js';
import { IMPORT_STATES, type ImportState } from './import-states.js';

export const ImportStateEnum = enumOf('ImportState', 'Where an import stands.', IMPORT_STATES, {
  OPEN: 'Files are being gathered and their columns matched.',
  CHECKING: 'The server is checking every row; nothing is written.',
  CHECKED: 'What would happen is known; rows can be put right, and it can be applied.',
  APPLYING: 'The server is writing the records, all of them or none.',
  APPLIED: 'The good rows are in the records.',
  UNDOING: 'The server is putting the records back.',
  UNDONE: 'The records are as they were before it.',
  DISCARDED: 'It was set aside without being applied.',
});

export const IMPORT_OUTCOMES = ['NEW', 'CHANGED', 'REJECTED'] as const;
export type ImportOutcome = (typeof IMPORT_OUTCOMES)[number];
export const ImportOutcomeEnum = enumOf(
  'ImportOutcome',
  'What a row of an import comes to.',
  IMPORT_OUTCOMES,
  {
    NEW: 'A record that there was not.',
    CHANGED: 'A record that says something else.',
    REJECTED: 'Not taken in.',
  },
);

@ObjectType('ImportFile', {
  description: 'A CSV file of an import, or a sheet of a workbook.',
  simpleResolvers: true,
})
export class ImportFileType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => String, { description: 'What the person calls it.' })
  label!: string;

  @Field(() => Int, { description: 'Its size.' })
  bytes!: number;

  @Field(() => [String], { description: 'Its header, cell by cell.' })
  header!: string[];

  @Field(() => [String], {
    description: 'An example from each column; empty where the first rows have none.',
  })
  samples!: string[];

  @Field(() => String, {
    nullable: true,
    description: 'Which file of the format it is, as `section_scores`; null when it is left out.',
  })
  intakeFile!: string | null;

  @Field(() => [String], { description: 'The column of the format for each header; empty for none.' })
  columns!: string[];

  @Field(() => [String], { description: 'Columns that every row needs and that no header was taken for.' })
  missing!: string[];
}

@ObjectType('ImportCounts', {
  description: 'The rows of one file by what they come to.',
  simpleResolvers: true,
})
export class ImportCounts {
  @Field(() => String, { description: 'The file of the format, as `section_scores`.' })
  file!: string;

  @Field(() => Int, { description: 'Records that there were not.' })
  new!: number;

  @Field(() => Int, { description: 'Records that say something else.' })
  changed!: number;

  @Field(() => Int, { description: 'Records that say the same.' })
  same!: number;

  @Field(() => Int, { description: 'Rows not taken in.' })
  rejected!: number;

  @Field(() => Int, { description: 'Of these, the rows that only fall with another row.' })
  following!: number;
}

@ObjectType('ImportNote', {
  description: 'Something that was put right or is worth a look.',
  simpleResolvers: true,
})
export class ImportNoteType {
  @Field(() => String, { description: 'The file, as the person calls it.' })
  file!: string;

  @Field(() => Int, { nullable: true, description: 'The line; null when it is about the whole file.' })
  line!: number | null;

  @Field(() => String, {
    nullable: true,
    description: 'The column; null when it is about the row or the file.',
  })
  column!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'The cell as it was read; null when it is about no cell.',
  })
  value!: string | null;

  @Field(() => String, { description: "What it is, in the reader's language." })
  note!: string;
}

@ObjectType('ImportProgress', { description: 'How far the server is with an import.', simpleResolvers: true })
export class ImportProgressType {
  @Field(() => String, {
    nullable: true,
    description: 'reading, waiting, checking, writing or evaluating; null while it waits for its turn.',
  })
  step!: string | null;

  @Field(() => Number, { description: 'Parts done.' })
  done!: number;

  @Field(() => Number, { description: 'Parts in all; 0 where it cannot be told.' })
  total!: number;

  @Field(() => Boolean, { description: 'Whether somebody asked to end it.' })
  cancelAsked!: boolean;
}

@ObjectType('ImportCell', { description: 'A cell of a row.', simpleResolvers: true })
export class ImportCell {
  @Field(() => String, {
    description: 'The column of the format; empty for what is wrong with the row as a whole.',
  })
  column!: string;

  @Field(() => String, {
    nullable: true,
    description: 'What is recorded; null for nothing, or a row that is not changed.',
  })
  before!: string | null;

  @Field(() => String, { nullable: true, description: 'What the row says; null for nothing.' })
  after!: string | null;

  @Field(() => String, { nullable: true, description: 'What is wrong with it; null when nothing is.' })
  problem!: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'What was expected instead; null when nothing is wrong.',
  })
  expected!: string | null;
}

@ObjectType('ImportRow', { description: 'What was found of a row of an import.', simpleResolvers: true })
export class ImportRowType {
  @Field(() => String, { description: 'The file of the format, as `section_scores`.' })
  file!: string;

  @Field(() => Int, { description: 'The line in the file; the header is 1.' })
  line!: number;

  @Field(() => ImportOutcomeEnum, { description: 'What it comes to.' })
  outcome!: ImportOutcome;

  @Field(() => String, { description: 'What tells the row from others: its key.' })
  label!: string;

  @Field(() => [ImportCell], {
    description: 'Of a new row every cell, of a changed one those that change, of a rejected one every cell.',
  })
  cells!: ImportCell[];

  @Field(() => String, {
    nullable: true,
    description: 'The file of the row that this one falls with; null when the row itself is wrong.',
  })
  causeFile!: string | null;

  @Field(() => Int, {
    nullable: true,
    description: 'The line of that row; null when the row itself is wrong.',
  })
  causeLine!: number | null;
}

export const { Connection: ImportRowConnection } = connectionOf(
  'ImportRow',
  'rows of an import',
  ImportRowType,
);

@ObjectType('UndoBlocker', {
  description: 'A record that keeps an import from being undone.',
  simpleResolvers: true,
})
export class UndoBlockerType {
  @Field(() => String, {
    description:
      'CHANGED or STRUCK since, REFERRED_TO by a later record, ISSUED since (a certificate, a letter), or MERGED since (a person).',
  })
  kind!: string;

  @Field(() => String, { description: 'What kind of record, by its table, as `training_completions`.' })
  what!: string;

  @Field(() => String, { description: 'What tells it from others of its kind.' })
  label!: string;

  @Field(() => String, {
    nullable: true,
    description: 'The reference of its employer; null when it has none.',
  })
  employerRef!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of its employer; null when it has none.' })
  employerName!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of its person; null when it has none.' })
  personName!: string | null;
}

@ObjectType('UndoBlockers', { description: 'What keeps an import from being undone.', simpleResolvers: true })
export class UndoBlockersType {
  @Field(() => Int, { description: 'How many records.' })
  total!: number;

  @Field(() => [UndoBlockerType], { description: 'The first hundred of them.' })
  blockers!: readonly UndoBlockerType[];
}

@ObjectType('Import', { description: 'Records taken in from files, in the browser.', simpleResolvers: true })
export class ImportType {
  @Field(() => ID, { description: 'Its id.' })
  id!: string;

  @Field(() => ImportStateEnum, { description: 'Where it stands.' })
  state!: ImportState;

  @Field(() => String, { description: 'Who started it.' })
  createdByName!: string;

  @Field(() => DateTimeScalar, { description: 'When it was started.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was last checked; null before.' })
  checkedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was applied; null when it was not.' })
  appliedAt!: Date | null;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was undone; null when it was not.' })
  undoneAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'Who asked for the last check, applying or undoing; null before.',
  })
  askedByName!: string | null;

  @Field(() => [String], { description: 'Its files, as the person calls them.' })
  fileNames!: string[];

  @Field(() => [ImportCounts], { description: 'Rows by file; empty before it was checked.' })
  counts!: ImportCounts[];

  @Field(() => Int, { description: 'Employers whose records it changed; 0 before it was applied.' })
  employers!: number;

  @Field(() => Int, { description: 'Rows that a person left out.' })
  leftOut!: number;
}

export const { Connection: ImportConnection } = connectionOf('Import', 'imports', ImportType);

@ObjectType('IntakeColumn', { description: 'A column of the format.', simpleResolvers: true })
export class IntakeColumnType {
  @Field(() => String, { description: 'Its name.' })
  name!: string;

  @Field(() => Boolean, { description: 'Whether every row needs it.' })
  required!: boolean;

  @Field(() => [String], { description: 'What it can hold, where that is a fixed list; else empty.' })
  choices!: readonly string[];
}

@ObjectType('IntakeFile', { description: 'A file of the format.', simpleResolvers: true })
export class IntakeFileType {
  @Field(() => String, { description: 'Its name, as `section_scores`.' })
  name!: string;

  @Field(() => [IntakeColumnType], { description: 'Its columns, the required ones first.' })
  columns!: IntakeColumnType[];
}

@ObjectType('ImportPayload', {
  description: 'The answer of an act on an import.',
  implements: Payload,
  simpleResolvers: true,
})
export class ImportPayload extends Payload {
  importId?: string | null;
}

export type ImportPayloadData = { importId: string | null; errors: readonly UserErrorData[] };
