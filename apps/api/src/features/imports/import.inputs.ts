import { Field, ID, InputType, Int } from 'type-graphql';

@InputType('ImportInput', { description: 'Which import.' })
export class ImportInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;
}

@InputType('ImportFileInput', { description: 'Which file of an import.' })
export class ImportFileInput {
  @Field(() => ID, { description: 'The file.' })
  fileId!: string;
}

@InputType('MatchImportFileInput', { description: 'What a file holds.' })
export class MatchImportFileInput {
  @Field(() => ID, { description: 'The file.' })
  fileId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Which file of the format it is, as `section_scores`; null to leave it out.',
  })
  intakeFile?: string | null;

  @Field(() => [String], {
    nullable: true,
    description: 'The column of the format for each header, in order; empty for none. Null: guessed.',
  })
  columns?: string[] | null;
}

@InputType('CorrectedCellInput', { description: 'A cell as it should be read.' })
export class CorrectedCellInput {
  @Field(() => String, { description: 'The column of the format.' })
  column!: string;

  @Field(() => String, { description: 'What is read instead of what the file says.' })
  value!: string;
}

@InputType('CorrectedRowInput', { description: 'A row as it should be read.' })
export class CorrectedRowInput {
  @Field(() => String, { description: 'The file of the format, as `section_scores`.' })
  file!: string;

  @Field(() => Int, { description: 'The line in the file; the header is 1.' })
  line!: number;

  @Field(() => [CorrectedCellInput], { description: 'The cells that are read otherwise.' })
  cells!: CorrectedCellInput[];

  @Field(() => Boolean, { description: 'Whether the row is passed over.' })
  leftOut!: boolean;
}

@InputType('CorrectImportRowsInput', { description: 'Rows of an import as they should be read.' })
export class CorrectImportRowsInput {
  @Field(() => ID, { description: 'The import.' })
  importId!: string;

  @Field(() => [CorrectedRowInput], { description: 'The rows, 1 to 1000.' })
  rows!: CorrectedRowInput[];
}
