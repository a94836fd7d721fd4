import type DataLoader from 'dataloader';
import type { Context } from '../../context.js';
import { sql } from '../../database/sql.js';
import { listLoader, rowLoader } from '../../graphql/batch.js';
import { type MailRow, mailsWhere } from './mail.queries.js';

export const mailById = (context: Context): DataLoader<string, MailRow | null> =>
  rowLoader(
    context,
    (row) => row.id,
    (ids) => mailsWhere(context.pool, context.viewer, sql`m.id = ANY(${ids}::uuid[])`),
  );

/** The mails to employers, by employer id, latest first. */
export const mailsOf = (context: Context): DataLoader<string, MailRow[]> =>
  listLoader(
    context,
    (row) => row.employerId ?? '',
    (ids) => mailsWhere(context.pool, context.viewer, sql`m.employer_id = ANY(${ids}::uuid[])`),
  );
