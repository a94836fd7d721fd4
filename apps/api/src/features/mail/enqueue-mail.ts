import type { Language } from '@good-standing/domain';
import { type RowSource, selectRows } from '../../database/row-source.js';
import type { MailKind, MailParams } from './mail-kinds.js';

/** The document that goes with a mail as PDF; drawn when the mail is sent. */
export interface MailAttachment {
  /** What the file is called. */
  name: string;
  documentId: string;
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
  const [id] = await enqueueMails(manager, [draft]);
  return id ?? null;
}

/** The same for many, in one statement; gives the ids of those that were put in. */
export async function enqueueMails(manager: RowSource, drafts: readonly MailDraft[]): Promise<string[]> {
  if (drafts.length === 0) return [];
  const rows = await selectRows<{ id: string }>(
    manager,
    `INSERT INTO outgoing_mails
       (kind, employer_id, recipient, language, params, dedupe_key, attachment_name, document_id)
     SELECT m.kind, m.employer_id, m.recipient, m.language, m.params, m.dedupe_key, m.attachment_name, m.document_id
     FROM jsonb_to_recordset($1::jsonb) AS m(kind text, employer_id uuid, recipient text, language text, params jsonb,
       dedupe_key text, attachment_name text, document_id uuid)
     ON CONFLICT (dedupe_key) DO NOTHING RETURNING id`,
    [JSON.stringify(drafts.map(outboxRow))],
  );
  return rows.map(({ id }) => id);
}

function outboxRow({ kind, employerId, to, language, params, dedupeKey, attachment }: MailDraft): object {
  return {
    kind,
    employer_id: employerId,
    recipient: to,
    language,
    params,
    dedupe_key: dedupeKey,
    attachment_name: attachment?.name ?? null,
    document_id: attachment?.documentId ?? null,
  };
}
