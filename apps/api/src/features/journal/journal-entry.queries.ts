import type pg from 'pg';
import type { Viewer } from '../../context.js';
import { allOf, readRows, type Sql, sql, verbatim } from '../../database/sql.js';
import { isRecordId } from '../../graphql/batch.js';
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
import { likePart } from '../employers/index.js';
import { entryVisible } from './journal-entry.policy.js';
import type { ActivityFilter, JournalEntry } from './journal-entry.type.js';

export type JournalEntryRow = JournalEntry;

const COLUMNS = verbatim(`j.id::text AS id, j.recorded_at AS "recordedAt", j.actor_name AS "actorName",
  j.employer_id AS "employerId", j.event, j.subject_kind AS "subjectKind", j.subject_id AS "subjectId", j.before, j.after,
  j.reason`);

/** Latest first: the number of an entry grows with time. */
const LATEST_FIRST: Ordering = {
  name: 'recorded',
  expression: verbatim('j.id'),
  type: 'bigint',
  nullable: false,
  descending: true,
  id: verbatim('j.id'),
  idType: 'bigint',
};

export async function listEntries(
  pool: pg.Pool,
  viewer: Viewer | null,
  filter: ActivityFilter,
  page: PageRequest,
): Promise<Page<JournalEntryRow & KeysetRow>> {
  const conditions = [entryVisible(viewer), ...entryMatches(filter)];
  const rows = await readRows<JournalEntryRow & KeysetRow>(
    pool,
    sql`SELECT ${COLUMNS}, ${keysetColumns(LATEST_FIRST)} FROM journal_entries j
      WHERE ${allOf([...conditions, ...keysetConditions(LATEST_FIRST, page)])} ${keysetOrder(LATEST_FIRST, page)}`,
  );
  return toPage(LATEST_FIRST, page, rows, () => countEntries(pool, conditions));
}

async function countEntries(pool: pg.Pool, conditions: readonly Sql[]): Promise<number> {
  const [row] = await readRows<{ count: number }>(
    pool,
    sql`SELECT count(*)::integer AS count FROM journal_entries j WHERE ${allOf(conditions)}`,
  );
  return row?.count ?? 0;
}

function entryMatches({ employerId, actorName, events, from, to }: ActivityFilter): Sql[] {
  const conditions: Sql[] = [];
  if (employerId != null) {
    conditions.push(isRecordId(employerId) ? sql`j.employer_id = ${employerId}::uuid` : verbatim('false'));
  }
  if (actorName != null) {
    conditions.push(sql`search_text(j.actor_name) LIKE search_text(${`%${likePart(actorName)}%`})`);
  }
  if (events != null && events.length > 0) conditions.push(sql`j.event = ANY(${events}::text[])`);
  if (from != null)
    conditions.push(sql`j.recorded_at >= ${from}::date::timestamp AT TIME ZONE 'America/Winnipeg'`);
  if (to != null)
    conditions.push(sql`j.recorded_at < (${to}::date + 1)::timestamp AT TIME ZONE 'America/Winnipeg'`);
  return conditions;
}
