import type { ConditionKind } from '@good-standing/domain';
import { Field, ID, InputType, Int } from 'type-graphql';
import { ConditionKindEnum } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@InputType('RecordConditionInput', { description: 'A circumstance that bears on standing or rebate.' })
export class RecordConditionInput {
  @Field(() => ID, { description: 'The employer.' })
  employerId!: string;

  @Field(() => ConditionKindEnum, { description: 'What it is. Only the program manager can record REVOKED.' })
  kind!: ConditionKind;

  @Field(() => CalendarDateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day no longer covered; null while it is open.',
  })
  to?: string | null;

  @Field(() => String, { nullable: true, description: 'Why; null when nothing is to be said.' })
  reason?: string | null;
}

@InputType('CorrectConditionInput', {
  description: 'A condition as it should be; giving it an end closes it.',
})
export class CorrectConditionInput {
  @Field(() => ID, { description: 'The condition.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => ConditionKindEnum, { description: 'What it is.' })
  kind!: ConditionKind;

  @Field(() => CalendarDateScalar, { description: 'The first day.' })
  from!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day no longer covered; null while it is open.',
  })
  to?: string | null;

  @Field(() => String, {
    nullable: true,
    description: 'Why the condition holds; null when nothing is to be said.',
  })
  conditionReason?: string | null;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}
