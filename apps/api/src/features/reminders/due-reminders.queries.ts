import {
  type CalendarDate,
  concernDueOn,
  dayNumber,
  explain,
  type Language,
  type Reason,
} from '@good-standing/domain';
import { type RowSource, selectRows } from '../../database/row-source.js';
import { type MailDraft, REMINDER_KINDS, type ReminderKind } from '../mail/index.js';
import { reminderStage } from './reminder-stage.js';

export interface ReminderTiming {
  kind: ReminderKind;
  enabled: boolean;
  days: number[];
  version: number;
}

/** How each kind is set, in the order of the kinds. */
export async function reminderTimings(db: RowSource): Promise<ReminderTiming[]> {
  return selectRows<ReminderTiming>(
    db,
    `SELECT kind, enabled, days, version FROM reminder_settings WHERE kind = ANY($1)
     ORDER BY array_position($1::text[], kind)`,
    [REMINDER_KINDS],
  );
}

interface ConcernedEmployer {
  id: string;
  ref: string;
  legalName: string;
  contactEmail: string | null;
  contactLanguage: Language;
  concernReasons: { concern: string; reasons: Reason[] }[];
}

/** A reminder whose day has come; `to` is null where the employer has no e-mail address. */
export interface DueReminder {
  kind: ReminderKind;
  employerId: string;
  ref: string;
  legalName: string;
  to: string | null;
  language: Language;
  dueOn: CalendarDate;
  stage: number;
  reasons: readonly Reason[];
}

/** The reminders whose day has come by today, sent or not. Standing rows must be settled before. */
export async function dueReminders(db: RowSource, today: CalendarDate): Promise<DueReminder[]> {
  const timings = (await reminderTimings(db)).filter(({ enabled }) => enabled);
  const employers = await selectRows<ConcernedEmployer>(
    db,
    `SELECT e.id, e.ref, e.legal_name AS "legalName", nullif(btrim(e.contact_email), '') AS "contactEmail",
       e.contact_language AS "contactLanguage", s.explanation->'concernReasons' AS "concernReasons"
     FROM standings s JOIN employers e ON e.id = s.employer_id WHERE s.concerns && $1::text[] ORDER BY e.ref`,
    [timings.map(({ kind }) => kind)],
  );
  return employers.flatMap(({ id, ref, legalName, contactEmail, contactLanguage, concernReasons }) =>
    timings.flatMap(({ kind, days }): DueReminder[] => {
      const reasons = concernReasons.find(({ concern }) => concern === kind)?.reasons ?? [];
      const dueOn = concernDueOn(kind, reasons);
      const stage = dueOn === null ? null : reminderStage(kind, days, today, dueOn);
      if (dueOn === null || stage === null) return [];
      return [
        {
          kind,
          employerId: id,
          ref,
          legalName,
          to: contactEmail,
          language: contactLanguage,
          dueOn,
          stage,
          reasons,
        },
      ];
    }),
  );
}

/** One reminder for one employer, due date and set day, whoever computes it and however often. */
export function reminderKey({ kind, employerId, dueOn, stage }: DueReminder): string {
  return `reminder:${kind}:${employerId}:${dueOn}:${stage}`;
}

export function reminderMail(reminder: DueReminder, to: string, today: CalendarDate): MailDraft {
  const { kind, employerId, legalName, ref, dueOn, language, reasons } = reminder;
  return {
    kind,
    employerId,
    to,
    language,
    params: {
      legalName,
      ref,
      dueOn,
      days: dayNumber(dueOn) - dayNumber(today),
      reasons: reasons.map((reason) => explain(reason, language)),
    },
    dedupeKey: reminderKey(reminder),
  };
}
