import type { Reason as DomainReason, ProgressionStage } from '@good-standing/domain';
import { PROGRESSION_STAGES } from '@good-standing/domain';
import { Field, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { Reason } from '../../graphql/reason.type.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

export const ProgressionStageEnum = enumOf(
  'ProgressionStage',
  'How far an employer is on the way to COR®.',
  PROGRESSION_STAGES,
  {
    NOT_STARTED: 'Not certified, nothing begun.',
    SECOR_CERTIFIED: 'Holds SECOR®.',
    COR_TRAINING: 'On the way: training.',
    COR_AUDITS: 'Training is covered; on the way: audits.',
    COR_CERTIFIED: 'Holds COR®.',
  },
);

@ObjectType('ProgressionRequirement', { description: 'Something that COR® asks for.', simpleResolvers: true })
export class ProgressionRequirement {
  @Field(() => String, { description: 'A stable name of the requirement.' })
  code!: string;

  @Field(() => Boolean, { description: 'Whether it is met today.' })
  met!: boolean;

  @Field(() => Reason, { description: 'By what it is met, or what would meet it.' })
  reason!: DomainReason;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'When it is needed; null when there is no date.',
  })
  neededBy!: string | null;

  personIds!: string[];
}

@ObjectType('Progression', {
  description: 'What an employer would need for COR®, and how far it is.',
  simpleResolvers: true,
})
export class Progression {
  @Field(() => ProgressionStageEnum, { description: 'How far it is.' })
  stage!: ProgressionStage;

  @Field(() => Int, { description: 'How many requirements are met.' })
  stepsDone!: number;

  @Field(() => Int, { description: 'How many requirements there are.' })
  stepsTotal!: number;

  @Field(() => [ProgressionRequirement], { description: 'Every requirement, met and unmet.' })
  requirements!: ProgressionRequirement[];
}
