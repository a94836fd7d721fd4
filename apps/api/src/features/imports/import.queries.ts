import type pg from 'pg';
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
import { type FileCounts, INTAKE_FILES, type IntakeNote } from '../intake/index.js';
import type { ImportFileType, ImportOutcome, ImportRowType, ImportType } from './import.type.js';
import type { ImportProblem } from './import-states.js';
import { missingColumns } from './missing-columns.js';
import { type StoredRow, toImportRow } from './row-cells.js';

export interface ImportRecord extends Omit<ImportType, 'counts'> {
  counts: Record<string, FileCounts>;
  notes: IntakeNote[];
  problem: ImportProblem | null;
  step: string | null;
  done: number;
  total: number;
  cancelAsked: boolean;
}

const COLUMNS = verbatim(`i.id, i.state, i.created_by_name AS "createdByName", i.created_at AS "createdAt",
  i.checked_at AS "checkedAt", i.applied_at AS "appliedAt", i.undone_at AS "undoneAt", i.asked_by_name AS "askedByName",
  i.counts, i.notes, i.problem, i.step, i.done::float8 AS done, i.total::float8 AS total, i.cancel_asked AS "cancelAsked",
  cardinality(i.employer_ids) AS employers,
  ARRAY(SELECT f.label FROM import_files f WHERE f.import_id = i.id ORDER BY f.position, f.label) AS "fileNames",
  (SELECT count(*)::integer FROM import_corrections c WHERE c.import_id = i.id AND c.left_out) AS "leftOut"`);

const LATEST_FIRST: Ordering = {
  name: 'created',
  expression: verbatim('(extract(epoch FROM i.created_at) * 1000000)::bigint'),
  type: 'bigint',
  nullable: false,
  descending: true,
  id: verbatim('i.id'),
  idType: 'uuid',
};

/** The imports, the latest first; what was set aside or never got a file is left out. */
export async function listImports(pool: pg.Pool, page: PageRequest): Promise<Page<ImportRecord>> {
  const conditions = [
    sql`i.state <> 'DISCARDED' AND EXISTS (SELECT FROM import_files f WHERE f.import_id = i.id)`,
  ];
  const rows = await readRows<ImportRecord & KeysetRow>(
    pool,
    sql`SELECT ${COLUMNS}, ${keysetColumns(LATEST_FIRST)} FROM imports i
      WHERE ${allOf([...conditions, ...keysetConditions(LATEST_FIRST, page)])} ${keysetOrder(LATEST_FIRST, page)}`,
  );
  return toPage(LATEST_FIRST, page, rows, () => count(pool, sql`imports i WHERE ${allOf(conditions)}`));
}

export async function findImport(pool: pg.Pool, id: string): Promise<ImportRecord | null> {
  if (!isRecordId(id)) return null;
  const [row] = await readRows<ImportRecord>(pool, sql`SELECT ${COLUMNS} FROM imports i WHERE i.id = ${id}`);
  return row ?? null;
}

export interface ImportFileRow extends ImportFileType {
  importId: string;
}

export async function importFiles(pool: pg.Pool, importIds: readonly string[]): Promise<ImportFileRow[]> {
  const rows = await readRows<Omit<ImportFileRow, 'missing'>>(
    pool,
    sql`SELECT import_id AS "importId", id, label, bytes, header, samples, intake_file AS "intakeFile", columns
      FROM import_files WHERE import_id = ANY(${importIds}::uuid[]) ORDER BY position, label`,
  );
  return rows.map((row) => ({ ...row, missing: missingColumns(row.intakeFile, row.columns) }));
}

export interface FollowingCount {
  importId: string;
  file: string;
  following: number;
}

/** Rejected rows by file that only fall with another row. */
export function followingCounts(pool: pg.Pool, importIds: readonly string[]): Promise<FollowingCount[]> {
  return readRows<FollowingCount>(
    pool,
    sql`SELECT import_id AS "importId", file, count(*)::integer AS following FROM import_rows
      WHERE import_id = ANY(${importIds}::uuid[]) AND outcome = 'REJECTED' AND cause_line IS NOT NULL
      GROUP BY import_id, file`,
  );
}

export interface RowFilter {
  file: string | null;
  outcome: ImportOutcome;
  /** Only rows that are wrong themselves, or only those that fall with another; null: both. */
  following: boolean | null;
}

const PLACES = INTAKE_FILES.map(({ name }, at) => `WHEN '${name}' THEN ${at}`).join(' ');
/** Through the files in the format's order, line by line. */
const BY_PLACE: Ordering = {
  name: 'place',
  expression: verbatim(`(CASE r.file ${PLACES} ELSE 99 END)`),
  type: 'integer',
  nullable: false,
  descending: false,
  id: verbatim('r.line::bigint'),
  idType: 'bigint',
};

export async function listRows(
  pool: pg.Pool,
  importId: string,
  { file, outcome, following }: RowFilter,
  page: PageRequest,
): Promise<Page<ImportRowType>> {
  const conditions: Sql[] = [sql`r.import_id = ${importId}`, sql`r.outcome = ${outcome}`];
  if (file !== null) conditions.push(sql`r.file = ${file}`);
  if (following !== null) conditions.push(sql`(r.cause_line IS NOT NULL) = ${following}`);
  const rows = await readRows<StoredRow & KeysetRow>(
    pool,
    sql`SELECT r.file, r.line, r.outcome, r.label, r.before, r.after, r.problems, r.cause_file AS "causeFile",
        r.cause_line AS "causeLine", c.cells AS corrected, ${keysetColumns(BY_PLACE)}
      FROM import_rows r LEFT JOIN import_corrections c ON c.import_id = r.import_id AND c.file = r.file AND c.line = r.line
      WHERE ${allOf([...conditions, ...keysetConditions(BY_PLACE, page)])} ${keysetOrder(BY_PLACE, page)}`,
  );
  const result = toPage(BY_PLACE, page, rows, () =>
    count(pool, sql`import_rows r WHERE ${allOf(conditions)}`),
  );
  const shown = new Map(result.nodes.map((row) => [row, toImportRow(row)] as const));
  const show = (row: StoredRow & KeysetRow): ImportRowType => shown.get(row) ?? toImportRow(row);
  return {
    ...result,
    nodes: result.nodes.map(show),
    edges: result.edges.map(({ cursor, node }) => ({ cursor, node: show(node) })),
  };
}

/** Every rejected row, causes first. */
export async function rejectedRows(pool: pg.Pool, importId: string): Promise<StoredRow[]> {
  return readRows<StoredRow>(
    pool,
    sql`SELECT r.file, r.line, r.outcome, r.label, r.before, r.after, r.problems, r.cause_file AS "causeFile",
        r.cause_line AS "causeLine", NULL::jsonb AS corrected
      FROM import_rows r WHERE r.import_id = ${importId} AND r.outcome = 'REJECTED'
      ORDER BY r.cause_line IS NOT NULL, ${BY_PLACE.expression}, r.line`,
  );
}

async function count(pool: pg.Pool, from: Sql): Promise<number> {
  const [row] = await readRows<{ count: number }>(pool, sql`SELECT count(*)::integer AS count FROM ${from}`);
  return row?.count ?? 0;
}
