import type { Language } from '@good-standing/domain';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { connectionOf } from '../../graphql/connection.js';
import { enumOf } from '../../graphql/enums.js';
import { LanguageEnum } from '../../graphql/language.js';
import { DateTimeScalar } from '../../graphql/scalars.js';
import { Payload } from '../../graphql/user-error.type.js';
import { MAIL_KINDS, type MailKind, type MailParams } from './mail-kinds.js';

export const MailKindEnum = enumOf('MailKind', 'What a mail is about.', MAIL_KINDS, {
  LETTER_ISSUED: 'A letter of good standing, attached.',
  CERTIFICATE_ISSUED: 'A certificate, attached.',
  REGISTRATION_LAPSING: 'Reminder: the registration lapses.',
  MAINTENANCE_DUE: 'Reminder: maintenance falls due.',
  RECERTIFICATION_DUE: 'Reminder: the certificate expires.',
  AUDITOR_EXPIRING: "Reminder: the registration of the employer's only auditor ends.",
  CORRECTIVE_ACTIONS_OVERDUE: 'Reminder: corrective actions are overdue.',
});

export const MAIL_STATES = ['WAITING', 'SENDING', 'SENT', 'FAILED', 'UNCERTAIN'] as const;
export type MailState = (typeof MAIL_STATES)[number];

export const MailStateEnum = enumOf('MailState', 'What has become of a mail.', MAIL_STATES, {
  WAITING: 'It will be sent, for the first time or once more.',
  SENDING: 'It is being sent at this moment.',
  SENT: 'The mail server has taken it.',
  FAILED: 'Refused for good, or given up after several tries; it was not sent.',
  UNCERTAIN: 'Cut off while sending: perhaps it was sent. It is only sent again when a person asks for it.',
});

@ObjectType('Mail', { description: 'An e-mail that was or will be sent.', simpleResolvers: true })
export class Mail {
  @Field(() => ID, { description: 'Identifies the mail.' })
  id!: string;

  @Field(() => MailKindEnum, { description: 'What it is about.' })
  kind!: MailKind;

  @Field(() => String, { description: 'The address it goes to.' })
  recipient!: string;

  @Field(() => LanguageEnum, { description: 'The language it is written in.' })
  language!: Language;

  @Field(() => MailStateEnum, { description: 'What has become of it.' })
  state!: MailState;

  @Field(() => Int, { description: 'How often it was tried.' })
  attempts!: number;

  @Field(() => DateTimeScalar, { description: 'When it was written.' })
  createdAt!: Date;

  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was sent; null when it was not.' })
  sentAt!: Date | null;

  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'When it is tried next; null when it is not waiting.',
  })
  nextAttemptAt!: Date | null;

  @Field(() => String, {
    nullable: true,
    description: 'What the last try failed with, in the words of the mail server; null when none failed.',
  })
  lastError!: string | null;

  @Field(() => String, { nullable: true, description: 'The name of the attached file; null without one.' })
  attachmentName!: string | null;

  employerId!: string | null;
  params!: MailParams[MailKind];
}

export const { Connection: MailConnection } = connectionOf('Mail', 'mails', Mail);

@ObjectType('MailText', { description: 'The words of a mail.', simpleResolvers: true })
export class MailText {
  @Field(() => String, { description: 'Its subject line.' })
  subject!: string;

  @Field(() => String, { description: 'Its text, paragraphs parted by empty lines.' })
  text!: string;
}

@ObjectType('MailService', {
  description: 'Whether and how mail leaves the installation.',
  simpleResolvers: true,
})
export class MailService {
  @Field(() => String, {
    nullable: true,
    description: 'The sender; null while no mail server is set up, and nothing is sent.',
  })
  from!: string | null;

  @Field(() => Int, { description: 'Mails waiting to be sent.' })
  waiting!: number;

  @Field(() => Int, { description: 'Mails that were not sent and are not tried any more.' })
  failed!: number;

  @Field(() => Int, { description: 'Mails of which nobody knows whether they were sent.' })
  uncertain!: number;
}

@InputType('SendMailAgainInput', { description: 'A mail to be sent once more.' })
export class SendMailAgainInput {
  @Field(() => ID, { description: 'The mail: one that failed, or that perhaps was sent.' })
  id!: string;
}

@ObjectType('MailPayload', {
  description: 'The answer of an act on a mail.',
  implements: Payload,
  simpleResolvers: true,
})
export class MailPayload extends Payload {
  /** What a service returns; the resolver loads the mail. */
  mailId?: string | null;
}
