import { Field, InputType } from 'type-graphql';

@InputType('TableFileInput', { description: 'A table and what it is to be called.' })
abstract class TableFile {
  @Field(() => String, { description: 'The name that its editions share.' })
  code!: string;

  @Field(() => String, { description: 'The edition; one that is there already is refused.' })
  edition!: string;

  @Field(() => String, { description: 'The English title.' })
  titleEn!: string;

  @Field(() => String, { description: 'The French title.' })
  titleFr!: string;

  @Field(() => String, { description: "The file's name, for messages." })
  fileName!: string;

  @Field(() => String, { description: 'The CSV or XLSX file in base64.' })
  file!: string;

  @Field(() => Boolean, { nullable: true, description: 'True: only checks, and stores nothing.' })
  dryRun?: boolean | null;
}

@InputType('ImportInstrumentInput', { description: 'An edition of an instrument, a question a row.' })
export class ImportInstrumentInput extends TableFile {
  @Field(() => String, { description: 'Who wrote it.' })
  source!: string;
}

@InputType('ImportInterviewSamplingInput', { description: 'An interview sampling table, a range a row.' })
export class ImportInterviewSamplingInput extends TableFile {}
