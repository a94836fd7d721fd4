import { Field, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

export const ExportKindEnum = enumOf(
  'ExportKind',
  'A file of the export contract.',
  ['STANDINGS', 'REBATES', 'AUDITS'],
  {
    STANDINGS: 'One row per employer with its standing.',
    REBATES: 'One row per employer, account and rebate period.',
    AUDITS: 'One row per audit with its result.',
  },
);

@ObjectType('ExportFile', {
  description: 'A CSV file, byte for byte as the command line writes it.',
  simpleResolvers: true,
})
export class ExportFile {
  @Field(() => String, { description: 'A name to save it under.' })
  name!: string;

  @Field(() => CalendarDateScalar, { description: 'The day it is for.' })
  asOf!: string;

  @Field(() => String, {
    description: 'The whole text: UTF-8 without a byte order mark, lines ending in LF.',
  })
  content!: string;
}
