export { type Delivery, deliverMails } from './deliver-mails.js';
export { enqueueMail, enqueueMails, type MailAttachment, type MailDraft } from './enqueue-mail.js';
export {
  MAIL_KINDS,
  type MailKind,
  type MailParams,
  REMINDER_KINDS,
  type ReminderKind,
  type ReminderParams,
} from './mail-kinds.js';
export { type Post, smtpPost } from './smtp-post.js';
