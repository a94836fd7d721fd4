import { Ctx, FieldResolver, Mutation, Query, Resolver } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import { Requires } from '../../graphql/permission.js';
import { changeSettings } from './change-settings.service.js';
import { ChangeSettingsInput } from './settings.inputs.js';
import { readSettings } from './settings.queries.js';
import { Settings, SettingsPayload, type SettingsPayloadData } from './settings.type.js';

@Resolver()
export class SettingsResolver {
  @Query(() => Settings, { description: 'What holds for the whole installation.' })
  @Requires('letters.issue')
  settings(@Ctx() context: Context): Promise<Settings> {
    return readSettings(context.pool);
  }

  @Mutation(() => SettingsPayload, { description: 'Says who the authority is, as its documents shall say.' })
  @Requires('settings.change')
  changeSettings(
    @Input(() => ChangeSettingsInput) input: ChangeSettingsInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<SettingsPayloadData> {
    return answerAct(context, changeSettings(actContext(context, idempotencyKey), input), { version: null });
  }
}

@Resolver(() => SettingsPayload)
export class SettingsPayloadResolver {
  @FieldResolver(() => Settings, { description: 'The settings as they are now.' })
  settings(@Ctx() context: Context): Promise<Settings> {
    return readSettings(context.pool);
  }
}
