import type { CalendarDate } from '@good-standing/domain';
import type pg from 'pg';
import { settleStandings } from '../certification/index.js';
import { enqueueMails } from '../mail/index.js';
import { dueReminders, reminderMail } from './due-reminders.queries.js';

/**
 * Puts every reminder whose day has come into the outbox, and gives how many were new. Reckoned from how things stand,
 * not from what happened since yesterday: a day on which the program did not run costs nothing, and any number of runs,
 * in any number of processes, makes each reminder once.
 */
export async function queueReminders(pool: pg.Pool, today: CalendarDate): Promise<number> {
  await settleStandings(pool, today);
  const drafts = (await dueReminders(pool, today)).flatMap((reminder) =>
    reminder.to === null ? [] : [reminderMail(reminder, reminder.to, today)],
  );
  return (await enqueueMails(pool, drafts)).length;
}
