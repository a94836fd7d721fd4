import type { CalendarDate } from '@good-standing/domain';

/** What each kind of mail is filled with. */
export interface MailParams {
  /** A letter of good standing, attached as PDF. */
  LETTER_ISSUED: IssuedParams;
  /** A certificate, attached as PDF. */
  CERTIFICATE_ISSUED: IssuedParams;
  REGISTRATION_LAPSING: ReminderParams;
  MAINTENANCE_DUE: ReminderParams;
  RECERTIFICATION_DUE: ReminderParams;
  AUDITOR_EXPIRING: ReminderParams;
  CORRECTIVE_ACTIONS_OVERDUE: ReminderParams;
}

export type MailKind = keyof MailParams;

interface IssuedParams {
  legalName: string;
  /** The letter's or the certificate's number. */
  number: string;
  validThrough: CalendarDate;
  /** Where anybody can check it; null where the installation has no public address. */
  checkUrl: string | null;
}

export interface ReminderParams {
  legalName: string;
  /** The office's reference of the employer. */
  ref: string;
  dueOn: CalendarDate;
  /** Days from the day it was written to the due date; negative when that was past. */
  days: number;
  /** The standing's reasons, as sentences in the language of the mail. */
  reasons: readonly string[];
}

export const REMINDER_KINDS = [
  'REGISTRATION_LAPSING',
  'MAINTENANCE_DUE',
  'RECERTIFICATION_DUE',
  'AUDITOR_EXPIRING',
  'CORRECTIVE_ACTIONS_OVERDUE',
] as const satisfies readonly MailKind[];
export type ReminderKind = (typeof REMINDER_KINDS)[number];

export const MAIL_KINDS = [
  'LETTER_ISSUED',
  'CERTIFICATE_ISSUED',
  ...REMINDER_KINDS,
] as const satisfies readonly MailKind[];
