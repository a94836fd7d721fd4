import { Field, ID, InputType, Int } from 'type-graphql';
import { CalendarDateScalar } from '../../graphql/scalars.js';

@InputType('CorrectiveActionFields', {
  description: 'What planning and correcting an action have in common.',
})
abstract class CorrectiveActionFields {
  @Field(() => Int, { description: 'The section of the audit that fell short.' })
  sectionNo!: number;

  @Field(() => String, { description: 'What was missing.' })
  shortfall!: string;

  @Field(() => String, { description: 'What is to be done about it.' })
  action!: string;

  @Field(() => String, { description: 'Who sees to it, by name or by post.' })
  owner!: string;

  @Field(() => CalendarDateScalar, { description: 'The day by which it is to be done.' })
  dueOn!: string;
}

@InputType('PlannedActionInput', { description: 'One action of a plan.' })
export class PlannedActionInput extends CorrectiveActionFields {
  @Field(() => ID, {
    nullable: true,
    description: 'The question that fell short; null when it is about the section as a whole.',
  })
  questionId?: string | null;
}

@InputType('PlanCorrectiveActionsInput', {
  description: 'What is to be done about the shortfalls of an audit.',
})
export class PlanCorrectiveActionsInput {
  @Field(() => ID, { description: 'The audit that fell short.' })
  auditId!: string;

  @Field(() => [PlannedActionInput], { description: 'The actions, 1 to 200.' })
  actions!: PlannedActionInput[];
}

@InputType('CompleteCorrectiveActionInput', { description: 'An action that was carried out.' })
export class CompleteCorrectiveActionInput {
  @Field(() => ID, { description: 'The action.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => CalendarDateScalar, { description: 'The day it was done; not in the future.' })
  doneOn!: string;
}

@InputType('CorrectCorrectiveActionInput', {
  description: 'An action as it should be; every value replaces the recorded one.',
})
export class CorrectCorrectiveActionInput extends CorrectiveActionFields {
  @Field(() => ID, { description: 'The action.' })
  id!: string;

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The day it was done; null while it is not.',
  })
  doneOn?: string | null;

  @Field(() => String, { description: 'Why it is corrected; kept in the journal.' })
  reason!: string;
}
