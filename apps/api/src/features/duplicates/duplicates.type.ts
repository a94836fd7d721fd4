import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { Payload, type UserErrorData } from '../../graphql/user-error.type.js';
import { DUPLICATE_CLUES, type DuplicateClue } from './duplicates.queries.js';

export const DuplicateClueEnum = enumOf(
  'DuplicateClue',
  'Why two people may be one, the strongest clue first.',
  DUPLICATE_CLUES,
  {
    SAME_EMAIL: 'They have the same e-mail address.',
    SAME_NAME_SAME_EMPLOYER: 'They bear the same name, whatever its order, and worked for the same employer.',
    SIMILAR_NAME_SAME_EMPLOYER: 'They bear names alike and worked for the same employer.',
    SAME_NAME: 'They bear the same name, whatever its order.',
  },
);

@ObjectType('LikelyDuplicate', { description: 'Two people who may be one.', simpleResolvers: true })
export class LikelyDuplicate {
  @Field(() => DuplicateClueEnum, { description: 'The strongest clue.' })
  clue!: DuplicateClue;

  firstId!: string;
  secondId!: string;
}

@ObjectType('PersonMerge', { description: 'Two files of one person made one.', simpleResolvers: true })
export class PersonMerge {
  @Field(() => ID, { description: 'Identifies the merge.' })
  id!: string;

  @Field(() => String, { description: 'The number of the file that was merged.' })
  mergedRef!: string;

  @Field(() => String, { description: 'The name in the file that was merged.' })
  mergedName!: string;

  @Field(() => CalendarDateScalar, { description: 'The day.' })
  mergedOn!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The day it was undone; null while it stands.',
  })
  undoneOn!: string | null;

  @Field(() => Int, { description: 'Goes up when it is undone.' })
  version!: number;

  keptId!: string;
}

@ObjectType('MergePayload', {
  description: 'The answer of an act on two files of one person.',
  implements: Payload,
  simpleResolvers: true,
})
export class MergePayload extends Payload {
  personId?: string | null;

  @Field(() => ID, {
    nullable: true,
    description: 'The merge; null when there are errors, or when two were told apart.',
  })
  mergeId?: string | null;
}

export interface MergePayloadData {
  personId: string | null;
  mergeId: string | null;
  errors: readonly UserErrorData[];
}

@InputType('MergePeopleInput', { description: 'Two files of one person, and which of them is kept.' })
export class MergePeopleInput {
  @Field(() => ID, { description: 'The person who is kept, with name and number.' })
  keepId!: string;

  @Field(() => Int, { description: 'The version of the kept person that was seen.' })
  keepVersion!: number;

  @Field(() => ID, { description: 'The person whose records pass to the kept one.' })
  mergeId!: string;

  @Field(() => Int, { description: 'The version of the merged person that was seen.' })
  mergeVersion!: number;

  @Field(() => String, { description: 'How one knows that they are one; kept in the journal.' })
  reason!: string;
}

@InputType('UndoMergeInput', { description: 'A merge to be undone.' })
export class UndoMergeInput {
  @Field(() => ID, { description: 'The merge.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => String, { description: 'Why; kept in the journal.' })
  reason!: string;
}

@InputType('TellPeopleApartInput', { description: 'Two people who are two.' })
export class TellPeopleApartInput {
  @Field(() => ID, { description: 'One of them.' })
  personId!: string;

  @Field(() => ID, { description: 'The other.' })
  otherId!: string;
}
