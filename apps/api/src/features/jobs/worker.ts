import type pg from 'pg';
import type { Logger } from 'pino';
import { forgetOldKeys } from '../../acts/idempotency.js';
import type { MailConfig } from '../../config.js';
import { drawMailedDocument } from '../documents/index.js';
import { deliverMails, type Post, smtpPost } from '../mail/index.js';
import { queueReminders } from '../reminders/index.js';

const POLL_MS = 5_000;

export interface WorkerDeps {
  pool: pg.Pool;
  /** Null: no mail is sent, and no reminder is made that could only grow old in the outbox. */
  mail: MailConfig | null;
  today: () => string;
  log: Pick<Logger, 'error' | 'info'>;
  /** How often it looks for work; for tests. */
  pollMs?: number;
  /** Another way out for mails; for tests. */
  post?: Post;
}

export interface Worker {
  /** Ends after the mail under way. */
  close(): Promise<void>;
}

/**
 * Does what nobody waits for: once a day the reminders, and an end of what is kept for a while only; the mails of the
 * outbox as they come. Any number of them may run, in one process or several.
 */
export function startWorker({ pool, mail, today, log, pollMs = POLL_MS, post }: WorkerDeps): Worker {
  const way =
    mail === null
      ? null
      : {
          pool,
          from: mail.from,
          post: post ?? smtpPost(mail.smtpUrl),
          draw: drawMailedDocument(pool, today),
        };
  let stopping = false;
  let remindedOn: string | null = null;
  let tidiedOn: string | null = null;
  let timer: NodeJS.Timeout | undefined;

  async function work(): Promise<void> {
    const day = today();
    if (tidiedOn !== day) {
      await forgetOldKeys(pool);
      tidiedOn = day;
    }
    if (way === null) return;
    if (remindedOn !== day) {
      const made = await queueReminders(pool, day);
      if (made > 0) log.info({ made, day }, 'reminders were put into the outbox');
      remindedOn = day;
    }
    await deliverMails(way, () => stopping);
  }

  /** Never two rounds at once; a round that fails is tried again at the next. */
  async function round(): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (!stopping) log.error(error, 'a round of jobs failed');
    }
    if (!stopping) timer = setTimeout(next, pollMs);
  }

  let running = Promise.resolve();
  const next = (): void => {
    running = round();
  };
  next();

  return {
    async close() {
      stopping = true;
      clearTimeout(timer);
      await running;
      clearTimeout(timer);
    },
  };
}
