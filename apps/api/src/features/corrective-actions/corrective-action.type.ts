import { CORRECTIVE_ACTION_STATES } from '@good-standing/domain';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.js';
import { enumOf } from '../../graphql/enums.js';
import { CalendarDateScalar, PointsScalar } from '../../graphql/scalars.js';
import { Payload, type UserErrorData } from '../../graphql/user-error.type.js';

export const CorrectiveActionStateEnum = enumOf(
  'CorrectiveActionState',
  'How far a corrective action is on a day.',
  CORRECTIVE_ACTION_STATES,
  {
    OPEN: 'To be done by its due date.',
    OVERDUE: 'Its due date has passed and it is not done.',
    DONE: 'Carried out, in time or late.',
  },
);

@ObjectType('CorrectiveAction', {
  description: 'What is to be done about a shortfall of an audit.',
  simpleResolvers: true,
})
export class CorrectiveAction {
  @Field(() => ID, { description: 'Identifies the action for ever.' })
  id!: string;

  @Field(() => Int, { description: 'The section of the audit that fell short.' })
  sectionNo!: number;

  @Field(() => ID, {
    nullable: true,
    description: 'The question that fell short; null when it is about the section as a whole.',
  })
  questionId!: string | null;

  @Field(() => String, { description: 'What was missing.' })
  shortfall!: string;

  @Field(() => String, { description: 'What is to be done about it.' })
  action!: string;

  @Field(() => String, { description: 'Who sees to it.' })
  owner!: string;

  @Field(() => CalendarDateScalar, { description: 'The day by which it is to be done.' })
  dueOn!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The day it was done; null while it is not.',
  })
  doneOn!: string | null;

  @Field(() => CalendarDateScalar, { description: 'The day it was planned.' })
  recordedOn!: string;

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;

  employerId!: string;
  auditId!: string | null;
}

export const { Connection: CorrectiveActionConnection } = connectionOf(
  'CorrectiveAction',
  'corrective actions',
  CorrectiveAction,
);

@InputType('CorrectiveActionFilter', {
  description: 'Which corrective actions; every condition that is given must hold.',
})
export class CorrectiveActionFilter {
  @Field(() => [CorrectiveActionStateEnum], {
    nullable: true,
    description: 'Those in one of these states today; null: in any.',
  })
  states?: (typeof CORRECTIVE_ACTION_STATES)[number][] | null;

  @Field(() => String, {
    nullable: true,
    description: 'Words in the shortfall, the action, the owner or the name of the employer.',
  })
  search?: string | null;

  @Field(() => CalendarDateScalar, { nullable: true, description: 'Due before this day.' })
  dueBefore?: string | null;
}

@ObjectType('Shortfall', {
  description: 'Something in an audit that earned less than its full points.',
  simpleResolvers: true,
})
export class Shortfall {
  @Field(() => Int, { description: 'The section.' })
  sectionNo!: number;

  @Field(() => String, { description: "The section's title in the reader's language." })
  sectionTitle!: string;

  @Field(() => ID, {
    nullable: true,
    description: 'The question; null for an audit recorded by its section totals.',
  })
  questionId!: string | null;

  @Field(() => String, {
    nullable: true,
    description: "The question's text in the reader's language; null without a question.",
  })
  questionText!: string | null;

  @Field(() => PointsScalar, { description: 'Points awarded.' })
  awarded!: number;

  @Field(() => PointsScalar, { description: 'Points possible.' })
  possible!: number;

  @Field(() => Boolean, { description: 'Whether an action of this audit is planned for it.' })
  planned!: boolean;
}

@ObjectType('CorrectiveActionPayload', {
  description: 'The answer of an act on one corrective action.',
  implements: Payload,
  simpleResolvers: true,
})
export class CorrectiveActionPayload extends Payload {
  actionId?: string | null;
  employerId?: string | null;
}

export type CorrectiveActionPayloadData = {
  actionId: string | null;
  employerId: string | null;
  errors: readonly UserErrorData[];
};

@ObjectType('PlanCorrectiveActionsPayload', {
  description: 'The answer of planning corrective actions.',
  implements: Payload,
  simpleResolvers: true,
})
export class PlanCorrectiveActionsPayload extends Payload {
  auditId?: string | null;
  employerId?: string | null;
  actionIds?: string[] | null;
}

export type PlanCorrectiveActionsPayloadData = {
  auditId: string | null;
  employerId: string | null;
  actionIds: string[] | null;
  errors: readonly UserErrorData[];
};
