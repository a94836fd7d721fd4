import type { Language } from '@good-standing/domain';
import { type RowSource, selectRows } from '../../database/row-source.js';
import type { MailKind, MailParams } from './mail-kinds.js';

/** A file that goes with a mail. */
export interface MailAttachment {
  name: string;
  /** Its media type, e.g. `application/pdf`. */
  type: string;
  content: Buffer;
}

/** One mail that something in the program causes. */
export type MailDraft<Kind extends MailKind = MailKind> = {
  [Each in Kind]: {
    kind: Each;
    /** In whose log it is shown; null for none. */
    employerId: string | null;
    /** One address. */
    to: string;
    language: Language;
    params: MailParams[Each];
    /** The reason it is sent for, e.g. `letter:<id>:<address>`. A second mail with the same key is not made. */
    dedupeKey: string;
    attachment?: MailAttachment | null;
  };
}[Kind];

/**
 * Puts a mail into the outbox, in the transaction of what causes it: sent when that commits, forgotten when it is rolled
 * back. Gives its id, or null when there is one for the same reason already, which then stays as it is.
 */
export async function enqueueMail(manager: RowSource, draft: MailDraft): Promise<string | null> {
  const { kind, employerId, to, language, params, dedupeKey, attachment } = draft;
  const [row] = await selectRows<{ id: string }>(
    manager,
    `INSERT INTO outgoing_mails
       (kind, employer_id, recipient, language, params, dedupe_key, attachment_name, attachment_type, attachment)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     ON CONFLICT (dedupe_key) DO NOTHING RETURNING id`,
    [
      kind,
      employerId,
      to,
      language,
      JSON.stringify(params),
      dedupeKey,
      attachment?.name ?? null,
      attachment?.type ?? null,
      attachment?.content ?? null,
    ],
  );
  return row?.id ?? null;
}
