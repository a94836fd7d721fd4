import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { allOf, readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import type { Page } from '../../graphql/connection.js';
import {
  type KeysetRow,
  keysetColumns,
  keysetConditions,
  keysetOrder,
  type Ordering,
  toPage,
} from '../../graphql/keyset.js';
import type { PageRequest } from '../../graphql/page-args.js';
import { employerVisible, seesEverything } from '../employers/index.js';
import type { Mail, MailService, MailState } from './mail.type.js';

export type MailRow = Mail;

const COLUMNS =
  verbatim(`m.id, m.kind, m.recipient, m.language, m.state, m.attempts, m.created_at AS "createdAt",
  m.sent_at AS "sentAt", CASE WHEN m.state = 'WAITING' THEN m.next_attempt_at END AS "nextAttemptAt",
  m.last_error AS "lastError", m.attachment_name AS "attachmentName", m.employer_id AS "employerId", m.params`);

// Microseconds as a whole number: exact in a cursor.
const LATEST_FIRST: Ordering = {
  name: 'written',
  expression: verbatim('(extract(epoch FROM m.created_at) * 1000000)::bigint'),
  type: 'bigint',
  nullable: false,
  descending: true,
  id: verbatim('m.id'),
  idType: 'uuid',
};

/** Which mails the viewer may see, as a condition on `m`: the office all of them, an employer its own, an auditor none. */
function mailVisible(viewer: Viewer | null): Sql {
  if (seesEverything(viewer)) return verbatim('true');
  return viewer?.role === 'EMPLOYER' ? employerVisible(viewer, verbatim('m.employer_id')) : verbatim('false');
}

export async function listMails(
  pool: pg.Pool,
  viewer: Viewer | null,
  states: readonly MailState[] | null,
  page: PageRequest,
): Promise<Page<MailRow & KeysetRow>> {
  const conditions = [mailVisible(viewer)];
  if (states !== null && states.length > 0) conditions.push(sql`m.state = ANY(${states}::text[])`);
  const rows = await readRows<MailRow & KeysetRow>(
    pool,
    sql`SELECT ${COLUMNS}, ${keysetColumns(LATEST_FIRST)} FROM outgoing_mails m
      WHERE ${allOf([...conditions, ...keysetConditions(LATEST_FIRST, page)])} ${keysetOrder(LATEST_FIRST, page)}`,
  );
  return toPage(LATEST_FIRST, page, rows, () => countMails(pool, conditions));
}

async function countMails(pool: pg.Pool, conditions: readonly Sql[]): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    pool,
    sql`SELECT count(*)::integer AS count FROM outgoing_mails m WHERE ${allOf(conditions)}`,
  );
  return row?.count ?? 0;
}

/** Mails by a condition on `m`, latest first. */
export function mailsWhere(pool: pg.Pool, viewer: Viewer | null, condition: Sql): Promise<MailRow[]> {
  return readRows(
    pool,
    sql`SELECT ${COLUMNS} FROM outgoing_mails m WHERE ${condition} AND ${mailVisible(viewer)}
      ORDER BY m.created_at DESC, m.id`,
  );
}

export async function readMailService(pool: pg.Pool, from: string | null): Promise<MailService> {
  const count = (states: string) => verbatim(`(count(*) FILTER (WHERE state IN (${states})))::integer`);
  const [row] = await readRows<Omit<MailService, 'from'>>(
    pool,
    sql`SELECT ${count("'WAITING', 'SENDING'")} AS waiting, ${count("'FAILED'")} AS failed,
      ${count("'UNCERTAIN'")} AS uncertain FROM outgoing_mails WHERE state <> 'SENT'`,
  );
  if (row === undefined) throw new Error('An aggregate without groups gives one row.');
  return { from, ...row };
}
