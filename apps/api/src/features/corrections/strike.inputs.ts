import { Field, ID, InputType, Int } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { RECORD_KINDS, type RecordKind } from './record-kinds.js';

export const RecordKindEnum = enumOf('RecordKind', 'A kind of record that can be struck.', RECORD_KINDS, {
  EMPLOYER: "An employer's file; only while nothing else is recorded in it.",
  IMPLEMENTATION: "The state of the employer's own program.",
  GUIDANCE: 'A guidance entry.',
  HEADCOUNT: 'A headcount.',
  TRAINING_COMPLETION: "A person's completed course.",
  EMPLOYMENT: 'An employment.',
  AUDITOR_REGISTRATION: "A person's registration as an auditor.",
  AUDIT: 'An audit.',
  CORRECTIVE_ACTION: 'A corrective action.',
  CERTIFICATION: 'A certification.',
  LETTER: 'A letter of good standing.',
  CONDITION: 'A condition.',
  PREMIUM: 'A premium.',
});

@InputType('StrikeRecordInput', { description: 'A record that was made in error.' })
export class StrikeRecordInput {
  @Field(() => RecordKindEnum, { description: 'What kind of record it is.' })
  kind!: RecordKind;

  @Field(() => ID, { description: 'The record.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why it is struck; kept in the journal.' })
  reason!: string;
}
