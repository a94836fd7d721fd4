import { Field, InputType, Int, ObjectType } from 'type-graphql';
import { enumOf } from '../../graphql/enums.js';
import { CalendarDateScalar } from '../../graphql/scalars.js';
import { Payload } from '../../graphql/user-error.type.js';
import { REMINDER_KINDS, type ReminderKind } from '../mail/index.js';

export const ReminderKindEnum = enumOf('ReminderKind', 'What a reminder is about.', REMINDER_KINDS, {
  REGISTRATION_LAPSING: 'The registration lapses.',
  MAINTENANCE_DUE: 'Maintenance falls due.',
  RECERTIFICATION_DUE: 'The certificate expires.',
  AUDITOR_EXPIRING: "The registration of the employer's only auditor ends.",
  CORRECTIVE_ACTIONS_OVERDUE: 'Corrective actions are overdue.',
});

@ObjectType('ReminderSetting', { description: 'When reminders of a kind are sent.', simpleResolvers: true })
export class ReminderSettingType {
  @Field(() => ReminderKindEnum, { description: 'What they are about.' })
  kind!: ReminderKind;

  @Field(() => Boolean, { description: 'Whether they are sent at all.' })
  enabled!: boolean;

  @Field(() => [Int], {
    description: 'How many days before the due date, the most first; for overdue actions, after it.',
  })
  days!: number[];

  @Field(() => Int, { description: 'Goes up with each change.' })
  version!: number;
}

@ObjectType('UnreachableReminder', {
  description: 'A reminder that cannot be sent: the employer has no e-mail address.',
  simpleResolvers: true,
})
export class UnreachableReminder {
  @Field(() => ReminderKindEnum, { description: 'What it would be about.' })
  kind!: ReminderKind;

  @Field(() => CalendarDateScalar, { description: 'The due date.' })
  dueOn!: string;

  employerId!: string;
}

@InputType('SetReminderInput', { description: 'When reminders of a kind are to be sent.' })
export class SetReminderInput {
  @Field(() => ReminderKindEnum, { description: 'What they are about.' })
  kind!: ReminderKind;

  @Field(() => Boolean, { description: 'Whether they are sent at all.' })
  enabled!: boolean;

  @Field(() => [Int], {
    description:
      'One to eight numbers of days, 0 to 180: before the due date, or for overdue actions after it.',
  })
  days!: number[];

  @Field(() => Int, { description: 'The version that was seen.' })
  version!: number;
}

@ObjectType('ReminderPayload', {
  description: 'The answer of setting reminders.',
  implements: Payload,
  simpleResolvers: true,
})
export class ReminderPayload extends Payload {
  /** What a service returns; the resolver loads the setting. */
  kind?: ReminderKind | null;
}
