export { type Delivery, type DrawDocument, deliverMails } from './deliver-mails.js';
export { enqueueMail, enqueueMails, type MailAttachment, type MailDraft } from './enqueue-mail.js';
export {
  MAIL_KINDS,
  type MailKind,
  type MailParams,
  REMINDER_KINDS,
  type ReminderKind,
  type ReminderParams,
} from './mail-kinds.js';
export { type OutgoingMessage, type Post, PostFailure, smtpPost } from './smtp-post.js';
