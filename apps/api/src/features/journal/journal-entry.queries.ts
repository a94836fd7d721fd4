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
  return toEntryPage(page, rows, () => countEntries(pool, conditions));
}

/** The same page of each employer's entries, by employer id, in one statement. */
export async function listEntriesOfEmployers(
  pool: pg.Pool,
  viewer: Viewer | null,
  employerIds: readonly string[],
  page: PageRequest,
): Promise<Map<string, (JournalEntryRow & KeysetRow)[]>> {
  const conditions = [
    verbatim('j.employer_id = employer.id'),
    entryVisible(viewer),
    ...keysetConditions(LATEST_FIRST, page),
  ];
  const rows = await readRows<JournalEntryRow & KeysetRow & { of: string }>(
    pool,
    sql`SELECT employer.id AS of, entry.* FROM unnest(${employerIds}::uuid[]) AS employer(id)
      CROSS JOIN LATERAL (SELECT ${COLUMNS}, ${keysetColumns(LATEST_FIRST)} FROM journal_entries j
        WHERE ${allOf(conditions)} ${keysetOrder(LATEST_FIRST, page)}) AS entry`,
  );
  const lists = new Map<string, (JournalEntryRow & KeysetRow)[]>(employerIds.map((id) => [id, []]));
  for (const { of, ...row } of rows) lists.get(of)?.push(row);
  return lists;
}

/** How many entries there are of each employer, by employer id; none is left out rather than 0. */
export async function countEntriesOfEmployers(
  pool: pg.Pool,
  viewer: Viewer | null,
  employerIds: readonly string[],
): Promise<Map<string, number>> {
  const rows = await readRows<{ id: string; count: number }>(
    pool,
    sql`SELECT j.employer_id AS id, count(*)::integer AS count FROM journal_entries j
      WHERE j.employer_id = ANY(${employerIds}::uuid[]) AND ${entryVisible(viewer)} GROUP BY j.employer_id`,
  );
  return new Map(rows.map(({ id, count }) => [id, count]));
}

/** The page of a list that is in the journal's order. */
export function toEntryPage(
  page: PageRequest,
  rows: readonly (JournalEntryRow & KeysetRow)[],
  count: () => Promise<number>,
): Page<JournalEntryRow & KeysetRow> {
  return toPage(LATEST_FIRST, page, rows, count);
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
