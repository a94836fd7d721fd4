import type { Language } from '@good-standing/domain';
import type pg from 'pg';
import { selectRows } from '../../database/row-source.js';
import type { MailKind, MailParams } from './mail-kinds.js';
import { renderMail } from './render-mail.js';
import { type OutgoingMessage, type Post, PostFailure } from './smtp-post.js';

/** How many mails one worker holds at a time. */
const BATCH = 5;
/** Longer than any try can take; a claim older than this belongs to a worker that is no more. */
const CLAIM_MINUTES = 15;
/** Minutes to wait after the first, second … failed try; after the last it is given up. */
const WAITS_MINUTES = [1, 5, 15, 60, 240, 720, 1440];

interface ClaimedMail {
  id: string;
  kind: MailKind;
  recipient: string;
  language: Language;
  params: MailParams[MailKind];
  attempts: number;
  attachmentName: string | null;
  documentId: string | null;
}

/** Draws a document as PDF, as it is to go out now. @throws PostFailure when it must not go out any more */
export type DrawDocument = (documentId: string, language: Language) => Promise<Buffer>;

export interface Delivery {
  pool: pg.Pool;
  post: Post;
  draw: DrawDocument;
  /** The sender, e.g. `Program Office <office@example.test>`. */
  from: string;
}

/**
 * Sends what waits and is due, and gives how many mails were tried. Any number of processes may do this at once: a mail
 * is claimed before it is sent, and skipped by everyone else. Stops after the mail under way when asked to.
 */
export async function deliverMails(
  delivery: Delivery,
  isStopping: () => boolean = () => false,
): Promise<number> {
  const { pool } = delivery;
  await giveUpDeadClaims(pool);
  let tried = 0;
  while (!isStopping()) {
    const claimed = await claim(pool);
    if (claimed.length === 0) break;
    for (const [index, mail] of claimed.entries()) {
      if (isStopping()) {
        await unclaim(
          pool,
          claimed.slice(index).map(({ id }) => id),
        );
        return tried;
      }
      await sendOne(delivery, mail);
      tried += 1;
    }
  }
  return tried;
}

/** Whoever held these died in the middle: perhaps they were sent. To send them again is a person's decision. */
async function giveUpDeadClaims(pool: pg.Pool): Promise<void> {
  await pool.query(
    `UPDATE outgoing_mails SET state = 'UNCERTAIN', claimed_until = NULL,
       last_error = 'The program was stopped while sending it.'
     WHERE state = 'SENDING' AND claimed_until < now()`,
  );
}

function claim(pool: pg.Pool): Promise<ClaimedMail[]> {
  return selectRows<ClaimedMail>(
    pool,
    `UPDATE outgoing_mails SET state = 'SENDING', attempts = attempts + 1,
       claimed_until = now() + make_interval(mins => ${CLAIM_MINUTES})
     WHERE id IN (SELECT id FROM outgoing_mails WHERE state = 'WAITING' AND next_attempt_at <= now()
       ORDER BY next_attempt_at, id LIMIT ${BATCH} FOR UPDATE SKIP LOCKED)
     RETURNING id, kind, recipient, language, params, attempts, attachment_name AS "attachmentName",
       document_id AS "documentId"`,
  );
}

/** Gives back what was claimed and not begun. */
async function unclaim(pool: pg.Pool, ids: readonly string[]): Promise<void> {
  await pool.query(
    `UPDATE outgoing_mails SET state = 'WAITING', attempts = attempts - 1, claimed_until = NULL
     WHERE id = ANY($1::uuid[]) AND state = 'SENDING'`,
    [ids],
  );
}

async function sendOne({ pool, post, draw, from }: Delivery, mail: ClaimedMail): Promise<void> {
  try {
    await post.send(await messageOf(mail, from, draw));
  } catch (error) {
    // What is not the post's failure is ours, from before the sending: a later version may have mended it.
    const kind = error instanceof PostFailure ? error.kind : 'LATER';
    return recordFailure(pool, mail, kind, describe(error));
  }
  // Should this fail, the mail stays claimed and becomes UNCERTAIN: it was sent, and is not sent again.
  await pool.query(
    `UPDATE outgoing_mails SET state = 'SENT', sent_at = now(), claimed_until = NULL, last_error = NULL WHERE id = $1`,
    [mail.id],
  );
}

async function recordFailure(
  pool: pg.Pool,
  { id, attempts }: ClaimedMail,
  kind: PostFailure['kind'],
  message: string,
): Promise<void> {
  const wait = WAITS_MINUTES[attempts - 1];
  const state =
    kind === 'UNCERTAIN' ? 'UNCERTAIN' : kind === 'NEVER' || wait === undefined ? 'FAILED' : 'WAITING';
  await pool.query(
    `UPDATE outgoing_mails SET state = $2, last_error = $3, claimed_until = NULL,
       next_attempt_at = now() + make_interval(mins => $4) WHERE id = $1`,
    [id, state, message, wait ?? 0],
  );
}

function describe(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).slice(0, 500);
}

async function messageOf(mail: ClaimedMail, from: string, draw: DrawDocument): Promise<OutgoingMessage> {
  const { subject, text, html } = renderMail(mail.kind, mail.params, mail.language);
  const domain = /@([\w.-]+)/.exec(from)?.[1] ?? 'localhost';
  const { attachmentName, documentId, language } = mail;
  return {
    messageId: `<${mail.id}@${domain}>`,
    from,
    to: mail.recipient,
    subject,
    text,
    html,
    attachments:
      attachmentName === null || documentId === null
        ? []
        : [
            {
              filename: attachmentName,
              contentType: 'application/pdf',
              content: await draw(documentId, language),
            },
          ],
  };
}
