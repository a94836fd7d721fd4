import { Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import type { UserErrorData } from '../../graphql/user-error.type.js';
import { standingsSettled } from '../certification/index.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import type { ReminderKind } from '../mail/index.js';
import { dueReminders, type ReminderTiming, reminderTimings } from './due-reminders.queries.js';
import {
  ReminderPayload,
  ReminderSettingType,
  SetReminderInput,
  UnreachableReminder,
} from './reminder.type.js';
import { setReminder } from './set-reminder.service.js';

@Resolver()
export class ReminderResolver {
  @Query(() => [ReminderSettingType], { description: 'When reminders are sent, one entry for each kind.' })
  @Requires('mail.read')
  reminders(@Ctx() context: Context): Promise<ReminderTiming[]> {
    return reminderTimings(context.pool);
  }

  @Query(() => [UnreachableReminder], {
    description: 'Reminders whose day has come, to employers without an e-mail address.',
  })
  @Requires('mail.read')
  async unreachableReminders(@Ctx() context: Context): Promise<UnreachableReminder[]> {
    await context.loaders.get(standingsSettled);
    return (await dueReminders(context.pool, context.today())).filter(({ to }) => to === null);
  }

  @Mutation(() => ReminderPayload, { description: 'Sets when reminders of a kind are sent.' })
  @Requires('reminders.set')
  setReminder(
    @Input(() => SetReminderInput) input: SetReminderInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<{ kind: ReminderKind | null; errors: readonly UserErrorData[] }> {
    return answerAct(context, setReminder(actContext(context, idempotencyKey), input), { kind: null });
  }
}

@Resolver(() => UnreachableReminder)
export class UnreachableReminderResolver {
  @FieldResolver(() => Employer, { description: 'The employer without an address.' })
  employer(
    @Root() reminder: UnreachableReminder,
    @Ctx() context: Context,
  ): Promise<EmployerRow | null> | null {
    return loadEmployer(context, reminder.employerId);
  }
}

@Resolver(() => ReminderPayload)
export class ReminderPayloadResolver {
  @FieldResolver(() => ReminderSettingType, {
    nullable: true,
    description: 'The setting as it is now; null exactly when there are errors.',
  })
  async reminder(@Root() payload: ReminderPayload, @Ctx() context: Context): Promise<ReminderTiming | null> {
    return (await reminderTimings(context.pool)).find(({ kind }) => kind === payload.kind) ?? null;
  }
}
