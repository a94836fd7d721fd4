export { enqueueMail, type MailAttachment, type MailDraft } from './enqueue-mail.js';
export {
  MAIL_KINDS,
  type MailKind,
  type MailParams,
  REMINDER_KINDS,
  type ReminderKind,
  type ReminderParams,
} from './mail-kinds.js';
