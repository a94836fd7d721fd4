import type { Language } from '@good-standing/domain';
import { Arg, Ctx, FieldResolver, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { IdempotencyKey, Input } from '../../acts/act-args.js';
import { actContext, answerAct } from '../../acts/act-context.js';
import type { Context } from '../../context.js';
import type { Page } from '../../graphql/connection.js';
import { LanguageEnum } from '../../graphql/language.js';
import { readPageArgs } from '../../graphql/page-args.js';
import { Requires } from '../../graphql/permission.js';
import type { UserErrorData } from '../../graphql/user-error.type.js';
import { Employer, type EmployerRow, loadEmployer } from '../employers/index.js';
import { mailById, mailsOf } from './mail.loaders.js';
import { listMails, type MailRow, readMailService } from './mail.queries.js';
import {
  Mail,
  MailConnection,
  MailKindEnum,
  MailPayload,
  MailService,
  type MailState,
  MailStateEnum,
  MailText,
  SendMailAgainInput,
} from './mail.type.js';
import type { MailKind } from './mail-kinds.js';
import { type RenderedMail, renderMail, sampleParams } from './render-mail.js';
import { sendMailAgain } from './send-mail-again.service.js';

@Resolver(() => Mail)
export class MailResolver {
  @Query(() => MailService, { description: 'Whether and how mail leaves the installation.' })
  @Requires('mail.read')
  mailService(@Ctx() context: Context): Promise<MailService> {
    return readMailService(context.pool, context.mailFrom);
  }

  @Query(() => MailConnection, { description: 'The mails, latest first.' })
  @Requires('mail.read')
  mails(
    @Arg('first', () => Int, { nullable: true, defaultValue: 25, description: 'How many, 1 to 100.' }) first:
      | number
      | null,
    @Arg('after', () => String, {
      nullable: true,
      description: 'A cursor to go on after; null: from the latest.',
    })
    after: string | null,
    @Arg('states', () => [MailStateEnum], { nullable: true, description: 'Only in these states; null: any.' })
    states: MailState[] | null,
    @Ctx() context: Context,
  ): Promise<Page<MailRow>> {
    return listMails(context.pool, context.viewer, states ?? null, readPageArgs({ first, after }, 25));
  }

  @Query(() => MailText, { description: 'A mail of that kind with made-up names, to be looked at.' })
  @Requires('mail.read')
  mailPreview(
    @Arg('kind', () => MailKindEnum, { description: 'What it is about.' }) kind: MailKind,
    @Arg('language', () => LanguageEnum, { description: 'The language to write it in.' }) language: Language,
    @Ctx() context: Context,
  ): RenderedMail {
    return renderMail(kind, sampleParams(kind, context.today(), language), language);
  }

  @Mutation(() => MailPayload, {
    description: 'Sends a mail once more that failed, or of which nobody knows whether it was sent.',
  })
  @Requires('mail.send')
  sendMailAgain(
    @Input(() => SendMailAgainInput) input: SendMailAgainInput,
    @IdempotencyKey() idempotencyKey: string | null,
    @Ctx() context: Context,
  ): Promise<{ mailId: string | null; errors: readonly UserErrorData[] }> {
    return answerAct(context, sendMailAgain(actContext(context, idempotencyKey), input), { mailId: null });
  }

  @FieldResolver(() => MailText, { description: 'Its words.' })
  content(@Root() { kind, params, language }: MailRow): RenderedMail {
    return renderMail(kind, params, language);
  }

  @FieldResolver(() => Employer, {
    nullable: true,
    description: 'The employer it concerns; null when it concerns none, or one that was struck.',
  })
  employer(@Root() mail: MailRow, @Ctx() context: Context): Promise<EmployerRow | null> | null {
    return loadEmployer(context, mail.employerId);
  }
}

@Resolver(() => Employer)
export class EmployerMailsResolver {
  @FieldResolver(() => [Mail], {
    description: 'The mails written to this employer, latest first; none for an auditor, whose they are not.',
  })
  mails(@Root() employer: EmployerRow, @Ctx() context: Context): Promise<MailRow[]> {
    return context.loaders.get(mailsOf).load(employer.id);
  }
}

@Resolver(() => MailPayload)
export class MailPayloadResolver {
  @FieldResolver(() => Mail, {
    nullable: true,
    description: 'The mail as it is now; null exactly when there are errors.',
  })
  mail(@Root() payload: MailPayload, @Ctx() context: Context): Promise<MailRow | null> | null {
    return payload.mailId == null ? null : context.loaders.get(mailById).load(payload.mailId);
  }
}
