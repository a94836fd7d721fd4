import type { ConcernName, Reason as DomainReason, StandingName } from '@good-standing/domain';
import { Field, ObjectType } from 'type-graphql';
import { ConcernNameEnum, enumOf, StandingNameEnum } from '../../graphql/enums.js';
import { Reason } from '../../graphql/reason.type.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';

export const StepNameEnum = enumOf(
  'StepName',
  'The steps on the way to a certificate.',
  ['TRAINING', 'IMPLEMENTATION', 'VERIFICATION'],
  {
    TRAINING: 'People are trained.',
    IMPLEMENTATION: 'The safety program is put into practice.',
    VERIFICATION: 'Audits show that it works.',
  },
);

export const StepStateEnum = enumOf('StepState', 'How far a step is.', ['DONE', 'STARTED', 'NOT_STARTED'], {
  DONE: 'Complete.',
  STARTED: 'Begun, not complete.',
  NOT_STARTED: 'Nothing is recorded yet.',
});

@ObjectType('Step', { description: 'A step on the way to a certificate.', simpleResolvers: true })
export class Step {
  @Field(() => StepNameEnum, { description: 'Which step.' })
  name!: 'TRAINING' | 'IMPLEMENTATION' | 'VERIFICATION';

  @Field(() => StepStateEnum, { description: 'How far it is.' })
  state!: 'DONE' | 'STARTED' | 'NOT_STARTED';

  @Field(() => [Reason], { description: 'What has been done and what is missing.' })
  reasons!: DomainReason[];
}

@ObjectType('ChecklistItem', {
  description: 'An obligation of the present cycle year.',
  simpleResolvers: true,
})
export class ChecklistItem {
  @Field(() => String, { description: 'A stable name of the obligation.' })
  code!: string;

  @Field(() => Boolean, { description: 'Whether it is fulfilled.' })
  done!: boolean;

  @Field(() => Boolean, { description: 'Whether its last day in time is past and it is not fulfilled.' })
  overdue!: boolean;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The last day on which it is in time; null when it has no date.',
  })
  dueOn!: string | null;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'When it was fulfilled; null while it is not.',
  })
  doneOn!: string | null;

  @Field(() => Reason, { description: 'What is asked, and what was found.' })
  reason!: DomainReason;

  auditRef!: string | null;
}

@ObjectType('ComingChange', {
  description: 'What will differ on the next day on which anything does, if nothing more is recorded.',
  simpleResolvers: true,
})
export class ComingChange {
  @Field(() => CalendarDateScalar, { description: 'The first day on which it is so.' })
  on!: string;

  @Field(() => StandingNameEnum, { description: 'The standing until then.' })
  standing!: StandingName;

  @Field(() => StandingNameEnum, { description: 'The standing from then on; often the same.' })
  nextStanding!: StandingName;

  @Field(() => [ConcernNameEnum], { description: 'Concerns that there will be and are not now.' })
  beginning!: ConcernName[];

  @Field(() => [ConcernNameEnum], { description: 'Concerns that there are now and will not be.' })
  ending!: ConcernName[];
}

@ObjectType('TimelineItem', {
  description: "Something on an employer's certification timeline, past or ahead.",
  simpleResolvers: true,
})
export class TimelineItem {
  @Field(() => CalendarDateScalar, { description: 'The day, or the first day.' })
  on!: string;

  @Field(() => CalendarDateScalar, {
    nullable: true,
    description: 'The first day after it; null for something that happens on one day or is open-ended.',
  })
  until!: string | null;

  @Field(() => String, {
    description:
      'What kind of thing: REGISTRATION, CERTIFICATE, CYCLE_YEAR, LETTER, CONDITION, NEXT_DUE, EXPIRY or REGISTRATION_LAPSE.',
  })
  kind!: string;

  @Field(() => String, { description: "What it is, in the reader's language." })
  title!: string;

  @Field(() => String, { nullable: true, description: 'A number or a remark; null when there is none.' })
  detail!: string | null;

  @Field(() => Boolean, { description: 'Whether it lies ahead of today.' })
  ahead!: boolean;
}
